using System.Collections.Concurrent;

namespace ItaIngest.Queue;

/// <summary>What a worker counts of its messages. Safe to use from many tasks.</summary>
/// <param name="program">Version of the program.</param>
/// <param name="jobs">How many messages it has at most.</param>
/// <param name="time">The clock.</param>
public sealed class WorkerTally(string program, int jobs, TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly DateTimeOffset since = time.GetUtcNow();
    private readonly ConcurrentQueue<long> ends = new();
    private int inWork;
    private long done;
    private long dead;
    private long again;
    private long idleFrom = time.GetTimestamp();

    /// <summary>Version of the program.</summary>
    public string Program => program;

    /// <summary>How many messages it has at most.</summary>
    public int Jobs => jobs;

    /// <summary>"host/1234".</summary>
    public string Name => State().Name;

    /// <summary>Messages that it has now.</summary>
    public int InWork => Volatile.Read(ref inWork);

    /// <summary>Messages that it put aside.</summary>
    public long Dead => Interlocked.Read(ref dead);

    /// <summary>Messages that it was given and that a worker had had before.</summary>
    public long Again => Interlocked.Read(ref again);

    /// <summary>For how long it has had nothing to do.</summary>
    public TimeSpan Idle => InWork > 0 ? TimeSpan.Zero : time.GetElapsedTime(Interlocked.Read(ref idleFrom));

    /// <summary>All of it.</summary>
    public WorkerState State()
    {
        Forget();
        return new WorkerState(Environment.MachineName, Environment.ProcessId, program, jobs, since, InWork, Interlocked.Read(ref done), Dead, ends.Count);
    }

    internal void Begins(bool isAgain)
    {
        Interlocked.Increment(ref inWork);
        if (isAgain) Interlocked.Increment(ref again);
    }

    internal void Ends()
    {
        Interlocked.Exchange(ref idleFrom, time.GetTimestamp());
        Interlocked.Decrement(ref inWork);
    }

    internal void Counts(HandledKind kind)
    {
        switch (kind)
        {
            case HandledKind.Done:
                Interlocked.Increment(ref done);
                ends.Enqueue(time.GetTimestamp());
                Forget();
                break;
            case HandledKind.Dead:
                Interlocked.Increment(ref dead);
                break;
            case HandledKind.Later:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }
    }

    private void Forget()
    {
        while (ends.TryPeek(out var end) && time.GetElapsedTime(end) > Minute) ends.TryDequeue(out _);
    }
}
