using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>
/// Scores that are stated twice and differ are tried in every combination: what fits with one of them is not accused here, since
/// the difference between the copies is a finding of its own.
/// </summary>
internal static class Trials
{
    /// <summary>More combinations than this are not tried; then what is printed first counts.</summary>
    private const int Most = 64;

    /// <summary>The best fit over all readings of these nodes, with the picks that give it; picks of what is printed first win among equals.</summary>
    public static (Fit? Fit, IndicatorArithmetic.Pick Pick) Best(IReadOnlyList<ScoreNode> nodes, Func<IndicatorArithmetic.Pick, Fit?> fit)
    {
        (Fit? Fit, IndicatorArithmetic.Pick Pick) best = (fit(IndicatorArithmetic.AsPrinted), IndicatorArithmetic.AsPrinted);
        if (best.Fit == Fit.Exact) return best;
        foreach (var pick in Picks([.. nodes.Where(n => n.Readings.Count > 1)]))
        {
            var next = fit(pick);
            if (next is null || (best.Fit is { } known && known <= next)) continue;
            best = (next, pick);
            if (next == Fit.Exact) break;
        }

        return best;
    }

    /// <summary>A pick with one node set to a value.</summary>
    public static IndicatorArithmetic.Pick With(ScoreNode node, Printed value) => n => ReferenceEquals(n, node) ? value : n.Score;

    private static IEnumerable<IndicatorArithmetic.Pick> Picks(IReadOnlyList<ScoreNode> atOdds)
    {
        var count = atOdds.Aggregate(1L, (product, node) => Math.Min(product * node.Readings.Count, Most + 1));
        if (count > Most) yield break;
        for (var trial = 1; trial < count; trial++)
        {
            var picked = new Dictionary<ScoreNode, Printed>(ReferenceEqualityComparer.Instance);
            var rest = trial;
            foreach (var node in atOdds)
            {
                picked[node] = node.Readings[rest % node.Readings.Count];
                rest /= node.Readings.Count;
            }

            yield return n => picked.TryGetValue(n, out var value) ? value : n.Score;
        }
    }
}
