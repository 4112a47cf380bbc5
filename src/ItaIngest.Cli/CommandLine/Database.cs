using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Wording;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Cli.CommandLine;

/// <summary>Opens the database that a command works on; one of an older version is brought up to date, and the user is told where it is kept as it was.</summary>
internal static class Database
{
    /// <summary>Opens it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="words">Say that it is brought up to date.</param>
    /// <param name="cancellation">Stops before it is opened.</param>
    /// <param name="create">Make it where there is none.</param>
    /// <param name="kill">Told of every point of every transaction.</param>
    /// <exception cref="StoreException">It cannot be used, and why.</exception>
    public static Task<IRecordStore> OpenAsync(string file, Words words, CancellationToken cancellation, bool create = false, KillPoint? kill = null) => SqliteStore.OpenAsync(
        new SqliteOptions(file)
        {
            Create = create,
            Migrating = migration => Terminal.Mention(words.Migrating(migration)),
            AtPoint = kill is null ? null : point => kill.Reached(point == "inside-commit" ? "commit" : point),
        },
        cancellation);
}
