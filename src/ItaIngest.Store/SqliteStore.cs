using System.Globalization;
using ItaIngest.Decisions;
using ItaIngest.Records;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>The store in a SQLite file that ordinary tools open. Its tables are described in <see cref="SqliteSchema"/>.</summary>
public sealed class SqliteStore : IRecordStore
{
    private readonly SqliteOptions options;
    private readonly SqliteConnection connection;
    private readonly SqliteFileWriter files;
    private readonly SqliteRelations relations;
    private readonly OneAtATime alone;
    private IngestLock? ingest;
    private (string Id, RunStart Start)? run;

    private SqliteStore(SqliteOptions options, SqliteConnection connection)
    {
        this.options = options;
        this.connection = connection;
        alone = new OneAtATime(SqliteErrors.GuardOf(options.File));
        files = new SqliteFileWriter(connection);
        relations = new SqliteRelations(connection, files);
    }

    /// <summary>Agencies in one transaction: a commit waits for the disk.</summary>
    private const int AgenciesPerCommit = 32;

    /// <summary>Opens a database.</summary>
    /// <exception cref="StoreException">It cannot be used, and why.</exception>
    public static Task<IRecordStore> OpenAsync(SqliteOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IRecordStore>(new SqliteStore(options, SqliteFile.Open(options)));
    }

    /// <summary>A view of a database that is left as it is; see <see cref="SqliteOptions.LeaveAsItIs"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops before it is opened.</param>
    /// <exception cref="StoreException">It cannot be read, and why.</exception>
    public static Task<IRecordQueries> LookAsync(string file, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IRecordQueries>(SqliteQueries.Open(new SqliteOptions(file) { LeaveAsItIs = true }));
    }

