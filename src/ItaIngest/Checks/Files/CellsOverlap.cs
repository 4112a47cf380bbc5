using ItaIngest.Documents;

namespace ItaIngest.Checks.Files;

/// <summary>ITA-X003: two cells of a table claim the same place of its grid, as the extractor noted. Can always tell.</summary>
public sealed class CellsOverlap : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-X003";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var note in context.Document.Extraction.Notes.Where(n => string.Equals(n.Code, "overlapping-spans", StringComparison.Ordinal)))
        {
            var at = note.At ?? new Place();
            yield return Say.Fails(Code, new Subject(at.Table is { } table ? FormattableString.Invariant($"table:{table}") : "document"), Severity.Warning,
                new Figures { { "detail", note.Text } }, [new Evidence(at, Beginning(context, at), "defect")], []);
        }
    }

    // The note has the count only; by the first words of a table a person finds it.
    private static string Beginning(CheckContext context, Place at) =>
        context.Document.Extraction.Blocks.OfType<Table>().FirstOrDefault(t => t.At.Table is not null && t.At.Table == at.Table)?.Cells
            .Select(c => c.Text).FirstOrDefault(t => t.Length > 0) ?? string.Empty;
}
