using System.Diagnostics;
using ItaIngest.Cli.CommandLine;
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
    public static bool Tell(string database, Words words, CancellationToken cancellation)
    {
        if (!File.Exists(database)) return true;
        var clock = Stopwatch.StartNew();
        try
        {
            var checkup = DatabaseCheckup.Of(database, cancellation);
            if (checkup.IsSound)
            {
                Terminal.Say(words.DatabaseSound(database, checkup, clock.Elapsed));
                return true;
            }

            Terminal.Say(words.DatabaseNotSound(database, clock.Elapsed));
            foreach (var fault in checkup.Faults) Terminal.Say(words.DatabaseFault(fault));
            TellRecovery(database, checkup.Root, words);
        }
        catch (StoreException e) when (e.Problem is StoreProblem.Damaged or StoreProblem.DiskFails or StoreProblem.NotADatabase)
        {
            Terminal.Say(words.DatabaseNotSound(database, clock.Elapsed));
            Terminal.Say(words.DatabaseFault(new DatabaseFault(DatabaseFaultKind.Structure, e.Detail.Length > 0 ? e.Detail : words.Store(e))));
            TellRecovery(database, null, words);
        }
        catch (StoreException e)
        {
            Terminal.Say("✗ " + words.Store(e));
        }

        return false;
    }

    private static void TellRecovery(string database, string? root, Words words)
    {
        // What is left beside it would be taken for the log of the new one.
        var aside = Files.Where(end => File.Exists(database + end)).Select(end => Move(database + end, database + Moved + end));
        foreach (var line in words.Recover(database, [.. aside], database + Moved, root)) Terminal.Say(line);
    }

    private static string Move(string from, string to) => $"{(OperatingSystem.IsWindows() ? "move" : "mv")} \"{from}\" \"{to}\"";
}
