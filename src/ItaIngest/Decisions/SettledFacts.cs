using ItaIngest.Mapping;

namespace ItaIngest.Decisions;

/// <summary>Facts as people settled them, and what became of each decision.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Applied">Decisions that changed or confirmed something, oldest first. What was undone, or replaced by a later decision about the same claim, is in no list.</param>
/// <param name="ToConfirm">Those of the applied that were made of another text, file or agency than there is now.</param>
/// <param name="Unmatched">Decisions whose claim is not there any more, or whose value cannot be read; a person must look at them.</param>
/// <param name="AboutFindings">Decisions that answer a finding; the stage that checks takes them.</param>
public sealed record SettledFacts(
    ReportFacts Facts,
    IReadOnlyList<Decision> Applied,
    IReadOnlyList<Decision> ToConfirm,
    IReadOnlyList<Decision> Unmatched,
    IReadOnlyList<Decision> AboutFindings);
