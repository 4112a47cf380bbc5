using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Codes;

/// <summary>A check that tells what the mapper remarked on: one finding a remark, with all its places. Such a check can always tell; what the mapper did not see is not there.</summary>
/// <param name="code">Code of the register.</param>
/// <param name="kinds">The remarks that it tells.</param>
public abstract class RemarkCheck(string code, params IReadOnlyList<RemarkKind> kinds) : ICheck
{
    /// <inheritdoc/>
    public string Code { get; } = code;

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context) =>
        context.Facts.Remarks
            .Where(r => kinds.Contains(r.Kind))
            .OrderBy(r => r.Places.Count > 0 ? r.Places[0] : null, PlaceOrder.InDocument)
            .ThenBy(r => r.Item, Items.Order)
            .Select(r => Result(context, r));

    /// <summary>What stays uncertain after this remark.</summary>
    protected abstract Severity SeverityOf(Remark remark);

    /// <summary>The same, where what the book knows of the year decides with it.</summary>
    protected virtual Severity SeverityIn(CheckContext context, Remark remark) => SeverityOf(remark);

    /// <summary>Whether the remark proposes another reading of a code.</summary>
    protected virtual bool ProposesItem => false;

    /// <summary>Adds figures of the check's own.</summary>
    internal virtual void Describe(CheckContext context, Remark remark, Figures figures)
    {
    }

    private CheckResult Result(CheckContext context, Remark remark)
    {
        var item = remark.Item.Length > 0 ? remark.Item : remark.Places is [{ Table: { } table }, ..] ? FormattableString.Invariant($"table:{table}") : "document";
        var figures = new Figures { { "from", remark.From }, { "places", remark.Places.Count } };
        if (remark.To.Length > 0) figures.With("to", remark.To);
        if (!remark.Certain) figures.With("undecided", "yes");
        Describe(context, remark, figures);
        return Say.Fails(Code, new Subject(item, context.Facts.ScoreYear), SeverityIn(context, remark), figures,
            [.. remark.Places.Select(p => new Evidence(p, TextAt(context, p, remark), "defect"))], Withheld(context, remark), RepairOf(remark));
    }

    // A run of defects is one remark: each of its places shows what stands there, as far as an observation or a disclosure tells.
    private static string TextAt(CheckContext context, Place place, Remark remark)
    {
        if (remark.Places.Count == 1) return remark.From;
        var item = context.ObservationsAt(place).Select(o => o.ItemRaw).FirstOrDefault(r => r.Length > 0)
            ?? context.Facts.Disclosures.FirstOrDefault(d => PlaceOrder.SameRow(d.At, place))?.ItemRaw;
        return item ?? remark.From;
    }

    /// <summary>The values whose item or reading the remark leaves open: those of its rows, and those whose undecided item it names.</summary>
    protected virtual IEnumerable<string> Withheld(CheckContext context, Remark remark)
    {
        var inRow = remark.Places.SelectMany(context.ObservationsAt);
        var ofItem = context.Facts.Observations.Where(o => o.IsUndecided && string.Equals(o.Item, remark.Item, StringComparison.Ordinal));
        return inRow.Concat(ofItem).Select(ObservationKey.Of).Order(StringComparer.Ordinal);
    }

    /// <summary>The reading that the remark proposes, or null.</summary>
    protected virtual Repair? RepairOf(Remark remark)
    {
        // What stands nowhere cannot be read otherwise, nor what is already read as what it would become.
        if (!ProposesItem || remark.To.Length == 0 || remark.Kind is RemarkKind.CodeMissing || (remark.Kind is RemarkKind.CodeRepeated && remark.Certain)) return null;
        var readings = Items.Candidates(remark.To);
        return new Repair($"{(remark.Item.Length > 0 ? remark.Item : "document")}/item", remark.From, readings[0],
            remark.Certain ? Safety.Safe : Safety.AskReviewer, 0, [.. readings.Skip(1)]);
    }
}
