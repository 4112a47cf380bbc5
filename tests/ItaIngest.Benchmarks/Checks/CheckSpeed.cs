using System.Diagnostics;
using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Repairs;
using ItaIngest.Rules;

namespace ItaIngest.Benchmarks.Checks;

/// <summary>
/// How long it takes to repair and check one report on one core, and which check takes what share of it. On a machine that others use
/// too, each figure is the median of the least disturbed of several passes.
/// </summary>
internal static class CheckSpeed
{
    private const int Passes = 7;
    private const int RunsInPass = 40;
    private const int WarmUp = 150;

    /// <summary>Measures the reports of a folder, and those of the folder of real reports beside the project where there is one.</summary>
    public static void Run(string? folder)
    {
        var root = Root();
        var rules = RuleSetLoader.Load(Path.Combine(root, "rules"));
        var real = Path.Combine(root, "..", "shared", "seeds");
        string[] folders = folder is null ? [Path.Combine(root, "corpus"), .. Directory.Exists(real) ? [real] : Array.Empty<string>()] : [folder];
        MappedReport[] reports = [.. folders.SelectMany(f => MappedReport.Under(f, rules))];
        var (repairer, checker) = (new Repairer(rules), new Checker(rules));
        foreach (var report in reports) Repeat(WarmUp, () => checker.Check(report.Document, repairer.Repair(report.Facts)));

        Say("report                                        scores  repair µs   check µs  together µs");
        var measured = reports.Select(r => Measured(r, repairer, checker)).ToList();
        foreach (var m in measured) Say($"{m.Name,-44} {m.Scores,7} {m.Repair,10:F0} {m.Check,10:F0} {m.Together,12:F0}");
        var all = measured.Select(m => m.Together).Order().ToList();
        Say($"{reports.Length} reports: median {all[all.Count / 2]:F0} µs, mean {all.Average():F0} µs, max {all[^1]:F0} µs");
        Say($"repair alone: median {measured.Select(m => m.Repair).Order().ElementAt(reports.Length / 2):F0} µs, mean {measured.Average(m => m.Repair):F0} µs");
        Shares(reports, rules, repairer);
    }

    private static (string Name, int Scores, double Repair, double Check, double Together) Measured(MappedReport report, Repairer repairer, Checker checker)
    {
        var repaired = repairer.Repair(report.Facts);
        return (report.Name, report.Facts.Observations.Count,
            Microseconds(() => repairer.Repair(report.Facts)),
            Microseconds(() => checker.Check(report.Document, repaired)),
            Microseconds(() => checker.Check(report.Document, repairer.Repair(report.Facts))));
    }

    // Each check over a context of its own, so that none pays for what another has worked out and kept.
    private static void Shares(MappedReport[] reports, RuleSet rules, Repairer repairer)
    {
        var spent = new Dictionary<string, (double Sum, double Max, string Where)>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            var facts = repairer.Repair(report.Facts);
            Add("(graph and model)", report.Name, Microseconds(() => CheckContext.Of(rules, report.Document, facts)));
            foreach (var check in Checker.All)
            {
                var context = CheckContext.Of(rules, report.Document, facts);
                Add($"{check.Code} {check.GetType().Name}", report.Name, Microseconds(() => check.Run(context).Count(), () => context = CheckContext.Of(rules, report.Document, facts)));
            }
        }

        var sum = spent.Values.Sum(s => s.Sum);
        Say("share   mean µs   max µs  check");
        foreach (var (name, s) in spent.OrderByDescending(s => s.Value.Sum)) Say($"{s.Sum / sum,5:P0} {s.Sum / reports.Length,9:F1} {s.Max,8:F0}  {name} ({s.Where})");

        void Add(string name, string where, double time)
        {
            var before = spent.GetValueOrDefault(name, (0, 0, where));
            spent[name] = (before.Sum + time, Math.Max(before.Max, time), time > before.Max ? where : before.Where);
        }
    }

    private static double Microseconds(Func<object> run, Action? before = null)
    {
        var best = double.MaxValue;
        var times = new double[RunsInPass];
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < RunsInPass; i++)
            {
                before?.Invoke();
                var start = Stopwatch.GetTimestamp();
                GC.KeepAlive(run());
                times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            Array.Sort(times);
            best = Math.Min(best, times[RunsInPass / 2]);
        }

        return best;
    }

    private static void Repeat(int times, Func<object> run)
    {
        for (var i = 0; i < times; i++) GC.KeepAlive(run());
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Say(string line) => Console.WriteLine(line);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("ItaIngest.sln does not stand above the program.");
    }
}
