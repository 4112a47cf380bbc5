using System.Globalization;
using ItaIngest.Cli.CommandLine;
using Spectre.Console;

namespace ItaIngest.Cli.Ingest;

/// <summary>Tells, while files are read, how far it is. On stderr.</summary>
internal interface IProgressTalk
{
    /// <summary>Does the work and tells of it; the work calls back once a file.</summary>
    Task RunAsync(int files, Func<Action, Task> work);
}

/// <summary>A bar, where a person watches.</summary>
/// <param name="terminal">Where.</param>
/// <param name="title">What is being done.</param>
internal sealed class ProgressBar(Terminal terminal, string title) : IProgressTalk
{
    public Task RunAsync(int files, Func<Action, Task> work) => terminal.Talk
        .Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new RemainingCount(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, files));
            await work(() => task.Increment(1));
        });

    private sealed class RemainingCount : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}"));
    }
}

/// <summary>A plain line now and then, where nobody does (a log, a pipe).</summary>
/// <param name="soFar">Says how many are done, of how many.</param>
/// <param name="time">Says when it is time for a line.</param>
internal sealed class PlainLines(Func<int, int, string> soFar, TimeProvider time) : IProgressTalk
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task RunAsync(int files, Func<Action, Task> work)
    {
        var said = time.GetTimestamp();
        var done = 0;
        await work(() =>
        {
            done++;
            if (done < files && time.GetElapsedTime(said) < Pause) return;
            said = time.GetTimestamp();
            Terminal.Mention(soFar(done, files));
        });
    }
}
