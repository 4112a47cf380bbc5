using System.Collections.Concurrent;
using ItaIngest.Decisions;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Cli.Workers;

/// <summary>Workers that are started when they are needed, as many as files are processed at once, and replaced when one breaks down.</summary>
internal sealed class WorkerPool(WorkerSetup setup) : IFileProcessor
{
    private readonly ConcurrentBag<WorkerProcess> idle = [];

    /// <inheritdoc/>
    /// <exception cref="WorkerException">No worker can be started.</exception>
    public async Task<ProcessedFile> ProcessAsync(OpenedFile file, IReadOnlyList<Decision> decisions, Action<string> entering, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var worker = idle.TryTake(out var free) ? free : WorkerProcess.Start(setup);
            try
            {
                var (answer, end) = await worker.ProcessAsync(file, decisions, entering, cancellation);
                if (answer is not null) return answer;

                // The same file must end in the same way, whatever the worker had read before: it is tried once more by a fresh one.
                if (end!.MayBeOfTheWorker) continue;
                return ProcessedFile.Of(FileProcessing.Refused(file.Source, end.Refusal), end.Said.Length > 0 ? end.Said : null);
            }
            finally
            {
                if (worker.IsUsable) idle.Add(worker);
                else await worker.DisposeAsync();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var worker in idle) await worker.DisposeAsync();
    }
}
