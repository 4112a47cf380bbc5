using ItaIngest.Checks.Files;
using ItaIngest.Cli.Ingest;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Cli.Workers;

/// <summary>From the bytes of a file to what the stages make of it. All that looks into a stranger's file is called from here; safe to call from many threads.</summary>
internal sealed class FileProcessing(Pipeline pipeline, FileReceiver receiver)
{
    /// <summary>Told when it is known what the file is; the stages of the pipeline follow.</summary>
    public const string Received = "receive";

    /// <summary>Processes a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="decisions">What people decided about it.</param>
    /// <param name="entering">Told the name of each stage as it begins.</param>
    /// <param name="cancellation">Stops the work.</param>
    public DocumentResult Run(OpenedFile file, IReadOnlyList<Decision> decisions, Action<string>? entering, CancellationToken cancellation)
    {
        entering?.Invoke(Received);
        var received = receiver.Receive(file);
        if (received.Refusal is null && PublishedLists.Refuse(file.RelativePath, received.Content.Span) is { } list) received = received with { Refusal = list };
        return received.Refusal is { } refusal
            ? Refused(received.Source, refusal, received.Notes)
            : With(pipeline.Run(received.Source, received.Content, decisions, entering, cancellation), received.Notes);
    }

    /// <summary>The result of a file that was not read.</summary>
    public static DocumentResult Refused(SourceFile source, Refusal refusal, params IReadOnlyList<Note> notes)
    {
        var extraction = Extraction.Refused(source, refusal, notes);
        return new DocumentResult(extraction, null, null, FileRefused.Of(extraction));
    }

    /// <summary>What the receiver noted stands before what the extractor noted.</summary>
    private static DocumentResult With(DocumentResult result, IReadOnlyList<Note> notes)
    {
        if (notes.Count == 0) return result;
        var extraction = result.Extraction with { Notes = [.. notes, .. result.Extraction.Notes] };
        if (extraction.Status == ExtractionStatus.Complete) extraction = extraction with { Status = Extraction.StatusOf(extraction.Notes) };
        return result with { Extraction = extraction, Readings = result.Readings is { } readings ? readings with { Extraction = extraction } : null };
    }
}
