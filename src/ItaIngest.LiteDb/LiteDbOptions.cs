using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.LiteDb;

/// <summary>How a database file of LiteDB is opened.</summary>
/// <param name="File">The file. LiteDB keeps a log beside it ("ita-log.db" of "ita.db") while it is open.</param>
public sealed record LiteDbOptions(string File)
{
    /// <summary>Create the file (and its folder) when it is not there; else that is <see cref="StoreProblem.NotFound"/>.</summary>
    public bool Create { get; init; }

    /// <summary>Only read; one of an older version is <see cref="StoreProblem.OlderSchema"/> instead of being brought up to date.</summary>
    public bool LeaveAsItIs { get; init; }

    /// <summary>How long to wait for a process that has the file open before <see cref="StoreProblem.Busy"/>.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Called at named points of every transaction, for tests that break off there: "inside-commit" after each file, decision or
    /// mark that was written, "before-commit" when all is written, "before-sync" when LiteDB has committed and the disk has not, "after-commit" when it stands, "inside-checkpoint" before the log is
    /// brought into the file; and of a migration: "migrate-copied" when the copy is on the disk, "migrate-step" after each step.
    /// </summary>
    public Action<string>? AtPoint { get; init; }

    /// <summary>Told when the database is of an older version: its copy stands, and it is about to be brought up to date.</summary>
    public Action<SchemaMigration>? Migrating { get; init; }

    /// <summary>The steps of the schema; a test adds one to see a database of the present version brought up to the next.</summary>
    internal IReadOnlyList<Action<LiteDbFile>> Steps { get; init; } = LiteDbSchema.Steps;

    /// <summary>How many pages (8 KiB) the log may have before it is brought into the file.</summary>
    internal int LogPages { get; init; } = 4000;
}
