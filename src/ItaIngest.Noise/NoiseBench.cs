using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Mapping;
using ItaIngest.Noise.Counted;
using ItaIngest.Noise.Made;
using ItaIngest.Noise.Printed;
using ItaIngest.Noise.Spoiled;
using ItaIngest.Repairs;
using ItaIngest.Rules;

namespace ItaIngest.Noise;

/// <summary>What is to be counted.</summary>
public sealed record NoiseOptions
{
    /// <summary>Reports for each format, family and rate; the same ones each time.</summary>
    public int Count { get; init; } = 25;

    /// <summary>The same seed gives the same figures.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Shares of characters that are hit, 0 to 1.</summary>
    public IReadOnlyList<double> Rates { get; init; } = [0, 0.01, 0.02, 0.05, 0.1];

    /// <summary>Where the noise comes from.</summary>
    public IReadOnlyList<NoiseFamily> Families { get; init; } = [NoiseFamily.Shape, NoiseFamily.Other];

    /// <summary>Formats that the reports are printed in.</summary>
    public IReadOnlyList<Documents.DocumentFormat> Formats { get; init; } = [Documents.DocumentFormat.Text];

    /// <summary>One fiscal year (BE); null: all whose scores can be made up, in turn.</summary>
    public int? Year { get; init; }

    /// <summary>How many examples are kept.</summary>
    public int Examples { get; init; }
}

/// <summary>
/// The noise harness: clean reports are made up, spoilt, printed, read by the program as any file is, and what the dataset would have
/// of each is held against what is true.
/// </summary>
public sealed class NoiseBench
{
    private readonly RuleSet rules;
    private readonly CleanReports reports;
    private readonly Spoiler spoiler;
    private readonly Judge judge;
    private readonly Pipeline pipeline;
    private readonly Repairer repairer;
    private readonly Checker checker;

    /// <summary>A harness on these rules.</summary>
    public NoiseBench(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        this.rules = rules;
        reports = new CleanReports(rules);
        spoiler = new Spoiler(rules.Confusions);
        judge = new Judge(rules);
        pipeline = new Pipeline(rules, ExtractorList.All(Limits.Default));
        (repairer, checker) = (new Repairer(rules), new Checker(rules));
    }

    /// <summary>Years whose scores can be made up.</summary>
    public IReadOnlyList<int> Years => reports.Years;

