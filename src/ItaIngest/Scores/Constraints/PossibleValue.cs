namespace ItaIngest.Scores.Constraints;

/// <summary>A score lies between 0 and 100; an OIT question has one of the values that its year knows.</summary>
public sealed class PossibleValue(Variable variable, IReadOnlyList<decimal>? values) : Constraint
{
    private readonly int[] variables = [variable.Index];

    /// <inheritdoc/>
    public override string Name => "range";

    /// <inheritdoc/>
    public override IReadOnlyList<int> Variables => variables;

    /// <inheritdoc/>
    public override bool Holds(Assignment assignment) => Allows(assignment[variable.Index].Number);

    /// <summary>Whether a score is possible.</summary>
    public bool Allows(decimal number) => values is null ? number is >= 0 and <= 100 : values.Contains(number);
}
