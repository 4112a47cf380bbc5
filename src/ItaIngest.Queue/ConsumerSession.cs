using System.Collections.Concurrent;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace ItaIngest.Queue;

/// <summary>
/// Takes messages over one connection, until it is to stop or the connection breaks. No more messages are taken than are worked on: the
/// broker counts a message as delivered when it is sent, and that count is to tell which messages end their workers.
/// </summary>
internal sealed class ConsumerSession(
    QueueConnection taking, QueueConnection giving, IChannel channel, ConfirmedChannel publisher, Answering answering, QueueNames names, WorkerTally tally, Func<Delivery, Task<Handled>> handle) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, bool> works = new();
    private readonly SemaphoreSlim ending = new(1);
    private readonly TaskCompletionSource fault = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Connects. Two connections: a broker that is short of room reads nothing more from who publishes, and what is done is to be acknowledged all the same.</summary>
    public static async Task<ConsumerSession> OpenAsync(WorkQueueAddress address, QueueNames names, WorkerTally tally, Func<Delivery, Task<Handled>> handle, CancellationToken cancellation)
    {
        var taking = await QueueConnection.OpenAsync(address, $"ita worker {tally.Name}", cancellation);
        QueueConnection? giving = null;
        try
        {
            giving = await QueueConnection.OpenAsync(address, $"ita worker {tally.Name} (dead messages, answers)", cancellation);
            var channel = await taking.ChannelAsync(confirms: false, cancellation);
            await taking.GuardAsync(() => Topology.DeclareAsync(channel, names, cancellation));
            var publisher = await ConfirmedChannel.OpenAsync(giving, cancellation);
            var answering = await Answering.StartAsync(giving, names, tally, cancellation);
            return new ConsumerSession(taking, giving, channel, publisher, answering, names, tally, handle);
        }
        catch (QueueException)
        {
            if (giving is not null) await giving.DisposeAsync();
            await taking.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes messages. Returns when it was to stop and what it had is ended; what broke is thrown when what it had is ended.</summary>
    /// <exception cref="QueueException">The connection broke. What was not acknowledged, the broker gives again.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(() => stopped.TrySetResult());
        var tag = await ConsumeAsync(stop);
        await Task.WhenAny(stopped.Task, fault.Task, cancelled.Task, taking.Broken, giving.Broken);
        var isBroken = taking.Broken.IsCompleted || giving.Broken.IsCompleted || cancelled.Task.IsCompleted;
        if (!isBroken) await taking.GuardAsync(() => channel.BasicCancelAsync(tag, noWait: false, CancellationToken.None));
        while (!works.IsEmpty) await Task.WhenAny(works.Keys);
        if (fault.Task.IsFaulted) await fault.Task;
        if (isBroken && !stop.IsCancellationRequested) throw new QueueException(QueueProblem.Lost, taking.Address.ToString());
    }

    /// <summary>
    /// Whether nothing waits. The counts of the broker lag behind, above all when it has just begun; whether there is a message to get, it
    /// has to know. One that there is is worked on like any other.
    /// </summary>
    public async Task<bool> IsEmptyAsync(CancellationToken stop)
    {
        try
        {
            if (await channel.BasicGetAsync(names.Work, autoAck: false, stop) is not { } got) return true;
            Take(new Taken(got.DeliveryTag, got.Body.ToArray(), Topology.DeliveriesBefore(got.BasicProperties)), got.Redelivered, stop);
            return false;
        }
        catch (Exception e) when (QueueErrors.IsOfTheBroker(e))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await answering.DisposeAsync();
        await publisher.DisposeAsync();
        await channel.DisposeAsync();
        await giving.DisposeAsync();
        await taking.DisposeAsync();
        ending.Dispose();
    }

    private async Task<string> ConsumeAsync(CancellationToken stop)
    {
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, e) =>
        {
            // The bytes are the library's, and another's as soon as this returns.
            Take(new Taken(e.DeliveryTag, e.Body.ToArray(), Topology.DeliveriesBefore(e.BasicProperties)), e.Redelivered, stop);
            return Task.CompletedTask;
        };
        consumer.UnregisteredAsync += (_, _) =>
        {
            cancelled.TrySetResult();
            return Task.CompletedTask;
        };
        var tag = "";
        await taking.GuardAsync(async () =>
        {
            await channel.BasicQosAsync(0, (ushort)tally.Jobs, global: false, CancellationToken.None);
            tag = await channel.BasicConsumeAsync(names.Work, autoAck: false, consumer, CancellationToken.None);
        });
        return tag;
    }

    private void Take(Taken taken, bool isAgain, CancellationToken stop)
    {
        tally.Begins(isAgain || taken.Before > 0);
        var work = Task.Run(() => WorkAsync(taken, stop), CancellationToken.None);
        works[work] = true;
        _ = work.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Ended(Task work)
    {
        if (work.Exception is { } e) fault.TrySetException(e.InnerExceptions);
        works.TryRemove(work, out _);
    }

    private async Task WorkAsync(Taken taken, CancellationToken stop)
    {
        var handled = Handled.Later;
        try
        {
            if (stop.IsCancellationRequested) return;
            var reading = WorkMessageJson.Read(taken.Body);
            handled = reading.Message is { } message ? await handle(new Delivery(message, taken.Before)) : Handled.Dead(reading.Reason!, reading.Detail);
        }
        finally
        {
            await EndAsync(taken, handled);
            tally.Ends();
        }
    }

    /// <summary>Tells the broker. Where that cannot be done the broker gives the message again, and who has it then finds that all is stored.</summary>
    private async Task EndAsync(Taken taken, Handled handled)
    {
        try
        {
            // First there, then gone from here: between the two it is in both places, and never in none.
            if (handled.Kind == HandledKind.Dead) await publisher.PublishAsync(names.Dead, taken.Body, DeadHeaders.Of(handled, tally.Name, taken.Before + 1), CancellationToken.None);
            await AcknowledgeAsync(taken.Tag, handled.Kind);
            tally.Counts(handled.Kind);
        }
        catch (Exception e) when (e is QueueException || QueueErrors.IsOfTheBroker(e))
        {
            // Of a connection that broke; a dead message that the broker had no room for stays with this worker until it is given back.
            if (!taking.Broken.IsCompleted) await GiveBackAsync(taken.Tag);
        }
    }

    private async Task GiveBackAsync(ulong tag)
    {
        try
        {
            await AcknowledgeAsync(tag, HandledKind.Later);
        }
        catch (Exception e) when (QueueErrors.IsOfTheBroker(e))
        {
            // The connection broke now: given back it is.
        }
    }

    private async Task AcknowledgeAsync(ulong tag, HandledKind kind)
    {
        await ending.WaitAsync();
        try
        {
            if (kind == HandledKind.Later) await channel.BasicNackAsync(tag, multiple: false, requeue: true);
            else await channel.BasicAckAsync(tag, multiple: false);
        }
        finally
        {
            ending.Release();
        }
    }

    private sealed record Taken(ulong Tag, byte[] Body, int Before);
}
