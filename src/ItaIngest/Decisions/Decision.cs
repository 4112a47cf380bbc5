namespace ItaIngest.Decisions;

/// <summary>What a person decided about a claim of a report. Decisions are appended, never edited.</summary>
/// <param name="Id">Hash of the fields that make it one.</param>
/// <param name="Claim">What it is about.</param>
/// <param name="Ruling">What was decided.</param>
/// <param name="Before">The value as it stood.</param>
/// <param name="Value">The new value, for AcceptRepair and Replace.</param>
/// <param name="Reason">Why, one of the reasons offered.</param>
/// <param name="Comment">Anything more, or null.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">How it came in.</param>
/// <param name="CheckVersion">Revision of the check that raised the finding, or empty.</param>
/// <param name="Supersedes">Id of the decision that it replaces, or null.</param>
public sealed record Decision(
    string Id,
    DecidedClaim Claim,
    Ruling Ruling,
    string Before,
    string? Value,
    string Reason,
    string? Comment,
    string Reviewer,
    DateTimeOffset At,
    DecidedBy By,
    string CheckVersion,
    string? Supersedes);

/// <summary>What a decision is about. Raw text, file and check stand beside it: when one has changed the decision still applies, but is shown to confirm.</summary>
/// <param name="Report">Path of the document under its root.</param>
/// <param name="Item">Item as read.</param>
/// <param name="Year">Fiscal year (BE), or null.</param>
/// <param name="Figure">"score", "level", "agency", "district", "year", ….</param>
/// <param name="Ordinal">Which statement of the same figure, from 1 in document order.</param>
/// <param name="Raw">Raw text when it was decided.</param>
/// <param name="Document">SHA-256 of the file when it was decided.</param>
public sealed record DecidedClaim(string Report, string Item, int? Year, string Figure, int Ordinal, string Raw, string Document);

/// <summary>What was decided.</summary>
public enum Ruling
{
    AcceptRepair = 0,
    KeepAsWritten,
    Replace,
    NotAFinding,
    Withdraw,
}

/// <summary>How a decision came in.</summary>
public enum DecidedBy
{
    Form = 0,
    Bulk,
    Import,
}
