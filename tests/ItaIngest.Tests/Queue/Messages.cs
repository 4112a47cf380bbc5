using System.Collections.Concurrent;
using System.Globalization;
using ItaIngest.Queue;

namespace ItaIngest.Tests.Queue;

/// <summary>Messages of tests, and workers that handle them.</summary>
internal static class Messages
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static WorkMessage Of(string path) => new(WorkKind.File, path, null, WorkOptions.Usual, DateTimeOffset.UnixEpoch, "1.0");

    public static async Task<Published> SendAsync(Broker broker, QueueNames names, params IEnumerable<string> paths)
    {
        await using var publisher = await WorkPublisher.OpenAsync(broker.Address, names);
        foreach (var path in paths) await publisher.SendAsync(Of(path));
        return await publisher.FinishAsync();
    }

    public static IEnumerable<string> Paths(int count) => Enumerable.Range(1, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n:000}.txt"));

    public static async Task<QueueState> StateAsync(Broker broker, QueueNames names)
    {
        await using var desk = await WorkQueueDesk.OpenAsync(broker.Address, names);
        return await desk.StateAsync(TimeSpan.FromSeconds(2), 20);
    }

    public static async Task UntilAsync(Func<bool> condition)
    {
        for (var left = Patience; !condition(); left -= TimeSpan.FromMilliseconds(50))
        {
            if (left <= TimeSpan.Zero) throw new TimeoutException();
            await Task.Delay(50);
        }
    }

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var left = Patience; !await condition(); left -= TimeSpan.FromMilliseconds(100))
        {
            if (left <= TimeSpan.Zero) throw new TimeoutException();
            await Task.Delay(100);
        }
    }
}

/// <summary>A worker in this process that keeps what it was given.</summary>
internal sealed class TestWorker : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public TestWorker(Broker broker, QueueNames names, Func<Delivery, Task<Handled>>? handle = null, int jobs = 2)
    {
        Tally = new WorkerTally("1.0", jobs, TimeProvider.System);
        var consumer = new WorkConsumer(broker.Address, names, Tally, HandleAsync, (news, _) => News.Enqueue(news), TimeProvider.System);
        running = consumer.RunAsync(stop.Token);

        Task<Handled> HandleAsync(Delivery delivery)
        {
            Given.Enqueue(delivery);
            return handle is null ? Task.FromResult(Handled.Done) : handle(delivery);
        }
    }

    public WorkerTally Tally { get; }

    public ConcurrentQueue<Delivery> Given { get; } = new();

    public ConcurrentQueue<ConsumerNews> News { get; } = new();

    public Task Running => running;

    public IEnumerable<string> Paths => Given.Select(d => d.Message.Path);

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await running;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }
}
