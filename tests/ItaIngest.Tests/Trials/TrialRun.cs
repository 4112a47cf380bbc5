using System.Globalization;
using System.Text;
using ItaIngest.Mapping;
using ItaIngest.Tests.Trials.Generator;

namespace ItaIngest.Tests.Trials;

/// <summary>What came out of trials, in numbers.</summary>
internal sealed record TrialCount
{
    public int Trials { get; init; }
    public int Detectable { get; init; }
    public int Detected { get; init; }
    public int Accused { get; init; }
    public int Unique { get; init; }
    public int FirstRight { get; init; }
    public int Safe { get; init; }
    public int SafeApplied { get; init; }
    public int Applied { get; init; }
    public int AppliedNotSafe { get; init; }
    public int AppliedWrong { get; init; }
    public int AppliedWrongButConsistent { get; init; }

    /// <summary>What one judgement counts.</summary>
    /// <param name="j">The judgement.</param>
    /// <param name="truth">The report without its errors.</param>
    public static TrialCount Of(Judgement j, ReportFacts truth)
    {
        var wrong = j.Applied.Any(a => a.To != PrintedCells.Text(truth, a.Cell));
        return new TrialCount
        {
            Trials = 1,
            Detectable = j.IsConsistent ? 0 : 1,
            Detected = !j.IsConsistent && j.IsDetected ? 1 : 0,
            Accused = j.IsConsistent && j.IsDetected ? 1 : 0,
            Unique = j.Unique is null ? 0 : 1,
            FirstRight = j.IsFirstRight ? 1 : 0,
            Safe = j.IsSafe ? 1 : 0,
            SafeApplied = j.IsSafe && j.Applied.Count > 0 ? 1 : 0,
            Applied = j.Applied.Count > 0 ? 1 : 0,
            AppliedNotSafe = j.Disagreements.Contains(Judgement.NotSafe) ? 1 : 0,
            AppliedWrong = wrong ? 1 : 0,
            AppliedWrongButConsistent = wrong && j.IsSafe && j.Applied.Count == 1 && j.Applied[0].Cell == j.Unique!.Cell && j.Applied[0].To == j.Unique.To ? 1 : 0,
        };
    }

    public static TrialCount operator +(TrialCount a, TrialCount b) => new()
    {
        Trials = a.Trials + b.Trials,
        Detectable = a.Detectable + b.Detectable,
        Detected = a.Detected + b.Detected,
        Accused = a.Accused + b.Accused,
        Unique = a.Unique + b.Unique,
        FirstRight = a.FirstRight + b.FirstRight,
        Safe = a.Safe + b.Safe,
        SafeApplied = a.SafeApplied + b.SafeApplied,
        Applied = a.Applied + b.Applied,
        AppliedNotSafe = a.AppliedNotSafe + b.AppliedNotSafe,
        AppliedWrong = a.AppliedWrong + b.AppliedWrong,
        AppliedWrongButConsistent = a.AppliedWrongButConsistent + b.AppliedWrongButConsistent,
    };
}

/// <summary>A kind of trial: what the reports show and how many digits are wrong.</summary>
/// <param name="Name">In a word.</param>
/// <param name="Shown">What the reports show.</param>
/// <param name="Errors">How many cells are misread.</param>
internal sealed record TrialSetting(string Name, Shown Shown, int Errors)
{
    public static IReadOnlyList<TrialSetting> All { get; } =
    [
        new("as drawn, one error", Shown.Drawn, 1), new("as drawn, two errors", Shown.Drawn, 2),
        new("questions + indicators + total, one error", Shown.QuestionsIndicatorsOverall, 1), new("questions + indicators + total, two errors", Shown.QuestionsIndicatorsOverall, 2),
        new("indicators + total, one error", Shown.IndicatorsOverall, 1), new("indicators + total, two errors", Shown.IndicatorsOverall, 2),
    ];

    /// <summary>For comparison a misread score stays within 0 to 100, as in the older simulation.</summary>
    public bool BeyondRange => Shown == Shown.Drawn;
}

/// <summary>Where the program and the oracle disagree.</summary>
/// <param name="Kind">How.</param>
/// <param name="Facts">The report.</param>
/// <param name="Why">What the oracle sees there, without the items: disagreements with the same reason are told once.</param>
internal sealed record Disagreement(string Kind, ReportFacts Facts, string Why = "");

