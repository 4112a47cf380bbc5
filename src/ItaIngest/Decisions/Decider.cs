using ItaIngest.Mapping;

namespace ItaIngest.Decisions;

/// <summary>Applies decisions to facts. Pure; the batch and the review page both call it.</summary>
public sealed class Decider
{
    /// <summary>The facts as people settled them. Every decision names its claim as the mapper reads it, before any decision.</summary>
    /// <param name="path">Path of the document under its root.</param>
    /// <param name="facts">What the mapper made.</param>
    /// <param name="decisions">All decisions about this document.</param>
    /// <param name="document">SHA-256 of the file, to tell what was decided about another content; null: not told.</param>
    public SettledFacts Settle(string path, ReportFacts facts, IReadOnlyList<Decision> decisions, string? document = null)
    {
        if (decisions.Count == 0) return new SettledFacts(facts, [], [], [], []);
        var standing = StandingDecisions.Of(decisions);
        var applied = new List<Decision>();
        var toConfirm = new List<Decision>();
        var unmatched = new List<Decision>();
        var statements = new StatementEdits(facts);
        var disclosures = new DisclosureEdits(facts);
        var report = facts;
        var agency = ReportClaims.AgencyOf(facts.Agency);
        foreach (var decision in standing.Values)
        {
            if (!string.Equals(decision.Claim.Report, path, StringComparison.Ordinal))
            {
                unmatched.Add(decision);
                continue;
            }

            bool isThere, readsDifferently;
            if (ReportEdits.IsAboutReport(decision.Claim))
            {
                var changed = ReportEdits.Apply(report, decision);
                report = changed ?? report;
                (isThere, readsDifferently) = (changed is not null, ReportEdits.ReadsDifferently(facts, decision.Claim));
            }
            else if (DisclosureEdits.IsAbout(decision.Claim))
            {
                isThere = disclosures.TryApply(decision, out readsDifferently);
            }
            else
            {
                isThere = statements.TryApply(decision, out readsDifferently);
            }

            (isThere ? applied : unmatched).Add(decision);
            if (isThere && (readsDifferently || IsOfAnother(decision.Claim, document, agency))) toConfirm.Add(decision);
        }

        var settled = report with { Observations = statements.Result(facts.ScoreYear, report.ScoreYear), Disclosures = disclosures.Result() };
        return new SettledFacts(settled, applied, toConfirm, unmatched, standing.Answers);
    }

    /// <summary>Whether a value can stand at a claim: a number for a score, a year of the Buddhist era for a year, one item for an item.</summary>
    public static bool CanBe(DecidedClaim claim, string value) => !string.IsNullOrWhiteSpace(value) && claim.Figure switch
    {
        "year" or "report-year" or "plan-year" => ReportEdits.YearOf(value) is not null,
        "item" => Items.IsOne(value.Trim()),
        DisclosureEdits.ItemFigure => value.Trim() is ['o', ..] item && Items.IsQuestion(item),
        DisclosureEdits.StateFigure => value.Trim() is DisclosureEdits.Done or DisclosureEdits.NotDone,
        _ => ObservationKey.FigureOf(claim.Figure) is not { } figure || StatementValue.Of(figure, value) is not null,
    };

    private static bool IsOfAnother(DecidedClaim claim, string? document, string agency) =>
        (document is not null && claim.Document.Length > 0 && !string.Equals(claim.Document, document, StringComparison.Ordinal))
        || (claim.Agency.Length > 0 && !string.Equals(claim.Agency, agency, StringComparison.Ordinal));
}
