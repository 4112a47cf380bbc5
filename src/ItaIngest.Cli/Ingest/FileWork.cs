using ItaIngest.Checks.Files;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;

namespace ItaIngest.Cli.Ingest;

/// <summary>What became of a file before anything is stored.</summary>
/// <param name="Change">What is to be done with it.</param>
/// <param name="Record">What is to be stored; null where it is left as it stands.</param>
/// <param name="Known">What the store held of it, if anything.</param>
/// <param name="Path">Path under its root.</param>
/// <param name="Trace">Of a failed file: where in the program; for the diagnostics, never for the screen.</param>
internal sealed record WorkedFile(string Path, Change Change, FileRecord? Record, KnownFile? Known, string? Trace = null);

/// <summary>Receives a file and runs it through the stages, unless the store has it already. Safe to call from many threads.</summary>
internal sealed class FileWork(Pipeline pipeline, FileReceiver receiver, Known known, RunVersions versions, Rereading rereading, KillPoint kill)
{
    /// <summary>Works on one file.</summary>
    public WorkedFile Run(FoundFile found, CancellationToken cancellation)
    {
        var before = known.File(found.RelativePath);
        var source = new SourceFile("", found.RelativePath, Documents.DocumentFormat.Unknown, 0);
        var stage = "open";

        void Entering(string name)
        {
            stage = name;
            kill.Reached("stage:" + name);
        }

        try
        {
            var received = Receive(receiver, found);
            source = received.Source;
            var change = ChangeOf(before, source, received.Refusal);
            if (change is Change.Unchanged or Change.Forgotten) return new WorkedFile(source.Path, change, null, before);
            var decisions = known.DecisionsOn(source.Path);
            var result = Read(pipeline, received, decisions, Entering, cancellation);
            return new WorkedFile(source.Path, change, FileRecord.Of(result, decisions.Count), before);
        }
#pragma warning disable CA1031 // The one catch-all of the program: a bug in one file is that file's "failed", and the batch goes on.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var failure = new Failure(stage, e.GetType().Name, e.Message);
            return new WorkedFile(found.RelativePath, ChangeOf(before, source, null), FileRecord.Failed(source, failure), before, e.ToString());
        }
    }

    /// <summary>Reads one file without a store.</summary>
    public static DocumentResult Read(Pipeline pipeline, FileReceiver receiver, FoundFile found, CancellationToken cancellation) =>
        Read(pipeline, Receive(receiver, found), [], null, cancellation);

    /// <summary>Receives a file. One whose bytes could not be read has no hash of them: its id stays empty, and the store names it by its path.</summary>
    private static ReceivedFile Receive(FileReceiver receiver, FoundFile found)
    {
        var received = receiver.Receive(found);
        if (received.Refusal is null && PublishedLists.Refuse(found.RelativePath, received.Content.Span) is { } refusal) received = received with { Refusal = refusal };
        var isUnread = received.Content.IsEmpty && received.Refusal is { Reason: not RefusalReason.Empty };
        return isUnread ? received with { Source = received.Source with { Id = "" } } : received;
    }

    private static DocumentResult Read(
        Pipeline pipeline, ReceivedFile received, IReadOnlyList<Decision> decisions, Action<string>? entering, CancellationToken cancellation) =>
        received.Refusal is { } refusal
            ? Refused(Extraction.Refused(received.Source, refusal, received.Notes))
            : With(pipeline.Run(received.Source, received.Content, decisions, entering, cancellation), received.Notes);

    private static DocumentResult Refused(Extraction extraction) => new(extraction, null, null, FileRefused.Of(extraction));

    /// <summary>What the receiver noted stands before what the extractor noted.</summary>
    private static DocumentResult With(DocumentResult result, IReadOnlyList<Note> notes)
    {
        if (notes.Count == 0) return result;
        var extraction = result.Extraction with { Notes = [.. notes, .. result.Extraction.Notes] };
        if (extraction.Status == ExtractionStatus.Complete) extraction = extraction with { Status = Extraction.StatusOf(extraction.Notes) };
        return result with { Extraction = extraction, Readings = result.Readings is { } readings ? readings with { Extraction = extraction } : null };
    }

    private Change ChangeOf(KnownFile? before, SourceFile source, Refusal? refusal)
    {
        if (before is null) return Change.New;
        if (before.Document != DocumentId.Of(source)) return Change.Changed;
        if (rereading.All) return Change.Again;
        if (before.Status == PathStatus.Forgotten) return Change.Forgotten;

        // Without bytes there is no hash to compare: it is the same while it cannot be read for the same reason.
        var same = (source.Id.Length > 0 || refusal == known.RefusalOfUnread(before.Path))
            && before.ProgramVersion == versions.Program
            && before.RulesRevision == versions.Rules;
        // OCR may read what was not read before.
        var mayGainText = rereading.WithOcr && before.Outcome == Outcome.Partial && source.Format == Documents.DocumentFormat.Pdf;
        return same && !mayGainText ? Change.Unchanged : Change.Again;
    }
}

/// <summary>What is read again though it has not changed.</summary>
/// <param name="All">Everything.</param>
/// <param name="WithOcr">PDF files that were read in part only.</param>
internal sealed record Rereading(bool All, bool WithOcr);

/// <summary>What results are made by: when one of them changes, files are read again.</summary>
internal sealed record RunVersions(string Program, string Rules);
