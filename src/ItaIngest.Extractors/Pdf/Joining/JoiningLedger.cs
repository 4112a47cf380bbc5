using ItaIngest.Documents;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>What joining dropped, put together or doubted.</summary>
internal sealed class JoiningLedger
{
    private readonly List<Note> notes = [];

    public IReadOnlyList<Note> Notes => notes;

    /// <summary>UTF-16 units of what was dropped.</summary>
    public long DroppedCharacters { get; private set; }

    public void Tell(string code, string text, Place at) => notes.Add(new Note(NoteKind.Info, code, text, at));

    public void Drop(string text) => DroppedCharacters += text.Length;
}
