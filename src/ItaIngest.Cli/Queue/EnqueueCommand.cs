using System.CommandLine;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;
using ItaIngest.Queue;

namespace ItaIngest.Cli.Queue;

/// <summary><c>ita enqueue PATH… --root DIR</c>: a message a file, for workers that see the same folder.</summary>
internal static class EnqueueCommand
{
    public static Command Build(Words words, Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.StartsWith('-') && !Path.Exists(t.Value))) result.AddError("PATH");
        });
        var root = new Option<string?>("--root") { HelpName = "DIR" };
        CommonOptions.NotEmpty(root);
        var queue = new QueueOption();
        var force = new Option<bool>("--force");
        var ocr = new Option<bool>("--ocr");
        var limits = new LimitOption();
        var command = new Command("enqueue") { paths, root, queue, force, ocr, limits };
        command.SetAction(async (parsed, cancellation) =>
        {
            var address = queue.Of(parsed, words);
            var folder = EnqueuedFolder.Find(parsed.GetRequiredValue(paths), parsed.GetValue(root), words);
            var wanted = LimitOption.Of(parsed.GetValue(limits));
            var changed = Limit.All.Where(l => l.Of(wanted) != l.Of(Limits.Default)).ToDictionary(l => l.Name, l => l.Of(wanted), StringComparer.Ordinal);
            var options = new WorkOptions(parsed.GetValue(ocr), parsed.GetValue(force), changed);
            IProgressTalk progress = terminal.Watched ? new ProgressBar(terminal, words.Enqueuing) : new PlainLines(words.EnqueuedSoFar, TimeProvider.System);
            var messages = folder.Messages(options, TimeProvider.System.GetUtcNow()).ToList();
            Published? published = null;
            await progress.RunAsync(messages.Count, async tell => published = await SendAsync(address, messages, tell, cancellation));
            return Tell(published!, folder, messages, address, words);
        });
        return command;
    }

    private static async Task<Published> SendAsync(WorkQueueAddress address, IReadOnlyList<WorkMessage> messages, Action tell, CancellationToken cancellation)
    {
        await using var publisher = await WorkPublisher.OpenAsync(address, QueueNames.Usual, _ => tell(), cancellation);
        try
        {
            foreach (var message in messages) await publisher.SendAsync(message, cancellation);
        }
        catch (OperationCanceledException)
        {
            // What was sent is confirmed or told.
        }

        return await publisher.FinishAsync();
    }

    private static int Tell(Published published, EnqueuedFolder folder, IReadOnlyList<WorkMessage> messages, WorkQueueAddress address, Words words)
    {
        Terminal.Say(words.Enqueued(published.Confirmed, messages.Count(m => m.Kind == WorkKind.File), folder.Folder, address.ToString()));
        if (folder.LeftOut.Count > 0) Terminal.Say(Plain.Line(words.LeftOut(folder.LeftOut)));
        foreach (var path in published.NotConfirmed.Take(20)) Terminal.Say("  ✗ " + Plain.Line(path));
        if (published.Problem is { } problem) Terminal.Mention(words.Queue(problem));
        if (published.Confirmed < messages.Count)
        {
            Terminal.Mention(words.NotAllEnqueued(messages.Count - published.Confirmed));
            return ExitCode.CouldNotRun;
        }

        Terminal.Say(words.Next($"ita worker --root {Surroundings.Quoted(folder.Folder)}", words.NextWorker));
        return ExitCode.Done;
    }
}
