using ItaIngest.Checks.Own;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Files;

/// <summary>ITA-X004: the file was read, and nothing in it is of an ITA report: no score, no disclosure, no measure. Of a file that was read in part only it cannot be told.</summary>
public sealed class NothingOfAReport : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-X004";

    /// <summary>Whether the facts are those of no report.</summary>
    public static bool Is(ReportFacts facts) => facts.Observations.Count == 0 && facts.Disclosures.Count == 0 && facts.Measures.Count == 0;

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var facts = context.Facts;
        if (!Is(facts) || BookMissing.Explains(context)) yield break;
        if (context.Document.Extraction.Status == ExtractionStatus.Partial)
        {
            yield return Say.CannotTell(Code, new Subject("document"), "partly-read");
            yield break;
        }

        yield return Say.Fails(Code, new Subject("document"), Severity.Warning, new Figures { { "tables", facts.Tables.Count } },
            [new Evidence(Texts.TextRuns.Beginning(context.Document), string.Empty, "witness")], []);
    }
}
