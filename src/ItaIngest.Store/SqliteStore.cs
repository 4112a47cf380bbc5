using ItaIngest.Records;
using ItaIngest.Store.Sql;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>The store in a SQLite file that ordinary tools open. Its tables are described in <see cref="SqliteSchema"/>.</summary>
public sealed class SqliteStore : SqlStore
{
    private readonly SqliteOptions options;
    private readonly SqliteSession session;

    private SqliteStore(SqliteOptions options, SqliteSession session)
        : base(options.File, SqliteErrors.GuardOf(options.File))
    {
        this.options = options;
        this.session = session;
    }

    /// <summary>Opens a database.</summary>
    /// <exception cref="StoreException">It cannot be used, and why.</exception>
    public static Task<IRecordStore> OpenAsync(SqliteOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IRecordStore>(new SqliteStore(options, new SqliteSession(SqliteFile.Open(options))));
    }

    /// <summary>A view of a database that is left as it is; see <see cref="SqliteOptions.LeaveAsItIs"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops before it is opened.</param>
    /// <exception cref="StoreException">It cannot be read, and why.</exception>
    public static Task<IRecordQueries> LookAsync(string file, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(ViewOf(new SqliteOptions(file) { LeaveAsItIs = true }));
    }

    /// <inheritdoc/>
    internal override IRecordQueries View() => ViewOf(options);

    /// <inheritdoc/>
    internal override SqlTransaction Begin() => new(session, options.AtPoint);

    /// <inheritdoc/>
    internal override IDisposable TakeRight(RunStart start, bool isJoined) =>
        isJoined ? throw new NotSupportedException("One program at a time puts files into a SQLite file.") : IngestLock.Take(options.File, new RunHolder(Environment.ProcessId, start.At, start.Root));

    /// <inheritdoc/>
    internal override void Close() => session.Dispose();

    private static IRecordQueries ViewOf(SqliteOptions options)
    {
        var reading = new SqliteSession(SqliteFile.Open(options));
        try
        {
            reading.Run("PRAGMA query_only = ON");
            reading.Run("BEGIN");
            // The view is of the moment of the first read.
            reading.Scalar("SELECT count(*) FROM runs");
            return new SqlQueries(reading, SqliteErrors.GuardOf(options.File));
        }
        catch (SqliteException e)
        {
            reading.Dispose();
            throw SqliteErrors.Explain(e, options.File);
        }
    }
}
