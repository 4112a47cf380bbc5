using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Wording;
using ItaIngest.Records;

namespace ItaIngest.Cli.Coverage;

/// <summary><c>ita coverage</c>: whose report is there and whose is missing, by year.</summary>
internal static class CoverageCommand
{
    public static Command Build(Words words, Terminal terminal, CommonOptions common)
    {
        var agencies = new Option<string?>("--agencies") { HelpName = "FILE" };
        var command = new Command("coverage") { agencies, common.Database, common.Store };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = await Database.OpenAsync(common.Chosen(parsed), words, cancellation);
            await using var view = await store.QueryAsync(cancellation);
            var expected = await ExpectedAsync(parsed.GetValue(agencies), view, words, cancellation);
            var there = await ReportsAsync(view, cancellation);
            var coverage = ExpectedCoverage.Of(expected, there);
            Grid.Write(terminal.Answers, words.CoverageColumns, coverage.Lines.Select(line => Row(line, words)));
            Terminal.Say(words.CoverageCounts(coverage.Lines.Count(l => l.Paths.Count > 0), coverage.Lines.Count, coverage.Unexpected.Count));
            foreach (var report in coverage.Unexpected) Terminal.Say("  " + Plain.Line(report.Path));
            return coverage.Lines.Any(l => l.Paths.Count == 0) ? ExitCode.SomethingHeld : ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<ExpectedAgency>> ExpectedAsync(string? file, IRecordQueries view, Words words, CancellationToken cancellation)
    {
        if (file is null)
        {
            var stored = await view.ExpectedAgenciesAsync(cancellation);
            return stored.Count > 0 ? stored : throw new CannotRunException(words.NoExpected);
        }

        if (!File.Exists(file)) throw new CannotRunException(words.PathNotFound(file));
        var list = CompanionLists.ReadAgenciesFile(file)!;
        foreach (var problem in list.Problems) Terminal.Mention(words.CompanionError(problem));
        return list.Problems.Count == 0 ? list.Rows : throw new CannotRunException(words.NoExpected);
    }

    private static async Task<List<CoveredReport>> ReportsAsync(IRecordQueries view, CancellationToken cancellation)
    {
        var reports = new List<CoveredReport>();
        await foreach (var head in view.HeadsAsync(cancellation))
        {
            if (CoveredReport.Of(head) is { } report) reports.Add(report);
        }

        return reports;
    }

    private static IReadOnlyList<string> Row(CoverageLine line, Words words) =>
    [
        line.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        line.Agency.Type + line.Agency.Name,
        line.Agency.Province,
        line.Paths.Count == 0 ? words.Missing : $"{words.There}: {string.Join(", ", line.Paths)}",
    ];
}
