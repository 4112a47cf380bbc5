using ItaIngest.Queue;
using RabbitMQ.Client;

namespace ItaIngest.Tests.Queue;

[Collection(BrokerTests.Name)]
public sealed class WorkQueueTests(Broker broker)
{
    [BrokerFact]
    public async Task Every_message_is_confirmed_given_once_and_gone_when_it_is_done()
    {
        var names = broker.Names();

        var published = await Messages.SendAsync(broker, names, Messages.Paths(600));
        await Messages.UntilAsync(async () => await Messages.StateAsync(broker, names) is { Waiting: 600 });
        await using var worker = new TestWorker(broker, names);
        await Messages.UntilAsync(() => worker.Tally.State().Done == 600);

        published.Should().BeEquivalentTo(new Published(600, [], null));
        worker.Paths.Should().BeEquivalentTo(Messages.Paths(600));
        worker.Tally.State().Should().BeEquivalentTo(new { Jobs = 2, InWork = 0, Done = 600, Dead = 0, LastMinute = 600 });
        await worker.StopAsync();
        (await Messages.StateAsync(broker, names)).Should().BeEquivalentTo(new QueueState(0, 0, [], []));
    }

    [BrokerFact]
    public async Task A_message_comes_as_it_was_sent()
    {
        var names = broker.Names();
        var sent = new WorkMessage(
            WorkKind.File,
            "2568/รายงาน \"ก\".pdf",
            new string('a', 64),
            new WorkOptions(true, true, new Dictionary<string, long>(StringComparer.Ordinal) { ["seconds"] = 7 }),
            new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(7)),
            "0.6.0+abc");
        await using (var publisher = await WorkPublisher.OpenAsync(broker.Address, names))
        {
            await publisher.SendAsync(sent);
            await publisher.SendAsync(sent with { Kind = WorkKind.Lists, Path = "", Sha256 = null });
        }

        await using var worker = new TestWorker(broker, names, jobs: 1);
        await Messages.UntilAsync(() => worker.Tally.State().Done == 2);

