using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ItaIngest.Queue;

/// <summary>Publishes to a queue, and knows of each message whether the broker has it. Safe to call from many tasks.</summary>
internal sealed class ConfirmedChannel(QueueConnection connection, IChannel channel) : IAsyncDisposable
{
    /// <summary>So long the broker may take to say that it has a message; a broker without room says nothing for as long as it has none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<ConfirmedChannel> OpenAsync(QueueConnection connection, CancellationToken cancellation) =>
        new(connection, await connection.ChannelAsync(confirms: true, cancellation));

    /// <summary>Publishes a message that outlives the broker; returns when the broker has it.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="body">The message.</param>
    /// <param name="headers">What is told of it beside.</param>
    /// <param name="cancellation">Stops waiting; whether the broker has it is not known then.</param>
    /// <exception cref="QueueException">The broker does not have it, or does not say so.</exception>
    public async Task PublishAsync(string queue, ReadOnlyMemory<byte> body, Dictionary<string, object?>? headers, CancellationToken cancellation)
    {
        var properties = new BasicProperties { Persistent = true, ContentType = "application/json", Headers = headers };
        try
        {
            await channel.BasicPublishAsync("", queue, mandatory: true, properties, body, cancellation).AsTask().WaitAsync(Patience, cancellation);
        }
        catch (PublishReturnException e)
        {
            throw new QueueException(QueueProblem.OtherTopology, connection.Address.ToString(), queue, e);
        }
        catch (PublishException e)
        {
            throw new QueueException(QueueProblem.NoRoom, connection.Address.ToString(), queue, e);
        }
        catch (TimeoutException e)
        {
            var waited = string.Create(CultureInfo.InvariantCulture, $"{Patience.TotalSeconds} s");
            throw new QueueException(connection.IsBlocked ? QueueProblem.NoRoom : QueueProblem.Lost, connection.Address.ToString(), waited, e);
        }
        catch (Exception e) when (QueueErrors.IsOfTheBroker(e))
        {
            throw QueueErrors.Of(e, connection.Address);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => channel.DisposeAsync();
}
