using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Relations;

/// <summary>
/// ITA-N010: a score of another year that a report restates, against that year's own report. The year's own report is the first
/// witness: what differs is held where it is restated.
/// </summary>
public sealed class RestatedLastYearDiffers : IRelation
{
    /// <inheritdoc/>
    public string Code => "ITA-N010";

    /// <inheritdoc/>
    public IEnumerable<RelationResult> Run(RelationContext context) =>
        context.Agencies.SelectMany(a => a.Documents.SelectMany(d => Restated(context.Rules, a, d)));

    private List<RelationResult> Restated(RuleSet rules, AgencyReports agency, RelatedReport document)
    {
        var results = new List<RelationResult>();
        var differing = new List<Disagreement>();
        foreach (var year in document.Stated.Where(o => o.Figure == Figure.Score && o.Number is not null && o.Year != document.ScoreYear).GroupBy(o => o.Year).OrderBy(g => g.Key))
        {
            List<RelatedReport> witnesses = [.. agency.Witnesses(year.Key)];
            foreach (var here in year)
            {
                if (witnesses.FirstOrDefault(w => w.Same(here) is { Number: not null }) is not { } own) continue;
                var there = own.Same(here)!;
                var subject = new Subject(here.Item, here.Year, here.Part);
                var known = Numbering.SameItem(rules, here.Item, document.ScoreYear, here.Year);
                if (known == Confidence.Unknown) results.Add(new RelationResult(document.Id, Say.CannotTell(Code, subject, "numbering-differs", new Figures { { "document", own.Path } }, RelatedReport.Here(here))));
                else if (AssembledReport.Contradicts(here, there)) differing.Add(new Disagreement(here, own, there, Say.Capped(Severity.Error, known), Basis(rules, own, here, there)));
                else results.Add(new RelationResult(document.Id, Holds(subject, own, here, there)));
            }
        }

        results.AddRange(Disagreement.Told(Code, rules, document, differing));
        return results;
    }

    private CheckResult Holds(Subject subject, RelatedReport own, Observation here, Observation there) => Say.Holds(
        Code,
        subject,
        here.Number == there.Number ? Fit.Exact : Fit.Within,
        new Figures { { "stated", here.Value }, { "document", own.Path } },
        [RelatedReport.Here(here), own.There(there)]);

    /// <summary>What makes one of two scores the likelier.</summary>
    private static string Basis(RuleSet rules, RelatedReport own, Observation here, Observation there)
    {
        if (own.Own.Of(there) == ValueStatus.Held) return "there-held";
        if (own.Proves(there)) return "there-proved";
        if (Disagreement.DigitCost(rules, here, there) is not null) return "one-digit";
        return own.Stated.Any(o => o.Figure == Figure.Score && o.Year == here.Year && o.Number == here.Number && o.Item != here.Item && o.Item[0] == here.Item[0]) ? "slipped" : "";
    }
}
