using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Repairs;

/// <summary>Another reading of one printed figure.</summary>
/// <param name="Variable">What it is a figure of.</param>
/// <param name="Cell">Where it is printed.</param>
/// <param name="To">How it might have to be read.</param>
/// <param name="Cost">How unlikely that is, 0 and up.</param>
/// <param name="IsPlausible">Whether the digits are known to be taken for one another, or the point to be lost; else it is any digit for any other.</param>
public sealed record Edit(Variable Variable, Cell Cell, Printed To, decimal Cost, bool IsPlausible);
