using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Datasets;
using ItaIngest.Store;

namespace ItaIngest.Cli.Export;

/// <summary><c>ita export --out DIR</c>: the dataset with its data dictionary.</summary>
internal static class ExportCommand
{
    /// <summary>One line a format.</summary>
    private static readonly IReadOnlyList<ITableFormat> Formats = [new CsvTableFormat()];

    public static Command Build(Words words, CommonOptions common)
    {
        var to = new Option<string>("--out") { HelpName = "DIR", Required = true };
        CommonOptions.NotEmpty(to);
        var format = new Option<string[]>("--format")
        {
            HelpName = string.Join(',', Formats.Select(f => f.Name)),
            DefaultValueFactory = _ => [Formats[0].Name],
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))],
        };
        format.Validators.Add(result =>
        {
            var unknown = result.Tokens.SelectMany(t => t.Value.Split(',')).Where(name => Formats.All(f => f.Name != name));
            if (unknown.Any()) result.AddError("format");
        });
        format.CompletionSources.Add(_ => Formats.Select(f => new System.CommandLine.Completions.CompletionItem(f.Name)));
        var year = new Option<int[]>("--year") { HelpName = "YEAR" };
        var province = new Option<string[]>("--province") { HelpName = "PROVINCE" };
        var only = new Option<string?>("--only") { HelpName = "clean" };
        only.AcceptOnlyFromAmong(StringComparer.Ordinal, "clean");
        var include = new Option<string?>("--include") { HelpName = "held" };
        include.AcceptOnlyFromAmong(StringComparer.Ordinal, "held");
        var names = new Option<bool>("--with-names");
        var command = new Command("export") { to, format, common.Database, common.Rules, year, province, only, include, names };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new DatasetOptions
            {
                Years = parsed.GetValue(year)?.ToHashSet() ?? [],
                Provinces = (parsed.GetValue(province) ?? []).Select(p => p.Normalize(System.Text.NormalizationForm.FormC)).ToHashSet(StringComparer.Ordinal),
                OnlyClean = parsed.GetValue(only) is not null,
                IncludeHeld = parsed.GetValue(include) is not null,
                WithNames = parsed.GetValue(names),
            };
            var wanted = parsed.GetRequiredValue(format);
            var export = new DatasetExport(RulesFolder.Load(parsed.GetValue(common.Rules), words));
            var summary = await WriteAsync(export, parsed.GetRequiredValue(common.Database), parsed.GetRequiredValue(to), [.. Formats.Where(f => wanted.Contains(f.Name, StringComparer.Ordinal))], options, words, cancellation);
            Terminal.Say(words.Exported(summary.Folder));
            foreach (var (table, rows) in summary.Rows) Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"  {table,-14}{rows,9}"));
            if (summary.Held > 0) Terminal.Mention(words.HeldBack(summary.Held));
            return summary.Held > 0 ? ExitCode.SomethingHeld : ExitCode.Done;
        });
        return command;
    }

    private static async Task<ExportSummary> WriteAsync(
        DatasetExport export, string database, string folder, IReadOnlyList<ITableFormat> formats, DatasetOptions options, Words words, CancellationToken cancellation)
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(database), cancellation);
        await using var view = await store.QueryAsync(cancellation);
        try
        {
            return await export.WriteAsync(view, folder, formats, options, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(words.FolderNotWritable(folder, e.Message));
        }
    }
}
