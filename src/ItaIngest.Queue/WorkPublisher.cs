namespace ItaIngest.Queue;

/// <summary>What became of the messages of a publisher.</summary>
/// <param name="Confirmed">So many the broker has.</param>
/// <param name="NotConfirmed">Paths of those of which it did not say so: it may have them or not. To send one again does no harm.</param>
/// <param name="Problem">What the first of these met; null where there are none.</param>
public sealed record Published(int Confirmed, IReadOnlyList<string> NotConfirmed, QueueException? Problem);

/// <summary>
/// Puts messages into the work queue, many at a time and no more than a bounded number of which the broker has not said that it has them.
/// Nothing is sent a second time by itself: what was not confirmed is told.
/// </summary>
public sealed class WorkPublisher : IAsyncDisposable
{
    /// <summary>Messages under way at most.</summary>
    private const int InFlight = 256;

    private readonly QueueConnection connection;
    private readonly ConfirmedChannel channel;
    private readonly QueueNames names;
    private readonly Action<int> confirmed;
    private readonly Queue<(string Path, Task Sent)> underWay = new();
    private readonly List<string> notConfirmed = [];
    private QueueException? problem;
    private int count;

    private WorkPublisher(QueueConnection connection, ConfirmedChannel channel, QueueNames names, Action<int> confirmed)
    {
        this.connection = connection;
        this.channel = channel;
        this.names = names;
        this.confirmed = confirmed;
    }

    /// <summary>Connects, and makes the queues where they are not there.</summary>
    /// <param name="address">The broker.</param>
    /// <param name="names">Names of the queues.</param>
    /// <param name="confirmed">Told how many the broker has, as it says so.</param>
    /// <param name="cancellation">Stops the attempt.</param>
    /// <exception cref="QueueException">The broker cannot be worked with, and why.</exception>
    public static async Task<WorkPublisher> OpenAsync(WorkQueueAddress address, QueueNames names, Action<int>? confirmed = null, CancellationToken cancellation = default)
    {
        var opened = await QueueConnection.OpenAsync(address, "ita enqueue", cancellation);
        try
        {
            await using (var declaring = await opened.ChannelAsync(confirms: false, cancellation))
            {
                await opened.GuardAsync(() => Topology.DeclareAsync(declaring, names, cancellation));
            }

            return new WorkPublisher(opened, await ConfirmedChannel.OpenAsync(opened, cancellation), names, confirmed ?? (_ => { }));
        }
        catch (QueueException)
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a message, as soon as there is room. Not for several tasks at once.</summary>
    /// <returns>False where something was not confirmed before: then this one is not sent, and counts as not confirmed.</returns>
    public async Task<bool> SendAsync(WorkMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        while (underWay.Count >= InFlight || (underWay.TryPeek(out var first) && first.Sent.IsCompleted)) await TakeAsync();
        if (problem is not null)
        {
            notConfirmed.Add(message.Path);
            return false;
        }

        cancellation.ThrowIfCancellationRequested();
        underWay.Enqueue((message.Path, channel.PublishAsync(names.Work, WorkMessageJson.Write(message), null, CancellationToken.None)));
        return true;
    }

    /// <summary>Waits for what is under way.</summary>
    public async Task<Published> FinishAsync()
    {
        while (underWay.Count > 0) await TakeAsync();
        return new Published(count, notConfirmed, problem);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (underWay.Count > 0) await TakeAsync();
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task TakeAsync()
    {
        var (path, sent) = underWay.Dequeue();
        try
        {
            await sent;
            confirmed(++count);
        }
        catch (QueueException e)
        {
            problem ??= e;
            notConfirmed.Add(path);
        }
    }
}
