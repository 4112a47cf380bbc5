using ItaIngest.Decisions;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Cli.Workers;

/// <summary>Processes files: in processes of their own (<see cref="WorkerPool"/>), or in this one (<see cref="InThisProcess"/>).</summary>
internal interface IFileProcessor : IAsyncDisposable
{
    /// <summary>Processes one file. Safe to call from many threads.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="decisions">What people decided about it.</param>
    /// <param name="entering">Told the name of each stage as it begins.</param>
    /// <param name="cancellation">Breaks it off.</param>
    Task<ProcessedFile> ProcessAsync(OpenedFile file, IReadOnlyList<Decision> decisions, Action<string> entering, CancellationToken cancellation);
}

/// <summary>What came of a file: a result, or a fault of this program.</summary>
/// <param name="Result">What the stages made of it, or a refusal; null where the program failed. Without the text of the file where <see cref="Packed"/> is there.</param>
/// <param name="Failure">The fault; null where there is a result.</param>
/// <param name="Trace">Where in the program, of a fault or of a process that broke down; for the diagnostics, never for the screen.</param>
internal sealed record ProcessedFile(DocumentResult? Result, Failure? Failure, string? Trace)
{
    /// <summary>The result as a store keeps it, where another process made it.</summary>
    public byte[]? Packed { get; init; }

    /// <summary><see cref="Result"/> with the text of the file.</summary>
    public DocumentResult? Whole => Packed is { } packed ? ResultBlob.Unpack(packed) : Result;

    /// <summary>A file that went through, or was refused.</summary>
    public static ProcessedFile Of(DocumentResult result, string? trace = null) => new(result, null, trace);
}
