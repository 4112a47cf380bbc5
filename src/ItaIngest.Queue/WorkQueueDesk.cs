using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace ItaIngest.Queue;

/// <summary>How the queue stands.</summary>
/// <param name="Waiting">Messages that wait.</param>
/// <param name="Dead">Messages that are dead.</param>
/// <param name="DeadMessages">The first of these.</param>
/// <param name="Workers">The workers that answered.</param>
public sealed record QueueState(long Waiting, long Dead, IReadOnlyList<DeadMessage> DeadMessages, IReadOnlyList<WorkerState> Workers);

/// <summary>What was taken up again.</summary>
/// <param name="Moved">Messages that wait again.</param>
/// <param name="Left">Messages that cannot be read, and stay dead.</param>
public sealed record Retried(int Moved, int Left);

/// <summary>Looks at the queue from outside, and takes dead messages up again.</summary>
public sealed class WorkQueueDesk : IAsyncDisposable
{
    private readonly QueueConnection connection;
    private readonly IChannel channel;
    private readonly QueueNames names;

    private WorkQueueDesk(QueueConnection connection, IChannel channel, QueueNames names)
    {
        this.connection = connection;
        this.channel = channel;
        this.names = names;
    }

    /// <summary>Connects, and makes the queues where they are not there.</summary>
    /// <exception cref="QueueException">The broker cannot be worked with, and why.</exception>
    public static async Task<WorkQueueDesk> OpenAsync(WorkQueueAddress address, QueueNames names, CancellationToken cancellation = default)
    {
        var opened = await QueueConnection.OpenAsync(address, "ita queue", cancellation);
        try
        {
            var made = await opened.ChannelAsync(confirms: false, cancellation);
            await opened.GuardAsync(() => Topology.DeclareAsync(made, names, cancellation));
            return new WorkQueueDesk(opened, made, names);
        }
        catch (QueueException)
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>How the queue stands: counts of the broker, and what the workers say that answer in time.</summary>
    /// <param name="patience">How long answers are waited for; fewer workers than consumers are not waited for longer.</param>
    /// <param name="mostDead">So many dead messages are looked at.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<QueueState> StateAsync(TimeSpan patience, int mostDead, CancellationToken cancellation = default) => QueueConnection.GuardAsync(connection.Address, async () =>
    {
        var work = await channel.QueueDeclarePassiveAsync(names.Work, cancellation);
        var workers = await AskAsync((int)work.ConsumerCount, patience, cancellation);
        var (dead, first) = await DeadAsync(mostDead, cancellation);
        return new QueueState(work.MessageCount, dead, first, workers);
    });

    /// <summary>
    /// Puts dead messages back into the work queue, each taken away only when the broker has it there. One that cannot be read stays: it
    /// would die again at once.
    /// </summary>
    /// <param name="path">Only those of this path; null: all.</param>
    /// <param name="cancellation">Stops between two messages.</param>
    public Task<Retried> RetryAsync(string? path, CancellationToken cancellation = default) => QueueConnection.GuardAsync(connection.Address, async () =>
    {
        await using var publisher = await ConfirmedChannel.OpenAsync(connection, cancellation);
        // What is not acknowledged when this channel closes lies where it lay.
        await using var dead = await connection.ChannelAsync(confirms: false, cancellation);
        var (moved, left) = (0, 0);
        for (var waiting = (await dead.QueueDeclarePassiveAsync(names.Dead, cancellation)).MessageCount; waiting > 0; waiting--)
        {
            if (await dead.BasicGetAsync(names.Dead, autoAck: false, cancellation) is not { } got) break;
            var message = WorkMessageJson.Read(got.Body).Message;
            if (message is null) left++;
            if (message is null || (path is not null && !string.Equals(message.Path, path, StringComparison.Ordinal))) continue;
            await publisher.PublishAsync(names.Work, got.Body, null, cancellation);
            await dead.BasicAckAsync(got.DeliveryTag, multiple: false, cancellation);
            moved++;
        }

        return new Retried(moved, left);
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task<(long Count, IReadOnlyList<DeadMessage> First)> DeadAsync(int most, CancellationToken cancellation)
    {
        // What was looked at is given back when the channel closes.
        await using var looking = await connection.ChannelAsync(confirms: false, cancellation);
        var count = (await looking.QueueDeclarePassiveAsync(names.Dead, cancellation)).MessageCount;
        var first = new List<DeadMessage>();
        while (first.Count < most && await looking.BasicGetAsync(names.Dead, autoAck: false, cancellation) is { } got) first.Add(DeadHeaders.Read(got.BasicProperties, got.Body));
        return (count, first);
    }

    private async Task<IReadOnlyList<WorkerState>> AskAsync(int consumers, TimeSpan patience, CancellationToken cancellation)
    {
        if (consumers == 0) return [];
        await using var asking = await connection.ChannelAsync(confirms: false, cancellation);
        var answers = new List<WorkerState>();
        var complete = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var mine = await asking.QueueDeclareAsync(cancellationToken: cancellation);
        var consumer = new AsyncEventingBasicConsumer(asking);
        consumer.ReceivedAsync += (_, e) =>
        {
            lock (answers)
            {
                if (WorkerStates.Read(e.Body.Span) is { } state) answers.Add(state);
                if (answers.Count >= consumers) complete.TrySetResult();
            }

            return Task.CompletedTask;
        };
        await asking.BasicConsumeAsync(mine.QueueName, autoAck: true, consumer, cancellation);
        await asking.BasicPublishAsync(names.Ask, "", mandatory: false, new BasicProperties { ReplyTo = mine.QueueName }, ReadOnlyMemory<byte>.Empty, cancellation);
        await Task.WhenAny(complete.Task, Task.Delay(patience, cancellation));
        cancellation.ThrowIfCancellationRequested();
        lock (answers) return [.. answers.OrderBy(a => a.Host, StringComparer.Ordinal).ThenBy(a => a.Process)];
    }
}
