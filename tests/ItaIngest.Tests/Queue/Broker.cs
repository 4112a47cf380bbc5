using System.Globalization;
using ItaIngest.Queue;
using ItaIngest.Servers;

namespace ItaIngest.Tests.Queue;

/// <summary>A RabbitMQ for all tests of this collection, where it is installed.</summary>
public sealed class Broker : IDisposable
{
    private readonly RabbitServer? server = RabbitServer.Program is null ? null : RabbitServer.Start();
    private int prefixes;

    /// <summary>Where it is.</summary>
    public WorkQueueAddress Address => AddressOf("guest:guest");

    /// <summary>The server.</summary>
    public RabbitServer Server => server ?? throw new InvalidOperationException("RabbitMQ is not installed.");

    /// <summary>Queues for one test.</summary>
    public QueueNames Names() => new(string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref prefixes)}."));

    public WorkQueueAddress AddressOf(string user, string path = "") => WorkQueueAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"amqp://{user}@127.0.0.1:{Server.Port}/{path}"))!;

    /// <summary>Cuts it off, as a power cut would.</summary>
    public Task KillAsync() => Task.Run(Server.Crash);

    /// <summary>Starts it on the files that are there, and waits until it answers.</summary>
    public Task StartAsync() => Task.Run(Server.Up);

    public void Dispose() => server?.Dispose();
}

/// <summary>Tests that share one broker.</summary>
[CollectionDefinition(Name)]
public sealed class BrokerTests : ICollectionFixture<Broker>
{
    public const string Name = "broker";
}

/// <summary>A test that needs RabbitMQ; skipped, saying so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrokerFactAttribute : FactAttribute
{
    public BrokerFactAttribute()
    {
        if (RabbitServer.Program is null) Skip = "RabbitMQ is not installed (Debian: rabbitmq-server).";
    }
}
