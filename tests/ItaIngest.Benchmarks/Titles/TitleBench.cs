using System.Diagnostics;
using System.Globalization;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Benchmarks.Titles;

/// <summary>
/// The trained classifier beside plain likeness, on titles of every year: spoilt by what is taken for what in print, and by what nobody trained
/// on (any letter for any other, words of other titles in place of words, pieces cut off and added). Decided means a probability of .98 or more.
/// </summary>
internal static class TitleBench
{
    /// <summary>A title is decided from here on.</summary>
    public const float Decides = 0.98f;

    private const int Copies = 6;

    public static void Run(string rulesFolder)
    {
        var rules = RuleSetLoader.Load(rulesFolder);
        var sample = TitleSample.Of(rules);
        var start = Stopwatch.GetTimestamp();
        var model = TitleTraining.Train(sample);
        Say($"trained on {sample.Keys.Count} titles in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, {model.ToBytes().Length / 1024} KB");
        (string Name, Func<IReadOnlyList<string>, ITitleClassifier> Of)[] ways = [("plain", _ => new GramTitles()), ("trained", k => new TrainedTitles(model, k))];
        Say($"noise             way          n   first right   decided  decided wrong   right share decided at 0.1 % wrong   µs");
        foreach (var (noise, spoil) in Noises(rules))
        {
            foreach (var (name, of) in ways) Say(noise, name, Measure(rules, of, spoil));
        }
    }

    /// <summary>Ways in which titles are spoilt, by their names.</summary>
    public static IEnumerable<(string Name, Func<string, IReadOnlyList<string>, Random, string> Spoil)> Noises(RuleSet rules)
    {
        foreach (var spoil in (Func<string, double, IReadOnlyList<string>, Random, string>[])[InPrint(rules.Confusions), ByChance])
        {
            foreach (var share in (double[])[0, 0.02, 0.05, 0.1, 0.2])
                yield return ($"{(spoil == ByChance ? "chance" : "print")} {share:P0}", (key, keys, random) => spoil(key, share, keys, random));
        }
    }

    /// <summary>What a classifier tells of spoilt titles of every year.</summary>
    public static (List<Told> Told, TimeSpan Spent) Measure(RuleSet rules, Func<IReadOnlyList<string>, ITitleClassifier> of, Func<string, IReadOnlyList<string>, Random, string> spoil)
    {
        var random = new Random(2566);
        var told = new List<Told>();
        var spent = TimeSpan.Zero;
        foreach (var book in rules.Books.Values.OrderBy(b => b.Year))
        {
            // Titles that two questions share cannot be told apart by anybody.
            string[] keys = [.. book.Questions.SelectMany(TitleSample.KeysOf).GroupBy(k => k).Where(g => g.Count() == 1).Select(g => g.Key)];
            var classifier = of(keys);
            var index = new GramIndex(keys);
            var (likeness, probabilities) = (new float[keys.Length], new float[keys.Length]);
            foreach (var key in keys.Where(k => k.Length >= 6))
            {
                for (var copy = 0; copy < Copies; copy++)
                {
                    var spoilt = spoil(key, keys, random);
                    var start = Stopwatch.GetTimestamp();
                    index.Dice(spoilt, likeness);
                    classifier.Classify(spoilt, likeness, probabilities);
                    spent += Stopwatch.GetElapsedTime(start);
                    var best = Array.IndexOf(probabilities, probabilities.Max());
                    told.Add(new Told(keys[best] == key, probabilities[best], MathF.Log(probabilities[best] / (probabilities.Where((_, i) => i != best).Max() + 1e-20f))));
                }
            }
        }

        return (told, spent);
    }

    private static void Say(string noise, string name, (List<Told> Told, TimeSpan Spent) measured)
    {
        var (told, spent) = measured;
        var decided = told.Where(t => t.Probability >= Decides).ToList();
        Say($"{noise,-15} {name,-8} {told.Count,6} {Share(told.Count(t => t.Right), told.Count),12} {Share(decided.Count, told.Count),10} {decided.Count(t => !t.Right),8} {Share(AtTenthOfPercent(told), told.Count),24} {spent.TotalMicroseconds / told.Count,16:F1}");
    }

    private static int AtTenthOfPercent(List<Told> told)
    {
        int wrong = 0, best = 0, seen = 0;
        foreach (var t in told.OrderByDescending(t => t.Margin))
        {
            seen++;
            if (!t.Right) wrong++;
            if (wrong * 1000 <= seen) best = seen;
        }

        return best;
    }

    private static Func<string, double, IReadOnlyList<string>, Random, string> InPrint(Confusions confusions)
    {
        var known = confusions.All.GroupBy(c => c.Meant).ToDictionary(g => g.Key, g => g.ToArray());
        return (key, share, _, random) => ComparisonKey.Of(string.Concat(key.Select(c => random.NextDouble() >= share ? c.ToString()
            : known.TryGetValue(c, out var all) ? all[random.Next(all.Length)].Observed : random.Next(2) == 0 ? "" : $"{c}{c}")));
    }

    private static string ByChance(string key, double share, IReadOnlyList<string> keys, Random random)
    {
        if (random.NextDouble() < share * 6 && key.Length > 12)
        {
            var (other, length) = (keys[random.Next(keys.Count)], random.Next(3, 10));
            var (at, from) = (random.Next(key.Length - Math.Min(length, key.Length - 1)), random.Next(Math.Max(1, other.Length - length)));
            key = key.Remove(at, Math.Min(length, key.Length - at)).Insert(at, other.Substring(from, Math.Min(length, other.Length - from)));
        }

        return ComparisonKey.Of(string.Concat(key.Select(c => random.NextDouble() >= share ? c.ToString() : random.Next(3) switch
        {
            0 => "",
            1 => Letter(random).ToString(),
            _ => $"{c}{Letter(random)}",
        })));
    }

    private static char Letter(Random random) => (char)random.Next('ก', 'ฺ');

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / Math.Max(1, whole):F2} %");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

/// <summary>What was told of one title.</summary>
/// <param name="Right">The most probable one is the one it was.</param>
/// <param name="Probability">Of the most probable one.</param>
/// <param name="Margin">Logarithm of how much more probable it is than the next.</param>
internal readonly record struct Told(bool Right, float Probability, float Margin);
