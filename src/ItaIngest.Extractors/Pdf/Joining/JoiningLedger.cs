using ItaIngest.Documents;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>What joining dropped, put together or doubted.</summary>
internal sealed class JoiningLedger
{
    private readonly List<Note> notes = [];

    public IReadOnlyList<Note> Notes => notes;

    /// <summary>UTF-16 units of what was dropped, without white space: most of it was put in by the reading, and stands in no page.</summary>
    public long DroppedCharacters { get; private set; }

    public void Tell(string code, string text, Place at) => notes.Add(new Note(NoteKind.Info, code, text, at));

    public void Drop(string text) => DroppedCharacters += text.Count(c => !char.IsWhiteSpace(c));
}
