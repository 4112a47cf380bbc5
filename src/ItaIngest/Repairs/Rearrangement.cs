using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Repairs;

/// <summary>Another way to read where scores stand: the numbers are right, and belong to other items.</summary>
/// <param name="Kind">"slipped" (every row of a run one item too early or too late) or "fused" (two scores in one cell).</param>
/// <param name="From">Items as they are read, the first and the last of a run: "i4–i9"; of two in one cell, its text.</param>
/// <param name="To">As they would have to be read.</param>
/// <param name="Keys">The observations that it is about.</param>
/// <param name="Places">Where they stand.</param>
/// <param name="Facts">The facts as they would be.</param>
public sealed record Rearrangement(string Kind, string From, string To, IReadOnlyList<string> Keys, IReadOnlyList<Place> Places, ReportFacts Facts);
