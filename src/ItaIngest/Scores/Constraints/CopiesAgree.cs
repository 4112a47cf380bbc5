namespace ItaIngest.Scores.Constraints;

/// <summary>Every statement of a score says the same, each at its own precision. What a reviewer has settled is no question any more.</summary>
public sealed class CopiesAgree(Variable variable) : Constraint
{
    private readonly int[] variables = [variable.Index];

    /// <inheritdoc/>
    public override string Name => "copies";

    /// <summary>The variable.</summary>
    public Variable Variable { get; } = variable;

    /// <inheritdoc/>
    public override IReadOnlyList<int> Variables => variables;

    /// <summary>Whether the cells differ as they are printed.</summary>
    public bool Differ { get; } = !variable.IsSettled && ScoreNode.Distinct(variable.Cells.Select(c => c.Value)).Count > 1;

    /// <inheritdoc/>
    public override bool Holds(Assignment assignment) => !Differ;

    /// <summary>How many cells besides one say this value; null where one of them says another.</summary>
    public static int? Witnesses(Variable variable, Cell besides, Printed value)
    {
        var others = 0;
        foreach (var cell in variable.Cells)
        {
            if (ReferenceEquals(cell, besides)) continue;
            if (!cell.Value.AgreesWith(value)) return null;
            others++;
        }

        return others;
    }
}
