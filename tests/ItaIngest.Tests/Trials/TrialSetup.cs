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
        Trials.Smallest.Of(one.Facts, one.Kind.StartsWith("ITA-", StringComparison.Ordinal)
            ? f => Judge.IsConsistent(f) && Judge.Findings(Judge.Repaired(f)).Any(x => x.Code == one.Kind)
            : f => Judge.Of(f).Disagreements.Contains(one.Kind));
}
