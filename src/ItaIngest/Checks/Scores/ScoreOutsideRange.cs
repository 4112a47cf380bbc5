using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S002: a score below 0 or above 100, or an OIT question with a score that its year does not know. Can always tell.</summary>
public sealed class ScoreOutsideRange : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S002";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var node in context.Scores.Stated.Concat(context.Scores.Undecided).Concat(context.Model.Years.Skip(1).SelectMany(y => y.Graph.Stated.Where(n => n.Year == y.Graph.Year))).DistinctBy(n => n.Key(), StringComparer.Ordinal))
        {
            var variable = context.Model.VariableOf(node);
            var possible = variable is null ? null : context.Model.Constraints.OfType<PossibleValue>().FirstOrDefault(c => c.Variables[0] == variable.Index);
            var outside = node.Scores.Where(s => s.Score!.Value.Number is < 0 or > 100 || possible?.Allows(s.Score.Value.Number) == false).ToList();
            if (outside.Count == 0) continue;
            var stated = outside[0].Score!.Value;
            var figures = new Figures { { "stated", stated.ToString() } };
            var isOfOit = stated.Number is >= 0 and <= 100;
            if (isOfOit) figures.With("possible", string.Join('|', context.Rules.Book(node.Year)!.OitValues!.Value.Select(v => v.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            var repair = possible is null || context.Model.Holds(possible) ? null : Mending.RepairOf(context, possible, figures);
            var severity = isOfOit ? Say.Capped(Severity.Error, context.Rules.Book(node.Year)!.OitValues!.Confidence) : Severity.Error;
            yield return Say.Fails(Code, node.Subject, severity, figures, [.. outside.Select(s => s.As("defect"))], [node.Key()], repair);
        }
    }
}
