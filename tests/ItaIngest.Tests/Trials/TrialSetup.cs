using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Tests.Trials.Generator;

namespace ItaIngest.Tests.Trials;

/// <summary>The real rules, the parameters of the generator, and both judges.</summary>
internal sealed class TrialSetup
{
    private TrialSetup(RuleSet rules, MisreadDigits digits, TrialParameters parameters)
    {
        Judge = new Judge(rules, digits);
        Reports = new MadeReports(rules.Books, parameters);
    }

    public Judge Judge { get; }

    public MadeReports Reports { get; }

    /// <summary>From the folder of the repository.</summary>
    public static TrialSetup Of(string root) => new(
        RuleSetLoader.Load(Path.Combine(root, "rules")),
        MisreadDigits.Load(Path.Combine(root, "rules", "confusions.tsv")),
        TrialParameters.Load(Path.Combine(root, "tests", "ItaIngest.Tests", "Trials", "parameters.json")));

    /// <summary>Reports in which nothing is wrong.</summary>
    public ConsistentRun Consistent(int count, int seed, Shown shown = Shown.Drawn) => ConsistentRun.Of(Judge, Reports, shown, count, seed);

    /// <summary>The least of a report on which program and oracle still disagree in the same way.</summary>
    public ReportFacts Smallest(Disagreement one) =>
        one.Kind == ConsistentRun.Inconsistent ? one.Facts : Trials.Smallest.Of(one.Facts, one.Kind.StartsWith("ITA-", StringComparison.Ordinal)
            ? f => Judge.IsConsistent(f) && Judge.Findings(Judge.Repaired(f)).Any(x => x.Code == one.Kind)
            : f => Judge.Of(f).Disagreements.Contains(one.Kind));

    /// <summary>A report in a few lines, with what the oracle and the program say of it.</summary>
    public string Told(ReportFacts facts)
    {
        var oracle = Oracle.OracleReport.Of(facts, Judge.Rules.Books);
        var judgement = Judge.Of(facts);
        var text = new System.Text.StringBuilder(Trials.Smallest.Text(facts));
        text.Append("  oracle: ").AppendLine(judgement.IsConsistent ? "consistent" : string.Join("; ", oracle.Violations));
        foreach (var r in judgement.Repairs.Take(8))
        {
            var (exact, times) = oracle.Confirm(r);
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"    {(r.IsPlausible ? "plausible" : "possible")}: {Name(facts, r.Cell)} {r.From} -> {r.To}, exact {exact}, confirmed {times}");
        }

        foreach (var a in judgement.Applied) text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"  program applied: {Name(facts, a.Cell)} {a.From} -> {a.To}");
        foreach (var f in judgement.Findings) text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"  program: {f.Code} {f.Severity} {f.Subject.Item} {f.Repair?.Target} {f.Repair?.From} -> {f.Repair?.To} ({f.Repair?.Cost}) {string.Join(" ", f.Repair?.Alternatives ?? [])}");
        return text.ToString();
    }

    private static string Name(ReportFacts facts, PrintedCell cell) => cell.IsDifference
        ? $"difference {cell.Claim}"
        : $"{facts.Observations[cell.Observation].Item}#{facts.Observations[cell.Observation].Part}@{facts.Observations[cell.Observation].Year} line {PrintedCells.At(facts, cell).Line}";
}
