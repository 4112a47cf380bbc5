using System.CommandLine;
using System.Globalization;
using System.Text;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Records;
using ItaIngest.Web.Pages.Report;

namespace ItaIngest.Cli.Report;

/// <summary><c>ita report --out FILE.html</c>: one page to look at, to print and to send.</summary>
internal static class ReportCommand
{
    public static Command Build(Words words, CommonOptions common)
    {
        var to = new Option<string>("--out") { HelpName = "FILE.html", Required = true };
        CommonOptions.NotEmpty(to);
        var year = new Option<int?>("--year") { HelpName = "YEAR" };
        var province = new Option<string?>("--province") { HelpName = "PROVINCE" };
        CommonOptions.NotEmpty(province);
        var command = new Command("report") { to, common.Database, common.Store, common.Rules, year, province };
        command.SetAction(async (parsed, cancellation) =>
        {
            var filter = new OverviewFilter(parsed.GetValue(year), parsed.GetValue(province)?.Normalize(NormalizationForm.FormC));
            var rules = RulesFolder.Load(parsed.GetValue(common.Rules), words);
            var (file, database) = (parsed.GetRequiredValue(to), common.Chosen(parsed));
            await using var store = await Database.OpenAsync(database, words, cancellation);
            await using var view = await store.QueryAsync(cancellation);
            var contents = await ReportContents.ReadAsync(view, rules, filter, Surroundings.ProgramVersion, cancellation);
            EnsureThere(contents, words);
            await WholeFile.WriteAsync(file, stream => ReportFile.WriteAsync(contents, view, words.Code, stream, cancellation), words);
            Terminal.Say(words.ReportWritten(file, contents.Figures));
            Tell(contents.Figures, Surroundings.NamingDatabase(database.File), words);
            return contents.Figures.Held > 0 ? ExitCode.SomethingHeld : ExitCode.Done;
        });
        return command;
    }

    /// <summary>A year or a province that nothing is of is a slip, and no page takes the place of another for it.</summary>
    private static void EnsureThere(ReportContents contents, Words words)
    {
        var ((year, province), choices) = (contents.Filter, contents.Overview.Choices);
        if (year is { } y && !choices.Years.Contains(y))
            throw new CannotRunException(words.NothingOf(y.ToString(CultureInfo.InvariantCulture), choices.Years.Select(c => c.ToString(CultureInfo.InvariantCulture))));
        if (province is not null && !choices.Provinces.Contains(province, StringComparer.Ordinal)) throw new CannotRunException(words.NothingOf(province, choices.Provinces));
    }

    private static void Tell(ReportFigures figures, string database, Words words)
    {
        if (figures.Held > 0) Terminal.Mention(words.HeldBack(figures.Held));
        Terminal.Mention(figures.Open > 0 ? words.Next("ita review" + database, words.NextReview) : words.Next("ita export --out out/dataset" + database, words.NextExport));
    }
}
