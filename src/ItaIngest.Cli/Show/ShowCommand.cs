using System.CommandLine;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Json;
using ItaIngest.Cli.Machine;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;
using ItaIngest.Extractors;
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
        var svg = new Option<string>("--svg") { HelpName = "DIR" };
        var command = new Command("show") { file, stage, ocr, svg, common.Rules, common.Json };
        command.SetAction((parsed, cancellation) =>
        {
            var wanted = parsed.GetRequiredValue(stage);
            var folder = parsed.GetValue(svg);
            if (folder is not null && wanted != "extract") throw new CannotRunException(words.SvgNeedsExtract);
            var path = parsed.GetRequiredValue(file);
            var result = Run(path, parsed.GetValue(common.Rules), parsed.GetValue(ocr), words, cancellation);
            var drawn = folder is null ? 0 : DrawnPages.Write(result.Extraction, folder, words);
            if (parsed.GetValue(common.Json)) Terminal.Say(Json(result, wanted, words));
            else new ShownDocument(terminal, words).Write(result, wanted);
            if (drawn > 0)
            {
                Terminal.Mention(words.SvgWritten(drawn, folder!));
                Terminal.Mention(words.Next($"ita show {path} --stage check", words.NextCheck));
            }

            return Task.FromResult(FileLine.Of(Records.FileRecord.Of(result), Change.New).IsHeld ? ExitCode.SomethingHeld : ExitCode.Done);
        });
        return command;
    }

    private static DocumentResult Run(string path, string? rulesFolder, bool withOcr, Words words, CancellationToken cancellation)
    {
        var root = Root.Find([path], words)[0];
        if (root.IsWhole || root.Files.Count != 1) throw new CannotRunException(words.PathNotFound(path));
        var rules = RulesFolder.Load(rulesFolder, words);
        var pipeline = new Pipeline(rules, ExtractorList.All(Limits.Default, withOcr ? OcrPrograms.Require(words) : null));
        return FileWork.Read(pipeline, new FileReceiver(Limits.Default, OfficeConverter.Find()), root.Files[0], cancellation);
    }

    private static string Json(DocumentResult result, string stage, Words words) => stage switch
    {
        "extract" => JsonText.Of(ExtractJson.Of(result.Extraction, words)),
        "read" => JsonText.Of(ReadJson.Of(result, words)),
        "map" => JsonText.Of(CheckJson.Of(result, withResults: false, words)),
        _ => JsonText.Of(CheckJson.Of(result, withResults: true, words)),
    };
}
