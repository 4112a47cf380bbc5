using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S020: the same score stated in several places, and differently. Can always tell.</summary>
public sealed class SameScoreStatedTwice : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S020";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var node in context.Scores.Stated.Concat(context.Scores.Undecided))
        {
            if (node.Scores.Count < 2) continue;
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
        var repair = by is null ? null : new Repair(node.Key(), odd[0].ToString(), likely.ToString(), Safety.AskReviewer, Cost(odd[0], likely), [.. odd.Select(r => r.ToString())]);
        return Say.Fails(Code, node.Subject, settled is null ? Severity.Error : Severity.Warning, figures, evidence, [node.Key(Figure.Score)], repair);
    }

    // One misread digit costs what the confusion costs; anything more is unlikely.
    private static decimal Cost(Printed from, Printed to) =>
        DigitConfusions.Of(from).Where(c => c.Meant == to).Select(c => c.Cost).DefaultIfEmpty(1m).First();

    private static int Weight(Fit? fit) => fit switch { Fit.Exact => 2, Fit.Within => 1, _ => 0 };

    /// <summary>The sums that a score takes part in, and how they come out with this value of it.</summary>
    private static List<(string Name, Fit? Fit)> Witnesses(CheckContext context, ScoreNode node, Printed value)
    {
        var found = new List<(string, Fit?)>();
        if (context.Book is not { Aggregation: { } aggregation } book || node.Year != context.Scores.Year) return found;
        var pick = Trials.With(node, value);
        foreach (var indicator in context.Scores.Indicators)
        {
            var isTheIndicator = ReferenceEquals(indicator, node);
            if (!isTheIndicator && !IndicatorArithmetic.Questions(indicator).Contains(node)) continue;
            if (pick(indicator) is not { } stated) continue;
            var rebuilt = IndicatorArithmetic.FromBelow(indicator, aggregation.Value, pick) ?? IndicatorArithmetic.OfOneList(indicator, pick);
            found.Add((isTheIndicator ? "questions" : indicator.Item, rebuilt?.FitTo(stated)));
        }

        if (context.Scores.Overall is { } overall && !Items.IsQuestion(node.Item))
        {
            var fit = OverallDiffersFromInstruments.FitOf(overall, new OverallArithmetic(book, aggregation.Value, context.Scores), pick)?.Fit;
            found.Add((ReferenceEquals(overall, node) ? "instruments" : Items.Overall, fit));
        }

        return found;
    }
}
