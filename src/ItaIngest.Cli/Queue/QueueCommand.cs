using System.CommandLine;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Json;
using ItaIngest.Cli.Wording;
using ItaIngest.Queue;

namespace ItaIngest.Cli.Queue;

/// <summary><c>ita queue</c>: how the work stands. <c>ita queue retry [PATH]</c>: dead messages are taken up again.</summary>
internal static class QueueCommand
{
    /// <summary>Dead messages that are named.</summary>
    private const int MostDead = 20;

    /// <summary>How long the workers may take to say how it goes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public static Command Build(Words words, Terminal terminal, CommonOptions common)
    {
        var queue = new QueueOption();
        var command = new Command("queue") { queue, common.Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var address = queue.Of(parsed, words);
            await using var desk = await WorkQueueDesk.OpenAsync(address, QueueNames.Usual, cancellation);
            var state = await desk.StateAsync(Patience, MostDead, cancellation);
            if (parsed.GetValue(common.Json)) Terminal.Say(JsonText.Of(QueueJson.Of(state)));
            else Tell(state, address, words, terminal);
            return state.Dead > 0 ? ExitCode.SomethingHeld : ExitCode.Done;
        });

        var path = new Argument<string?>("PATH") { Arity = ArgumentArity.ZeroOrOne };
        CommonOptions.NotEmpty(path);
        var retry = new Command("retry") { path, queue };
        retry.SetAction(async (parsed, cancellation) =>
        {
            await using var desk = await WorkQueueDesk.OpenAsync(queue.Of(parsed, words), QueueNames.Usual, cancellation);
            var retried = await desk.RetryAsync(parsed.GetValue(path), cancellation);
            Terminal.Say(words.Retried(retried.Moved, retried.Left));
            return ExitCode.Done;
        });
        command.Subcommands.Add(retry);
        return command;
    }

    private static void Tell(QueueState state, WorkQueueAddress address, Words words, Terminal terminal)
    {
        Terminal.Say(words.QueueStands(state.Waiting, state.Workers.Sum(w => w.InWork), state.Workers.Sum(w => w.Done), state.Dead, address.ToString()));
        if (state.Workers.Count > 0)
        {
            Grid.Write(terminal.Answers, words.WorkerHeadings, state.Workers.Select(w => (IReadOnlyList<string>)[w.Name, w.Program, Number(w.Jobs), Number(w.InWork), Number(w.Done), Number(w.Dead), Number(w.LastMinute)]));
        }

        Terminal.Say(words.TimeLeft(QueueJson.TimeLeft(state)));
        foreach (var dead in state.DeadMessages)
        {
            Terminal.Say("  ✗ " + Plain.Line(dead.Reading.Message?.Path ?? "?") + " · " + words.Dead(dead.Reason, Plain.Line(dead.Detail)) + " · " + words.Deliveries(dead.Deliveries));
        }

        if (state.Dead > 0) Terminal.Say(words.Next("ita queue retry", words.NextRetry));
        else if (state is { Waiting: > 0, Workers.Count: 0 }) Terminal.Say(words.Next("ita worker --root DIR", words.NextWorker));
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
