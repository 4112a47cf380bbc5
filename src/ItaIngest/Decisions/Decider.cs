using ItaIngest.Mapping;

namespace ItaIngest.Decisions;

/// <summary>Applies decisions to facts. Pure; the batch and the review page both call it.</summary>
public sealed class Decider
{
    /// <summary>The facts as people settled them. Every decision names its claim as the mapper reads it, before any decision.</summary>
    /// <param name="path">Path of the document under its root.</param>
    /// <param name="facts">What the mapper made.</param>
    /// <param name="decisions">Decisions about this document, oldest first; the last about a claim counts.</param>
    public SettledFacts Settle(string path, ReportFacts facts, IReadOnlyList<Decision> decisions)
    {
        if (decisions.Count == 0) return new SettledFacts(facts, [], [], [], []);
        var applied = new List<Decision>();
        var toConfirm = new List<Decision>();
        var unmatched = new List<Decision>();
        var statements = new StatementEdits(facts);
        var report = facts;
        foreach (var decision in Last(decisions.Where(d => d.Ruling != Ruling.NotAFinding)))
        {
            if (!string.Equals(decision.Claim.Report, path, StringComparison.Ordinal))
            {
                unmatched.Add(decision);
            }
            else if (ReportEdits.IsAboutReport(decision.Claim))
            {
                var changed = ReportEdits.Apply(report, decision);
                (changed is null ? unmatched : applied).Add(decision);
                report = changed ?? report;
            }
            else if (statements.TryApply(decision, out var readsDifferently))
            {
                applied.Add(decision);
                if (readsDifferently) toConfirm.Add(decision);
            }
            else
            {
                unmatched.Add(decision);
            }
        }

        var settled = report with { Observations = statements.Result(facts.ScoreYear, report.ScoreYear) };
        return new SettledFacts(settled, applied, toConfirm, unmatched, [.. decisions.Where(d => d.Ruling == Ruling.NotAFinding)]);
    }

    // Raw text and file hash stand beside a claim and are no part of it.
    private static IEnumerable<Decision> Last(IEnumerable<Decision> decisions) => decisions
        .Select((decision, order) => (decision, order))
        .GroupBy(d => (d.decision.Claim.Report, d.decision.Claim.Item, d.decision.Claim.Year, d.decision.Claim.Figure, d.decision.Claim.Ordinal))
        .Select(g => g.Last())
        .OrderBy(d => d.order)
        .Select(d => d.decision);
}
