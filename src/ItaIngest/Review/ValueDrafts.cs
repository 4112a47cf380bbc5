using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Review;

/// <summary>Corrections where no finding was raised, and second thoughts, as drafts of decisions.</summary>
/// <param name="desk">The document.</param>
public sealed class ValueDrafts(DocumentOnDesk desk)
{
    /// <summary>Another value, item or year for what is stated; null where no such claim is there.</summary>
    /// <param name="claim">What is changed.</param>
    /// <param name="value">As it ought to be; see <see cref="Decider.CanBe"/>.</param>
    public DecisionDraft Replace(DecidedClaim claim, string value) => Draft(claim, Ruling.Replace, value.Trim());

    /// <summary>What stands there stands.</summary>
    public DecisionDraft Keep(DecidedClaim claim) => Draft(claim, Ruling.KeepAsWritten, null);

    /// <summary>It is taken out.</summary>
    public DecisionDraft Remove(DecidedClaim claim) => Draft(claim, Ruling.Withdraw, null);

    /// <summary>A value that the program did not see is put in; null where the file was not read.</summary>
    public DecisionDraft? Add(string item, int year, Figure figure, Place where, string raw, string value) =>
        desk.Added(item, year, figure, where, raw) is { } claim ? new DecisionDraft(claim, Ruling.Add, "", value.Trim()) : null;

    /// <summary>A decision is taken back, whenever it was made.</summary>
    public static DecisionDraft Undo(Decision decision) =>
        new(decision.Claim, Ruling.Undo, decision.Value ?? decision.Before, null, null, decision.CheckVersion, decision.Id);

    /// <summary>A decision is made again as it was, of what is there now; null where its claim is not there any more.</summary>
    public DecisionDraft? Confirm(Decision decision)
    {
        if (Now(decision.Claim) is not { } claim) return null;
        var answers = decision.Answers;
        if (answers is not null && AnsweredBy(decision) is { } finding) answers = desk.KeyOf(finding);
        var version = answers is null ? decision.CheckVersion : desk.Register.VersionOf(answers.Code);
        return new DecisionDraft(claim, decision.Ruling, desk.Current(claim), decision.Value, answers, version, decision.Id);
    }

    private DecisionDraft Draft(DecidedClaim claim, Ruling ruling, string? value) => new(claim, ruling, desk.Current(claim), value, null, "", desk.StandingOn(claim));

    private Checks.CheckResult? AnsweredBy(Decision decision) =>
        desk.Findings.Select(f => f.Result).Concat(desk.Stored.Result?.Suppressed ?? []).FirstOrDefault(r => r.AnsweredBy == decision.Id);

    /// <summary>The same claim with the text, file and agency of now.</summary>
    private DecidedClaim? Now(DecidedClaim claim)
    {
        if (desk.Claims is not { } claims) return claim with { Document = desk.Stored.Source.Id };
        var agency = claims.Report("agency").Agency;
        if (StandingDecisions.IsAboutFinding(claim) || claim.Where is not null) return claim with { Document = desk.Stored.Source.Id, Agency = agency };
        if (ReportEdits.IsAboutReport(claim)) return claims.Report(claim.Figure);
        return claims.Find(claim.Item, claim.Year, claim.Figure, claim.Ordinal);
    }
}
