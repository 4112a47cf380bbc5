using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Relations;

/// <summary>
/// ITA-N011: two reports of one agency about the scores of one year, as a rule its analysis and what it reports of the measures.
/// The analysis is the first witness of scores and levels. Measures that were announced and are not reported are told as Info.
/// </summary>
public sealed class ImplementationUnlikeAnalysis : IRelation
{
    /// <inheritdoc/>
    public string Code => "ITA-N011";

    /// <inheritdoc/>
    public IEnumerable<RelationResult> Run(RelationContext context) => context.Agencies.SelectMany(a => Figures(context.Rules, a).Concat(Measures(a)));

    private IEnumerable<RelationResult> Figures(RuleSet rules, AgencyReports agency)
    {
        foreach (var year in agency.Reports.Select(r => r[0].ScoreYear).OfType<int>().Distinct().Order())
        {
            List<RelatedReport> witnesses = [.. agency.Witnesses(year)];
            for (var i = 1; i < witnesses.Count; i++)
            {
                var document = witnesses[i];
                var differing = new List<Disagreement>();
                foreach (var here in document.Stated.Where(o => o.Year == year && o.Figure is Figure.Score or Figure.Level && (o.Figure == Figure.Level || o.Number is not null)))
                {
                    if (witnesses.Take(i).FirstOrDefault(w => w.Same(here) is { } o && (o.Number is not null || o.Figure == Figure.Level)) is not { } first) continue;
                    var there = first.Same(here)!;
                    if (AssembledReport.Contradicts(here, there)) differing.Add(new Disagreement(here, first, there, Severity.Error, Disagreement.DigitCost(rules, here, there) is null ? "" : "one-digit"));
                    else yield return new RelationResult(document.Id, Agrees(here, first, there));
                }

                foreach (var told in Disagreement.Told(Code, rules, document, differing)) yield return told;
            }
        }
    }

    private CheckResult Agrees(Observation here, RelatedReport first, Observation there) => Say.Holds(
        Code,
        new Subject(here.Item, here.Year, here.Part),
        here.Number == there.Number ? Fit.Exact : Fit.Within,
        new Figures { { "stated", here.Value }, { "document", first.Path } },
        [RelatedReport.Here(here), first.There(there)]);

    private IEnumerable<RelationResult> Measures(AgencyReports agency)
    {
        List<RelatedReport> reports = [.. agency.Reports.Select(r => r[0])];
        foreach (var report in reports.Where(r => r.Facts.Kind == ReportKind.Implementation && PlanYear(r) is not null))
        {
            // Of several plans for the year the one of the latest scores is what was carried out.
            var plan = reports.Where(r => r.Facts.Kind == ReportKind.Analysis && PlanYear(r) == PlanYear(report)).OrderByDescending(r => r.ScoreYear).ThenBy(r => r.Path, PathOrder.Instance).FirstOrDefault();
            if (plan is not null) yield return new RelationResult(report.Id, Carried(plan, report));
        }
    }

    private static int? PlanYear(RelatedReport report) => report.Facts.PlanYear ?? report.Facts.ReportYear ?? report.Facts.ScoreYear;

    private CheckResult Carried(RelatedReport plan, RelatedReport report)
    {
        var subject = new Subject("document", PlanYear(report));
        if (plan.Facts.Measures.Count == 0 || report.Facts.Measures.Count == 0)
            return Say.CannotTell(Code, subject, "measures-not-stated", new Figures { { "document", plan.Path } }, report.Whole(here: true));
        var absent = MeasureMatch.Absent(plan.Facts.Measures, report.Facts.Measures);
        if (absent.Count == plan.Facts.Measures.Count)
            return Say.CannotTell(Code, subject, "measures-unlike", new Figures { { "document", plan.Path } }, report.Whole(here: true));
        var figures = new Figures { { "announced", plan.Facts.Measures.Count }, { "reported", report.Facts.Measures.Count }, { "document", plan.Path } };
        if (absent.Count == 0) return Say.Holds(Code, subject, null, figures, [report.Whole(here: true), plan.Whole(here: false)]);
        figures.Add("absent", absent.Count);
        return Say.Fails(
            Code,
            subject,
            Severity.Info,
            figures,
            [report.Whole(here: true), .. absent.Select(m => new Evidence(m.At with { Document = plan.Id }, m.Number.Length > 0 ? $"{m.Number} {m.Title}" : m.Title, "other"))],
            []);
    }
}
