using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Noise;
using ItaIngest.Noise.Counted;

namespace ItaIngest.Cli.Bench;

/// <summary>What the noise harness counted, for people.</summary>
internal static class NoiseText
{
    /// <summary>Reasons that are shown of each fate, kind and source.</summary>
    private const int MostReasons = 12;

    public static void Write(NoiseTable table, Words words, Terminal terminal)
    {
        Grid.Write(terminal.Answers, words.NoiseColumns, table.Lines.Select(line => Row(line, words)));
        Terminal.Say(words.NoiseLegend);
        if (table.Examples.Count == 0) return;
        Terminal.Say();
        Grid.Write(terminal.Answers, words.NoiseReasonColumns, table.Reasons.GroupBy(r => (r.Fate, r.What, r.Family)).SelectMany(g => g.Take(MostReasons)).Select(r => Row(r, words)));
        Terminal.Say(words.NoiseExamples(table.Examples.Count));
        foreach (var reason in table.Examples.GroupBy(e => (e.Fate, e.What, e.By, e.Cause)).OrderByDescending(g => g.Key.Fate).ThenBy(g => g.Key.What).ThenBy(g => g.Key.Cause, StringComparer.Ordinal))
        {
            Terminal.Say($"{words.Fate(reason.Key.Fate)} · {words.Judged(reason.Key.What)} · {string.Join(" · ", new[] { reason.Key.By, reason.Key.Cause }.Where(t => t.Length > 0))}");
            foreach (var e in reason)
            {
                Terminal.Say($"  #{Number(e.Report)} {Number(e.Year)} {Word(e.Format)} {words.Family(e.Family)} {Percent(e.Rate)} {e.Item}: {e.True} → {Plain.Line(e.Read)}{(e.Covered ? " " + words.NoiseSeenAlone : "")}");
                if (e.Text.Length > 0) Terminal.Say("      " + Plain.Line(e.Text));
            }
        }
    }

    private static IReadOnlyList<string> Row(NoiseReason reason, Words words) =>
        [words.Fate(reason.Fate), words.Judged(reason.What), words.Family(reason.Family), Number(reason.Count), reason.By, reason.Cause];

    private static IReadOnlyList<string> Row(NoiseLine line, Words words) =>
    [
        $"{Word(line.Format)} {words.Family(line.Family)} {Percent(line.Rate)}",
        words.Judged(line.What),
        Number(line.Total),
        Bounded(line, Fate.Right),
        Share(line, Fate.Flagged),
        Share(line, Fate.Held),
        Share(line, Fate.Gone),
        Bounded(line, Fate.Silent),
        Bounded(line, Fate.Wrong),
        line.What == Judged.Score ? Number(line.WrongCovered) : "",
    ];

    private static string Bounded(NoiseLine line, Fate fate)
    {
        var (low, high) = Wilson.Bounds(line.Of(fate), line.Total);
        return string.Create(CultureInfo.InvariantCulture, $"{Share(line, fate)} ({low * 100:0.00}–{high * 100:0.00})");
    }

    private static string Share(NoiseLine line, Fate fate) => line.Total == 0 ? "" : (100.0 * line.Of(fate) / line.Total).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    // As --format takes it.
    private static string Word(Documents.DocumentFormat format) => format.ToString().ToLowerInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