    /// <summary>Runs it.</summary>
    /// <param name="options">What is to be counted.</param>
    /// <param name="done">Told after each report how many are done, of how many; from several threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public NoiseTable Run(NoiseOptions options, Action<int, int>? done = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.Formats.SelectMany(format => options.Families.SelectMany(family => options.Rates.Select(rate => (format, family, rate)))).ToList();
        var trials = settings.SelectMany(s => Enumerable.Range(0, options.Count).Select(number => (s.format, s.family, s.rate, number))).ToList();
        var results = new Outcome[trials.Count];
        var finished = 0;
        Parallel.For(0, trials.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var (format, family, rate, number) = trials[i];
            results[i] = Try(options, format, family, rate, number);
            done?.Invoke(Interlocked.Increment(ref finished), trials.Count);
        });

        var lines = new List<NoiseLine>();
        foreach (var setting in trials.Zip(results).GroupBy(t => (t.First.format, t.First.family, t.First.rate)))
        {
            foreach (var kind in setting.SelectMany(t => t.Second.Judgements).GroupBy(j => j.What).OrderBy(g => g.Key))
            {
                lines.Add(new NoiseLine(setting.Key.format, setting.Key.family, setting.Key.rate, kind.Key,
                    kind.GroupBy(j => j.Fate).ToDictionary(g => g.Key, g => g.Count()), kind.Count(j => j is { Fate: Fate.Wrong, Covered: true })));
            }
        }

        var examples = results.SelectMany(r => r.Examples).ToList();
        var reasons = examples.GroupBy(Reason)
            .Select(g => new NoiseReason(g.Key.Family, g.Key.What, g.Key.Fate, g.Key.By, g.Key.Cause, g.Count()))
            .OrderByDescending(r => r.Fate).ThenBy(r => r.Family).ThenBy(r => r.What).ThenByDescending(r => r.Count).ThenBy(r => r.By + r.Cause, StringComparer.Ordinal);
        return new NoiseTable(lines, [.. reasons], Spread(examples, options.Examples));
    }

    private static (NoiseFamily Family, Judged What, Fate Fate, string By, string Cause) Reason(NoiseExample example) =>
        (example.Family, example.What, example.Fate, example.By, example.Fate is Fate.Wrong or Fate.Silent && !Judge.IsOfReport(example.By) ? example.Cause : "");

    // The worst fates first, and of each reason one before the second of any.
    private static List<NoiseExample> Spread(List<NoiseExample> all, int count) =>
    [
        .. all.GroupBy(Reason)
            .SelectMany(g => g.Select((example, i) => (example, i, Alike: g.Count())))
            .OrderByDescending(e => e.example.Fate).ThenBy(e => e.i).ThenByDescending(e => e.Alike)
            .Take(count).Select(e => e.example),
    ];

    private Outcome Try(NoiseOptions options, Documents.DocumentFormat format, NoiseFamily family, double rate, int number)
    {
        var year = options.Year ?? reports.Years[number % reports.Years.Count];
        var report = reports.Make(year, Chance(options.Seed, number, 0));
        var spoilt = spoiler.Spoil(report, family, rate, Chance(options.Seed, number, 1 + (int)family + (2 * (int)Math.Round(rate * 10_000))));
        var printer = Printers.Of(format);
        var result = Read(printer, spoilt.Blocks);
        var clean = new Lazy<DocumentResult>(() => Read(printer, report.Blocks));
        var judgements = judge.Of(report, spoilt, result, (score, wrong) => IsSeenAlone(clean.Value, score, wrong));
        var examples = options.Examples == 0 ? [] : judgements.Where(j => j.Fate is Fate.Wrong or Fate.Silent or Fate.Held or Fate.Flagged).Select(j =>
        {
            var (cause, text) = Cause.Of(j, report, spoilt);
            return new NoiseExample(format, family, rate, number, year, j.What, j.Fate, j.Item, j.By, cause, j.True, j.Read, text, j.Covered);
        }).ToList();
        return new Outcome(judgements, examples);
    }

    private DocumentResult Read(IReportPrinter printer, IReadOnlyList<ReportBlock> blocks)
    {
        var bytes = printer.Print(blocks);
        return pipeline.Run(new SourceFile("0", "report", printer.Format, bytes.Length), bytes, []);
    }

    // The checks on the clean report with nothing but this score wrong.
    private bool IsSeenAlone(DocumentResult clean, StatedScore score, decimal wrong)
    {
        var facts = clean.Facts!;
        var changed = facts.Observations.Select(o =>
            o.Figure == Figure.Score && o.Year == score.Year && string.Equals(o.Item, score.Item, StringComparison.Ordinal) ? o with { Number = wrong, Decimals = 2, Value = Plain(wrong), Raw = Plain(wrong), Copies = [] } : o).ToList();
        var repaired = repairer.Repair(facts with { Observations = changed });
        var statuses = new ValueStatuses(checker.Check(clean.Readings!, repaired));
        return repaired.Observations.Any(o => o.Figure == Figure.Score && o.Year == score.Year && string.Equals(o.Item, score.Item, StringComparison.Ordinal) && statuses.Of(o) != ValueStatus.Clean);
    }

    private static string Plain(decimal value) => value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static Random Chance(int seed, int number, int use) => new(unchecked((((seed * 1_000_003) + number) * 1_000_003) + use));

    private sealed record Outcome(IReadOnlyList<Judgement> Judgements, IReadOnlyList<NoiseExample> Examples);
}
