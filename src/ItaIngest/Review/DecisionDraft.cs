using ItaIngest.Decisions;

namespace ItaIngest.Review;

/// <summary>A decision that nobody has signed yet.</summary>
/// <param name="Claim">What it is about.</param>
/// <param name="Ruling">What is decided.</param>
/// <param name="Before">The value as it stands.</param>
/// <param name="Value">The new value, or null.</param>
/// <param name="Answers">The finding that it answers, or null.</param>
/// <param name="CheckVersion">Code and revision of the check that raised it, or empty.</param>
/// <param name="Supersedes">Id of the decision that it replaces or takes back, or null.</param>
public sealed record DecisionDraft(DecidedClaim Claim, Ruling Ruling, string Before, string? Value, AnsweredFinding? Answers = null, string CheckVersion = "", string? Supersedes = null)
{
    /// <summary>Puts a name, a reason and a time under it.</summary>
    public Decision Sign(Signature by, DateTimeOffset at) => DecisionId.With(
        new Decision("", Claim, Ruling, Before, Value, by.Reason ?? Reasons.UsualOf(Ruling), string.IsNullOrWhiteSpace(by.Comment) ? null : by.Comment.Trim(), by.Reviewer, at, by.By, CheckVersion, Supersedes)
        {
            Answers = Answers,
        });
}

/// <summary>Who decides, and why.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="By">How it comes in.</param>
/// <param name="Reason">One of <see cref="Reasons"/>; null: the usual one of the ruling.</param>
/// <param name="Comment">Anything more, or null.</param>
public sealed record Signature(string Reviewer, DecidedBy By = DecidedBy.Form, string? Reason = null, string? Comment = null);
