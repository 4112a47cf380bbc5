using System.CommandLine;
using System.Globalization;
using System.Text;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Export.Xlsx;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Web.Pages;

namespace ItaIngest.Cli.Export;

/// <summary><c>ita export --out DIR</c>: the dataset with its data dictionary.</summary>
internal static class ExportCommand
{
    public static Command Build(Words words, Terminal terminal, CommonOptions common)
    {
        var to = new Option<string>("--out") { HelpName = "DIR", Required = true };
        CommonOptions.NotEmpty(to);
        var mark = new Option<bool>("--bom");
        var format = FormatOption();
        var year = new Option<int[]>("--year") { HelpName = "YEAR" };
        var province = new Option<string[]>("--province") { HelpName = "PROVINCE" };
        var only = new Option<string?>("--only") { HelpName = "clean" };
        only.AcceptOnlyFromAmong(StringComparer.Ordinal, "clean");
        var include = new Option<string?>("--include") { HelpName = "held" };
        include.AcceptOnlyFromAmong(StringComparer.Ordinal, "held");
        var names = new Option<bool>("--with-names");
        var licence = new Option<string?>("--licence") { HelpName = "NAME" };
        CommonOptions.NotEmpty(licence);
        var terms = new Option<string?>("--licence-url") { HelpName = "URL" };
        CommonOptions.NotEmpty(terms);
        var command = new Command("export") { to, format, mark, common.Database, common.Store, common.Rules, year, province, only, include, names, licence, terms };
        command.Validators.Add(result =>
        {
            // An address without the name of what stands there says nothing.
            if (result.GetResult(terms) is not null && result.GetResult(licence) is null) result.AddError("licence-url");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new DatasetOptions
            {
                Years = parsed.GetValue(year)?.ToHashSet() ?? [],
                Provinces = (parsed.GetValue(province) ?? []).Select(p => p.Normalize(NormalizationForm.FormC)).ToHashSet(StringComparer.Ordinal),
                OnlyClean = parsed.GetValue(only) is not null,
                IncludeHeld = parsed.GetValue(include) is not null,
                WithNames = parsed.GetValue(names),
            };
            var producer = new DatasetProducer("ItaIngest " + Surroundings.ProgramVersion, parsed.GetValue(licence) is { } name ? new Licence(name, parsed.GetValue(terms)) : null);
            var export = new DatasetExport(RulesFolder.Load(parsed.GetValue(common.Rules), words), producer);
            var formats = parsed.GetRequiredValue(format).Distinct(StringComparer.Ordinal).Select(f => Formats[f](parsed.GetValue(mark))).ToList();
            var database = common.Chosen(parsed);
            var summary = await WriteAsync(export, database, parsed.GetRequiredValue(to), formats, options, words, terminal, cancellation);
            Tell(summary, database.File, words);
            return summary.Held > 0 ? ExitCode.SomethingHeld : ExitCode.Done;
        });
        return command;
    }

    /// <summary>One line a format.</summary>
    private static readonly OrderedDictionary<string, Func<bool, ITableFormat>> Formats = new(StringComparer.Ordinal)
    {
        ["csv"] = byteOrderMark => new CsvTableFormat(byteOrderMark),
        ["jsonl"] = _ => new JsonLinesTableFormat(),
        ["xlsx"] = _ => new XlsxFormat(),
    };

    private static Option<string[]> FormatOption()
    {
        var format = new Option<string[]>("--format")
        {
            HelpName = string.Join(',', Formats.Keys),
            DefaultValueFactory = _ => [Formats.GetAt(0).Key],
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))],
        };
        format.Validators.Add(result =>
        {
            var named = result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToList();
            if (result.Tokens.Count > 0 && (named.Count == 0 || named.Exists(name => !Formats.ContainsKey(name)))) result.AddError("format");
        });
        format.CompletionSources.Add(_ => Formats.Keys.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        return format;
    }

    private static async Task<ExportSummary> WriteAsync(
        DatasetExport export,
        StoreChoice database,
        string folder,
        IReadOnlyList<ITableFormat> formats,
        DatasetOptions options,
        Words words,
        Terminal terminal,
        CancellationToken cancellation)
    {
        await using var store = await Database.OpenAsync(database, words, cancellation);
        await using var view = await store.QueryAsync(cancellation);
        IProgressTalk progress = terminal.Watched ? new ProgressBar(terminal, words.Exporting) : new PlainLines(words.ExportedSoFar, TimeProvider.System);
        var heads = await view.HeadsAsync(cancellation).ToListAsync(cancellation);
        EnsureChosen(heads, options, words);
        try
        {
            ExportSummary? summary = null;
            var kill = KillPoint.FromEnvironment();
            await progress.RunAsync(heads.Count, async onDocument =>
            {
                summary = await export.WriteAsync(view, folder, formats, options, OnDocument, cancellation);

                void OnDocument()
                {
                    kill.Reached("exported");
                    onDocument();
                }
            });
            return summary!;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(words.FolderNotWritable(folder, e.Message));
        }
    }

    /// <summary>A selection that nothing is of is a slip: no dataset takes the place of another for it.</summary>
    private static void EnsureChosen(IReadOnlyCollection<ReportHead> heads, DatasetOptions options, Words words)
    {
        if ((options.Years.Count == 0 && options.Provinces.Count == 0) || heads.Any(options.Wants)) return;
        var choices = ReportChoices.Of(heads);
        throw new CannotRunException(words.NothingChosen([.. choices.Years.Order()], choices.Provinces));
    }

    private static void Tell(ExportSummary summary, string database, Words words)
    {
        Terminal.Say(words.Exported(summary.Folder));
        foreach (var (table, rows) in summary.Rows) Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"  {table,-14}{rows,9}"));
        foreach (var left in summary.LeftOut) Terminal.Say(words.LeftOut(left));
        foreach (var file in summary.Files.Where(f => f.Shortened > 0)) Terminal.Mention(words.Shortened(file.Path, file.Sheet ?? file.Table, file.Shortened));
        if (summary.Held > 0) Terminal.Mention(words.HeldBack(summary.Held));
        if (summary.Example is { } record) Terminal.Say(words.NextExplain(record, Surroundings.NamingDatabase(database)));
    }
}
