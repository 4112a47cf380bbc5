using ItaIngest.Cli.Workers;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;

namespace ItaIngest.Cli.Ingest;

/// <summary>What became of a file before anything is stored.</summary>
/// <param name="Change">What is to be done with it.</param>
/// <param name="Record">What is to be stored; null where it is left as it stands.</param>
/// <param name="Known">What the store held of it, if anything.</param>
/// <param name="Path">Path under its root.</param>
/// <param name="Trace">Of a failed file: where in the program; of one that ended its process: what that said last. For the diagnostics, never for the screen.</param>
internal sealed record WorkedFile(string Path, Change Change, FileRecord? Record, KnownFile? Known, string? Trace = null);

/// <summary>Opens a file and has it processed, unless the store has it already. Safe to call from many threads.</summary>
internal sealed class FileWork(IFileProcessor processor, FileOpener opener, Limits limits, IKnownPaths known, RunVersions versions, Rereading rereading, KillPoint kill)
{
    /// <summary>Works on one file.</summary>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    /// <exception cref="WorkerException">No process can be started that would read it.</exception>
    public async Task<WorkedFile> RunAsync(FoundFile found, CancellationToken cancellation)
    {
        var held = await known.OfAsync(found.RelativePath, cancellation);
        var before = held.File;
        var source = new SourceFile("", found.RelativePath, Documents.DocumentFormat.Unknown, 0);
        var stage = "open";
        var change = before is null ? Change.New : Change.Again;

        void Entering(string name)
        {
            stage = name;
            kill.Reached("stage:" + name);
        }

        try
        {
            var opened = Open(opener, found);
            source = opened.Source;
            change = ChangeOf(held, opened);
            if (change is Change.Unchanged or Change.Forgotten) return new WorkedFile(source.Path, change, null, before);
            var processed = opened.Refusal is { } refusal
                ? ProcessedFile.Of(FileProcessing.Refused(source, refusal))
                : await processor.ProcessAsync(opened, held.Decisions, Entering, cancellation);
            var record = processed.Result is { } result ? FileRecord.Of(result, held.Decisions.Count) with { Packed = processed.Packed } : FileRecord.Failed(source, processed.Failure!);
            return new WorkedFile(source.Path, change, record, before, processed.Trace);
        }
#pragma warning disable CA1031 // A bug in one file is that file's "failed", and the batch goes on.
        catch (Exception e) when (e is not (OperationCanceledException or WorkerException))
#pragma warning restore CA1031
        {
            var failure = new Failure(stage, e.GetType().Name, e.Message);
            return new WorkedFile(found.RelativePath, change, FileRecord.Failed(source, failure), before, e.ToString());
        }
    }

    /// <summary>Opens a file. One whose bytes could not be read has no hash of them: its id stays empty, and the store names it by its path.</summary>
    public static OpenedFile Open(FileOpener opener, FoundFile found)
    {
        var opened = opener.Open(found);
        return opened.Refusal is null ? opened : opened with { Id = "" };
    }

    private Change ChangeOf(KnownPath held, OpenedFile opened)
    {
        if (held.File is not { } before) return Change.New;
        if (before.Document != DocumentId.Of(opened.Source)) return Change.Changed;
        if (rereading.All) return Change.Again;
        if (before.Status == PathStatus.Forgotten) return Change.Forgotten;

        // Without bytes there is no hash to compare: it is the same while it cannot be read for the same reason.
        var same = (opened.Id.Length > 0 || opened.Refusal == held.Refusal)
            && before.ProgramVersion == versions.Program
            && before.RulesRevision == versions.Rules;
        // OCR may read what was not read before; and so may a limit that was raised.
        var mayGainText = rereading.WithOcr && before.Outcome == Outcome.Partial && FormatTeller.IsPdf(opened.Content.Span);
        return same && !mayGainText && !IsLimitMoved(held.Refusal) ? Change.Unchanged : Change.Again;
    }

    /// <summary>A file was refused for a limit that is set to something else now.</summary>
    private bool IsLimitMoved(Refusal? refusal) =>
        refusal?.Limit is { } passed && Limit.Named(passed.Name) is { } limit && limit.Of(limits) != passed.Most;
}

/// <summary>What is read again though it has not changed.</summary>
/// <param name="All">Everything.</param>
/// <param name="WithOcr">PDF files that were read in part only.</param>
internal sealed record Rereading(bool All, bool WithOcr);

/// <summary>What results are made by: when one of them changes, files are read again.</summary>
internal sealed record RunVersions(string Program, string Rules);
