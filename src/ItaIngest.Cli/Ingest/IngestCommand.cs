using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Json;
using ItaIngest.Cli.Workers;
using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.Ingest;

/// <summary><c>ita ingest PATH...</c></summary>
internal static class IngestCommand
{
    public static Command Build(Words words, Terminal terminal, CommonOptions common)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result =>
        {
            // An option that does not exist would be taken for a path; a file of such a name is given as ./--name.
            if (result.Tokens.Any(t => t.Value.StartsWith('-') && !Path.Exists(t.Value))) result.AddError("PATH");
        });
        var jobs = new Option<int>("--jobs") { HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var force = new Option<bool>("--force");
        var ocr = new Option<bool>("--ocr");
        var engines = new EngineOptions();
        var limits = new LimitOption();
        var inProcess = new Option<bool>("--in-process");
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var n }] && !(int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)) result.AddError("N");
        });
        var command = new Command("ingest") { paths, common.Database, common.Store, common.Rules, jobs, force, ocr, engines.Pdf, engines.Classifier, limits, inProcess, common.Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new IngestOptions(
                parsed.GetRequiredValue(paths),
                common.Chosen(parsed),
                parsed.GetValue(common.Rules),
                parsed.GetValue(jobs),
                parsed.GetValue(force),
                parsed.GetValue(ocr),
                engines.Of(parsed, words),
                LimitOption.Of(parsed.GetValue(limits)),
                parsed.GetValue(inProcess) || InThisProcess.IsWanted);
            IProgressTalk progress = terminal.Watched ? new ProgressBar(terminal, words.Reading) : new PlainLines(words.ReadSoFar, TimeProvider.System);
            try
            {
                var report = await new IngestRun(options, words, progress, TimeProvider.System).RunAsync(cancellation);
                Tell(report, parsed.GetValue(common.Json), options, words, terminal);
                return report.Exit;
            }
            catch (OperationCanceledException)
            {
                // Before the first file.
                Terminal.Mention(words.Interrupted(0, Again(options)));
                return ExitCode.CouldNotRun;
            }
        });
        return command;
    }

    private static void Tell(IngestReport report, bool asJson, IngestOptions options, Words words, Terminal terminal)
    {
        if (asJson)
        {
            Terminal.Say(JsonText.Of(new IngestJson(
                report.Database,
                report.Versions.Program,
                report.Versions.Rules,
                report.Interrupted,
                [.. report.Files.Select(f => FileJson.Of(f, words))],
                report.Missing,
                report.LeftOut,
                report.Lists,
                report.Related,
                new TotalsJson(
                    report.Count(Outcome.Failed),
                    report.Count(Outcome.Refused),
                    report.Count(Outcome.Partial),
                    report.Count(Outcome.Flagged),
                    report.Count(Outcome.Clean),
                    report.Unchanged,
                    report.Findings),
                report.Exit)));
        }
        else if (report.Files.Count == 0 && report.Lists.Count == 0 && !report.Interrupted)
        {
            Terminal.Say(words.NothingFound(string.Join(", ", options.Paths)));
        }
        else
        {
            new Summary(terminal, words).Write(report);
        }

        if (report.Interrupted) Terminal.Mention(words.Interrupted(report.Files.Count, Again(options)));
    }

    private static string Again(IngestOptions options) =>
        "ita ingest " + string.Join(' ', options.Paths.Select(Surroundings.Quoted)) + Surroundings.NamingDatabase(options.Store.File);
}
