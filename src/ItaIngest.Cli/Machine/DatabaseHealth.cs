using System.Diagnostics;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.DesignCard;
using ItaIngest.Cli.Wording;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Cli.Machine;

/// <summary>How a database is, and how to recover what one that is damaged still holds.</summary>
internal static class DatabaseHealth
{
    private const string Moved = ".damaged";

    /// <summary>The database, its log, and the index of that.</summary>
    private static readonly string[] Files = ["", "-wal", "-shm"];

    /// <summary>Looks at the whole of it and tells.</summary>
    /// <returns>False where something is wrong with it; where there is none, nothing is.</returns>
    public static bool Tell(StoreChoice choice, Words words, CancellationToken cancellation)
    {
        var database = choice.File;
        if (choice.Server is null && !File.Exists(database)) return true;
        var clock = Stopwatch.StartNew();
        var engine = choice.Found ?? StoreEngine.Sqlite;
        if (engine == StoreEngine.LiteDb && LiteDbEngine.Version is null)
        {
            Terminal.Say("✗ " + words.EngineNotBuiltIn(StoreChoice.Name(engine), database));
            return false;
        }

        try
        {
            var checkup = Database.Checkup(choice, words, cancellation);
            if (checkup.IsSound)
            {
                Terminal.Say(words.DatabaseSound(database, StoreChoice.Name(engine), checkup, clock.Elapsed));
                return true;
            }

            Terminal.Say(words.DatabaseNotSound(database, clock.Elapsed));
            foreach (var fault in checkup.Faults) Terminal.Say(words.DatabaseFault(fault));
            TellRecovery(database, engine, checkup.Root, words);
        }
        catch (StoreException e) when (e.Problem is StoreProblem.Damaged or StoreProblem.DiskFails or StoreProblem.NotADatabase)
        {
            Terminal.Say(words.DatabaseNotSound(database, clock.Elapsed));
            Terminal.Say(words.DatabaseFault(new DatabaseFault(DatabaseFaultKind.Structure, e.Detail.Length > 0 ? e.Detail : words.Store(e))));
            TellRecovery(database, engine, null, words);
        }
        catch (StoreException e)
        {
            Terminal.Say("✗ " + words.Store(e));
        }

        return false;
    }

    private static void TellRecovery(string database, StoreEngine engine, string? root, Words words)
    {
        if (engine == StoreEngine.Postgres)
        {
            Terminal.Say(words.RecoverServer(database));
            return;
        }

        // What is left beside it would be taken for the log of the new one.
        var aside = FilesOf(database, engine).Where(file => File.Exists(file.From)).Select(file => Move(file.From, file.To));
        foreach (var line in words.Recover(database, [.. aside], engine == StoreEngine.Sqlite ? database + Moved : null, root)) Terminal.Say(line);
    }

    private static IEnumerable<(string From, string To)> FilesOf(string database, StoreEngine engine) => engine == StoreEngine.LiteDb
        ? [(database, database + Moved), (LogOfLiteDb(database), LogOfLiteDb(database) + Moved)]
        : Files.Select(end => (database + end, database + Moved + end));

    private static string LogOfLiteDb(string database) => Path.Combine(Path.GetDirectoryName(database) ?? "", Path.GetFileNameWithoutExtension(database) + "-log" + Path.GetExtension(database));

    private static string Move(string from, string to) => $"{(OperatingSystem.IsWindows() ? "move" : "mv")} \"{from}\" \"{to}\"";
}
