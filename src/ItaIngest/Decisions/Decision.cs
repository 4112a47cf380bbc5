using ItaIngest.Documents;

namespace ItaIngest.Decisions;

/// <summary>What a person decided about a claim of a report. Decisions are appended, never edited.</summary>
/// <param name="Id">Hash of the fields that make it one; see <see cref="DecisionId"/>.</param>
/// <param name="Claim">What it is about.</param>
/// <param name="Ruling">What was decided.</param>
/// <param name="Before">The value as it stood.</param>
/// <param name="Value">The new value, for AcceptRepair, Replace and Add.</param>
/// <param name="Reason">Why, one of <see cref="Reasons"/>.</param>
/// <param name="Comment">Anything more, or null.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">How it came in.</param>
/// <param name="CheckVersion">Code and revision of the check that raised the finding ("ITA-S010/1"), or empty.</param>
/// <param name="Supersedes">Id of the decision that it replaces or, for Undo, takes back; or null.</param>
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
    string? Supersedes)
{
    /// <summary>The finding that it answers, or null where none was raised.</summary>
    public AnsweredFinding? Answers { get; init; }
}

/// <summary>What a decision is about. Raw text, file and check stand beside it: when one has changed the decision still applies, but is shown to confirm.</summary>
/// <param name="Report">Path of the document under its root.</param>
/// <param name="Item">Item as read.</param>
/// <param name="Year">Fiscal year (BE), or null.</param>
/// <param name="Figure">"score", "level", "agency", "district", "year", …; the code of a check ("ITA-T001") where nothing but a finding is decided.</param>
/// <param name="Ordinal">Which statement of the same figure, from 1 in document order.</param>
/// <param name="Raw">Raw text when it was decided.</param>
/// <param name="Document">SHA-256 of the file when it was decided.</param>
public sealed record DecidedClaim(string Report, string Item, int? Year, string Figure, int Ordinal, string Raw, string Document)
{
    /// <summary>Whose report it was when it was decided, its full name with district and province; empty where that is not known.</summary>
    public string Agency { get; init; } = "";

    /// <summary>Of a value that a person added: where it stands.</summary>
    public Place? Where { get; init; }
}

/// <summary>The finding that a decision answers, so that it is known again when the file is read anew.</summary>
/// <param name="Code">Code of the check.</param>
/// <param name="Item">Its subject.</param>
/// <param name="Year">Year of its subject.</param>
/// <param name="Part">Part of its subject.</param>
/// <param name="Ordinal">Which of several with the same code and subject, from 1.</param>
/// <param name="Said">What it said: a hash of its figures and texts. When it says something else now, the decision still answers it and is shown to confirm.</param>
public sealed record AnsweredFinding(string Code, string Item, int? Year, string? Part, int Ordinal, string Said);

/// <summary>What was decided.</summary>
public enum Ruling
{
    AcceptRepair = 0,
    KeepAsWritten,
    Replace,
    NotAFinding,

    /// <summary>The value, or all that is stated of the item, is taken out.</summary>
    Withdraw,

    /// <summary>A value is put in that the program did not see.</summary>
    Add,

    /// <summary>An earlier decision is as if it had never been.</summary>
    Undo,
}

/// <summary>How a decision came in.</summary>
public enum DecidedBy
{
    Form = 0,
    Bulk,
    Import,
}
