using System.Diagnostics;
using System.Globalization;
using ItaIngest.Benchmarks.Hostile;
using ItaIngest.Postgres;
using ItaIngest.Queue;
using ItaIngest.Records;
using ItaIngest.Servers;

namespace ItaIngest.Benchmarks.Shared;

/// <summary>
/// Many machines, as far as one can tell: the same reports by one program into a file and into PostgreSQL, by one worker and by two over the
/// queue; then the store and the queue alone under load; and what follows from these for more workers than there are here. Needs both servers.
/// </summary>
internal static class SharedSpeed
{
    private static readonly int[] Connections = [1, 2, 4, 8, 16];
    private static readonly int[] Workers = [1, 2, 8, 64, 512];

    /// <summary>Documents that are put by the store alone.</summary>
    private const int Put = 1_200;

    /// <summary>Messages that go through the queue alone.</summary>
    private const int Messages = 20_000;

    private const double Terabyte = 1e12;

    /// <summary>Runs it.</summary>
    /// <param name="count">How many reports.</param>
    public static async Task RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("ita-shared-").FullName;
        using var database = PostgresServer.Start(waitsForTheDisk: true);
        using var queue = RabbitServer.Start();
        try
        {
            var reports = Path.Combine(folder, "in");
            GoodReports.Write(reports, count);
            var bytes = new DirectoryInfo(reports).EnumerateFiles().Sum(f => f.Length) / (double)count;
            var environment = (string Store) => new Dictionary<string, string>(StringComparer.Ordinal) { ["ITA_STORE"] = Store, ["ITA_QUEUE"] = queue.Address };
            var alone = await TimeAsync(Ita(["ingest", reports, "--db", Path.Combine(folder, "alone.db"), "--jobs", "2", "--json"], []));
            Tell("one ita ingest, 2 jobs -> SQLite", count, alone);
            var server = database.NewDatabase();
            Tell("one ita ingest, 2 jobs -> PostgreSQL", count, await TimeAsync(Ita(["ingest", reports, "--jobs", "2", "--json"], environment(server))));
            var one = 0.0;
            foreach (var workers in (int[])[1, 2])
            {
                server = database.NewDatabase();
                var enqueuing = await TimeAsync(Ita(["enqueue", reports], environment(server)));
                var draining = await TimeAsync([.. Enumerable.Range(0, workers).SelectMany(_ => Ita(["worker", "--root", reports, "--jobs", "1", "--drain"], environment(server)))]);
                Tell(string.Create(CultureInfo.InvariantCulture, $"{workers} ita worker, 1 job each (enqueued in {enqueuing:F1} s)"), count, draining);
                if (workers == 1) one = count / draining;
            }

            var commits = new Dictionary<int, double>();
            foreach (var connections in Connections)
            {
                commits[connections] = await CommitsAsync(database.NewDatabase(), connections);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"store alone, connections: " + connections,-52} {commits[connections],8:F0} documents a second, a commit each"));
            }

            var (published, taken) = await MessagesAsync(queue.Address);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"queue alone",-52} {published,8:F0} messages a second confirmed, {taken:F0} taken and acknowledged"));
            Model(one, commits.Values.Max(), Math.Min(published, taken), bytes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What follows, where each worker has a processor for itself, and the servers are as fast as here, where they share two with all else.</summary>
    private static void Model(double one, double commits, double messages, double bytes)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nmodel: {one:F0} documents a second a worker, at most {commits:F0} commits and {messages:F0} messages a second; 1 TB is {Terabyte / bytes / 1e6:F1} million reports of {bytes / 1e3:F0} KB"));
        foreach (var workers in Workers)
        {
            var (rate, bound) = ((string Of, double A)[])[("the workers", workers * one), ("the commits of the store", commits), ("the queue", messages)] switch
            {
                var all when all.MinBy(b => b.A) is var least => (least.A, least.Of),
                _ => default,
            };
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {workers,4} workers: {rate,8:F0} documents a second, bound by {bound}; 1 TB in {Terabyte / bytes / rate / 3600:F1} hours"));
        }
    }

    /// <summary>Documents a second, each in a transaction of its own.</summary>
    private static async Task<double> CommitsAsync(string address, int connections)
    {
        var options = new PostgresOptions(PostgresAddress.Parse(address)) { Create = true };
        await using (await PostgresStore.OpenAsync(options))
        {
        }

        var each = Put / connections;
        var records = Enumerable.Range(0, Put).Select(StoreBenchmarks.Report).ToList();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(c => Task.Run(async () =>
        {
            await using var store = (ISharedRecordStore)await PostgresStore.OpenAsync(options);
            var run = await store.JoinRunAsync(new RunStart("/bench", "1", "1", DateTimeOffset.UnixEpoch));
            foreach (var record in records.Skip(c * each).Take(each)) await store.PutAsync(run, [record]);
        })));
        return each * connections / watch.Elapsed.TotalSeconds;
    }

    private static async Task<(double Published, double Taken)> MessagesAsync(string queue)
    {
        var address = WorkQueueAddress.Parse(queue)!;
        var names = new QueueNames("load.");
        var watch = Stopwatch.StartNew();
        await using (var publisher = await WorkPublisher.OpenAsync(address, names))
        {
            for (var i = 0; i < Messages; i++) await publisher.SendAsync(new WorkMessage(WorkKind.File, string.Create(CultureInfo.InvariantCulture, $"{i}.docx"), null, WorkOptions.Usual, DateTimeOffset.UnixEpoch, "bench"));
            if ((await publisher.FinishAsync()).Confirmed != Messages) throw new InvalidOperationException("Not all messages were confirmed.");
        }

        var published = Messages / watch.Elapsed.TotalSeconds;
        var tally = new WorkerTally("bench", 16, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var taken = 0;
        var consumer = new WorkConsumer(address, names, tally, Take, (_, _) => { }, TimeProvider.System);
        watch.Restart();
        await consumer.RunAsync(stop.Token);
        return (published, Messages / watch.Elapsed.TotalSeconds);

        Task<Handled> Take(Delivery _)
        {
            if (Interlocked.Increment(ref taken) == Messages) stop.Cancel();
            return Task.FromResult(Handled.Done);
        }
    }

    private static IReadOnlyList<ProcessStartInfo> Ita(string[] arguments, Dictionary<string, string> environment)
    {
        var start = BuiltProgram.StartInfo(arguments);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return [start];
    }

    /// <summary>Seconds until all have ended.</summary>
    private static async Task<double> TimeAsync(IReadOnlyList<ProcessStartInfo> starts)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(starts.Select(async start =>
        {
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync();
            var talk = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            _ = await said;
            if (process.ExitCode > 1) throw new InvalidOperationException(await talk);
        }));
        return watch.Elapsed.TotalSeconds;
    }

    private static void Tell(string what, int count, double seconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-52} {seconds,8:F1} s {count / seconds,8:F1} documents a second"));
}
