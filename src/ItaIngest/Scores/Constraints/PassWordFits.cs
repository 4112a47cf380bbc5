namespace ItaIngest.Scores.Constraints;

/// <summary>"ผ่านเกณฑ์" stands beside scores from the mark on, "ไม่ผ่านเกณฑ์" beside those below it.</summary>
public sealed class PassWordFits(int variable, decimal mark, bool passes) : Constraint
{
    private readonly int[] variables = [variable];

    /// <inheritdoc/>
    public override string Name => "pass-word";

    /// <inheritdoc/>
    public override IReadOnlyList<int> Variables => variables;

    /// <inheritdoc/>
    public override bool IsArithmetic => false;

    /// <inheritdoc/>
    public override bool Holds(Assignment assignment) => (assignment[variable].Number >= mark) == passes;
}
