using ItaIngest.Checks;
using ItaIngest.Checks.Files;
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
        // Of a file that was not read the evidence is its name, under which this stands.
        if (finding.Code == FileRefused.Code) return;
        foreach (var evidence in finding.Evidence.Take(Places))
        {
            // A page has no lines: then the text is all that can be shown.
            var place = words.Place(evidence.At);
            if (evidence.At.Document is { } other) place = words.InDocument(Records.DocumentId.Short(other)) + (place.Length > 0 ? ", " + place : "");
            Terminal.Say("      " + (place.Length > 0 ? place + ": " : "") + Plain.Line(evidence.Text));
        }

        if (finding.Evidence.Count > Places) Terminal.Say(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"      … +{finding.Evidence.Count - Places}"));
    }
}
