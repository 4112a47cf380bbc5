using System.Diagnostics;
using System.Globalization;
using ItaIngest.Tests.Trials;
using ItaIngest.Tests.Trials.Generator;

namespace ItaIngest.Benchmarks.Trials;

/// <summary>The trials in full: made reports, errors in them, and the program beside the oracle.</summary>
internal static class TrialBenchmark
{
    /// <summary>Runs them and prints what came out.</summary>
    /// <param name="count">Trials with one error as drawn; the other settings run a tenth of it each.</param>
    /// <param name="seed">The same seed, the same trials.</param>
    public static void Run(int count, int seed)
    {
        var setup = TrialSetup.Of(Root());
        var watch = Stopwatch.StartNew();
        Consistent(setup, count / 10, seed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F0} s"));
        var run = new TrialRun(setup.Judge, setup.Reports);
        foreach (var setting in TrialSetting.All)
        {
            watch.Restart();
            Parallel.For(0, setting == TrialSetting.All[0] ? count : count / 10, i => run.Run(setting, seed, i));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{setting.Name}: {watch.Elapsed.TotalSeconds:F0} s"));
        }

        Console.WriteLine(run.Table());
        foreach (var (name, times) in run.NotConsistent.OrderByDescending(c => c.Value)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"made and not consistent by the definition: {times} x {name}"));
        foreach (var kind in run.Disagreements.GroupBy(d => d.Kind))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"== {kind.Key}: {kind.Count()} kept"));
            foreach (var one in kind.DistinctBy(d => d.Why).Take(8)) Console.WriteLine(one.Why + Environment.NewLine + setup.Told(setup.Smallest(one)));
        }
    }

    private static void Consistent(TrialSetup setup, int count, int seed)
    {
        foreach (var shown in Enum.GetValues<Shown>())
        {
            var run = setup.Consistent(count, seed, shown);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shown}: {run}"));
            foreach (var one in run.Examples.Take(4)) Console.WriteLine(one.Kind + Environment.NewLine + setup.Told(setup.Smallest(one)));
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("ItaIngest.sln does not stand above the program.");
    }
}
