using ItaIngest.Decisions;

namespace ItaIngest.Records;

/// <summary>
/// A consistent view of a store. Streams are in the order of paths (<see cref="PathOrder"/>) and hold one document at a time.
/// Forgotten paths appear in <see cref="KnownFilesAsync"/> only.
/// </summary>
public interface IRecordQueries : IAsyncDisposable
{
    /// <summary>Every path that was ever stored: what an ingest compares with to leave alone what has not changed.</summary>
    IAsyncEnumerable<KnownFile> KnownFilesAsync(CancellationToken cancellation = default);

    /// <summary>A document by a path of it, by its id, or by the beginning of its id (8 characters or more, if only one has it); else null.</summary>
    Task<StoredDocument?> DocumentAsync(string pathOrId, CancellationToken cancellation = default);

    /// <summary>Every document that is present or missing, once, by the first of its paths.</summary>
    IAsyncEnumerable<StoredDocument> DocumentsAsync(CancellationToken cancellation = default);

    /// <summary>Findings of the documents that are present or missing, in order of documents, then as the checks gave them, those of relations last.</summary>
    IAsyncEnumerable<FindingRecord> FindingsAsync(FindingFilter filter, CancellationToken cancellation = default);

    /// <summary>Decisions about a report, oldest first; their number is the version that <see cref="IRecordStore.AppendAsync"/> expects.</summary>
    Task<IReadOnlyList<Decision>> DecisionsAsync(string path, CancellationToken cancellation = default);

    /// <summary>All decisions, by path, oldest first. Those of forgotten paths are among them.</summary>
    IAsyncEnumerable<Decision> AllDecisionsAsync(CancellationToken cancellation = default);

    /// <summary>The contents that a path had, oldest first; the last is the present one.</summary>
    Task<IReadOnlyList<FileVersion>> HistoryAsync(string path, CancellationToken cancellation = default);

    /// <summary>How many paths (present and missing) end with which outcome; every outcome is in it.</summary>
    Task<IReadOnlyDictionary<Outcome, int>> CountsAsync(CancellationToken cancellation = default);

    /// <summary>Runs, oldest first.</summary>
    Task<IReadOnlyList<RunRecord>> RunsAsync(CancellationToken cancellation = default);

    /// <summary>What <c>sources.csv</c> says.</summary>
    Task<IReadOnlyList<SourceEntry>> SourcesAsync(CancellationToken cancellation = default);

    /// <summary>What <c>agencies.csv</c> says.</summary>
    Task<IReadOnlyList<ExpectedAgency>> ExpectedAgenciesAsync(CancellationToken cancellation = default);

    /// <summary>The published lists, by path.</summary>
    Task<IReadOnlyList<KnownList>> ListsAsync(CancellationToken cancellation = default);

    /// <summary>What the published lists say, in the order of lists and lines.</summary>
    IAsyncEnumerable<PublishedScore> PublishedAsync(CancellationToken cancellation = default);
}
