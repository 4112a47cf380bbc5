using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.LiteDb;

/// <summary>
/// The store in a file of LiteDB. Its collections are described in <see cref="LiteDbSchema"/>. It keeps the contract; what SQLite gives beside
/// it and LiteDB does not: one process at a time has the file open, readers too; one small head a document is in memory while it is open;
/// and LiteDB's log has no checksums, so that a power cut in the midst of a commit may leave a part of it.
/// </summary>
public sealed class LiteDbStore : IRecordStore
{
    /// <summary>Agencies in one transaction: a commit waits for the disk.</summary>
    private const int AgenciesPerCommit = 32;

    private readonly LiteDbOptions options;
    private readonly LiteDbFile file;
    private readonly LiteDbViews views;
    private readonly OneAtATime alone;
    private IngestLock? ingest;
    private (string Id, int Number, RunStart Start)? run;

    private LiteDbStore(LiteDbOptions options, LiteDbFile file, LiteDbViews views)
    {
        this.options = options;
        this.file = file;
        this.views = views;
        alone = new OneAtATime(new StoreGuard(options.File));
    }

    /// <summary>Opens a database.</summary>
    /// <exception cref="StoreException">It cannot be used, and why.</exception>
    public static Task<IRecordStore> OpenAsync(LiteDbOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var (file, views) = Open(options);
        return Task.FromResult<IRecordStore>(new LiteDbStore(options, file, views));
    }

    /// <summary>A view of a database that is left as it is; see <see cref="LiteDbOptions.LeaveAsItIs"/>.</summary>
    /// <exception cref="StoreException">It cannot be read, and why.</exception>
    public static Task<IRecordQueries> LookAsync(string file, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var (opened, views) = Open(new LiteDbOptions(file) { LeaveAsItIs = true });
        return Task.FromResult<IRecordQueries>(new LiteDbQueries(opened, views, opened));
    }

