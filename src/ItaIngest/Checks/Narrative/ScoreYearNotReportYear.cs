namespace ItaIngest.Checks.Narrative;

/// <summary>ITA-N004: the scores are of another year than the report. That is usual (a report follows the year it analyses) and worth knowing. Can always tell.</summary>
public sealed class ScoreYearNotReportYear : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-N004";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Facts is not { ScoreYear: { } scores, ReportYear: { } report } || scores == report) yield break;
        yield return Say.Fails(Code, new Subject("document", scores), Severity.Info,
            new Figures { { "scoreYear", scores }, { "reportYear", report } },
            [.. YearWitnesses.Of(context.Document, scores).Take(2), .. YearWitnesses.Of(context.Document, report).Take(1)], []);
    }
}
