using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S002: a score below 0 or above 100. Can always tell.</summary>
public sealed class ScoreOutsideRange : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S002";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var node in context.Scores.Stated.Concat(context.Scores.Undecided))
        {
            var outside = node.Scores.Where(s => s.Score!.Value.Number is < 0 or > 100).ToList();
            if (outside.Count == 0) continue;
            var stated = outside[0].Score!.Value;
            yield return Say.Fails(Code, node.Subject, Severity.Error, new Figures { { "stated", stated.ToString() } },
                [.. outside.Select(s => s.As("defect"))], [node.Key()], WithPoint(node, stated));
        }
    }

    // "๙๙๓๔" without its point: two decimals are how scores are published.
    private static Repair? WithPoint(ScoreNode node, Printed stated) =>
        stated.Decimals == 0 && stated.Number is > 1000 and <= 10000
            ? new Repair(node.Key(), stated.ToString(), new Printed(stated.Number / 100, Printed.Usual).ToString(), Safety.AskReviewer, 0.5m, [])
            : null;
}
