using System.Globalization;
using RabbitMQ.Client;

namespace ItaIngest.Queue;

/// <summary>The queues and the exchange, as they have to be. To declare what is there already changes nothing; what is there and differs is refused by the broker.</summary>
internal static class Topology
{
    /// <summary>So often a message may come back from a worker that ended while it had it; after that the message is the suspect, and dead.</summary>
    public const int DeliveryLimit = 6;

    /// <summary>Looking at dead messages is a delivery to the broker, and must never lose one: newer brokers have a limit where none is set.</summary>
    private const int NoDeliveryLimit = 1_000_000_000;

    public static async Task DeclareAsync(IChannel channel, QueueNames names, CancellationToken cancellation)
    {
        await channel.QueueDeclareAsync(names.Dead, durable: true, exclusive: false, autoDelete: false, Dead(), cancellationToken: cancellation);
        await channel.QueueDeclareAsync(names.Work, durable: true, exclusive: false, autoDelete: false, Work(names), cancellationToken: cancellation);
        await channel.ExchangeDeclareAsync(names.Ask, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellation);
    }

    /// <summary>At least once: a message that is given up by the work queue leaves it only when the dead one has it, which asks for reject-publish.</summary>
    private static Dictionary<string, object?> Work(QueueNames names) => new(StringComparer.Ordinal)
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = DeliveryLimit,
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = names.Dead,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    private static Dictionary<string, object?> Dead() => new(StringComparer.Ordinal)
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = NoDeliveryLimit,
    };

    /// <summary>How often the broker says that a message was given to a worker before, without an end.</summary>
    public static int DeliveriesBefore(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue("x-delivery-count", out var count) == true && count is not null
            ? (int)Math.Min(int.MaxValue, Convert.ToInt64(count, CultureInfo.InvariantCulture))
            : 0;
}
