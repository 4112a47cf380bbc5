using ItaIngest.Checks;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.Show;

/// <summary>A finding in words: how grave, what, what is proposed, and the places it rests on.</summary>
internal static class FindingText
{
    /// <summary>Places that are shown of one finding; a run of equal defects can have hundreds.</summary>
    private const int Places = 5;

    public static void Write(CheckResult finding, Words words)
    {
        Terminal.Say($"  {finding.Code} [{words.Severity(finding.Severity)}] {Plain.Line(words.Finding(finding))}");
        if (finding.Repair is { Safety: Safety.AskReviewer } repair) Terminal.Say($"      {Plain.Line(words.Proposal(repair))}");
        foreach (var evidence in finding.Evidence.Take(Places)) Terminal.Say($"      {words.Place(evidence.At)}: {Plain.Line(evidence.Text)}");
        if (finding.Evidence.Count > Places) Terminal.Say(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"      … +{finding.Evidence.Count - Places}"));
    }
}
