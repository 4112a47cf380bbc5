using ItaIngest.Decisions;

namespace ItaIngest.Records;

/// <summary>A part of all decisions, and what the whole has.</summary>
/// <param name="Decisions">The asked-for part: the newest first; of one moment by report, the last first.</param>
/// <param name="Total">How many there are by this reviewer, in this state.</param>
/// <param name="ToLookAt">How many of this reviewer are to be looked at again.</param>
/// <param name="Reviewers">Everybody who ever decided, with the number of their decisions, by name.</param>
public sealed record DecisionPage(IReadOnlyList<ListedDecision> Decisions, int Total, int ToLookAt, IReadOnlyList<KeyValuePair<string, int>> Reviewers);

/// <summary>A decision in a list of many.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Document">Id of the document that is present or missing under its path now; null where there is none.</param>
/// <param name="State">Why a person should look at it again; null where nobody has to.</param>
public sealed record ListedDecision(Decision Decision, string? Document, DecisionState? State);

/// <summary>Which decisions are asked for.</summary>
/// <param name="Reviewer">Of this person only; null: of all.</param>
/// <param name="ToLookAt">Only those that a person should look at again.</param>
public sealed record DecisionFilter(string? Reviewer = null, bool ToLookAt = false);
