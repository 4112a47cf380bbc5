using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Queue;
using ItaIngest.Records;
using ItaIngest.Relations;
using ItaIngest.Review;

namespace ItaIngest.Cli.Queue;

/// <summary>What <c>ita worker</c> was told.</summary>
internal sealed record WorkerOptions(string Root, StoreChoice Store, WorkQueueAddress Queue, string? Rules, int Jobs, bool Drain, Engines Engines, bool InProcess);

/// <summary>
/// A worker: takes messages as long as it runs, and in between, when nothing waits, brings together what is open: values that somebody
/// decided about meanwhile, and agencies of which a document has changed.
/// </summary>
internal sealed class WorkerRun(WorkerOptions options, WorkerMetrics metrics, Words words, TimeProvider time)
{
    /// <summary>Nothing to do for so long is a pause.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan TellsEvery = TimeSpan.FromSeconds(10);

    /// <summary>Works until it is to stop, or, where it was to drain the queue, until nothing is left.</summary>
    /// <exception cref="CannotRunException">The database is not one that several programs write; or the rules keep it from running.</exception>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    /// <exception cref="QueueException">The broker cannot be used.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var kill = KillPoint.FromEnvironment();
        var rules = options.Engines.On(RulesFolder.Load(options.Rules, words), titles => Terminal.Mention(words.Training(titles)));
        await using var opened = await Database.OpenAsync(options.Store, words, stop, create: true, kill);
        if (opened is not ISharedRecordStore store) throw new CannotRunException(words.StoreNotShared(options.Store.File));
        var versions = new RunVersions(options.Engines.Program(), rules.Revision);
        var run = await store.JoinRunAsync(new RunStart(options.Root, versions.Program, versions.Rules, time.GetUtcNow()), stop);

        var tally = new WorkerTally(Surroundings.ProgramVersion, options.Jobs, time);
        await using var files = new MessageWork(options, store, run, rules, versions, metrics, kill, words, time);
        using var drained = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var consumer = new WorkConsumer(options.Queue, QueueNames.Usual, tally, d => files.HandleAsync(d, drained.Token), Tell, time);
        metrics.Watch(tally);
        Terminal.Mention(words.WorkerBegins(tally.Name, options.Jobs, options.Queue.ToString(), options.Store.File));
        var working = consumer.RunAsync(drained.Token);
        var together = new BringingTogether(new Reviewing(store, rules, time), store, new Relater(rules), files.StoreWaiter);
        await IdleAsync(working, consumer, tally, together, drained, stop);
        await working;
        await store.CompleteRunAsync(run, new RunEnd(new HashSet<string>(StringComparer.Ordinal), [], time.GetUtcNow()), CancellationToken.None);
        var state = tally.State();
        Terminal.Say(words.WorkerEnds(state.Done, files.Unchanged, state.Dead, tally.Again));
        foreach (var (outcome, count) in files.Outcomes.OrderBy(o => o.Key)) Terminal.Say($"  {words.Outcome(outcome)} {count.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        Terminal.Say(state.Dead > 0 ? words.Next("ita queue", words.NextQueue) : words.Next("ita findings" + Surroundings.NamingDatabase(options.Store.File), words.NextFindings));
        return state.Dead > 0 || files.Outcomes.Keys.Any(o => o >= Outcome.Partial) ? ExitCode.SomethingHeld : ExitCode.Done;
    }

    /// <summary>Waits for pauses, and uses them; ends the work where it was to drain the queue and nothing is left.</summary>
    private async Task IdleAsync(Task working, WorkConsumer consumer, WorkerTally tally, BringingTogether together, CancellationTokenSource drained, CancellationToken stop)
    {
        var told = (At: time.GetTimestamp(), Done: 0L);
        var broughtAt = -1L;
        while (!working.IsCompleted)
        {
            await Task.WhenAny(working, Task.Delay(Look, time, CancellationToken.None));
            var done = tally.State().Done;
            if (done != told.Done && time.GetElapsedTime(told.At) > TellsEvery)
            {
                Terminal.Mention(words.WorkedSoFar(done, tally.State().LastMinute));
                told = (time.GetTimestamp(), done);
            }

            if (stop.IsCancellationRequested || tally.Idle < Pause || (broughtAt == done && !options.Drain)) continue;
            // What others did is theirs to bring together, and done already where they did it.
            await together.RunAsync(stop);
            broughtAt = done;
            if (options.Drain && tally.InWork == 0 && await consumer.IsEmptyAsync(stop) && tally.InWork == 0 && tally.State().Done == done) await drained.CancelAsync();
        }
    }

    private void Tell(ConsumerNews news, QueueException? problem)
    {
        if (news == ConsumerNews.Lost) metrics.Reconnects.Add(1);
        Terminal.Mention(news == ConsumerNews.Lost ? words.QueueLost(problem!) : words.QueueBack);
    }
}
