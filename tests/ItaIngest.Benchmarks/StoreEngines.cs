using System.Diagnostics;
using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Postgres;
using ItaIngest.Records;
using ItaIngest.Servers;
using ItaIngest.Store;

namespace ItaIngest.Benchmarks;

/// <summary>
/// The stores beside one another, a process each: COUNT made-up documents (60 scores, 5 open findings, 30 pages of cells) are put 64 a
/// commit, then looked at as ita review, findings and export do, from a store that was just opened. The last line is what a commit of one decision takes.
/// </summary>
public static class StoreEngines
{
    private static readonly Dictionary<string, Func<string, Task<IRecordStore>>> Engines = new(StringComparer.Ordinal)
    {
        ["sqlite"] = file => SqliteStore.OpenAsync(new SqliteOptions(file) { Create = true }),
        ["postgres"] = file => PostgresStore.OpenAsync(new PostgresOptions(PostgresAddress.Parse(File.ReadAllText(file))) { Create = true }),
#if DESIGN_CARD
        ["litedb"] = file => LiteDb.LiteDbStore.OpenAsync(new LiteDb.LiteDbOptions(file) { Create = true }),
#endif
    };

    /// <summary>Measures all engines, or one in this process.</summary>
    /// <param name="count">How many documents.</param>
    /// <param name="engine">Only this one; null: all, each in a process of its own.</param>
    public static async Task RunAsync(int count, string? engine)
    {
        if (engine is not null)
        {
            await MeasureAsync(count, engine);
            return;
        }

        foreach (var name in Engines.Keys)
        {
            var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
            foreach (var word in (string[])[typeof(StoreEngines).Assembly.Location, "stores", count.ToString(CultureInfo.InvariantCulture), name]) start.ArgumentList.Add(word);
            using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
            await process.WaitForExitAsync();
            if (process.ExitCode != 0) throw new InvalidOperationException($"{name} ended with {process.ExitCode}.");
        }
    }

    private static async Task MeasureAsync(int count, string engine)
    {
        var folder = Directory.CreateTempSubdirectory("ita-stores-").FullName;
        var file = Path.Combine(folder, "bench.db");
        using var server = engine == "postgres" ? PostgresServer.Start(waitsForTheDisk: true) : null;
        if (server is not null) await File.WriteAllTextAsync(file, server.NewDatabase());
        try
        {
            var watch = Stopwatch.StartNew();
            await using (var store = await Engines[engine](file))
            {
                var run = await store.BeginRunAsync(new RunStart("/bench", "1", "1", DateTimeOffset.UnixEpoch));
                foreach (var batch in Enumerable.Range(0, count).Select(StoreBenchmarks.Report).Chunk(64)) await store.PutAsync(run, batch);
                await store.CompleteRunAsync(run, new RunEnd(new HashSet<string>(), [], DateTimeOffset.UnixEpoch));
            }

            Tell(engine, string.Create(CultureInfo.InvariantCulture, $"put {count} documents and close"), watch);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine,-7} {"files",-34} {Bytes() / 1048576.0,9:F1} MB"));
            watch.Restart();
            await using (var store = await Engines[engine](file))
            {
                Tell(engine, "open", watch);
                await AskAsync(engine, "known files", store, async q => await q.KnownFilesAsync().CountAsync());
                await AskAsync(engine, "inbox, 50 of all", store, async q => (await q.InboxAsync(new InboxFilter(), 0, 50)).Total);
                await AskAsync(engine, "inbox, of a check, searched", store, async q => (await q.InboxAsync(new InboxFilter(Code: "ITA-S010", Search: "ตัวอย่าง7"), 0, 50)).Total);
                await AskAsync(engine, "overview", store, async q => (await q.OverviewAsync(new OverviewFilter())).Findings.Count);
                await AskAsync(engine, "one document", store, async q => (await q.DocumentAsync("7/7.txt"))!.Results.Count);
                await AskAsync(engine, "all findings", store, async q => await q.FindingsAsync(new FindingFilter(Severity.Warning)).CountAsync());
                await AskAsync(engine, "all documents", store, async q => await q.DocumentsAsync().CountAsync());
                watch.Restart();
                for (var i = 0; i < 100; i++) await store.AppendAsync("7/7.txt", [Decide(i)], i);
                Tell(engine, "100 decisions, a commit each", watch);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        double Bytes() => server is null
            ? Directory.EnumerateFiles(folder).Sum(f => new FileInfo(f).Length)
            : double.Parse(server.Ask(new Uri(File.ReadAllText(file)).AbsolutePath[1..], "SELECT pg_database_size(current_database())"), CultureInfo.InvariantCulture);
    }

    private static async Task AskAsync(string engine, string what, IRecordStore store, Func<IRecordQueries, Task<int>> ask)
    {
        var watch = Stopwatch.StartNew();
        int found;
        await using (var queries = await store.QueryAsync()) found = await ask(queries);
        Tell(engine, string.Create(CultureInfo.InvariantCulture, $"{what} ({found})"), watch);
    }

    private static void Tell(string engine, string what, Stopwatch watch)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine,-7} {what,-34} {watch.Elapsed.TotalMilliseconds,9:F0} ms   peak {process.PeakWorkingSet64 >> 20} MB"));
    }

    private static Decision Decide(int n) => DecisionId.With(new Decision(
        "", new DecidedClaim("7/7.txt", "i1", 2568, "score", 1, "97.51", "d"), Ruling.Replace, "97.51", "97.15", Reasons.Misread, string.Create(CultureInfo.InvariantCulture, $"{n}"), "bench",
        DateTimeOffset.UnixEpoch.AddSeconds(n), DecidedBy.Import, "", null));
}
