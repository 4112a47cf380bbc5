using ItaIngest.Documents;

namespace ItaIngest.Mapping;

/// <summary>A score that the program read differently than it stands, because nothing else fits; what stood there is kept.</summary>
/// <param name="Item">The item.</param>
/// <param name="Part">Part of its instrument, or null.</param>
/// <param name="Year">Fiscal year (BE) of the score.</param>
/// <param name="From">As it stands.</param>
/// <param name="To">As it is read now.</param>
/// <param name="At">Where it stands: of several statements of the item, the one that was repaired.</param>
/// <param name="ConfirmedBy">What confirms it, two or more: "questions", "overall", "instrument:IIT", "delta", "copy", … in a fixed order.</param>
/// <param name="Broken">What did not hold before: "copies", "questions", "instruments", "difference", ….</param>
/// <param name="Cost">How unlikely the misreading is, 0 and up.</param>
public sealed record AppliedRepair(
    string Item, string? Part, int Year, string From, string To, Place At, IReadOnlyList<string> ConfirmedBy, IReadOnlyList<string> Broken, decimal Cost);
