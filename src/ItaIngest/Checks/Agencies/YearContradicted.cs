using ItaIngest.Checks.Narrative;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Agencies;

/// <summary>
/// ITA-A006: the years of the scores, the report and the plan contradict. A report analyses the scores of its own year or of the year
/// before, and its plan follows the scores.
/// </summary>
public sealed class YearContradicted : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-A006";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var (scores, report, plan) = (context.Facts.ScoreYear, context.Facts.ReportYear, context.Facts.PlanYear);
        if (scores is not { } year)
        {
            if (report is not null || plan is not null) yield return Say.CannotTell(Code, new Subject("document", report ?? plan), "score-year-not-stated");
            yield break;
        }

        if (report is { } r && (year > r || r - year > 1)) yield return Contradicted(context, year, "report", r, year > r);
        if (plan is { } p && p < year) yield return Contradicted(context, year, "plan", p, isError: false);
    }

    // Scores cannot be later than the report that states them: one of the two years is misread, and the scores' year decides their code book.
    private CheckResult Contradicted(CheckContext context, int scores, string other, int year, bool isError) =>
        Say.Fails(Code, new Subject("document", scores), isError ? Severity.Error : Severity.Warning,
            new Figures { { "scoreYear", scores }, { "other", other }, { "otherYear", year } },
            [.. YearWitnesses.Of(context.Document, scores).Take(2), .. YearWitnesses.Of(context.Document, year).Take(2)],
            context.Facts.Observations.Where(o => o.Year == scores).OrderBy(o => o.At, PlaceOrder.InDocument).Select(ObservationKey.Of));
}
