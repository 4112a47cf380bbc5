using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace ItaIngest.Queue;

/// <summary>What a dead message has beside it: why it is dead, and who says so.</summary>
internal static class DeadHeaders
{
    private const string Reason = "ita-reason";

    private const string Detail = "ita-detail";

    private const string Worker = "ita-worker";

    private const string Deliveries = "ita-deliveries";

    /// <summary>Characters of a detail: it may be the words of a stranger's message.</summary>
    private const int LongestDetail = 500;

    /// <summary>Of a message that a worker puts aside.</summary>
    public static Dictionary<string, object?> Of(Handled handled, string worker, int deliveries) => new(StringComparer.Ordinal)
    {
        [Reason] = handled.Reason,
        [Detail] = handled.Detail.Length > LongestDetail ? handled.Detail[..LongestDetail] : handled.Detail,
        [Worker] = worker,
        [Deliveries] = deliveries,
    };

    /// <summary>The message as it lies there. One that the broker put aside has what the broker wrote.</summary>
    public static DeadMessage Read(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        var reading = WorkMessageJson.Read(body);
        if (Text(properties.Headers, Reason) is { Length: > 0 } reason)
        {
            return new DeadMessage(reading, reason, Text(properties.Headers, Detail) ?? "", Text(properties.Headers, Worker) ?? "", Number(properties.Headers, Deliveries));
        }

        var byBroker = Death(properties.Headers) is { } death ? Text(death, "reason") ?? "" : "";
        return byBroker == "delivery_limit"
            ? new DeadMessage(reading, DeadReason.DeliveryLimit, "", "", Topology.DeliveryLimit + 1)
            : new DeadMessage(reading, DeadReason.ByTheBroker, byBroker, "", 0);
    }

    /// <summary>What the broker wrote last.</summary>
    private static IDictionary<string, object?>? Death(IDictionary<string, object?>? headers) =>
        headers?.TryGetValue("x-death", out var deaths) == true && deaths is IList<object?> { Count: > 0 } list ? list[0] as IDictionary<string, object?> : null;

    private static string? Text(IDictionary<string, object?>? headers, string name) => headers?.TryGetValue(name, out var value) != true ? null : value switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        string text => text,
        _ => null,
    };

    private static int Number(IDictionary<string, object?>? headers, string name) =>
        headers?.TryGetValue(name, out var value) == true && value is int or long or short or byte ? (int)Math.Clamp(Convert.ToInt64(value, CultureInfo.InvariantCulture), 0, int.MaxValue) : 0;
}

/// <summary>A dead message.</summary>
/// <param name="Reading">What it reads as.</param>
/// <param name="Reason">One of <see cref="DeadReason"/>.</param>
/// <param name="Detail">What exactly; may be empty.</param>
/// <param name="Worker">Who put it aside; empty of the broker.</param>
/// <param name="Deliveries">How often it was given to a worker.</param>
public sealed record DeadMessage(MessageReading Reading, string Reason, string Detail, string Worker, int Deliveries);
