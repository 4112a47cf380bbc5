using System.Diagnostics;
using System.Globalization;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Benchmarks;

/// <summary>
/// How long <c>ita report</c> takes over a store with ten thousand documents, how large the page becomes, and how much memory the process
/// takes at most. The store is that of <see cref="ReviewStoreSpeed"/>, and every document has a source.
/// </summary>
internal static class ReportSpeed
{
    private const int Runs = 5;

    /// <summary>Builds the database, unless the file is there already, and measures.</summary>
    /// <param name="file">The database; null: one in the temporary folder, removed in the end.</param>
    public static async Task RunAsync(string? file)
    {
        var folder = Directory.CreateTempSubdirectory("ita-report-");
        var database = file ?? Path.Combine(folder.FullName, "review.db");
        try
        {
            if (!File.Exists(database)) await ReviewStoreSpeed.BuildAsync(database);
            await GiveSourcesAsync(database);
            Say($"page                                 median ms     max ms     CPU ms         KB    peak MB");
            await TellAsync("whole", database, folder.FullName);
            await TellAsync("of a year", database, folder.FullName, "--year", "2568");
            await TellAsync("of a province", database, folder.FullName, "--province", "น่าน");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task GiveSourcesAsync(string database)
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(database));
        var sources = new List<SourceEntry>();
        await using (var view = await store.QueryAsync())
        {
            await foreach (var head in view.HeadsAsync()) sources.Add(new SourceEntry(head.Path, "https://example.org/" + Uri.EscapeDataString(head.Path), new DateOnly(2025, 11, 14), "", head.Year));
        }

        await store.ReplaceCompanionsAsync(sources, null);
    }

    private static async Task TellAsync(string what, string database, string folder, params IReadOnlyList<string> more)
    {
        var page = Path.Combine(folder, "report.html");
        var (times, cpu, peak) = (new List<double>(), new List<double>(), 0L);
        for (var n = 0; n < Runs; n++)
        {
            var from = Stopwatch.GetTimestamp();
            using var process = BuiltProgram.Start(["report", "--out", page, "--db", database, .. more]);
            var said = process.StandardError.ReadToEndAsync();
            var answer = process.StandardOutput.ReadToEndAsync();
            var (used, most) = await BuiltProgram.WatchAsync(process);
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            cpu.Add(used.TotalMilliseconds);
            peak = Math.Max(peak, most);
            if (process.ExitCode > 1) throw new InvalidOperationException(await said + await answer);
        }

        times.Sort();
        Say($"{what,-36} {times[Runs / 2],7:F0} {times[^1],10:F0} {cpu.Average(),10:F0} {new FileInfo(page).Length >> 10,10} {peak >> 20,10}");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
