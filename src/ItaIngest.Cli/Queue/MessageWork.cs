using System.Collections.Concurrent;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Cli.Workers;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;
using ItaIngest.Extractors.Pdf.Ocr;
using ItaIngest.Queue;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Cli.Queue;

/// <summary>Does what a message asks for; when it says that it is done, it stands in the database. Safe to call from many tasks.</summary>
internal sealed class MessageWork(WorkerOptions options, IRecordStore store, string run, RuleSet rules, RunVersions versions, WorkerMetrics metrics, KillPoint kill, Words words, TimeProvider time) : IAsyncDisposable
{
    private readonly StoredKnown known = new(store);
    private readonly ConcurrentDictionary<string, Lazy<Reading>> readings = new(StringComparer.Ordinal);
    private readonly Diagnostics diagnostics = new(options.Store.Beside, words);
    private int unchanged;

    /// <summary>Files that were there already, as they are.</summary>
    public int Unchanged => unchanged;

    /// <summary>How the files that were read ended.</summary>
    public ConcurrentDictionary<Outcome, int> Outcomes { get; } = new();

    /// <summary>Waits for the database where it is away.</summary>
    public StoreWaiter StoreWaiter { get; } = new(words, time);

    /// <summary>Handles a message.</summary>
    /// <exception cref="StoreException">The database cannot be used, and waiting does not help.</exception>
    /// <exception cref="WorkerException">No process can be started that would read the file.</exception>
    public async Task<Handled> HandleAsync(Delivery delivery, CancellationToken stop)
    {
        var message = delivery.Message;
        kill.Reached("take:" + message.Path);
        if (delivery.Before > 0) metrics.Again.Add(1);
        try
        {
            var handled = message.Kind == WorkKind.Lists ? await ReadListsAsync(stop) : await ReadAsync(message, stop);
            if (handled.Kind == HandledKind.Dead) metrics.Dead.Add(1);
            return handled;
        }
        catch (OperationCanceledException)
        {
            return Handled.Later;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var reading in readings.Values.Where(r => r.IsValueCreated)) await reading.Value.Processor.DisposeAsync();
    }

    private async Task<Handled> ReadListsAsync(CancellationToken stop)
    {
        var roots = Root.Find([options.Root], words);
        var lists = await StoreWaiter.DoAsync(() => FolderLists.ReadAsync(roots, store, known, CancellationToken.None), stop);
        foreach (var problem in lists.SelectMany(l => l.Problems)) Terminal.Mention(words.CompanionError(problem));
        return Handled.Done;
    }

    private async Task<Handled> ReadAsync(WorkMessage message, CancellationToken stop)
    {
        var full = Path.Combine(options.Root, message.Path);
        var found = new FileFinder().Find([full]).FirstOrDefault();
        if (found?.Refusal is { Reason: RefusalReason.ChangedWhileRead }) return Handled.Dead(DeadReason.NotThere, options.Root);
        if (Directory.Exists(full) || found is null) return Handled.Dead(DeadReason.NotAFile, full);
        if (message.Options.Ocr && PageOcr.Find() is null) return Handled.Dead(DeadReason.NoOcr, Environment.MachineName);
        var reading = readings.GetOrAdd(message.Options.Key, _ => new Lazy<Reading>(() => Open(message.Options))).Value;
        var before = time.GetTimestamp();
        var work = new FileWork(reading.Processor, new FileOpener(reading.Limits), reading.Limits, known, versions, new Rereading(message.Options.Force, message.Options.Ocr), kill);
        // What it has begun it ends, also where it is to stop: the queue would give it to another who begins anew.
        var worked = await StoreWaiter.DoAsync(() => work.RunAsync(found with { RelativePath = message.Path }, CancellationToken.None), stop);
        metrics.Reading.Record(time.GetElapsedTime(before).TotalSeconds);
        if (worked.Trace is { } trace) diagnostics.Add(worked.Path, trace);
        if (worked.Record is not { } record)
        {
            Interlocked.Increment(ref unchanged);
            return Handled.Done;
        }

        before = time.GetTimestamp();
        await StoreWaiter.DoAsync(
            async () =>
            {
                await store.PutAsync(run, [record], CancellationToken.None);
                return true;
            },
            stop);
        metrics.Storing.Record(time.GetElapsedTime(before).TotalSeconds);
        metrics.Files.Add(1, KeyValuePair.Create<string, object?>("outcome", record.Outcome.ToString().ToLowerInvariant()));
        Outcomes.AddOrUpdate(record.Outcome, 1, (_, n) => n + 1);
        Acknowledgement.Of("document", record.Source.Path);
        kill.Reached("stored");
        return Handled.Done;
    }

    private Reading Open(WorkOptions wanted)
    {
        var limits = wanted.Limits.Aggregate(Limits.Default, (l, w) => Limit.Named(w.Key)?.Set(l, w.Value) ?? l);
        var setup = WorkerSetup.Of(RulesFolder.Find(options.Rules, words), rules, limits, wanted.Ocr, options.Engines, words);
        return new Reading(limits, options.InProcess ? new InThisProcess(setup.Processing(rules)) : new WorkerPool(setup));
    }

    /// <summary>What reads files that are to be read in the same way.</summary>
    private sealed record Reading(Limits Limits, IFileProcessor Processor);
}
