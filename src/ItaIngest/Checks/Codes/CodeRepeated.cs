using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>ITA-M010: the same code twice in one table; whether the rows state the same is said too.</summary>
public sealed class CodeRepeated() : RemarkCheck("ITA-M010", RemarkKind.CodeRepeated)
{
    /// <inheritdoc/>
    protected override bool ProposesItem => true;

    /// <inheritdoc/>
    protected override Severity SeverityOf(Remark remark) => remark.Certain ? Severity.Warning : Severity.Error;

    /// <inheritdoc/>
    internal override void Describe(CheckContext context, Remark remark, Figures figures)
    {
        var scores = remark.Places.Select(p => ScoreIn(context, p)).OfType<string>().ToList();
        if (scores.Count < 2 || scores.Count < remark.Places.Count) return;
        figures.With("scores", string.Join('|', scores.Distinct(StringComparer.Ordinal)));
    }

    private static string? ScoreIn(CheckContext context, Place row)
    {
        foreach (var o in context.ObservationsAt(row).Where(o => o.Figure == Figure.Score))
            return PlaceOrder.SameRow(o.At, row) ? o.Value : o.Copies.First(c => PlaceOrder.SameRow(c.At, row)).Value;
        return null;
    }
}
