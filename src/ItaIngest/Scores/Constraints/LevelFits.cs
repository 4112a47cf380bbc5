using ItaIngest.Rules;

namespace ItaIngest.Scores.Constraints;

/// <summary>The stated level of the overall score is one that the scale of the year gives it.</summary>
public sealed class LevelFits(int variable, IReadOnlyList<int> others, RatingScale scale, IReadOnlyList<RatingBand> stated, Func<Assignment, IReadOnlyList<Interval>> components) : Constraint
{
    private readonly int[] variables = [variable, .. others];

    /// <inheritdoc/>
    public override string Name => "level";

    /// <inheritdoc/>
    public override IReadOnlyList<int> Variables => variables;

    /// <inheritdoc/>
    public override bool IsArithmetic => false;

    /// <inheritdoc/>
    public override bool Holds(Assignment assignment)
    {
        var possible = RatingFormulas.Possible(scale, RatingFormulas.Cut(assignment[variable].Number), components(assignment));
        return stated.All(possible.Contains);
    }
}
