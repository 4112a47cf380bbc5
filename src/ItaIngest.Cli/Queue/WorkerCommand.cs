using System.CommandLine;
using System.Globalization;
using System.Net;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Cli.Workers;

namespace ItaIngest.Cli.Queue;

/// <summary><c>ita worker --root DIR</c>: takes files from the queue, reads them, and stores them in the shared database.</summary>
internal static class WorkerCommand
{
    public static Command Build(Words words, CommonOptions common)
    {
        var root = new Option<string>("--root") { HelpName = "DIR", Required = true };
        CommonOptions.NotEmpty(root);
        var queue = new QueueOption();
        var jobs = new Option<int>("--jobs") { HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var n }] && !(int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1024)) result.AddError("N");
        });
        var drain = new Option<bool>("--drain");
        var metrics = new Option<string?>("--metrics") { HelpName = "HOST:PORT" };
        metrics.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var named }] && !IPEndPoint.TryParse(named, out _)) result.AddError("--metrics");
        });
        var engines = new EngineOptions();
        var inProcess = new Option<bool>("--in-process");
        var command = new Command("worker") { root, common.Database, common.Store, queue, jobs, drain, metrics, common.Rules, engines.Pdf, engines.Classifier, inProcess };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(root);
            if (!Directory.Exists(folder)) throw new CannotRunException(words.PathNotFound(folder));
            var options = new WorkerOptions(
                Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)),
                common.Chosen(parsed),
                queue.Of(parsed, words),
                parsed.GetValue(common.Rules),
                parsed.GetValue(jobs),
                parsed.GetValue(drain),
                engines.Of(parsed, words),
                parsed.GetValue(inProcess) || InThisProcess.IsWanted);
            using var counters = new WorkerMetrics();
            await using var endpoint = parsed.GetValue(metrics) is { } at ? MetricsEndpoint.Start(IPEndPoint.Parse(at), counters, words) : null;
            return await new WorkerRun(options, counters, words, TimeProvider.System).RunAsync(cancellation);
        });
        return command;
    }
}
