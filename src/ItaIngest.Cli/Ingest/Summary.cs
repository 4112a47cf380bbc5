using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Terms;
using Spectre.Console;

namespace ItaIngest.Cli.Ingest;

/// <summary>What an ingest tells at its end: every file from best to worst, so that what needs a person stands nearest to the prompt.</summary>
internal sealed class Summary(Terminal terminal, Words words)
{
    private static readonly Outcome[] Order = [Outcome.Clean, Outcome.Flagged, Outcome.Partial, Outcome.Refused, Outcome.Failed];

    /// <summary>Writes it.</summary>
    public void Write(IngestReport report)
    {
        Terminal.Say(words.FilesTitle(report.Files.Count, report.Database));
        foreach (var list in report.Lists.Where(l => l.Problems.Count == 0)) Terminal.Say("  " + words.CompanionRead(Printable(list.File), list.Rows));
        if (report.LeftOut.Count > 0) Terminal.Say(Printable(words.LeftOut(report.LeftOut)));
        foreach (var outcome in Order) WriteFiles(report, outcome);
        if (report.Missing.Count > 0)
        {
            Terminal.Say();
            Terminal.Say(words.MissingTitle(report.Missing.Count));
            foreach (var path in report.Missing) Terminal.Say("  " + Printable(path));
        }

        foreach (var problem in report.Lists.SelectMany(l => l.Problems)) Terminal.Say(words.CompanionError(problem));
        Terminal.Say();
        WriteTable(report);
        if (report.Unchanged > 0) Terminal.Say(words.Unchanged(report.Unchanged));
        var scores = report.Files.Select(f => f.Scores).OfType<ScoreCounts>().Aggregate(new ScoreCounts(0, 0), (sum, s) => sum + s);
        if (scores.Stated > 0) Terminal.Say(words.Scores(scores.Stated, scores.Held));
        if (report.Related.Agencies > 0) Terminal.Say(words.Related(report.Related));
        Terminal.Say(words.Findings(report.Findings));
        Terminal.Say();
        Terminal.Say(Next(report));
    }

    private void WriteFiles(IngestReport report, Outcome outcome)
    {
        var files = report.Files.Where(f => f.Outcome == outcome).ToList();
        if (files.Count == 0) return;
        Terminal.Say();
        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{words.Outcome(outcome)} ({files.Count})"));
        foreach (var file in files) WriteFile(file, report.Diagnostics);
    }

    private void WriteFile(FileLine file, string diagnostics)
    {
        var remarks = new List<string>();
        if (file.Change is Change.Unchanged or Change.Forgotten) remarks.Add(words.Change(file.Change));
        if (file.Scores is { Stated: > 0 } scores) remarks.Add(words.Scores(scores.Stated, scores.Held));
        if (file.Refusal is null && file.Findings is { Errors: > 0 } or { Warnings: > 0 }) remarks.Add(words.Findings(file.Findings));
        Terminal.Say($"  {Printable(file.Path)}{(remarks.Count > 0 ? " · " + string.Join(" · ", remarks) : "")}");
        if (file.Refusal is { } refusal) WriteAdvice(words.Refusal(refusal));
        if (file.Failure is { } failure) WriteAdvice(words.Failed(failure, diagnostics));
        if (file.Losses.Count == 0) return;
        Terminal.Say("      " + words.Partial.What);
        foreach (var loss in file.Losses) Terminal.Say("        " + Printable(words.Note(loss)) + (loss.At is { } at ? $" ({words.Place(at)})" : ""));
        Terminal.Say("      " + words.Todo(words.Partial.Todo));
    }

    private void WriteAdvice(Advice advice)
    {
        Terminal.Say("      " + Printable(advice.What));
        if (advice.Todo.Length > 0) Terminal.Say("      " + words.Todo(advice.Todo));
    }

    private void WriteTable(IngestReport report)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(new Text(words.OutcomeColumn)));
        table.AddColumn(new TableColumn(new Text(words.FilesColumn)) { Alignment = Justify.Right });
        foreach (var outcome in Order.Reverse()) table.AddRow(new Text(words.Outcome(outcome)), new Text(report.Count(outcome).ToString(CultureInfo.InvariantCulture)));
        Terminal.Answer(() => terminal.Answers.Write(table));
    }

    private string Next(IngestReport report)
    {
        var db = Surroundings.NamingDatabase(report.Database);
        return report.Findings is { Errors: > 0 } or { Warnings: > 0 }
            ? words.Next("ita findings" + db, words.NextFindings)
            : words.Next("ita export --out out/dataset" + db, words.NextExport);
    }

    /// <summary>A name or text of a stranger's file: no control character of it reaches the terminal.</summary>
    private static string Printable(string text) => Plain.Line(text);
}
