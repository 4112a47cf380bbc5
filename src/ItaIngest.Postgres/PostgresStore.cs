using ItaIngest.Records;
using ItaIngest.Store.Sql;
using Npgsql;

namespace ItaIngest.Postgres;

/// <summary>
/// The store in a PostgreSQL database, which several programs write at the same time. A connection that is lost is made again with the next
/// thing that is asked; what was being done then is told as <see cref="StoreProblem.Unreachable"/>, and may be done again: nothing is in it twice.
/// </summary>
public sealed class PostgresStore : SqlStore, ISharedRecordStore
{
    /// <summary>How often a transaction is done again that stood in the way of another.</summary>
    private const int MostTries = 12;

    private readonly PostgresOptions options;
    private PostgresSession session;
    private RunRight? right;

    private PostgresStore(PostgresOptions options, PostgresSession session)
        : base(options.Address.Name, PostgresErrors.GuardOf(options.Address.Name))
    {
        this.options = options;
        this.session = session;
    }

    /// <summary>Opens a database.</summary>
    /// <exception cref="StoreException">It cannot be used, and why.</exception>
    public static Task<IRecordStore> OpenAsync(PostgresOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IRecordStore>(new PostgresStore(options, Connect(options)));
    }

    /// <summary>A view of a database that is left as it is.</summary>
    /// <exception cref="StoreException">It cannot be read, and why.</exception>
    public static Task<IRecordQueries> LookAsync(PostgresAddress address, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return LookAsync(new PostgresOptions(address) { LeaveAsItIs = true }, cancellation);
    }

    /// <inheritdoc cref="LookAsync(PostgresAddress, CancellationToken)"/>
    internal static Task<IRecordQueries> LookAsync(PostgresOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IRecordQueries>(ViewOf(options));
    }

    /// <inheritdoc/>
    public Task<string> JoinRunAsync(RunStart start, CancellationToken cancellation = default) => BeginAsync(start, isJoined: true, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> LookingAsync(string document, string reviewer, TimeSpan within, CancellationToken cancellation = default) => Write<IReadOnlyList<string>>(transaction =>
    {
        var writing = transaction.Session;
        // By the clock of the server: those of the people may differ.
        writing.Run("INSERT INTO looking VALUES ($1, $2, now()) ON CONFLICT (document, reviewer) DO UPDATE SET seen_at = now()", document, reviewer);
        var others = writing.Rows(
            "SELECT reviewer FROM looking WHERE document = $1 AND reviewer <> $2 AND seen_at > now() - make_interval(secs => $3) ORDER BY reviewer",
            [document, reviewer, within.TotalSeconds],
            r => r.GetString(0)).ToList();
        writing.Run("DELETE FROM looking WHERE document = $1 AND seen_at < now() - interval '1 day'", document);
        transaction.Commit();
        return others;
    }, cancellation);

    /// <inheritdoc/>
    internal override IRecordQueries View() => ViewOf(options);

    /// <inheritdoc/>
    internal override SqlTransaction Begin()
    {
        if (!session.IsAlive)
        {
            session.Dispose();
            session = Connect(options);
            // The server gave the right back when the connection was lost.
            right?.Take(session);
        }

        return new SqlTransaction(session, options.AtPoint);
    }

    /// <inheritdoc/>
    internal override T Transact<T>(Func<SqlTransaction, T> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var transaction = Begin();
                return work(transaction);
            }
            catch (PostgresException e) when (PostgresErrors.IsToBeDoneAgain(e) && tries < MostTries)
            {
                // The other one has what this one let go of: this one waits for its end where it asks for that again.
            }
        }
    }

    /// <inheritdoc/>
    internal override IDisposable TakeRight(RunStart start, bool isJoined)
    {
        using (Begin())
        {
            // A connection that was lost is made again here.
        }

        var taken = new RunRight(options.Address.Name, isJoined, () => right = null, () => session);
        taken.Take(session);
        return right = taken;
    }

    /// <inheritdoc/>
    internal override void Close() => session.Dispose();

    /// <summary>A connection to a database whose tables are of the present version.</summary>
    internal static PostgresSession Connect(PostgresOptions options)
    {
        var opened = new PostgresSession(options.Address.Connect());
        var isSound = false;
        try
        {
            PostgresErrors.GuardOf(options.Address.Name).Do(() =>
            {
                PostgresSchema.Ensure(opened, options);
                return true;
            });
            isSound = true;
            return opened;
        }
        finally
        {
            if (!isSound) opened.Dispose();
        }
    }

    private static SqlQueries ViewOf(PostgresOptions options) => new(Reading(options), PostgresErrors.GuardOf(options.Address.Name));

    /// <summary>A connection of its own, in a transaction that sees what is committed now.</summary>
    internal static PostgresSession Reading(PostgresOptions options)
    {
        var reading = Connect(options);
        var isSound = false;
        try
        {
            PostgresErrors.GuardOf(options.Address.Name).Do(() =>
            {
                reading.Run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
                // The view is of the moment of the first read.
                return reading.Scalar("SELECT count(*) FROM runs");
            });
            isSound = true;
            return reading;
        }
        finally
        {
            if (!isSound) reading.Dispose();
        }
    }
}
