using System.Collections.Concurrent;
using System.Globalization;
using ItaIngest.Records;
using ItaIngest.Review;

namespace ItaIngest.Web.Pages.Bulk;

/// <summary>Decisions for many documents, one job after the other, while the page can be looked at. What was decided is stored document by document.</summary>
public sealed class BulkJobs(Reviewing reviewing, Action<string> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, BulkJob> jobs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource stop = new();
    private int count;

    /// <summary>A job by its number, or null.</summary>
    public BulkJob? Find(string number) => jobs.GetValueOrDefault(number);

    /// <summary>Decides the same about findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="act">"accept", "keep" or "reject".</param>
    /// <param name="by">Who, and why.</param>
    public BulkJob Decide(IReadOnlyList<FindingRecord> findings, string act, Signature by) => Start(
        [.. findings.GroupBy(f => f.Document, StringComparer.Ordinal).Select(g => new BulkPart(g.Key, g.First().Path, g.Count(), desk => Drafts(desk, act, [.. g.Select(f => f.Id)])))],
        by);

    /// <summary>Takes back what a job decided.</summary>
    public BulkJob Undo(BulkJob job, Signature by)
    {
        var made = job.Made.ToHashSet(StringComparer.Ordinal);
        return Start(
            [.. job.Parts.Select(p => p with { Draft = desk => [.. desk.Stored.Decisions.Where(d => made.Contains(d.Id) && !desk.Standing.Undone.Contains(d)).Select(ValueDrafts.Undo)] })],
            by);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(jobs.Values.Select(j => j.Work));
        stop.Dispose();
        turn.Dispose();
    }

    private static IReadOnlyList<DecisionDraft> Drafts(DocumentOnDesk desk, string act, HashSet<string> ids) =>
    [
        // What somebody has answered meanwhile stays as they answered it.
        .. desk.Open.Where(f => ids.Contains(f.Id)).SelectMany(f => act switch
        {
            "accept" => new FindingDrafts(desk, f.Result).Accept(),
            "keep" => new FindingDrafts(desk, f.Result).Keep(),
            "reject" => new FindingDrafts(desk, f.Result).Reject(),
            _ => [],
        }),
    ];

    private BulkJob Start(IReadOnlyList<BulkPart> parts, Signature by)
    {
        var job = new BulkJob(Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture), parts);
        jobs[job.Number] = job;
        job.Work = Task.Run(() => RunAsync(job, by));
        return job;
    }

    private async Task RunAsync(BulkJob job, Signature by)
    {
        await turn.WaitAsync();
        try
        {
            foreach (var part in job.Parts)
            {
                if (stop.IsCancellationRequested) break;
                var taken = await reviewing.DecideAsync(part.Document, int.MaxValue, part.Draft, by, CancellationToken.None);
                job.Tell(part, taken);
            }
        }
        catch (StoreException e)
        {
            // The page of the job says it; what was decided before stands.
            job.Trouble = e;
            log(e.Message);
        }
        finally
        {
            job.IsDone = true;
            turn.Release();
        }
    }
}

/// <summary>A document of a job.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Path">Its path.</param>
/// <param name="Findings">How many of its findings are meant.</param>
/// <param name="Draft">What is decided about it.</param>
public sealed record BulkPart(string Document, string Path, int Findings, Func<DocumentOnDesk, IReadOnlyList<DecisionDraft>> Draft);

/// <summary>Decisions that are being made.</summary>
public sealed class BulkJob(string number, IReadOnlyList<BulkPart> parts)
{
    private readonly ConcurrentQueue<string> made = new();
    private readonly ConcurrentQueue<BulkPart> left = new();
    private int done;

    /// <summary>Its number.</summary>
    public string Number { get; } = number;

    /// <summary>Its documents.</summary>
    public IReadOnlyList<BulkPart> Parts { get; } = parts;

    /// <summary>Documents that were gone through.</summary>
    public int Done => done;

    /// <summary>Ids of the decisions that were made.</summary>
    public IReadOnlyCollection<string> Made => made;

    /// <summary>Documents in which nothing was decided: others had answered there, or they are gone.</summary>
    public IReadOnlyCollection<BulkPart> Left => left;

    /// <summary>It has ended.</summary>
    public bool IsDone { get; internal set; }

    /// <summary>What ended it before its time.</summary>
    public StoreException? Trouble { get; internal set; }

    internal Task Work { get; set; } = Task.CompletedTask;

    internal void Tell(BulkPart part, Taken taken)
    {
        foreach (var decision in taken.Decisions) made.Enqueue(decision.Id);
        if (taken.Outcome != TakenOutcome.Decided) left.Enqueue(part);
        Interlocked.Increment(ref done);
    }
}
