using ItaIngest.Checks.Own;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S041: no score at all. A report of measures needs none; an analysis without its scores is odd. Of a file that was read in part only it cannot be told.</summary>
public sealed class NoScores : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S041";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var facts = context.Facts;
        if (facts.Observations.Any(o => o.Figure == Figure.Score) || BookMissing.Explains(context)) yield break;
        if (context.Document.Extraction.Status == ExtractionStatus.Partial)
        {
            yield return Say.CannotTell(Code, new Subject("document", facts.ReportYear ?? facts.ScoreYear), "partly-read");
            yield break;
        }

        Evidence[] evidence =
        [
            .. facts.Claims.Where(c => c.Kind == ClaimKind.Count).Take(1).Select(c => new Evidence(c.At, c.Text, "witness")),
            .. facts.Measures.Take(1).Select(m => new Evidence(m.At, m.Title, "witness")),
        ];
        if (evidence.Length == 0) evidence = [new Evidence(Texts.TextRuns.Beginning(context.Document), string.Empty, "witness")];
        yield return Say.Fails(Code, new Subject("document", facts.ReportYear ?? facts.ScoreYear), facts.Kind == ReportKind.Analysis ? Severity.Warning : Severity.Info,
            new Figures { { "kind", Word(facts.Kind) }, { "measures", facts.Measures.Count } }, evidence, []);
    }

    private static string Word(ReportKind kind) => kind switch
    {
        ReportKind.Analysis => "analysis",
        ReportKind.Implementation => "implementation",
        _ => "other",
    };
}
