using ItaIngest.Decisions;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Cli.Workers;

/// <summary>Processes files in this process: a crash, a hang or an overrun of one is that of all. For files that one trusts, for libraries and for tests.</summary>
internal sealed class InThisProcess(FileProcessing processing) : IFileProcessor
{
    /// <summary>A test wants it: starting processes takes longer than reading a handful of small files.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable("ITA_TESTING") == "1" && Environment.GetEnvironmentVariable("ITA_IN_PROCESS") == "1";

    /// <inheritdoc/>
    public Task<ProcessedFile> ProcessAsync(OpenedFile file, IReadOnlyList<Decision> decisions, Action<string> entering, CancellationToken cancellation) =>
        Task.FromResult(ProcessedFile.Of(processing.Run(file, decisions, entering, cancellation)));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
