using ItaIngest.Checks;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Json;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Cli.Show;

/// <summary>One file at a stage, for a person to read.</summary>
internal sealed class ShownDocument(Terminal terminal, Words words)
{
    /// <summary>Writes it.</summary>
    public void Write(DocumentResult result, string stage)
    {
        WriteHead(result.Extraction);
        if (result.Extraction.Status == ExtractionStatus.Refused) return;
        switch (stage)
        {
            case "extract":
                WriteBlocks(result.Extraction);
                break;
            case "read":
                WriteReadings(result);
                break;
            case "map":
                WriteFacts(result.Facts!);
                break;
            default:
                WriteFacts(result.Facts!);
                WriteResults(result.Results);
                break;
        }
    }

    private void WriteHead(Extraction extraction)
    {
        Terminal.Say($"{Plain.Line(extraction.Source.Path)} · {words.Format(extraction.Source.Format)}");
        if (extraction.Refusal is { } refusal)
        {
            var advice = words.Refusal(refusal);
            Terminal.Say(Plain.Line(advice.What));
            Terminal.Say(words.Todo(advice.Todo));
        }

        foreach (var note in extraction.Notes)
        {
            Terminal.Say($"{(note.Kind == NoteKind.Loss ? "✗" : "·")} {Plain.Line(words.Note(note))}{(note.At is { } at ? $" ({words.Place(at)})" : "")}");
        }

        if (extraction.Residue.Total > 0) Terminal.Say(words.ShowResidue(extraction.Residue));
    }

    private void WriteBlocks(Extraction extraction)
    {
        foreach (var block in extraction.Blocks)
        {
            if (block is Documents.Table table)
            {
                Terminal.Say();
                Terminal.Say(words.ShowTable(table.At, table.Rows, table.Columns, table.JoinedFrom.Count));
                Grid.WriteReport(terminal.Answers, BlockJson.Grid(table));
            }
            else if (block is Paragraph paragraph)
            {
                var mark = paragraph.HeadingLevel is { } level ? new string('#', level) + " " : "";
                Terminal.Say($"[{words.ShowParagraph(paragraph.At)}] {mark}{Plain.Line(paragraph.Text)}");
            }
        }
    }

    private void WriteReadings(DocumentResult result)
    {
        var changed = result.Readings!.Readings().Where(r => r.Steps.Count > 0).ToList();
        var noise = result.Readings!.Noise;
        Terminal.Say(words.ShowNoise(noise.Document));
        // Sound pages have nothing to tell.
        foreach (var page in noise.Pages.Where(p => p is { Page: not null, Faults: > 0 })) Terminal.Say("  " + words.ShowNoise(page));
        if (changed.Count == 0) Terminal.Say(words.ShowNothingChanged);
        foreach (var reading in changed)
        {
            Terminal.Say();
            Terminal.Say($"[{words.Place(reading.At)}] {Plain.Line(reading.Raw)}");
            Terminal.Say($"  -> {Plain.Line(reading.Text)}");
            foreach (var step in reading.Steps) Terminal.Say($"     {step.Rule}: \"{Plain.Line(step.Before)}\" -> \"{Plain.Line(step.After)}\"");
        }
    }

    private void WriteFacts(ReportFacts facts)
    {
        Terminal.Say();
        Terminal.Say($"{words.AgencyLabel}: {Plain.Line(words.Agency(facts.Agency))}");
        Terminal.Say($"{words.KindLabel}: {words.Kind(facts.Kind)}");
        Terminal.Say($"{words.YearsLabel}: {words.Years(facts.ScoreYear, facts.ReportYear, facts.PlanYear)}");
        Section(words.ObservationsTitle(facts.Observations.Count), words.ObservationColumns, facts.Observations, o =>
            [o.Part is { } part ? $"{o.Item} ({part})" : o.Item, Invariant(o.Year), words.Figure(o.Figure), o.Value, o.Raw, words.Standing(o.Standing), words.Place(o.At)]);
        Section(words.DisclosuresTitle(facts.Disclosures.Count), words.DisclosureColumns, facts.Disclosures, d =>
            [d.Item, words.Done(d.Done), d.Text, d.Responsible, words.Place(d.At)]);
        Section(words.MeasuresTitle(facts.Measures.Count), words.MeasureColumns, facts.Measures, m =>
            [m.Number, m.Title, m.Responsible, Day(m.From), Day(m.To), words.Place(m.At)]);
        if (facts.Claims.Count == 0) return;
        Terminal.Say();
        Terminal.Say(words.ClaimsTitle(facts.Claims.Count));
        foreach (var claim in facts.Claims) Terminal.Say($"  [{words.Place(claim.At)}] {Plain.Line(claim.Text)}");
    }

    private void WriteResults(IReadOnlyList<CheckResult> results)
    {
        var findings = results.Where(r => r.IsFinding).OrderByDescending(r => r.Severity).ToList();
        Terminal.Say();
        Terminal.Say(words.FindingsTitle(findings.Count));
        foreach (var finding in findings) FindingText.Write(finding, words);
        Terminal.Say();
        Terminal.Say(words.ChecksHeld(results.Count(r => r.Verdict == Verdict.Holds), results.Count(r => r.Verdict == Verdict.CannotTell)));
    }

    private void Section<T>(string title, IReadOnlyList<string> columns, IReadOnlyList<T> rows, Func<T, IReadOnlyList<string>> row)
    {
        if (rows.Count == 0) return;
        Terminal.Say();
        Terminal.Say(title);
        Grid.Write(terminal.Answers, columns, rows.Select(row));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