    /// <inheritdoc/>
    public Task<IRecordQueries> QueryAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(alone.IsDisposed, this);
        return Task.FromResult<IRecordQueries>(new LiteDbQueries(file, views));
    }

    /// <inheritdoc/>
    public Task<string> BeginRunAsync(RunStart start, CancellationToken cancellation = default) => alone.Do(() =>
    {
        if (run is not null) throw new StoreException(StoreProblem.Busy, options.File);
        var taken = IngestLock.Take(options.File, new RunHolder(Environment.ProcessId, start.At, start.Root));
        try
        {
            using var transaction = Begin();
            var number = transaction.State.Runs.Count + 1;
            var id = RunId.Of(number, start);
            transaction.PutRun(number, new RunRecord(id, start.Root, start.ProgramVersion, start.RulesRevision, start.At, null));
            transaction.Commit();
            ingest = taken;
            run = (id, number, start);
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
        var start = Current(run).Start;
        using var transaction = Begin();
        foreach (var put in files)
        {
            cancellation.ThrowIfCancellationRequested();
            transaction.Put(put, start);
            transaction.Step();
        }

        transaction.Commit();
        return files.Count;
    }, cancellation);

    /// <inheritdoc/>
    public Task CompleteRunAsync(string run, RunEnd end, CancellationToken cancellation = default) => alone.Do(() =>
    {
        var (_, number, start) = Current(run);
        using var transaction = Begin();
        foreach (var row in transaction.State.Paths.Values.ToList())
        {
            if (end.After(row.Known, start) is not { } after) continue;
            transaction.PutPath(row with { Known = after });
            transaction.Step();
        }

        transaction.PutRun(number, transaction.State.Runs[number - 1] with { CompletedAt = end.AtAfter(start) });
        transaction.Commit();
        EndRun();
        return number;
    }, cancellation);

    /// <inheritdoc/>
    public Task<bool> ForgetAsync(string path, CancellationToken cancellation = default) => alone.Do(() =>
    {
        using var transaction = Begin();
        if (transaction.State.Paths.GetValueOrDefault(path) is not { } row) return false;
        transaction.Forget(row);
        transaction.Step();
        transaction.Commit();
        return true;
    }, cancellation);

    /// <inheritdoc/>
    public Task<Appended> AppendAsync(
        string report, IReadOnlyList<Decision> decisions, int expectedVersion, DocumentResult? settled = null, CancellationToken cancellation = default) => alone.Do(() =>
    {
        AppendedDecisions.Require(report, decisions);
        var version = views.State.DecisionsOf(report).Count;
        var late = AppendedDecisions.New(decisions, views.State.DecisionIds.Contains);
        if (decisions.Count > 0 && late.Count == 0) return new Appended(AppendOutcome.AlreadyThere, version);
        if (version != expectedVersion) return new Appended(AppendOutcome.Conflict, version);
        using var transaction = Begin();
        foreach (var decision in late)
        {
            transaction.Append(decision);
            transaction.Step();
        }

        if (settled is not null) transaction.Settle(report, settled);
        transaction.Step();
        transaction.Commit();
        return new Appended(AppendOutcome.Stored, version + late.Count);
    }, cancellation);

    /// <inheritdoc/>
    public Task ReplaceCompanionsAsync(IReadOnlyList<SourceEntry>? sources, IReadOnlyList<ExpectedAgency>? agencies, CancellationToken cancellation = default) => alone.Do(() =>
    {
        using var transaction = Begin();
        if (sources is not null) transaction.ReplaceSources(sources);
        if (agencies is not null) transaction.ReplaceAgencies(agencies);
        transaction.Step();
        transaction.Commit();
        return true;
    }, cancellation);

    /// <inheritdoc/>
    public Task<bool> ReplacePublishedAsync(string path, string root, IReadOnlyList<PublishedScore>? rows, CancellationToken cancellation = default) => alone.Do(() =>
    {
        using var transaction = Begin();
        var isKnown = transaction.State.Lists.ContainsKey(path);
        transaction.ReplaceList(path, root, rows);
        transaction.Step();
        transaction.Commit();
        return isKnown;
    }, cancellation);

    /// <inheritdoc/>
    public Task<Related> RelateAsync(Relate relate, CancellationToken cancellation = default) => alone.Do(() =>
    {
        var related = Related.Nothing;
        var waiting = views.State.ToRelate.Order(AgencyKey.Order).ToList();
        if (waiting.Count == 0) return related;
        var documents = views.State.LiveDocuments.Where(d => d.Head.RelatedBy() is not null).ToLookup(d => d.Head.RelatedBy()!, d => d.Head.Id);
        var of = waiting.ToHashSet();
        var published = views.State.Lists.Values.SelectMany(l => LiteDbDocuments.Published(file, l)).Where(r => of.Contains(AgencyKey.Of(r))).ToLookup(AgencyKey.Of);
        foreach (var some in waiting.Chunk(AgenciesPerCommit))
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = Begin();
            foreach (var agency in some)
            {
                if (transaction.Relate(agency, [.. documents[agency]], [.. published[agency]], relate) is { } results) related = related.With(results);
                transaction.Step();
            }

            transaction.Commit();
        }

        return related;
    }, cancellation);

    /// <inheritdoc/>
    public Task ImportAsync(IReadOnlyList<StoreItem> items, CancellationToken cancellation = default) => alone.Do(() =>
    {
        using var transaction = Begin();
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            transaction.Import(item);
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
        file.Dispose();
        EndRun();
        return ValueTask.CompletedTask;
    }

    private static (LiteDbFile File, LiteDbViews Views) Open(LiteDbOptions options)
    {
        var opened = LiteDbFile.Open(options);
        var isRead = false;
        try
        {
            var shown = new StoreGuard(options.File).Do(() => new LiteDbViews(
                LiteDbState.Read(opened), LargeValues.LastNumber(opened), [.. opened.All(LiteDbSchema.Left).Select(l => l["_id"].AsInt64)]));
            isRead = true;
            return (opened, shown);
        }
        finally
        {
            if (!isRead) opened.Dispose();
        }
    }

    private LiteDbTransaction Begin() => new(file, views, options.AtPoint);

    private (string Id, int Number, RunStart Start) Current(string id) =>
        run is { } r && string.Equals(r.Id, id, StringComparison.Ordinal)
            ? r
            : throw new InvalidOperationException($"{id} is not the run that this store is in.");

    private void EndRun()
    {
        run = null;
        ingest?.Dispose();
        ingest = null;
    }
}
