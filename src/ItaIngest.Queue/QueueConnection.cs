using RabbitMQ.Client;

namespace ItaIngest.Queue;

/// <summary>A connection to the broker that lasts until it breaks: nothing is recovered behind the back of who uses it.</summary>
internal sealed class QueueConnection : IAsyncDisposable
{
    /// <summary>How long it may take until the broker answers at all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A side that is silent for so long is taken for gone.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    private readonly IConnection connection;
    private readonly TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isBlocked;

    private QueueConnection(IConnection connection, WorkQueueAddress address)
    {
        this.connection = connection;
        Address = address;
        connection.ConnectionShutdownAsync += (_, _) =>
        {
            broken.TrySetResult();
            return Task.CompletedTask;
        };
        connection.ConnectionBlockedAsync += (_, _) =>
        {
            isBlocked = true;
            return Task.CompletedTask;
        };
        connection.ConnectionUnblockedAsync += (_, _) =>
        {
            isBlocked = false;
            return Task.CompletedTask;
        };
        if (!connection.IsOpen) broken.TrySetResult();
    }

    /// <summary>Where it leads.</summary>
    public WorkQueueAddress Address { get; }

    /// <summary>The broker is short of memory or disk and takes no messages over this connection for now.</summary>
    public bool IsBlocked => isBlocked;

    /// <summary>Ends when the connection does.</summary>
    public Task Broken => broken.Task;

    /// <summary>Connects.</summary>
    /// <param name="address">Where.</param>
    /// <param name="purpose">What the broker shows of who this is.</param>
    /// <param name="cancellation">Stops the attempt.</param>
    /// <exception cref="QueueException">It cannot be had, and why.</exception>
    public static async Task<QueueConnection> OpenAsync(WorkQueueAddress address, string purpose, CancellationToken cancellation)
    {
        var factory = new ConnectionFactory
        {
            HostName = address.Host,
            Port = address.Port,
            VirtualHost = address.VirtualHost,
            UserName = address.User,
            Password = address.Password,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedConnectionTimeout = Patience,
            HandshakeContinuationTimeout = Patience,
            RequestedHeartbeat = Heartbeat,
            Ssl = new SslOption(address.Host, enabled: address.IsSecure),
        };
        return await GuardAsync(address, async () => new QueueConnection(await factory.CreateConnectionAsync(purpose, cancellation), address));
    }

    /// <summary>A channel; one that publishes is told by the broker of every message that it has it.</summary>
    public Task<IChannel> ChannelAsync(bool confirms, CancellationToken cancellation) => GuardAsync(
        Address,
        () => connection.CreateChannelAsync(new CreateChannelOptions(confirms, confirms), cancellation));

    /// <summary>Does something with the broker; what goes wrong is told as ours.</summary>
    public static async Task<T> GuardAsync<T>(WorkQueueAddress address, Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception e) when (QueueErrors.IsOfTheBroker(e))
        {
            throw QueueErrors.Of(e, address);
        }
    }

    /// <inheritdoc cref="GuardAsync{T}"/>
    public Task GuardAsync(Func<Task> act) => GuardAsync(Address, async () =>
    {
        await act();
        return true;
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (connection.IsOpen) await connection.CloseAsync(Constants.ReplySuccess, "", Patience, abort: true);
        }
        catch (Exception e) when (QueueErrors.IsOfTheBroker(e))
        {
            // It broke while it was being closed: closed it is.
        }

        await connection.DisposeAsync();
    }
}
