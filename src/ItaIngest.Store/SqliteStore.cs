using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>How a database file is opened.</summary>
/// <param name="File">The file.</param>
public sealed record SqliteOptions(string File)
{
    /// <summary>Create the file (and its folder) when it is not there; else that is <see cref="StoreProblem.NotFound"/>.</summary>
    public bool Create { get; init; }

    /// <summary>How long to wait for another writer before <see cref="StoreProblem.Busy"/>.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Called at named points of a commit ("before-commit", "inside-commit", "after-commit"), for tests that break off there.</summary>
    public Action<string>? AtPoint { get; init; }
}

/// <summary>The store in a SQLite file that ordinary tools open.</summary>
public static class SqliteStore
{
    /// <summary>Opens a database.</summary>
    /// <exception cref="StoreException">It cannot be used, and why.</exception>
    public static Task<IRecordStore> OpenAsync(SqliteOptions options, CancellationToken cancellation = default) =>
        throw new NotSupportedException(options.ToString());
}
