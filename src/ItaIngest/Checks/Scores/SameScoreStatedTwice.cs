using ItaIngest.Mapping;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S020: the same score stated in several places, and differently; or stated differently in one place that was repaired by the others. Can always tell.</summary>
public sealed class SameScoreStatedTwice : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S020";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var repaired = context.Facts.Repairs.Where(RepairedScore.IsByCopies).ToLookup(r => (r.Item, r.Year, r.Part));
        foreach (var node in context.Scores.Stated.Concat(context.Scores.Undecided))
        {
            if (node.Scores.Count < 2) continue;
            if (repaired[(node.Item, node.Year, node.Part)].FirstOrDefault() is { } repair)
            {
                yield return RepairedScore.Told(Code, node, repair);
                continue;
            }

            var readings = ScoreNode.Distinct(node.Scores.Select(s => s.Score!.Value));
            yield return readings.Count == 1
                ? Say.Holds(Code, node.Subject, Fit.Exact, new Figures { { "stated", readings[0].ToString() }, { "places", node.Scores.Count } }, [.. node.Evidence("stated")])
                : Differing(context, node, readings);
        }
    }

    private CheckResult Differing(CheckContext context, ScoreNode node, IReadOnlyList<Printed> readings)
    {
        var witnesses = readings.ToDictionary(r => r, r => Witnesses(context, node, r));
        var best = readings.MaxBy(r => witnesses[r].Sum(w => Weight(w.Fit)));
        var proved = readings.All(r => r == best || witnesses[r].Sum(w => Weight(w.Fit)) < witnesses[best].Sum(w => Weight(w.Fit)));
        var count = readings.ToDictionary(r => r, r => node.Scores.Count(s => s.Score!.Value.AgreesWith(r)));
        var settled = node.Readings.Count == 1 ? node.Readings[0] : (Printed?)null;
        var likely = settled ?? (proved ? best : readings.MaxBy(r => count[r]));
        var majority = readings.All(r => r == likely || count[r] < count[likely]);

        var figures = new Figures
        {
            { "values", string.Join('|', readings) },
            { "counts", string.Join('|', readings.Select(r => FormattableString.Invariant($"{count[r]}"))) },
        };
        var by = settled is not null ? "reviewer" : proved ? string.Join('|', witnesses[best].Where(w => w.Fit is not null).Select(w => w.Name)) : majority ? "majority" : null;
        if (by is not null) figures.With("supported", likely.ToString()).With("supportedBy", by);
        Evidence[] evidence = [.. node.Scores.Select(s => s.As(s.Score!.Value.AgreesWith(likely) ? "stated" : "other"))];
        var odd = readings.Where(r => r != likely).ToList();
        var repair = by is null ? null : new Repair(node.Key(), odd[0].ToString(), likely.ToString(), Safety.AskReviewer, Cost(context, odd[0], likely), [.. odd.Select(r => r.ToString())]);
        if (settled is null && context.Model.VariableOf(node) is { } variable
            && context.Model.Constraints.OfType<CopiesAgree>().FirstOrDefault(c => c.Variable.Index == variable.Index) is { } copies
            && Mending.RepairOf(context, copies, figures) is { } found)
            repair = found;
        return Say.Fails(Code, node.Subject, settled is null ? Severity.Error : Severity.Warning, figures, evidence, [node.Key(Figure.Score)], repair);
    }

    // One misread digit costs what the confusion costs; anything more is unlikely.
    private static decimal Cost(CheckContext context, Printed from, Printed to) =>
        Repairs.Misreadings.Of(from, context.Rules.Confusions.Cost).Where(c => c.To == to).Select(c => c.Cost).DefaultIfEmpty(Repairs.Misreadings.UnknownConfusion).First();

    private static int Weight(Fit? fit) => fit switch { Fit.Exact => 2, Fit.Within => 1, _ => 0 };

    /// <summary>The sums that a score takes part in, and how they come out with this value of it.</summary>
    private static List<(string Name, Fit? Fit)> Witnesses(CheckContext context, ScoreNode node, Printed value)
    {
        var found = new List<(string, Fit?)>();
        var model = context.Model;
        if (model.VariableOf(node) is not { } variable) return found;
        foreach (var constraint in model.Constraints)
        {
            if (!constraint.Variables.Contains(variable.Index) || !model.With(variable, value, a => constraint.IsClosed(a, variable.Index))) continue;
            var fit = model.With(variable, value, a => constraint.IsExact(a, variable.Index) ? Fit.Exact : constraint.Holds(a) ? Fit.Within : (Fit?)null);
            found.Add((constraint.NameFor(variable.Index), fit));
        }

        return found;
    }
}
