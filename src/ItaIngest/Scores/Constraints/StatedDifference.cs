using ItaIngest.Documents;

namespace ItaIngest.Scores.Constraints;

/// <summary>A stated rise or fall is the difference of the two scores as printed; prose uses printed values, so no rounding is allowed for.</summary>
/// <param name="claimed">The difference.</param>
/// <param name="from">Variable of the score before.</param>
/// <param name="to">Variable of the score after.</param>
/// <param name="isUp">A rise, a fall, or not said.</param>
public sealed class StatedDifference(Variable claimed, int from, int to, bool? isUp) : Constraint
{
    private readonly int[] variables = [from, to, claimed.Index];

    /// <inheritdoc/>
    public override bool Concerns(Cell cell) => PlaceOrder.SameRow(cell.At, Claimed.Cells[0].At);

    /// <inheritdoc/>
    public override string Name => "difference";

    /// <summary>The stated difference.</summary>
    public Variable Claimed { get; } = claimed;

    /// <summary>Variable of the score before.</summary>
    public int From { get; } = from;

    /// <summary>Variable of the score after.</summary>
    public int To { get; } = to;

    /// <summary>A rise, a fall, or not said.</summary>
    public bool? IsUp { get; } = isUp;

    /// <inheritdoc/>
    public override IReadOnlyList<int> Variables => variables;

    /// <inheritdoc/>
    public override bool Holds(Assignment assignment)
    {
        var rise = assignment[To].Number - assignment[From].Number;
        var stated = assignment[Claimed.Index].Number;
        return IsUp switch { true => rise == stated, false => -rise == Math.Abs(stated), null => Math.Abs(rise) == Math.Abs(stated) };
    }

    /// <inheritdoc/>
    public override bool IsExact(Assignment assignment, int variable) => Holds(assignment);

    /// <inheritdoc/>
    public override bool IsClosed(Assignment assignment, int variable) => true;
}
