using System.Globalization;
using System.Text;
using ItaIngest.Tests.Trials.Generator;
using ItaIngest.Tests.Trials.Oracle;

namespace ItaIngest.Tests.Trials;

/// <summary>What the program says of reports in which nothing is wrong.</summary>
/// <param name="Made">How many were made.</param>
/// <param name="NotConsistent">Those that the definition itself calls inconsistent, by the equation that breaks.</param>
/// <param name="Accused">Errors and Warnings, by code.</param>
/// <param name="Changed">Reports in which the program changed a number.</param>
/// <param name="Examples">Accused reports, with the code.</param>
internal sealed record ConsistentRun(int Made, IReadOnlyDictionary<string, int> NotConsistent, IReadOnlyDictionary<string, int> Accused, int Changed, IReadOnlyList<Disagreement> Examples)
{
    /// <summary>The kind of a report that the definition itself calls inconsistent.</summary>
    public const string Inconsistent = "inconsistent";

    public static ConsistentRun Of(Judge judge, MadeReports reports, Shown shown, int count, int seed)
    {
        var gate = new Lock();
        var broken = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var accused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var examples = new List<Disagreement>();
        var changed = 0;
        Parallel.For(0, count, i =>
        {
            var made = reports.Make(reports.Years[i % reports.Years.Count], shown, new Random(unchecked(seed * 1_000_033 + i)));
            var oracle = OracleReport.Of(made, judge.Rules.Books);
            var consistent = oracle.IsConsistent;
            var settled = judge.Repaired(made);
            var differs = PrintedCells.Of(made).Any(c => PrintedCells.Text(made, c) != PrintedCells.Text(settled, c));
            var findings = judge.Findings(settled);
            lock (gate)
            {
                if (differs) changed++;
                if (!consistent)
                {
                    if (examples.Count(e => e.Kind == Inconsistent) < 3) examples.Add(new Disagreement(Inconsistent, made));
                    foreach (var name in oracle.Violations.Select(v => v.Split('@')[0]).Distinct()) broken[name] = broken.GetValueOrDefault(name) + 1;
                    return;
                }

                foreach (var code in findings.Select(f => f.Code + " " + f.Severity).Distinct()) accused[code] = accused.GetValueOrDefault(code) + 1;
                foreach (var code in findings.Select(f => f.Code).Distinct())
                    if (examples.Count(e => e.Kind == code) < 3) examples.Add(new Disagreement(code, made));
            }
        });
        return new ConsistentRun(count, broken, accused, changed, examples);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Made} consistent reports, {Changed} changed by the program");
        foreach (var (name, times) in NotConsistent) text.AppendLine(CultureInfo.InvariantCulture, $"  inconsistent by the definition: {times} x {name}");
        foreach (var (code, times) in Accused) text.AppendLine(CultureInfo.InvariantCulture, $"  accused: {times} x {code}");
        return text.ToString();
    }
}
