using System.Globalization;
using ItaIngest.Decisions;
using ItaIngest.Records;

namespace ItaIngest.Store.Sql;

/// <summary>A store in a database that speaks SQL. What differs between databases is in what derives from it, and in <see cref="SqlSession"/>.</summary>
public abstract class SqlStore : IRecordStore
{
    /// <summary>Agencies in one transaction: a commit waits for the disk.</summary>
    private const int AgenciesPerCommit = 32;

    private readonly string location;
    private readonly OneAtATime alone;
    private (string Id, RunStart Start, IDisposable Right)? run;

    /// <param name="location">The database as people are told of it.</param>
    /// <param name="guard">Around all that is asked of it.</param>
    private protected SqlStore(string location, StoreGuard guard)
    {
        this.location = location;
        alone = new OneAtATime(guard);
    }

    /// <inheritdoc/>
    public Task<IRecordQueries> QueryAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(alone.IsDisposed, this);
        return Task.FromResult(View());
    }

    /// <inheritdoc/>
    public Task<string> BeginRunAsync(RunStart start, CancellationToken cancellation = default) => BeginAsync(start, isJoined: false, cancellation);

    /// <inheritdoc/>
    public Task PutAsync(string run, IReadOnlyList<FileRecord> files, CancellationToken cancellation = default) => Write(transaction =>
    {
        var start = Current(run);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            transaction.Files.Put(file, start);
            transaction.Step();
        }

        transaction.Commit();
        return files.Count;
    }, cancellation);

    /// <inheritdoc/>
    public async Task CompleteRunAsync(string run, RunEnd end, CancellationToken cancellation = default)
    {
        await Write(transaction =>
        {
            var start = Current(run);
            // One that saw and walked nothing changes no path.
            var known = end.Seen.Count + end.Walked.Count == 0 ? [] : SqlItems.Paths(transaction.Session).ToList();
            foreach (var before in known)
            {
                if (end.After(before, start) is not { } after) continue;
                transaction.Session.Run("UPDATE paths SET root = $2, status = $3 WHERE path = $1", after.Path, after.Root, Words.Of(after.Status));
                transaction.Step();
            }

            transaction.Session.Run("UPDATE runs SET completed_at = $2 WHERE id = $1", run, Words.Of(end.AtAfter(start)));
            transaction.Commit();
            return known.Count;
        }, cancellation);
        EndRun();
    }

    /// <inheritdoc/>
    public Task<bool> ForgetAsync(string path, CancellationToken cancellation = default) => Write(transaction =>
    {
        transaction.Files.KeepOutOfPath(path);
        if (transaction.Session.Scalar("SELECT document FROM paths WHERE path = $1", path) is not string document) return false;
        transaction.Files.KeepOutOf(document);
        transaction.Session.Run("UPDATE paths SET status = 'forgotten' WHERE path = $1", path);
        transaction.Files.ToRelate(document);
        transaction.Files.PathLeft(document);
        transaction.Step();
        transaction.Commit();
        return true;
    }, cancellation);

    /// <inheritdoc/>
    public Task<Appended> AppendAsync(
        string report, IReadOnlyList<Decision> decisions, int expectedVersion, DocumentResult? settled = null, CancellationToken cancellation = default) => Write(transaction =>
    {
        AppendedDecisions.Require(report, decisions);
        transaction.Files.KeepOutOfPath(report);
        var session = transaction.Session;
        var version = SqlDecisions.Count(session, report);
        var late = AppendedDecisions.New(decisions, id => SqlDecisions.Stands(session, id));
        if (decisions.Count > 0 && late.Count == 0) return new Appended(AppendOutcome.AlreadyThere, version);
        if (version != expectedVersion) return new Appended(AppendOutcome.Conflict, version);
        foreach (var decision in late)
        {
            SqlDecisions.Append(session, decision, ++version);
            transaction.Step();
        }

        if (settled is null || !transaction.Files.Settle(report, settled, version)) transaction.Files.RefreshReport(report);
        transaction.Step();
        transaction.Commit();
        return new Appended(AppendOutcome.Stored, version);
    }, cancellation);

    /// <inheritdoc/>
    public Task ReplaceCompanionsAsync(IReadOnlyList<SourceEntry>? sources, IReadOnlyList<ExpectedAgency>? agencies, CancellationToken cancellation = default) => Write(transaction =>
    {
        transaction.Session.KeepOut("companions");
        if (sources is not null) SqlCompanions.Replace(transaction.Session, sources);
        if (agencies is not null) SqlCompanions.Replace(transaction.Session, agencies);
        transaction.Step();
        transaction.Commit();
        return true;
    }, cancellation);

    /// <inheritdoc/>
    public Task<bool> ReplacePublishedAsync(string path, string root, IReadOnlyList<PublishedScore>? rows, CancellationToken cancellation = default) => Write(transaction =>
    {
        transaction.Files.KeepOutOfPath(path);
        var isKnown = SqlPublished.Replace(transaction.Session, path, root, rows);
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
            var (agencies, some) = Transact(transaction => RelateSome(transaction, relate));
            if (agencies == 0) return related;
            foreach (var results in some) related = related.With(results);
        }
    }, cancellation);

    /// <inheritdoc/>
    public Task ImportAsync(IReadOnlyList<StoreItem> items, CancellationToken cancellation = default) => Write(transaction =>
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            SqlItems.Write(transaction, item);
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
        EndRun();
        Close();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Begins a run, alone or beside others.</summary>
    internal Task<string> BeginAsync(RunStart start, bool isJoined, CancellationToken cancellation) => alone.Do(() =>
    {
        if (run is not null) throw new StoreException(StoreProblem.Busy, location);
        var taken = TakeRight(start, isJoined);
        try
        {
            var begun = Transact(transaction =>
            {
                transaction.Session.KeepOut("runs");
                var number = Convert.ToInt64(transaction.Session.Scalar("SELECT 1 + coalesce(max(number), 0) FROM runs"), CultureInfo.InvariantCulture);
                var id = RunId.Of(number, start);
                transaction.Session.Run(
                    "INSERT INTO runs VALUES ($1, $2, $3, $4, $5, $6, NULL)",
                    number, id, start.Root, start.ProgramVersion, start.RulesRevision, Words.Of(start.At));
                transaction.Commit();
                return id;
            });
            run = (begun, start, taken);
            return begun;
        }
        finally
        {
            if (run is null) taken.Dispose();
        }
    }, cancellation);

    /// <summary>A view of what stands now.</summary>
    internal abstract IRecordQueries View();

    /// <summary>Begins a transaction.</summary>
    internal abstract SqlTransaction Begin();

    /// <summary>Takes the right to put files, which is given back when it is disposed.</summary>
    /// <exception cref="StoreException">Another one has it.</exception>
    internal abstract IDisposable TakeRight(RunStart start, bool isJoined);

    /// <summary>Lets go of the database.</summary>
    internal abstract void Close();

    /// <summary>Does something in one transaction, which it commits itself.</summary>
    internal virtual T Transact<T>(Func<SqlTransaction, T> work)
    {
        using var transaction = Begin();
        return work(transaction);
    }

    private static (int Agencies, IReadOnlyList<IReadOnlyList<RelationResult>> Results) RelateSome(SqlTransaction transaction, Relate relate)
    {
        // Several programs that relate at the same time would take the same agencies.
        transaction.Session.KeepOut("relations");
        var agencies = transaction.Relations.Next(AgenciesPerCommit);
        var all = new List<IReadOnlyList<RelationResult>>();
        foreach (var agency in agencies)
        {
            if (transaction.Relations.Relate(agency, relate) is { } results) all.Add(results);
            transaction.Step();
        }

        if (agencies.Count > 0) transaction.Commit();
        return (agencies.Count, all);
    }

    /// <summary>Does something in one transaction when what was begun before has ended.</summary>
    internal Task<T> Write<T>(Func<SqlTransaction, T> work, CancellationToken cancellation) => alone.Do(() => Transact(work), cancellation);

    private RunStart Current(string id) =>
        run is { } r && string.Equals(r.Id, id, StringComparison.Ordinal)
            ? r.Start
            : throw new InvalidOperationException($"{id} is not the run that this store is in.");

    private void EndRun()
    {
        run?.Right.Dispose();
        run = null;
    }
}