        worker.Given.Select(d => d.Message).Should().BeEquivalentTo([sent, sent with { Kind = WorkKind.Lists, Path = "", Sha256 = null }]);
    }

    [BrokerFact]
    public async Task No_more_messages_are_taken_than_there_are_jobs()
    {
        var names = broker.Names();
        await Messages.SendAsync(broker, names, Messages.Paths(10));
        var release = new TaskCompletionSource();

        await using var worker = new TestWorker(broker, names, async _ =>
        {
            await release.Task;
            return Handled.Done;
        }, jobs: 3);
        await Messages.UntilAsync(() => worker.Given.Count == 3);
        var state = await Messages.StateAsync(broker, names);
        release.SetResult();
        await Messages.UntilAsync(() => worker.Tally.State().Done == 10);

        state.Should().BeEquivalentTo(new { Waiting = 7, Dead = 0 });
        state.Workers.Should().ContainSingle().Which.Should().BeEquivalentTo(new { InWork = 3, Jobs = 3, Process = Environment.ProcessId, Host = Environment.MachineName });
    }

    [BrokerFact]
    public async Task Every_worker_answers_the_question_how_it_goes()
    {
        var names = broker.Names();
        await using var first = new TestWorker(broker, names, jobs: 1);
        await using var second = new TestWorker(broker, names, jobs: 4);
        await Messages.SendAsync(broker, names, Messages.Paths(20));
        await Messages.UntilAsync(() => first.Tally.State().Done + second.Tally.State().Done == 20);

        var state = await Messages.StateAsync(broker, names);

        state.Workers.Select(w => w.Jobs).Should().BeEquivalentTo([1, 4]);
        state.Workers.Sum(w => w.Done).Should().Be(20);
        state.Workers.Sum(w => w.LastMinute).Should().Be(20);
    }

    [BrokerFact]
    public async Task A_message_of_a_worker_that_was_cut_off_is_given_again()
    {
        var names = broker.Names();
        await Messages.SendAsync(broker, names, "a.txt");
        await CutOffAsync(names);

        await using var worker = new TestWorker(broker, names);
        await Messages.UntilAsync(() => worker.Tally.State().Done == 1);

        worker.Given.Should().ContainSingle().Which.Before.Should().Be(1);
        worker.Tally.Again.Should().Be(1);
    }

    [BrokerFact]
    public async Task A_message_that_ends_every_worker_is_dead_in_the_end()
    {
        var names = broker.Names();
        await Messages.SendAsync(broker, names, "bad.pdf");

        for (var i = 0; i <= Topology.DeliveryLimit; i++) await CutOffAsync(names);
        await Messages.UntilAsync(async () => (await Messages.StateAsync(broker, names)).Dead == 1);

        var state = await Messages.StateAsync(broker, names);
        state.Waiting.Should().Be(0);
        state.DeadMessages.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Reason = DeadReason.DeliveryLimit, Deliveries = Topology.DeliveryLimit + 1, Worker = "" });
        state.DeadMessages[0].Reading.Message!.Path.Should().Be("bad.pdf");
    }

    [BrokerFact]
    public async Task What_a_worker_puts_aside_has_its_reason_and_can_be_taken_up_again()
    {
        var names = broker.Names();
        await Messages.SendAsync(broker, names, "a.txt", "b.txt", "c.txt");
        await using (var refusing = new TestWorker(broker, names, d => Task.FromResult(d.Message.Path == "c.txt" ? Handled.Done : Handled.Dead(DeadReason.NotThere, d.Message.Path))))
        {
            await Messages.UntilAsync(() => refusing.Tally.State() is { Done: 1, Dead: 2 });
        }

        await Messages.UntilAsync(async () => await Messages.StateAsync(broker, names) is { DeadMessages.Count: 2 });
        var dead = (await Messages.StateAsync(broker, names)).DeadMessages;
        dead.Should().OnlyContain(d => d.Reason == DeadReason.NotThere && d.Deliveries == 1 && d.Worker == $"{Environment.MachineName}/{Environment.ProcessId}");
        dead.Select(d => d.Detail).Should().BeEquivalentTo("a.txt", "b.txt");

        await using var desk = await WorkQueueDesk.OpenAsync(broker.Address, names);
        (await desk.RetryAsync("b.txt")).Should().Be(new Retried(1, 0));
        (await desk.RetryAsync("b.txt")).Should().Be(new Retried(0, 0));
        await Messages.UntilAsync(async () => await desk.StateAsync(TimeSpan.FromSeconds(1), 20) is { Waiting: 1, Dead: 1 });
        (await desk.RetryAsync(null)).Should().Be(new Retried(1, 0));
        await using var worker = new TestWorker(broker, names);
        await Messages.UntilAsync(() => worker.Tally.State().Done == 2);
        worker.Given.Should().OnlyContain(d => d.Before == 0);
    }

    [BrokerFact]
    public async Task What_is_no_message_is_dead_and_ends_nobody()
    {
        var names = broker.Names();
        await Messages.SendAsync(broker, names, "good.txt");
        await SendRawAsync(names, "{\"version\":2}"u8.ToArray());
        await SendRawAsync(names, [0xFF, 0x00]);

        await using var worker = new TestWorker(broker, names);
        await Messages.UntilAsync(() => worker.Tally.State() is { Done: 1, Dead: 2 });

        (await Messages.StateAsync(broker, names)).DeadMessages.Select(d => d.Reason).Should().BeEquivalentTo(DeadReason.OtherVersion, DeadReason.NotAMessage);
        await using var desk = await WorkQueueDesk.OpenAsync(broker.Address, names);
        (await desk.RetryAsync(null)).Should().Be(new Retried(0, 2));
        await Messages.UntilAsync(async () => await desk.StateAsync(TimeSpan.FromSeconds(1), 20) is { Dead: 2 });
    }

    [BrokerFact]
    public async Task What_cannot_be_done_now_waits_for_another_worker()
    {
        var names = broker.Names();
        await Messages.SendAsync(broker, names, "a.txt");
        await using (var leaving = new TestWorker(broker, names, _ => Task.FromResult(Handled.Later), jobs: 1))
        {
            await Messages.UntilAsync(() => !leaving.Given.IsEmpty);
        }

        await using var worker = new TestWorker(broker, names);
        await Messages.UntilAsync(async () => worker.Tally.State().Done == 1 || (await Messages.StateAsync(broker, names)).Dead == 1);
    }

    [BrokerFact]
    public async Task A_fault_of_the_handler_ends_the_worker_and_gives_the_message_back()
    {
        var names = broker.Names();
        await Messages.SendAsync(broker, names, "a.txt");
        var failing = new TestWorker(broker, names, _ => throw new InvalidOperationException("no store"));

        await FluentActions.Awaiting(() => failing.Running).Should().ThrowAsync<InvalidOperationException>().WithMessage("no store");

        await using var worker = new TestWorker(broker, names);
        await Messages.UntilAsync(() => worker.Tally.State().Done == 1);
    }

    [BrokerFact]
    public async Task What_the_broker_has_no_queue_for_is_told_as_not_confirmed()
    {
        var names = broker.Names();
        await using var publisher = await WorkPublisher.OpenAsync(broker.Address, names);
        await publisher.SendAsync(Messages.Of("a.txt"));
        (await publisher.FinishAsync()).Confirmed.Should().Be(1);
        await RawAsync(channel => channel.QueueDeleteAsync(names.Work));

        foreach (var path in Messages.Paths(300)) await publisher.SendAsync(Messages.Of(path));
        var published = await publisher.FinishAsync();

        published.Confirmed.Should().Be(1);
        published.NotConfirmed.Should().BeEquivalentTo(Messages.Paths(300));
        published.Problem!.Problem.Should().Be(QueueProblem.OtherTopology);
    }

    private Task SendRawAsync(QueueNames names, byte[] body) => RawAsync(channel => channel.BasicPublishAsync("", names.Work, body).AsTask());

    /// <summary>A worker that ends while it has a message.</summary>
    private Task CutOffAsync(QueueNames names) => RawAsync(async channel =>
    {
        for (var left = Messages.Patience; await channel.BasicGetAsync(names.Work, autoAck: false) is null; left -= TimeSpan.FromMilliseconds(50))
        {
            if (left <= TimeSpan.Zero) throw new TimeoutException();
            await Task.Delay(50);
        }
    });

    private async Task RawAsync(Func<IChannel, Task> act)
    {
        await using var connection = await QueueConnection.OpenAsync(broker.Address, "test", CancellationToken.None);
        await using var channel = await connection.ChannelAsync(confirms: false, CancellationToken.None);
        await act(channel);
    }
}
