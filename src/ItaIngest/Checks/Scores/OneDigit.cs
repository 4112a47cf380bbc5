using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>Looks for a single misread digit that would make a sum come out.</summary>
internal static class OneDigit
{
    private const int MostAlternatives = 5;

    /// <summary>A proposal for a reviewer, or null: the likeliest single misread digit, in the result or in an addend, with which the sum comes out exactly.</summary>
    /// <param name="nodes">The result and its addends.</param>
    /// <param name="fit">How the sum comes out with a pick.</param>
    public static Repair? Repair(IEnumerable<ScoreNode> nodes, Func<IndicatorArithmetic.Pick, Fit?> fit)
    {
        var found = nodes
            .Where(n => n.Score is not null)
            .SelectMany(n => DigitConfusions.Of(n.Score!.Value).Select(c => (Node: n, c.Meant, c.Cost)))
            .Where(c => fit(Trials.With(c.Node, c.Meant)) == Fit.Exact)
            .OrderBy(c => c.Cost).ThenBy(c => c.Node.Item, Items.Order).ThenBy(c => c.Meant.Number)
            .ToList();
        if (found.Count == 0) return null;
        var (node, meant, cost) = found[0];
        return new Repair(node.Key(), node.Score!.Value.ToString(), meant.ToString(), Safety.AskReviewer, cost,
            [.. found.Skip(1).Take(MostAlternatives).Select(c => $"{c.Node.Key()}={c.Meant}")]);
    }
}