/// <summary>Makes consistent reports, puts errors into them and compares the program with the oracle.</summary>
internal sealed class TrialRun(Judge judge, MadeReports reports)
{
    private const int Kept = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Setting, int Year), TrialCount> counts = [];
    private readonly List<Disagreement> disagreements = [];
    private readonly Dictionary<string, int> notConsistent = new(StringComparer.Ordinal);

    public IReadOnlyList<Disagreement> Disagreements => disagreements;

    /// <summary>Equations that made reports break, though nothing is wrong with them, and how often.</summary>
    public IReadOnlyDictionary<string, int> NotConsistent => notConsistent;

    public TrialCount Of(string setting) => counts.Where(c => c.Key.Setting == setting).Aggregate(new TrialCount(), (sum, c) => sum + c.Value);

    /// <summary>One trial: the same for the same seed and number.</summary>
    public void Run(TrialSetting setting, int seed, int number)
    {
        var random = new Random(unchecked(seed * 1_000_003 + number));
        var year = reports.Years[number % reports.Years.Count];
        var (made, cells) = Consistent(year, setting, random);
        var faulty = made;
        foreach (var cell in cells) faulty = PrintedCells.With(faulty, cell, Misread(made, cell, setting, random));
        var judgement = judge.Of(faulty);
        Add(setting, year, TrialCount.Of(judgement, made), judgement.Disagreements.Where(d => setting.Errors == 1 || d != Judgement.NotSafe).Select(d => new Disagreement(d, faulty, Why(faulty, judgement))));
    }

    /// <summary>A table of what came out: by setting, and by year within it.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine("setting | year | trials | oracle detects | program detects of those | accused though consistent | one plausible repair | proposed first of those | safe | applied of those | applied not safe | applied wrong | of those indistinguishable");
        foreach (var setting in counts.Keys.Select(k => k.Setting).Distinct().Order(StringComparer.Ordinal))
        {
            foreach (var (key, count) in counts.Where(c => c.Key.Setting == setting).OrderBy(c => c.Key.Year)) table.AppendLine(Row(setting, key.Year.ToString(CultureInfo.InvariantCulture), count));
            table.AppendLine(Row(setting, "all", Of(setting)));
        }

        return table.ToString();
    }

    private static string Row(string setting, string year, TrialCount c) =>
        string.Create(CultureInfo.InvariantCulture, $"{setting} | {year} | {c.Trials} | {Share(c.Detectable, c.Trials)} | {c.Detected} of {c.Detectable} | {c.Accused} | {Share(c.Unique, c.Trials)} | {c.FirstRight} of {c.Unique} | {Share(c.Safe, c.Trials)} | {c.SafeApplied} of {c.Safe} | {c.AppliedNotSafe} | {c.AppliedWrong} | {c.AppliedWrongButConsistent}");

    private static string Share(int part, int whole) => whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1} %");

    private (ReportFacts Facts, List<PrintedCell> Cells) Consistent(int year, TrialSetting setting, Random random)
    {
        while (true)
        {
            var made = reports.Make(year, setting.Shown, random);
            if (!judge.IsConsistent(made))
            {
                lock (gate)
                    foreach (var broken in Oracle.OracleReport.Of(made, judge.Rules.Books).Violations) notConsistent[broken] = notConsistent.GetValueOrDefault(broken) + 1;
                continue;
            }

            var cells = PrintedCells.Of(made).Where(c => judge.Digits.Misreadings(PrintedCells.Text(made, c), setting.BeyondRange).Any()).ToList();
            if (cells.Count < setting.Errors) continue;
            for (var i = 0; i < setting.Errors; i++)
            {
                var at = random.Next(i, cells.Count);
                (cells[i], cells[at]) = (cells[at], cells[i]);
            }

            return (made, cells[..setting.Errors]);
        }
    }

    // The likelier a digit is taken for another, the oftener.
    private string Misread(ReportFacts facts, PrintedCell cell, TrialSetting setting, Random random)
    {
        var all = judge.Digits.Misreadings(PrintedCells.Text(facts, cell), setting.BeyondRange).ToList();
        var at = random.NextDouble() * all.Sum(m => 1 / m.Cost);
        foreach (var (text, cost) in all)
        {
            at -= 1 / cost;
            if (at < 0) return text;
        }

        return all[^1].Text;
    }

    private string Why(ReportFacts facts, Judgement judgement)
    {
        var broken = Oracle.OracleReport.Of(facts, judge.Rules.Books).Violations.Select(v => v.Split(' ')[0]).Distinct();
        return string.Join(' ', broken) + " / " + string.Join(' ', judgement.Findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
    }

    private void Add(TrialSetting setting, int year, TrialCount count, IEnumerable<Disagreement> found)
    {
        lock (gate)
        {
            counts[(setting.Name, year)] = counts.GetValueOrDefault((setting.Name, year), new TrialCount()) + count;
            foreach (var d in found)
                if (disagreements.Count(x => x.Kind == d.Kind) < Kept) disagreements.Add(d);
        }
    }
}