    /// <inheritdoc/>
    public Task<IRecordQueries> QueryAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(alone.IsDisposed, this);
        return Task.FromResult<IRecordQueries>(SqliteQueries.Open(options));
    }

    /// <inheritdoc/>
    public Task<string> BeginRunAsync(RunStart start, CancellationToken cancellation = default) => alone.Do(() =>
    {
        if (run is not null) throw new StoreException(StoreProblem.Busy, options.File);
        var taken = IngestLock.Take(options.File, new RunHolder(Environment.ProcessId, start.At, start.Root));
        try
        {
            using var transaction = Begin();
            var number = Convert.ToInt64(connection.Scalar("SELECT 1 + coalesce(max(number), 0) FROM runs"), CultureInfo.InvariantCulture);
            var id = RunId.Of(number, start);
            connection.Run(
                "INSERT INTO runs VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL)",
                number, id, start.Root, start.ProgramVersion, start.RulesRevision, Words.Of(start.At));
            transaction.Commit();
            ingest = taken;
            run = (id, start);
            return id;
        }
        finally
        {
            if (run is null) taken.Dispose();
        }
    }, cancellation);

    /// <inheritdoc/>
    public Task PutAsync(string run, IReadOnlyList<FileRecord> files, CancellationToken cancellation = default) => alone.Do(() =>
    {
        var start = Current(run);
        using var transaction = Begin();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            this.files.Put(file, start);
            transaction.Step();
        }

        transaction.Commit();
        return files.Count;
    }, cancellation);

    /// <inheritdoc/>
    public Task CompleteRunAsync(string run, RunEnd end, CancellationToken cancellation = default) => alone.Do(() =>
    {
        var start = Current(run);
        using var transaction = Begin();
        var known = SqliteItems.Paths(connection).ToList();
        foreach (var before in known)
        {
            if (end.After(before, start) is not { } after) continue;
            connection.Run("UPDATE paths SET root = ?2, status = ?3 WHERE path = ?1", after.Path, after.Root, Words.Of(after.Status));
            transaction.Step();
        }

        connection.Run("UPDATE runs SET completed_at = ?2 WHERE id = ?1", run, Words.Of(end.AtAfter(start)));
        transaction.Commit();
        EndRun();
        return known.Count;
    }, cancellation);

    /// <inheritdoc/>
    public Task<bool> ForgetAsync(string path, CancellationToken cancellation = default) => alone.Do(() =>
    {
        using var transaction = Begin();
        if (connection.Scalar("SELECT document FROM paths WHERE path = ?1", path) is not string document) return false;
        connection.Run("UPDATE paths SET status = 'forgotten' WHERE path = ?1", path);
        files.ToRelate(document);
        files.PathLeft(document);
        transaction.Step();
        transaction.Commit();
        return true;
    }, cancellation);

    /// <inheritdoc/>
    public Task<Appended> AppendAsync(
        string report, IReadOnlyList<Decision> decisions, int expectedVersion, DocumentResult? settled = null, CancellationToken cancellation = default) => alone.Do(() =>
    {
        AppendedDecisions.Require(report, decisions);
        using var transaction = Begin();
        var version = SqliteDecisions.Count(connection, report);
        var late = AppendedDecisions.New(decisions, id => SqliteDecisions.Stands(connection, id));
        if (decisions.Count > 0 && late.Count == 0) return new Appended(AppendOutcome.AlreadyThere, version);
        if (version != expectedVersion) return new Appended(AppendOutcome.Conflict, version);
        foreach (var decision in late)
        {
            SqliteDecisions.Append(connection, decision, ++version);
            transaction.Step();
        }

        if (settled is null || !files.Settle(report, settled, version)) files.RefreshReport(report);
        transaction.Step();
        transaction.Commit();
        return new Appended(AppendOutcome.Stored, version);
    }, cancellation);

    /// <inheritdoc/>
    public Task ReplaceCompanionsAsync(IReadOnlyList<SourceEntry>? sources, IReadOnlyList<ExpectedAgency>? agencies, CancellationToken cancellation = default) => alone.Do(() =>
    {
        using var transaction = Begin();
        if (sources is not null) SqliteCompanions.Replace(connection, sources);
        if (agencies is not null) SqliteCompanions.Replace(connection, agencies);
        transaction.Step();
        transaction.Commit();
        return true;
    }, cancellation);

    /// <inheritdoc/>
    public Task<bool> ReplacePublishedAsync(string path, string root, IReadOnlyList<PublishedScore>? rows, CancellationToken cancellation = default) => alone.Do(() =>
    {
        using var transaction = Begin();
        var isKnown = SqlitePublished.Replace(connection, path, root, rows);
        transaction.Step();
        transaction.Commit();
        return isKnown;
    }, cancellation);

    /// <inheritdoc/>
    public Task<Related> RelateAsync(Relate relate, CancellationToken cancellation = default) => alone.Do(() =>
    {
        var related = Related.Nothing;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = Begin();
            var agencies = relations.Next(AgenciesPerCommit);
            if (agencies.Count == 0) return related;
            foreach (var agency in agencies)
            {
                if (relations.Relate(agency, relate) is { } results) related = related.With(results);
                transaction.Step();
            }

            transaction.Commit();
        }
    }, cancellation);

    /// <inheritdoc/>
    public Task ImportAsync(IReadOnlyList<StoreItem> items, CancellationToken cancellation = default) => alone.Do(() =>
    {
        using var transaction = Begin();
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            SqliteItems.Write(connection, files, relations, item);
            transaction.Step();
        }

        transaction.Commit();
        return items.Count;
    }, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (alone.IsDisposed) return ValueTask.CompletedTask;
        alone.Dispose();
        files.Dispose();
        connection.Dispose();
        EndRun();
        return ValueTask.CompletedTask;
    }

    private SqliteTransactionScope Begin() => new(connection, options.AtPoint);

    private RunStart Current(string id) =>
        run is { } r && string.Equals(r.Id, id, StringComparison.Ordinal)
            ? r.Start
            : throw new InvalidOperationException($"{id} is not the run that this store is in.");

    private void EndRun()
    {
        run = null;
        ingest?.Dispose();
        ingest = null;
    }
}
