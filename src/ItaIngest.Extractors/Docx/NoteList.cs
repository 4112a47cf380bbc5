using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>The notes of one document. The same remark is kept once, with its first place; of one code at most a hundred.</summary>
internal sealed class NoteList
{
    private const int PerCode = 100;
    private readonly List<Note> notes = [];
    private readonly HashSet<(NoteKind Kind, string Code, string Text)> seen = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Add(NoteKind kind, string code, string text, Place? at = null)
    {
        var count = counts.GetValueOrDefault(code);
        if (count >= PerCode || !seen.Add((kind, code, text))) return;
        counts[code] = count + 1;
        notes.Add(new Note(kind, code, text, at));
    }

    public IReadOnlyList<Note> ToList() => notes;
}
