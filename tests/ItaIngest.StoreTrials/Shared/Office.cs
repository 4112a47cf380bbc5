using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ItaIngest.Postgres;
using ItaIngest.Servers;

namespace ItaIngest.StoreTrials.Shared;

/// <summary>What an office has: a database server, a queue, reports that all see, and workers that come and go.</summary>
internal sealed class Office : IDisposable
{
    /// <summary>A round that takes longer has stopped.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly TrialDesk desk;
    private string store = "";

    /// <summary>Starts the servers.</summary>
    public Office(TrialDesk desk)
    {
        this.desk = desk;
        Database = PostgresServer.Start(waitsForTheDisk: true);
        Queue = RabbitServer.Start();
    }

    /// <summary>The database server.</summary>
    public PostgresServer Database { get; }

    /// <summary>The queue.</summary>
    public RabbitServer Queue { get; }

    /// <summary>Address of the database of this round.</summary>
    public PostgresAddress Store => PostgresAddress.Parse(store);

    /// <summary>A database that holds what base.db does.</summary>
    public void Open()
    {
        store = Database.NewDatabase();
        Must("store", "copy", "base.db", store);
    }

    /// <summary>Enqueues all reports.</summary>
    public void Enqueue() => Must("enqueue", "in", "--root", "in");

    /// <summary>Starts a worker that ends when nothing is left to do.</summary>
    /// <param name="killAt">Where it kills itself, or empty.</param>
    public BuiltProgram.Running StartWorker(string killAt = "") =>
        BuiltProgram.StartIta(desk.Folder, ["worker", "--root", "in", "--jobs", "1", "--drain"], [.. Surroundings, ("ITA_KILL_AT", killAt)]);

    /// <summary>What the queue says of itself.</summary>
    public JsonElement Ask()
    {
        using var document = JsonDocument.Parse(Must("queue", "--json").Out);
        return document.RootElement.Clone();
    }

    /// <summary>Puts what is dead back to work.</summary>
    public void Retry() => Must("queue", "retry");

    /// <summary>Runs workers, as many at once as are wanted, until one finds that nothing is left; those that were killed are replaced.</summary>
    /// <param name="atOnce">How many.</param>
    /// <param name="killAt">Where the how manyth worker kills itself, or empty.</param>
    /// <param name="disturb">Disturbs them meanwhile.</param>
    /// <returns>How many were started, and what all of them reported as stored.</returns>
    public async Task<(int Started, Stored Reported)> DrainAsync(int atOnce, Func<int, string> killAt, Func<IReadOnlyList<BuiltProgram.Running>, Task> disturb)
    {
        using var patience = new CancellationTokenSource(Patience);
        var running = new List<BuiltProgram.Running>();
        var disturbing = disturb(running);
        var started = 0;
        var reported = Stored.Nothing;
        async Task WorkAsync()
        {
            while (true)
            {
                patience.Token.ThrowIfCancellationRequested();
                using var worker = StartWorker(killAt(Interlocked.Increment(ref started)));
                lock (running) running.Add(worker);
                var ended = await Task.Run(worker.End, CancellationToken.None);
                lock (running)
                {
                    running.Remove(worker);
                    reported = reported.With(ended.Reported);
                }

                // 0 and 1: nothing is left, or something of it is held. 2: a server was away when it began. Anything else: it was killed.
                if (ended.Exit is 0 or 1 && disturbing.IsCompleted) return;
                if (ended.Exit is 2) await Task.Delay(300);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => WorkAsync()));
        await disturbing;
        return (started, reported);
    }

    /// <summary>What is in the database now.</summary>
    public async Task<Stored> FoundAsync()
    {
        var documents = new HashSet<string>(StringComparer.Ordinal);
        var decisions = new HashSet<string>(StringComparer.Ordinal);
        await using (var view = await PostgresStore.LookAsync(Store))
        {
            await foreach (var file in view.KnownFilesAsync()) documents.Add(file.Path);
            await foreach (var decision in view.AllDecisionsAsync()) decisions.Add(decision.Id);
        }

        var checkup = PostgresCheckup.Of(Store);
        if (!checkup.IsSound) throw new InvalidDataException(string.Join("; ", checkup.Faults.Select(f => $"{f.Kind}: {f.What}")));
        return new Stored(documents, decisions);
    }

    /// <summary>Hashes of all files of the dataset, by name; as <see cref="TrialDesk.Finish"/> gives them of a file.</summary>
    public string Export()
    {
        Must("export", "--out", "shared.dataset", "--include", "held");
        var files = Directory.EnumerateFiles(desk.At("shared.dataset")).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}");
        var said = string.Join('\n', files);
        Directory.Delete(desk.At("shared.dataset"), recursive: true);
        return said;
    }

    public void Dispose()
    {
        Queue.Dispose();
        Database.Dispose();
    }

    private IReadOnlyList<(string Name, string Value)> Surroundings => [("ITA_STORE", store), ("ITA_QUEUE", Queue.Address)];

    private Ended Must(params string[] args)
    {
        using var running = BuiltProgram.StartIta(desk.Folder, args, [.. Surroundings]);
        var ended = running.End();
        return ended.Exit is 0 or 1 ? ended : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"ita {args[0]} ended with {ended.Exit}: {ended.Said}"));
    }
}
