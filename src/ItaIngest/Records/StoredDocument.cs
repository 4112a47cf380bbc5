using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;

namespace ItaIngest.Records;

/// <summary>A document as it stands in a store: one content, one or more paths.</summary>
/// <param name="Id">Content hash; see <see cref="DocumentId"/>.</param>
/// <param name="Source">The file, under the first of its paths.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Result">What the stages made of it, its source under the first path; null for a failed file.</param>
/// <param name="Failure">What went wrong in this program, of a failed file.</param>
/// <param name="Paths">Where it lies, present or missing, in order; at least one.</param>
public sealed record StoredDocument(
    string Id,
    SourceFile Source,
    Outcome Outcome,
    DocumentResult? Result,
    Failure? Failure,
    IReadOnlyList<StoredPath> Paths)
{
    /// <summary>The first of its paths: the name that a document goes by.</summary>
    public string Path => Source.Path;

    /// <summary>What its relations to other documents and to published lists say; see <see cref="IRecordStore.RelateAsync"/>.</summary>
    public IReadOnlyList<CheckResult> Relations { get; init; } = [];

    /// <summary>Decisions about the first of its paths, in the order in which they were appended.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>What its own checks say, then its relations.</summary>
    public IReadOnlyList<CheckResult> Results => Relations.Count == 0 ? Result?.Results ?? [] : [.. Result?.Results ?? [], .. Relations];

    /// <summary>How it ends among the others: one that is clean by itself is flagged where a relation says something of it.</summary>
    public Outcome OutcomeAmongOthers => Outcome == Outcome.Clean && Relations.Any(r => r is { IsFinding: true, Severity: >= Severity.Warning }) ? Outcome.Flagged : Outcome;
}

/// <summary>A path of a document.</summary>
public sealed record StoredPath(string Path, PathStatus Status);

/// <summary>A finding with the document it is in.</summary>
/// <param name="Id">Stable: hash of document, code, subject and which of several with the same.</param>
/// <param name="Path">First path of the document.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Result">The finding.</param>
public sealed record FindingRecord(string Id, string Path, string Document, CheckResult Result)
{
    /// <summary>It rests on more than its own document.</summary>
    public bool IsRelation { get; init; }
}

/// <summary>Which findings are wanted; what is null does not matter.</summary>
/// <param name="AtLeast">This severity or a graver one.</param>
/// <param name="Code">This code.</param>
/// <param name="Path">Of the document with this path.</param>
public sealed record FindingFilter(Severity? AtLeast = null, string? Code = null, string? Path = null)
{
    /// <summary>All findings.</summary>
    public static FindingFilter None { get; } = new();
}

/// <summary>Results under another path.</summary>
public static class StoredResults
{
    /// <summary>The same result, its file under another path: the same bytes may lie at several.</summary>
    public static DocumentResult Under(this DocumentResult result, string path)
    {
        if (string.Equals(result.Source.Path, path, StringComparison.Ordinal)) return result;
        var extraction = result.Extraction with { Source = result.Source with { Path = path } };
        return result with { Extraction = extraction, Readings = result.Readings is { } r ? r with { Extraction = extraction } : null };
    }
}
