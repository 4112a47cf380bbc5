using ItaIngest.Store;

namespace ItaIngest.Postgres;

/// <summary>How a database is opened.</summary>
/// <param name="Address">Where it is.</param>
public sealed record PostgresOptions(PostgresAddress Address)
{
    /// <summary>Make the tables where there are none; else that is <see cref="Records.StoreProblem.NotFound"/>.</summary>
    public bool Create { get; init; }

    /// <summary>Only read: one of an older version is <see cref="Records.StoreProblem.OlderSchema"/> instead of being brought up to date.</summary>
    public bool LeaveAsItIs { get; init; }

    /// <summary>It is being filled by a copy; see <see cref="PostgresCopy"/>.</summary>
    internal bool IsCopy { get; init; }

    /// <summary>Called at the points of <see cref="SqliteOptions.AtPoint"/>, for tests that break off there.</summary>
    public Action<string>? AtPoint { get; init; }

    /// <summary>Told when the database is of an older version and is about to be brought up to date. No copy is made: that is what backups of the server are for.</summary>
    public Action<SchemaMigration>? Migrating { get; init; }
}
