using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>How a database file is opened.</summary>
/// <param name="File">The file.</param>
public sealed record SqliteOptions(string File)
{
    /// <summary>Create the file (and its folder) when it is not there; else that is <see cref="StoreProblem.NotFound"/>.</summary>
    public bool Create { get; init; }

    /// <summary>
    /// Only read, and leave the file as it lies: nothing of it is written, and one of an older version is <see cref="StoreProblem.OlderSchema"/>
    /// instead of being brought up to date.
    /// </summary>
    public bool LeaveAsItIs { get; init; }

    /// <summary>How long to wait for another writer before <see cref="StoreProblem.Busy"/>; at least a second.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Called at named points of every transaction, for tests that break off there: "inside-commit" after each file, decision or
    /// mark that was written, "before-commit" when all is written, "after-commit" when it stands; and of a migration: "migrate-copied"
    /// when the copy is on the disk, "migrate-step" after each step.
    /// </summary>
    public Action<string>? AtPoint { get; init; }

    /// <summary>Told when the database is of an older version: its copy stands, and it is about to be brought up to date.</summary>
    public Action<SchemaMigration>? Migrating { get; init; }

    /// <summary>Whatever its version and its state: to look what is wrong with it. It is left as it is.</summary>
    internal bool AsFound { get; init; }
}
