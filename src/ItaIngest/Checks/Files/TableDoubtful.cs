using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Files;

/// <summary>
/// ITA-X006: values of a table without lines whose columns or rows the extractor could not tell for certain; a value may stand in the
/// wrong row or column. Can always tell.
/// </summary>
public sealed class TableDoubtful : ICheck
{
    /// <summary>The note of an extractor on such a table; its place names the table.</summary>
    public const string NoteCode = "table-doubtful";

    /// <inheritdoc/>
    public string Code => "ITA-X006";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var note in context.Document.Extraction.Notes.Where(n => string.Equals(n.Code, NoteCode, StringComparison.Ordinal) && n.At?.Table is not null))
        {
            var at = note.At!;
            var read = context.Facts.Observations.Where(o => o.At.Table == at.Table).OrderBy(o => o.At, PlaceOrder.InDocument).ToList();
            if (read.Count == 0) continue;
            yield return Say.Fails(Code, new Subject(FormattableString.Invariant($"table:{at.Table}")), Severity.Error,
                new Figures { { "confidence", note.Text }, { "values", read.Count } },
                [.. read.Select(o => new Evidence(o.At, o.Raw, "defect"))], read.Select(ObservationKey.Of));
        }
    }
}
