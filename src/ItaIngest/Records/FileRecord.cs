using ItaIngest.Documents;

namespace ItaIngest.Records;

/// <summary>A file as it is put into a store: what came of it, or why nothing did.</summary>
/// <param name="Source">The file. <see cref="SourceFile.Id"/> is empty where its bytes could not be read (a dangling link, a FIFO, no right to read).</param>
/// <param name="Result">What the stages made of it; null for a failed file.</param>
/// <param name="Failure">What went wrong in this program; null for all others.</param>
public sealed record FileRecord(SourceFile Source, DocumentResult? Result, Failure? Failure)
{
    /// <summary>How many decisions about its path went into the result.</summary>
    public int Decisions { get; init; }

    /// <summary>The result as a store keeps it, where the process that made it has packed it already; then <see cref="Result"/> may be without the text of the file.</summary>
    public byte[]? Packed { get; init; }

    /// <summary>A file that went through the stages, or was refused.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="decisions">How many decisions about its path went into it.</param>
    public static FileRecord Of(DocumentResult result, int decisions = 0) => new(result.Source, result, null) { Decisions = decisions };

    /// <summary>A file in which this program failed.</summary>
    public static FileRecord Failed(SourceFile source, Failure failure) => new(source, null, failure);

    /// <summary>How the file ends.</summary>
    public Outcome Outcome => Result?.Outcome ?? Outcome.Failed;

    /// <summary>Id of its document: the hash of the bytes; of a file without readable bytes "unread-" and the hash of its path.</summary>
    public string Document => DocumentId.Of(Source);
}

/// <summary>A bug of this program in one file.</summary>
/// <param name="Stage">Where: "extract", "read", "map", "decide", "check", or "open".</param>
/// <param name="Kind">Type of the error.</param>
/// <param name="Message">What it says; no stack trace.</param>
public sealed record Failure(string Stage, string Kind, string Message);
