using System.Globalization;
using ItaIngest.StoreTrials.PowerCut;
using ItaIngest.StoreTrials.Shared;

namespace ItaIngest.StoreTrials;

/// <summary>
/// Disturbs what writes a database and compares what was reported as stored with what is found afterwards:
/// <c>kill|power-cut|full-disk|concurrent|clock|shared|all [--count N] [--seed N] [--finish-every N] [--from N] [--store litedb]</c>; of LiteDB only kill is tried. Ends with 1 when they differ.
/// </summary>
internal static class Program
{
    private const string Usage = "kill|power-cut|full-disk|concurrent|clock|shared|all [--count N] [--seed N] [--finish-every N] [--from ROUND] [--store sqlite|litedb]";

    private static async Task<int> Main(string[] args)
    {
        if (args is ["append", var database, var file, ..]) return await AppendDriver.RunAsync(database, file, args.Length > 3 ? args[3] : "");
        if (args.Length % 2 == 0 || Number(args, "--count", 200) is not { } count || Number(args, "--seed", 1) is not { } seed || Number(args, "--finish-every", 4) is not { } finishEvery || Number(args, "--from", 1) is not { } from)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        if (Array.IndexOf(args, "--store") is > 0 and var store)
        {
            TrialEngine.IsLiteDb = args[store + 1] == "litedb";
            if (TrialEngine.IsLiteDb && !TrialEngine.HasLiteDb)
            {
                await Console.Error.WriteLineAsync("LiteDB is not built in: dotnet build -p:DesignCard=true");
                return 2;
            }

            if (TrialEngine.IsLiteDb && args[0] is not "kill")
            {
                // One process at a time has a file of LiteDB open; a power cut in the midst of a commit is what LiteDB does not promise.
                await Console.Error.WriteLineAsync("Of LiteDB only kill is tried.");
                return 2;
            }
        }

        var trials = new OrderedDictionary<string, Func<Task<IReadOnlyList<Row>>>>(StringComparer.Ordinal)
        {
            ["kill"] = () => new KillTrial(count, seed, finishEvery).RunAsync(Tell),
            ["power-cut"] = () => new PowerCutTrial(count, seed).RunAsync(Tell),
            ["full-disk"] = () => new FullDiskTrial().RunAsync(Tell),
            ["concurrent"] = () => new ConcurrentTrial(Math.Clamp(count / 10, 2, 20), seed).RunAsync(Tell),
            ["clock"] = ClockTrial.RunAsync,
            ["shared"] = () => new SharedTrial(Math.Min(count, 100), seed, from).RunAsync(Tell),
        };
        var chosen = args[0] == "all" ? [.. trials.Keys] : trials.ContainsKey(args[0]) ? (string[])[args[0]] : [];
        if (chosen.Length == 0)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var good = true;
        foreach (var name in chosen)
        {
            try
            {
                var rows = await trials[name]();
                Table.Print(string.Create(CultureInfo.InvariantCulture, $"{name} (seed {seed})"), rows);
                good &= rows.All(r => r.IsGood);
            }
            catch (NotHereException e)
            {
                Console.WriteLine($"\n{name}: not done here: {e.Message}");
            }
        }

        Console.WriteLine(good ? "\nWhat was reported as stored was found: identical." : "\nSOMETHING IS DIFFERENT.");
        return good ? 0 : 1;
    }

    private static void Tell(string line) => Console.Error.Write($"\r{line}   ");

    private static int? Number(string[] args, string option, int otherwise)
    {
        var at = Array.IndexOf(args, option);
        if (at < 0) return otherwise;
        return int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}

/// <summary>This machine cannot do a trial: a program or a right is missing.</summary>
internal sealed class NotHereException(string message) : Exception(message);
