using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Scores.Constraints;

/// <summary>Something that the report prints and the constraints are about: the score of an item, or a stated difference.</summary>
/// <param name="Index">Its number in the model.</param>
/// <param name="Key">How a result names it: "indicator:6@2566/score", "i3@2568/delta".</param>
/// <param name="Node">The item of the score; null for a difference.</param>
/// <param name="Claim">The claim of the difference; null for a score.</param>
/// <param name="Cells">Where it is printed, each of which can have been misread; at least one.</param>
public sealed record Variable(int Index, string Key, ScoreNode? Node, Claim? Claim, IReadOnlyList<Cell> Cells)
{
    /// <summary>Whether a reviewer has settled it.</summary>
    public bool IsSettled => Cells.Any(c => c.IsSettled);
}

/// <summary>One place at which a figure is printed.</summary>
/// <param name="Value">As printed.</param>
/// <param name="At">Where.</param>
/// <param name="IsSettled">A reviewer has settled it: it is no candidate for a repair.</param>
public sealed record Cell(Printed Value, Place At, bool IsSettled);
