using ItaIngest.Checks;
using ItaIngest.Cli.Wording;
using ItaIngest.Records;
using ItaIngest.Scores;

namespace ItaIngest.Cli.Json;

/// <summary><c>ita findings --json</c>.</summary>
internal sealed record FindingsJson(IReadOnlyList<FindingJson> Findings);

/// <summary>A finding with the file it is in; <c>text</c> is a sentence, everything else is stable.</summary>
internal sealed record FindingJson(
    string Id,
    string Path,
    string Sha256,
    string Code,
    Verdict Verdict,
    Fit? Fit,
    Severity Severity,
    string? Hypothesis,
    Subject Subject,
    IReadOnlyDictionary<string, string> Figures,
    IReadOnlyList<EvidenceJson> Evidence,
    IReadOnlyList<string> Withholds,
    RepairJson? Repair,
    string Text)
{
    public static FindingJson Of(FindingRecord finding, Words words)
    {
        var r = ResultJson.Of(finding.Result);
        return new FindingJson(
            finding.Id, finding.Path, finding.Document, r.Code, r.Verdict, r.Fit, r.Severity, r.Hypothesis, r.Subject, r.Figures, r.Evidence,
            finding.Result.Withholds, r.Repair, words.Finding(finding.Result));
    }
}
