namespace ItaIngest.Queue;

/// <summary>What a consumer meets on its way.</summary>
public enum ConsumerNews
{
    /// <summary>The connection is lost; it is tried again until it is there.</summary>
    Lost = 0,

    /// <summary>It is there again.</summary>
    Back,
}

/// <summary>
/// A worker at the broker: takes messages, as many at a time as it has jobs, has each handled, and tells the broker only then. When the
/// connection breaks it finishes what it has, forgets what it was given (the broker gives that again), and connects anew.
/// </summary>
/// <param name="address">The broker.</param>
/// <param name="names">Names of the queues.</param>
/// <param name="tally">Counts, and says how many jobs there are.</param>
/// <param name="handle">Handles a message. What it throws ends the consumer: the message is given back.</param>
/// <param name="tell">Told once of a connection that is lost, and once that it is back.</param>
/// <param name="time">The clock of the pauses.</param>
public sealed class WorkConsumer(WorkQueueAddress address, QueueNames names, WorkerTally tally, Func<Delivery, Task<Handled>> handle, Action<ConsumerNews, QueueException?> tell, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private ConsumerSession? session;

    /// <summary>Whether the broker has nothing for this worker; false while that cannot be known. For a worker that has nothing to do: it may get something by this.</summary>
    public Task<bool> IsEmptyAsync(CancellationToken stop) => Volatile.Read(ref session) is { } current ? current.IsEmptyAsync(stop) : Task.FromResult(false);

    /// <summary>Takes messages until it is to stop; then what it has is ended.</summary>
    /// <exception cref="QueueException">The broker cannot be worked with: at once, where it could not be from the beginning; later only for what does not pass.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var isFirst = true;
        var isLost = false;
        var pause = FirstPause;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var opened = await ConsumerSession.OpenAsync(address, names, tally, handle, stop);
                if (isLost) tell(ConsumerNews.Back, null);
                (isFirst, isLost, pause) = (false, false, FirstPause);
                Volatile.Write(ref session, opened);
                await opened.RunAsync(stop);
            }
            catch (QueueException e) when (e.MayPass && !isFirst)
            {
                if (!isLost) tell(ConsumerNews.Lost, e);
                isLost = true;
                if (!await WaitedAsync(pause, stop)) return;
                pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // While it was connecting: there is nothing to end.
            }
            finally
            {
                Volatile.Write(ref session, null);
            }
        }
    }

    private async Task<bool> WaitedAsync(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause, time, stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
