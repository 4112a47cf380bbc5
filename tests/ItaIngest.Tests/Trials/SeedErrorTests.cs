using System.Globalization;
using ItaIngest.Mapping;
using ItaIngest.Tests.RealReports;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Trials;

/// <summary>Every likely misreading of every score of the five real reports, one at a time.</summary>
public class SeedErrorTests(ITestOutputHelper output)
{
    private static readonly TrialSetup Setup = TrialSetup.Of(Repository.Root);

    [SharedFact]
    public void A_misread_digit_in_a_real_report_is_seen_where_anything_can_tell_and_never_mended_wrongly()
    {
        var wrong = 0;
        var apart = new Dictionary<string, (int Times, ReportFacts Facts)>(StringComparer.Ordinal);
        output.WriteLine("report | cells | misreadings | provable | detected of those | one plausible repair | proposed first | safe | applied | applied wrong | not provable | accused of those");
        foreach (var seed in SeedTruth.All())
        {
            var facts = Sound(SeedRun.OfFile(seed.File).Facts!);
            Setup.Judge.IsConsistent(facts).Should().BeTrue($"{seed.Name}: {string.Join("; ", Oracle.OracleReport.Of(facts, Setup.Judge.Rules.Books).Violations)}");
            var known = Setup.Judge.Findings(Setup.Judge.Repaired(facts)).Select(f => (f.Code, f.Subject)).ToHashSet();
            var count = new TrialCount();
            var cells = PrintedCells.Of(facts).ToList();
            foreach (var cell in cells)
            {
                foreach (var (text, _) in Setup.Judge.Digits.Misreadings(PrintedCells.Text(facts, cell), beyondRange: true))
                {
                    var misread = PrintedCells.With(facts, cell, text);
                    var judgement = Setup.Judge.Of(misread, known);
                    count += TrialCount.Of(judgement, facts);
                    foreach (var kind in judgement.Disagreements) apart[$"{seed.Name} {kind}"] = (apart.GetValueOrDefault($"{seed.Name} {kind}").Times + 1, misread);
                }
            }

            wrong += count.AppliedWrong;
            var c = count;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seed.Name} | {cells.Count} | {c.Trials} | {c.Detectable} | {c.Detected} | {c.Unique} | {c.FirstRight} | {c.Safe} | {c.SafeApplied} | {c.AppliedWrong} | {c.Trials - c.Detectable} | {c.Accused}"));
        }

        foreach (var (kind, (times, _)) in apart) output.WriteLine($"{times} x {kind}");
        wrong.Should().Be(0);
    }

    // What the reports themselves have wrong is put right first: the level of another year's scale, and one stated difference.
    private static ReportFacts Sound(ReportFacts facts)
    {
        facts = facts with { Observations = [.. facts.Observations.Where(o => o.Figure != Figure.Level || o.Value.Length > 2 || o.Year < 2566)], Repairs = [] };
        foreach (var cell in PrintedCells.Of(facts).Where(c => c.IsDifference).ToList())
            if (PrintedCells.Text(facts, cell) == "0.19") facts = PrintedCells.With(facts, cell, "0.23");
        return facts;
    }
}
