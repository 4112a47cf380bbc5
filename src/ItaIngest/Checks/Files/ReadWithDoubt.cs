using ItaIngest.Documents;

namespace ItaIngest.Checks.Files;

/// <summary>ITA-X002: the file is not what its name says, or its encoding was guessed. Can always tell.</summary>
public sealed class ReadWithDoubt : ICheck
{
    private static readonly string[] Doubts = ["name-lies", "charset-guessed", "charset-lies"];

    /// <inheritdoc/>
    public string Code => "ITA-X002";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var note in context.Document.Extraction.Notes.Where(n => n.Kind == NoteKind.Info && Doubts.Contains(n.Code, StringComparer.Ordinal)))
        {
            yield return Say.Fails(Code, new Subject("document"), Severity.Info, new Figures { { "note", note.Code }, { "detail", note.Text } },
                [new Evidence(note.At ?? new Place(), note.Text, "defect")], []);
        }
    }
}
