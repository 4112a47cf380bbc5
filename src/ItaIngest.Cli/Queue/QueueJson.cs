using ItaIngest.Queue;

namespace ItaIngest.Cli.Queue;

/// <summary>How the work stands, as JSON.</summary>
/// <param name="Waiting">Messages that wait.</param>
/// <param name="InWork">Messages that workers have.</param>
/// <param name="Done">Messages that the workers of now did since each began.</param>
/// <param name="Dead">What is dead.</param>
/// <param name="Workers">The workers that answered.</param>
/// <param name="FilesAMinute">What they did within the last minute.</param>
/// <param name="MinutesLeft">At that pace; null where nothing was done.</param>
internal sealed record QueueJson(long Waiting, int InWork, long Done, DeadJson Dead, IReadOnlyList<WorkerState> Workers, int FilesAMinute, double? MinutesLeft)
{
    public static QueueJson Of(QueueState state) => new(
        state.Waiting,
        state.Workers.Sum(w => w.InWork),
        state.Workers.Sum(w => w.Done),
        new DeadJson(state.Dead, [.. state.DeadMessages.Select(d => new DeadFileJson(d.Reading.Message?.Path, d.Reason, d.Detail, d.Worker, d.Deliveries))]),
        state.Workers,
        state.Workers.Sum(w => w.LastMinute),
        TimeLeft(state));

    /// <summary>How long what waits and is in work takes at the pace of the last minute; null where there is no pace.</summary>
    public static double? TimeLeft(QueueState state)
    {
        // A worker that began less than a minute ago has not had the whole of it.
        var pace = state.Workers.Sum(w => w.LastMinute / Math.Clamp((TimeProvider.System.GetUtcNow() - w.Since).TotalMinutes, 1.0 / 60, 1));
        var left = state.Waiting + state.Workers.Sum(w => w.InWork);
        return left == 0 ? 0 : pace > 0 ? Math.Round(left / pace, 2) : null;
    }
}

/// <summary>What is dead.</summary>
/// <param name="Count">How many.</param>
/// <param name="Files">The first of them.</param>
internal sealed record DeadJson(long Count, IReadOnlyList<DeadFileJson> Files);

/// <summary>A dead message.</summary>
/// <param name="Path">Its path; null of a message that cannot be read, "" of the lists.</param>
/// <param name="Reason">A word for why.</param>
/// <param name="Detail">What exactly.</param>
/// <param name="Worker">Who put it aside; empty of the broker.</param>
/// <param name="Deliveries">How often it was given to a worker.</param>
internal sealed record DeadFileJson(string? Path, string Reason, string Detail, string Worker, int Deliveries);
