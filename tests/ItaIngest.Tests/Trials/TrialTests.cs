using ItaIngest.Checks;
using ItaIngest.Tests.Trials.Generator;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Trials;

/// <summary>The program against the oracle on made reports; `trials` of the benchmarks runs many more of them.</summary>
public class TrialTests(ITestOutputHelper output)
{
    private static readonly TrialSetup Setup = TrialSetup.Of(Repository.Root);

    [Fact]
    public void Nothing_is_said_against_reports_in_which_nothing_is_wrong()
    {
        foreach (var shown in new[] { Shown.Drawn, Shown.QuestionsIndicatorsOverall, Shown.IndicatorsOverall })
        {
            var run = Setup.Consistent(210, 1, shown);
            output.WriteLine($"{shown}: {run}");
            run.Changed.Should().Be(0);
            run.Accused.Should().BeEmpty(string.Join(Environment.NewLine, run.Examples.Take(1).Select(e => Setup.Told(Setup.Smallest(e)))));
        }
    }

    [Fact]
    public void Some_questions_of_a_part_that_is_not_named_give_a_warning_where_they_cannot_be_a_mean_of_both()
    {
        var judged = 0;
        for (var i = 0; i < 300; i++)
        {
            var made = Setup.Reports.Make(2566 + i % 3, Shown.SomeOfOnePart, new Random(i));
            var oracle = Oracle.OracleReport.Of(made, Setup.Judge.Rules.Books);
            if (!oracle.IsConsistent) continue;
            var findings = Setup.Judge.Findings(Setup.Judge.Repaired(made)).Where(f => Judgement.IsOfScores(f) && f.Severity >= Severity.Warning).ToList();
            if (oracle.HoldsPlainly)
            {
                findings.Should().BeEmpty(Setup.Told(made));
                continue;
            }

            // Of complete lists nothing is said: that they are one part is usual. A score that is repeated in a list that cannot be a mean is told too.
            findings.Where(f => f.Code is not ("ITA-S013" or "ITA-S021") || f.Severity != Severity.Warning).Should().BeEmpty(Setup.Told(made));
            if (findings.Count > 0) judged++;
        }

        judged.Should().BeGreaterThan(10);
    }

    [Fact]
    public void What_can_be_seen_is_seen_and_nothing_is_mended_wrongly()
    {
        var run = new TrialRun(Setup.Judge, Setup.Reports);
        foreach (var setting in TrialSetting.All) Parallel.For(0, setting == TrialSetting.All[0] ? 500 : 100, i => run.Run(setting, 1, i));
        output.WriteLine(run.Table());
        foreach (var one in run.Disagreements.DistinctBy(d => (d.Kind, d.Why)).Take(10)) output.WriteLine(one.Kind + Environment.NewLine + Setup.Told(one.Facts));
        foreach (var setting in TrialSetting.All)
        {
            var count = run.Of(setting.Name);
            count.Detected.Should().Be(count.Detectable, setting.Name);
            count.Accused.Should().Be(0, setting.Name);
            count.AppliedWrong.Should().Be(count.AppliedWrongButConsistent, setting.Name);
            if (setting.Errors > 1) continue;
            count.AppliedWrong.Should().Be(0, setting.Name);
            count.FirstRight.Should().Be(count.Unique, setting.Name);
            (count.SafeApplied * 10).Should().BeGreaterThanOrEqualTo(count.Safe * 9, setting.Name);
        }
    }
}
