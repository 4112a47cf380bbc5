using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ItaIngest.Benchmarks.Hostile;

/// <summary>
/// A night's batch with files in it that are made to hurt: <c>ita ingest</c> over good reports with a hundred hostile files among them. Prints what
/// became of each of these, and the most memory that any process took. Linux alone.
/// </summary>
internal static class HostileTrial
{
    private const long MostBytes = 600_000_000;

    /// <summary>Runs it.</summary>
    /// <param name="good">How many good reports.</param>
    /// <returns>Whether all good files were loaded, all others refused with a reason, and the memory kept.</returns>
    public static async Task<bool> RunAsync(int good)
    {
        var folder = Directory.CreateTempSubdirectory("ita-hostile-").FullName;
        try
        {
            var reports = Path.Combine(folder, "in");
            GoodReports.Write(reports, good);
            foreach (var file in HostileFiles.All) file.Write(Path.Combine(reports, "hostile-" + file.Name));
            var start = BuiltProgram.StartInfo("ingest", reports, "--db", Path.Combine(folder, "out.db"), "--json", "--lang", "en", "--limit", "seconds=20");
            start.Environment["ITA_TESTING"] = start.Environment["ITA_MISBEHAVE"] = "1";
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var tree = new ProcessTree(process.Id);
            var said = process.StandardOutput.ReadToEndAsync();
            var talk = process.StandardError.ReadToEndAsync();
            await tree.WatchAsync(process.WaitForExitAsync());
            watch.Stop();
            if (process.ExitCode > 1) throw new InvalidOperationException(await talk);
            return Tell(JsonNode.Parse(await said)!, good, tree, watch.Elapsed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Tell(JsonNode told, int good, ProcessTree tree, TimeSpan time)
    {
        var files = told["files"]!.AsArray().ToDictionary(f => Path.GetFileName((string)f!["path"]!), f => f!, StringComparer.Ordinal);
        var refused = 0;
        foreach (var file in HostileFiles.All)
        {
            var told1 = files.GetValueOrDefault("hostile-" + file.Name);
            var outcome = (string?)told1?["outcome"] ?? "not told";
            var refusal = told1?["refusal"];
            if (outcome == "refused" && refusal is not null) refused++;
            Console.WriteLine($"{file.Name,-28} {outcome,-9} {(string?)refusal?["reason"],-13} {Limit(refusal),-28} {(string?)refusal?["detail"],-34} {file.Kind}");
        }

        foreach (var group in HostileFiles.All.GroupBy(f => (string?)files.GetValueOrDefault("hostile-" + f.Name)?["refusal"]?["reason"] ?? "none").OrderBy(g => g.Key, StringComparer.Ordinal)) Console.WriteLine($"{group.Key,-15} {group.Count(),5}");
        var loaded = files.Where(f => f.Key.StartsWith("report-", StringComparison.Ordinal)).Count(f => (string?)f.Value["outcome"] is "clean" or "flagged");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"good files loaded {loaded} of {good}; hostile files refused with a reason {refused} of {HostileFiles.All.Count}; {time.TotalSeconds:F0} s; processes {tree.Count}; peak MB: the command {tree.PeakOfRoot / 1e6:F0}, any other {tree.PeakOfOthers / 1e6:F0}"));
        return loaded == good && refused == HostileFiles.All.Count && Math.Max(tree.PeakOfRoot, tree.PeakOfOthers) < MostBytes;
    }

    private static string Limit(JsonNode? refusal) => refusal?["limit"] is { } limit ? $"{(string?)limit["name"]} = {limit["most"]}" : "";
}
