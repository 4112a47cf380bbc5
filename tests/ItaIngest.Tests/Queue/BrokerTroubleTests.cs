using System.Net;
using System.Net.Sockets;
using ItaIngest.Queue;

namespace ItaIngest.Tests.Queue;

[Collection(BrokerTests.Name)]
public sealed class BrokerTroubleTests(Broker broker)
{
    [BrokerFact]
    public async Task Messages_outlive_a_broker_that_was_cut_off_and_the_worker_finds_it_again()
    {
        var names = broker.Names();
        await Messages.SendAsync(broker, names, Messages.Paths(40));
        var release = new TaskCompletionSource();
        await using var worker = new TestWorker(broker, names, async _ =>
        {
            await release.Task;
            return Handled.Done;
        });
        await Messages.UntilAsync(() => worker.Given.Count == 2);

        // RabbitMQ 3.10 writes that there is a new queue to the disk a moment after it says so: one that was cut off before that has the queue, empty.
        await Task.Delay(TimeSpan.FromSeconds(2));
        await broker.KillAsync();
        release.SetResult();
        await Messages.UntilAsync(() => worker.News.Contains(ConsumerNews.Lost));
        await broker.StartAsync();
        await Messages.UntilAsync(() => worker.Tally.State().Done == 40);

        // The two that it had were done and could not be acknowledged: they came again.
        worker.Paths.Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(Messages.Paths(40));
        worker.Given.Should().HaveCount(42);
        worker.News.Should().Equal(ConsumerNews.Lost, ConsumerNews.Back);
        worker.Tally.State().Should().BeEquivalentTo(new { Done = 40, Dead = 0 });
    }

    [BrokerFact]
    public async Task A_wrong_password_is_told_as_such_and_never_shown()
    {
        var told = await TroubleAsync(broker.AddressOf("guest:s3cret"));

        told.Problem.Should().Be(QueueProblem.Refused);
        told.ToString().Should().NotContain("s3cret");
    }

    [BrokerFact]
    public async Task A_virtual_host_that_there_is_not_is_told() => (await TroubleAsync(broker.AddressOf("guest:guest", "nowhere"))).Problem.Should().Be(QueueProblem.NoVirtualHost);

    [Fact]
    public async Task Where_nothing_answers_that_is_told()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        var free = ((IPEndPoint)socket.LocalEndpoint).Port;
        socket.Stop();

        (await TroubleAsync(WorkQueueAddress.Parse($"amqp://127.0.0.1:{free}")!)).Problem.Should().Be(QueueProblem.Unreachable);
    }

    [BrokerFact]
    public async Task A_queue_of_the_name_that_is_another_one_is_told()
    {
        var names = broker.Names();
        await using (var connection = await QueueConnection.OpenAsync(broker.Address, "test", CancellationToken.None))
        {
            await using var channel = await connection.ChannelAsync(confirms: false, CancellationToken.None);
            await channel.QueueDeclareAsync(names.Work, durable: true, exclusive: false, autoDelete: false, cancellationToken: CancellationToken.None);
        }

        var told = await FluentActions.Awaiting(() => WorkQueueDesk.OpenAsync(broker.Address, names)).Should().ThrowAsync<QueueException>();

        told.Which.Problem.Should().Be(QueueProblem.OtherTopology);
        told.Which.Detail.Should().Contain(names.Work);
    }

    private static async Task<QueueException> TroubleAsync(WorkQueueAddress address) =>
        (await FluentActions.Awaiting(() => WorkQueueDesk.OpenAsync(address, QueueNames.Usual)).Should().ThrowAsync<QueueException>()).Which;
}
