using ItaIngest.Decisions;

namespace ItaIngest.Records;

/// <summary>
/// Where the results of files, people's decisions and the companions beside the files stay. A path is the identity of a file:
/// relative to the root that was given, '/' on every system, unique in a store. Nothing is reported stored before its commit.
/// Trouble with the store itself is a <see cref="StoreException"/>; trouble with a file is data (<see cref="FileRecord"/>).
/// </summary>
public interface IRecordStore : IAsyncDisposable
{
    /// <summary>A view of what is committed now; later commits do not change it. Dispose it to let go of it.</summary>
    Task<IRecordQueries> QueryAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Begins a run. Only one run at a time, over all processes: a second one gets <see cref="StoreProblem.Busy"/> until the first
    /// is completed or its store is disposed (or its process is gone).
    /// </summary>
    /// <returns>Id of the run.</returns>
    Task<string> BeginRunAsync(RunStart start, CancellationToken cancellation = default);

    /// <summary>
    /// Stores files, all of them or none, in one transaction. Another content under a known path supersedes (the old one stays in
    /// the history); a forgotten or missing path is present again. Of one content under several paths the result of the path that
    /// sorts first is kept, in whatever order they come.
    /// </summary>
    /// <param name="run">Id that <see cref="BeginRunAsync"/> gave.</param>
    /// <param name="files">Whole files.</param>
    /// <param name="cancellation">Stops before the commit, never after it.</param>
    Task PutAsync(string run, IReadOnlyList<FileRecord> files, CancellationToken cancellation = default);

    /// <summary>
    /// Ends a run and lets the next one begin. Paths that were seen are present, under this run's root; paths of the same root
    /// that were not seen, in folders that were walked to their end, are missing from now on. Forgotten paths stay forgotten.
    /// </summary>
    Task CompleteRunAsync(string run, RunEnd end, CancellationToken cancellation = default);

    /// <summary>Takes a path out of the dataset; its history and decisions are kept.</summary>
    /// <returns>False when the path is not known.</returns>
    Task<bool> ForgetAsync(string path, CancellationToken cancellation = default);

    /// <summary>
    /// Appends decisions to those of their report (<see cref="DecidedClaim.Report"/>), all or none, and stores what follows from them in
    /// the same transaction. A decision that stands already (by its id) is passed over.
    /// </summary>
    /// <param name="report">Path that all of them are about.</param>
    /// <param name="decisions">The decisions, oldest first; none, to store only what follows from those that stand.</param>
    /// <param name="expectedVersion">How many decisions of that report the person had seen.</param>
    /// <param name="settled">
    /// The result of that report's document with all its decisions, these among them; it takes the place of the stored one where it is of
    /// the same content and the path is the first of its document. Null: the result stays behind until it is settled
    /// (<see cref="IRecordQueries.UnsettledAsync"/>).
    /// </param>
    /// <param name="cancellation">Stops before the commit.</param>
    Task<Appended> AppendAsync(string report, IReadOnlyList<Decision> decisions, int expectedVersion, DocumentResult? settled = null, CancellationToken cancellation = default);

    /// <summary>Replaces what <c>sources.csv</c> and <c>agencies.csv</c> say, each as a whole; null leaves it as it is.</summary>
    Task ReplaceCompanionsAsync(IReadOnlyList<SourceEntry>? sources, IReadOnlyList<ExpectedAgency>? agencies, CancellationToken cancellation = default);

    /// <summary>
    /// Replaces what a published list says. Agencies of which it says something else than before are related anew by the next
    /// <see cref="RelateAsync"/>.
    /// </summary>
    /// <param name="path">Path of the list under its root: what it is known by.</param>
    /// <param name="root">The root.</param>
    /// <param name="rows">Its rows, in order; null takes the list out.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Whether the list was known before.</returns>
    Task<bool> ReplacePublishedAsync(string path, string root, IReadOnlyList<PublishedScore>? rows, CancellationToken cancellation = default);

    /// <summary>
    /// Relates the agencies of which a document or a published score was put, changed or taken out since they were related: each is
    /// read, related and written in one transaction, with the standing of the values that it holds back. What was not reached
    /// (a cancellation, a killed process) is left for the next time.
    /// </summary>
    /// <param name="relate">Says what the documents of an agency say of one another.</param>
    /// <param name="cancellation">Stops between two transactions; then what was done stays.</param>
    Task<Related> RelateAsync(Relate relate, CancellationToken cancellation = default);

    /// <summary>
    /// Writes what <see cref="IRecordQueries.ExportAsync"/> of another store gave, as it is and in its order, in one transaction. For a store
    /// that is being filled and that nobody works with until it is whole.
    /// </summary>
    /// <param name="items">Some of what there is.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    Task ImportAsync(IReadOnlyList<StoreItem> items, CancellationToken cancellation = default);
}
