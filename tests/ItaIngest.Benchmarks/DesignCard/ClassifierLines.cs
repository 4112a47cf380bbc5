using System.Diagnostics;
using System.Globalization;
using ItaIngest.Benchmarks.Titles;
using ItaIngest.Likeness;
using ItaIngest.MicrosoftMl;
using ItaIngest.Rules;

namespace ItaIngest.Benchmarks.DesignCard;

/// <summary>Our classifier of titles beside ML.NET's, on the spoilt titles of <see cref="TitleBench"/>: right, abstained (less probable than .98), wrong, and time.</summary>
internal static class ClassifierLines
{
    public static void Run(RuleSet rules)
    {
        var sample = TitleSample.Of(rules);
        var start = Stopwatch.GetTimestamp();
        var own = TitleTraining.Train(sample);
        var ownTraining = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var learnt = MlNetModel.Train(sample);
        var learning = Stopwatch.GetElapsedTime(start);
        using var written = new MemoryStream();
        learnt.Write(written);
        written.Position = 0;
        start = Stopwatch.GetTimestamp();
        var read = MlNetModel.Read(written);
        var reading = Stopwatch.GetElapsedTime(start);
        Say($"classifier: trained on {sample.Keys.Count} titles; own {ownTraining.TotalSeconds:F1} s, {own.ToBytes().Length / 1024} KB; ML.NET {MlNetModel.Version} {learning.TotalSeconds:F1} s, {written.Length / 1024} KB, read in {reading.TotalMilliseconds:F0} ms");
        Say($"{"noise",-15} {"engine",-8} {"titles",6} {"right",8} {"abstained",9} {"wrong",6} {"ms a title",11}");
        (string Name, Func<IReadOnlyList<string>, ITitleClassifier> Of)[] ways = [("own", k => new TrainedTitles(own, k)), ("mlnet", k => new MlNetTitles(read, k))];
        var totals = ways.ToDictionary(w => w.Name, _ => (new List<Told>(), TimeSpan.Zero), StringComparer.Ordinal);
        foreach (var (noise, spoil) in TitleBench.Noises(rules))
        {
            foreach (var (name, of) in ways)
            {
                var (told, spent) = TitleBench.Measure(rules, of, spoil);
                Line(noise, name, told, spent);
                var (all, before) = totals[name];
                all.AddRange(told);
                totals[name] = (all, before + spent);
            }
        }

        foreach (var (name, (told, spent)) in totals) Line("all", name, told, spent);
    }

    private static void Line(string noise, string name, List<Told> told, TimeSpan spent)
    {
        var decided = told.Where(t => t.Probability >= TitleBench.Decides).ToList();
        Say($"{noise,-15} {name,-8} {told.Count,6} {decided.Count(t => t.Right),8} {told.Count - decided.Count,9} {decided.Count(t => !t.Right),6} {spent.TotalMilliseconds / told.Count,11:F3}");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
