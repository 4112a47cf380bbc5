using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace ItaIngest.Queue;

/// <summary>A worker that answers when all are asked how it goes.</summary>
internal sealed class Answering(IChannel channel) : IAsyncDisposable
{
    /// <summary>Queues that the broker named: an answer goes to who asked, and to no queue that somebody else's message names.</summary>
    private const string Asker = "amq.";

    public static async Task<Answering> StartAsync(QueueConnection connection, QueueNames names, WorkerTally tally, CancellationToken cancellation)
    {
        var channel = await connection.ChannelAsync(confirms: false, cancellation);
        await connection.GuardAsync(async () =>
        {
            var mine = await channel.QueueDeclareAsync(cancellationToken: cancellation);
            await channel.QueueBindAsync(mine.QueueName, names.Ask, "", cancellationToken: cancellation);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += async (_, e) =>
            {
                if (e.BasicProperties.ReplyTo is not { } asker || !asker.StartsWith(Asker, StringComparison.Ordinal)) return;
                var answer = new BasicProperties { CorrelationId = e.BasicProperties.CorrelationId };
                try
                {
                    await channel.BasicPublishAsync("", asker, mandatory: false, answer, JsonSerializer.SerializeToUtf8Bytes(tally.State(), WorkerStates.Json));
                }
                catch (Exception gone) when (QueueErrors.IsOfTheBroker(gone))
                {
                    // The connection broke; who asked gets no answer from here, and will ask again.
                }
            };
            await channel.BasicConsumeAsync(mine.QueueName, autoAck: true, consumer, cancellation);
        });
        return new Answering(channel);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => channel.DisposeAsync();
}
