using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Serialisation;

namespace ItaIngest.StoreTrials;

/// <summary>
/// Appends decisions one after the other, as the review page does of what people send: a process of its own, over the real store, that
/// reports each after its commit and can be told where to kill itself.
/// </summary>
internal static class AppendDriver
{
    /// <summary>Does it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="file">The decisions.</param>
    /// <param name="killAt">"inside-commit:3", or empty.</param>
    public static async Task<int> RunAsync(string database, string file, string killAt)
    {
        var decisions = JsonSerializer.Deserialize<List<Decision>>(await File.ReadAllBytesAsync(file), JsonContract.Options)!;
        var cut = killAt.LastIndexOf(':');
        var (point, left) = cut > 0 ? (killAt[..cut], int.Parse(killAt[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture)) : ("", 0);
        await using var store = await TrialEngine.OpenAsync(database, atPoint: reached =>
        {
            if (reached != point || --left != 0) return;
            using var self = Process.GetCurrentProcess();
            self.Kill();
        });
        foreach (var decision in decisions)
        {
            int seen;
            await using (var view = await store.QueryAsync()) seen = (await view.DecisionsAsync(decision.Claim.Report)).Count;
            if ((await store.AppendAsync(decision.Claim.Report, [decision], seen)).Outcome == AppendOutcome.Conflict) throw new InvalidOperationException("Somebody else decides at the same time.");
            await Console.Error.WriteLineAsync($"stored decision {decision.Id}");
        }

        return 0;
    }
}
