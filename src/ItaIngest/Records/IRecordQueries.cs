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

    /// <summary>A path that was stored at some time; null where it never was.</summary>
    Task<KnownFile?> KnownFileAsync(string path, CancellationToken cancellation = default);

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

    /// <summary>A part of all decisions, the newest first. Those of forgotten paths are among them.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many of them to pass over.</param>
    /// <param name="take">How many to give at most.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<DecisionPage> DecisionPageAsync(DecisionFilter filter, int skip, int take, CancellationToken cancellation = default);

    /// <summary>
    /// Decisions of a document that a person should look at again, oldest first: those that apply to something that reads differently now
    /// (<see cref="DecisionState.ToConfirm"/>), and those whose claim is not there any more (<see cref="DecisionState.Unmatched"/>).
    /// </summary>
    Task<IReadOnlyList<DecisionToLookAt>> DecisionsToLookAtAsync(string document, CancellationToken cancellation = default);

    /// <summary>Documents (by their first path) whose stored result was made without some decision about them.</summary>
    Task<IReadOnlyList<string>> UnsettledAsync(CancellationToken cancellation = default);

    /// <summary>The documents that a person works on, and how they divide.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many of them to pass over.</param>
    /// <param name="take">How many to give at most.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<Inbox> InboxAsync(InboxFilter filter, int skip, int take, CancellationToken cancellation = default);

    /// <summary>How many open findings the documents of a filter have, of its severity and code: the <see cref="Inbox.Open"/> of its inbox, without the rest of it.</summary>
    Task<int> LeftAsync(InboxFilter filter, CancellationToken cancellation = default);

    /// <summary>Open findings (Warning or Error, unanswered) of the documents that a filter lets through, of its severity and code; as <see cref="FindingsAsync"/> orders them.</summary>
    IAsyncEnumerable<FindingRecord> OpenFindingsAsync(InboxFilter filter, CancellationToken cancellation = default);

    /// <summary>The next document after a path, in the order of paths, that a filter lets through; null where there is none.</summary>
    Task<InboxDocument?> NextAsync(InboxFilter filter, string? afterPath, CancellationToken cancellation = default);

    /// <summary>Id of the document that is now where this content was: itself, or what superseded it under its path; null where it is unknown or forgotten. Takes a beginning of 8 characters or more.</summary>
    Task<string?> PresentAsync(string document, CancellationToken cancellation = default);

    /// <summary>The heads of all documents that are present or missing, in the order of paths.</summary>
    IAsyncEnumerable<ReportHead> HeadsAsync(CancellationToken cancellation = default);

    /// <summary>What all reports together show.</summary>
    Task<Overview> OverviewAsync(OverviewFilter filter, CancellationToken cancellation = default);

    /// <summary>The documents of an agency (type and name; district and province where they are given), in the order of years, then paths.</summary>
    Task<IReadOnlyList<ReportHead>> AgencyReportsAsync(string type, string name, string? district, string? province, CancellationToken cancellation = default);

    /// <summary>Scores of the overall, of instruments and of indicators that these documents state, by year, item and document.</summary>
    Task<IReadOnlyList<AgencyScore>> AgencyScoresAsync(IReadOnlyList<string> documents, CancellationToken cancellation = default);

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

    /// <summary>
    /// Everything that the store keeps, for another one to take: runs, companions, lists by path, decisions by path, contents by id, paths
    /// in their order, agencies that are to be related by name and type. The same content gives the same items in every store.
    /// </summary>
    IAsyncEnumerable<StoreItem> ExportAsync(CancellationToken cancellation = default);
}
