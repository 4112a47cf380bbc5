using System.CommandLine;
using System.Text.RegularExpressions;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Terms;

namespace ItaIngest.Cli.Explain;

/// <summary><c>ita explain ITA-S010</c>: the check's page. <c>ita explain report.docx#i7</c>: a value's way back to its cell.</summary>
internal static partial class ExplainCommand
{
    private const string Prefix = "ITA-";

    public static Command Build(Words words, CommonOptions common)
    {
        var what = new Argument<string>("WHAT");
        var command = new Command("explain") { what, common.Database, common.Store, common.Rules };
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = parsed.GetRequiredValue(what);
            if (Code().Match(wanted) is { Success: true } code) TellPage(Prefix + code.Groups["number"].Value.ToUpperInvariant(), parsed.GetValue(common.Rules), words);
            else if (RecordName.Parse(wanted) is { } record) await TellRecordAsync(record, common.Chosen(parsed), RulesFolder.Load(parsed.GetValue(common.Rules), words), words, cancellation);
            else throw new CannotRunException(words.NoSuchRecord(wanted));
            return ExitCode.Done;
        });
        return command;
    }

    private static void TellPage(string code, string? rules, Words words)
    {
        var page = Path.Combine(RulesFolder.Find(rules, words), "checks", code + ".md");
        if (File.Exists(page))
        {
            foreach (var line in CheckPageText.Lines(File.ReadAllText(page), code, words.Code)) Terminal.Say(line);
            return;
        }

        var register = RulesFolder.Load(rules, words).Checks;
        Terminal.Say(words.NotBuilt(register.Find(code) ?? throw new CannotRunException(words.NoSuchCheck(code, [.. register.Checks.Where(c => c.Code[Prefix.Length] == code[Prefix.Length])]))));
    }

    private static async Task TellRecordAsync(RecordName record, StoreChoice database, RuleSet rules, Words words, CancellationToken cancellation)
    {
        await using var store = await Database.OpenAsync(database, words, cancellation);
        await using var view = await store.QueryAsync(cancellation);
        var document = await view.DocumentAsync(record.Document.Replace('\\', '/'), cancellation) ?? throw new CannotRunException(words.NoSuchDocument(record.Document));
        var toLookAt = await view.DecisionsToLookAtAsync(document.Id, cancellation);
        var source = (await SourceList.ReadAsync(view, cancellation)).Of(document.Paths.Select(p => p.Path));
        if (!new ExplainedRecord(words, rules, document).Write(record, source, toLookAt)) throw new CannotRunException(words.NotStated(document.Path, record.Item));
    }

    [GeneratedRegex("^(?:ITA-)?(?<number>[XTMSRAND][0-9]{3})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
