using ItaIngest.Documents;
using ItaIngest.Repairs;
using ItaIngest.Rules;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S016: rows that slipped by one item, or two scores in one cell; everything holds once they stand where they belong. Can always tell.</summary>
public sealed class ScoresMisplaced : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S016";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var found = new Misplaced(context.Rules).Find(context.Facts, context.Model);
        foreach (var one in found)
        {
            var table = one.Places[0].Table is { } number ? FormattableString.Invariant($"table:{number}") : "document";
            var figures = new Figures { { "kind", one.Kind }, { "from", one.From }, { "to", one.To }, { "rows", one.Keys.Count } };
            var others = found.Where(o => o != one).Select(o => o.To);
            yield return Say.Fails(Code, new Subject(table, context.Facts.ScoreYear), Say.Capped(Severity.Error, context.Book?.Aggregation?.Confidence ?? Confidence.Unknown), figures,
                [.. one.Places.OrderBy(p => p, PlaceOrder.InDocument).Select(p => new Evidence(p, one.From, "defect"))], one.Keys,
                new Repair(table + "/rows", one.From, one.To, Safety.AskReviewer, 1, [.. others]));
        }
    }
}
