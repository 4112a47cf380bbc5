using ItaIngest.Checks.Texts;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Checks.Narrative;

/// <summary>
/// ITA-N004: the scores, or the analysis that a report without scores follows up, are of another year than the report. That is usual
/// (a report follows the year it analyses) and worth knowing. Can always tell.
/// </summary>
public sealed class ScoreYearNotReportYear : ICheck
{
    /// <summary>So far before its year an analysis may be named: the name of an agency stands between.</summary>
    private const int Window = 200;

    private const string Analysis = "วิเคราะห์ผลการประเมิน";

    /// <inheritdoc/>
    public string Code => "ITA-N004";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Facts.ReportYear is not { } report) yield break;
        if ((context.Facts.ScoreYear ?? AnalysedYear(context.Document, report)) is not { } scores || scores == report) yield break;
        yield return Say.Fails(Code, new Subject("document", scores), Severity.Info,
            new Figures { { "scoreYear", scores }, { "reportYear", report } },
            [.. YearWitnesses.Of(context.Document, scores).Take(2), .. YearWitnesses.Of(context.Document, report).Take(1)], []);
    }

    /// <summary>The year of the analysis that a report says it follows up; null where it names none.</summary>
    private static int? AnalysedYear(ReadDocument document, int report)
    {
        foreach (var text in TextRuns.Readings(document).Select(r => r.Text))
        {
            var from = 0;
            foreach (var year in ThaiYears.FindFiscal(text))
            {
                var before = text[Math.Max(from, year.Span.Start - Window)..year.Span.Start];
                from = year.Span.Start + year.Span.Length;
                // The two years before a report are what it may follow up; another year is told of something else.
                if (before.Contains(Analysis, StringComparison.Ordinal) && year.Value.BuddhistEra >= report - 2 && year.Value.BuddhistEra < report) return year.Value.BuddhistEra;
            }
        }

        return null;
    }
}
