using System.CommandLine;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Json;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Cli.Workers;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Cli.Show;

/// <summary><c>ita show FILE --stage …</c>: one file through the stages; stores nothing.</summary>
internal static class ShowCommand
{
    private static readonly string[] Stages = ["extract", "read", "map", "check"];

    public static Command Build(Words words, Terminal terminal, CommonOptions common)
    {
        var file = new Argument<string>("FILE");
        var stage = new Option<string>("--stage") { HelpName = string.Join('|', Stages), DefaultValueFactory = _ => "check" };
        stage.AcceptOnlyFromAmong(StringComparer.Ordinal, Stages);
        var ocr = new Option<bool>("--ocr");
        var engines = new EngineOptions();
        var limits = new LimitOption();
        var svg = new Option<string>("--svg") { HelpName = "DIR" };
        var command = new Command("show") { file, stage, ocr, engines.Pdf, engines.Classifier, svg, limits, common.Rules, common.Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = parsed.GetRequiredValue(stage);
            var folder = parsed.GetValue(svg);
            if (folder is not null && wanted != "extract") throw new CannotRunException(words.SvgNeedsExtract);
            var path = parsed.GetRequiredValue(file);
            var result = await RunAsync(path, parsed.GetValue(common.Rules), LimitOption.Of(parsed.GetValue(limits)), parsed.GetValue(ocr), engines.Of(parsed, words), words, cancellation);
            var drawn = folder is null ? 0 : DrawnPages.Write(result.Extraction, folder, words);
            if (parsed.GetValue(common.Json)) Terminal.Say(Json(result, wanted, words));
            else new ShownDocument(terminal, words).Write(result, wanted);
            if (drawn > 0)
            {
                Terminal.Mention(words.SvgWritten(drawn, folder!));
                Terminal.Mention(words.Next($"ita show {path} --stage check", words.NextCheck));
            }

            return FileLine.Of(Records.FileRecord.Of(result), Change.New).IsHeld ? ExitCode.SomethingHeld : ExitCode.Done;
        });
        return command;
    }

    private static async Task<DocumentResult> RunAsync(string path, string? rulesFolder, Limits limits, bool withOcr, Engines engines, Words words, CancellationToken cancellation)
    {
        var root = Root.Find([path], words)[0];
        if (root.IsWhole || root.Files.Count != 1) throw new CannotRunException(words.PathNotFound(path));
        var rules = engines.On(RulesFolder.Load(rulesFolder, words), titles => Terminal.Mention(words.Training(titles)));
        var opened = FileWork.Open(new FileOpener(limits), root.Files[0]);
        if (opened.Refusal is { } refusal) return FileProcessing.Refused(opened.Source, refusal);
        var setup = WorkerSetup.Of(RulesFolder.Find(rulesFolder, words), rules, limits, withOcr, engines, words);
        await using IFileProcessor processor = InThisProcess.IsWanted ? new InThisProcess(setup.Processing(rules)) : new WorkerPool(setup);
        var processed = await processor.ProcessAsync(opened, [], _ => { }, cancellation);
        if (Diagnostics.IsOnScreen && processed.Trace is { } trace) Terminal.Mention(trace);
        return processed.Whole ?? throw new CannotRunException(words.Unexpected(processed.Failure!.Kind, processed.Failure.Message));
    }

    private static string Json(DocumentResult result, string stage, Words words) => stage switch
    {
        "extract" => JsonText.Of(ExtractJson.Of(result.Extraction, words)),
        "read" => JsonText.Of(ReadJson.Of(result, words)),
        "map" => JsonText.Of(CheckJson.Of(result, withResults: false, words)),
        _ => JsonText.Of(CheckJson.Of(result, withResults: true, words)),
    };
}
