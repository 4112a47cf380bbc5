using ItaIngest.Checks;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Checks.Narrative;

/// <summary>The narrative findings of the five real reports: at their line, with the right reading, and nothing else.</summary>
public sealed class NarrativeSeedTests
{
    [SharedFact]
    public void Exactly_the_expected_ones_fail()
    {
        var failures = SeedTruth.All().SelectMany(s => SeedRun.OfFile(s.File).Results.Where(r => r.Verdict == Verdict.Fails && r.Code is "ITA-N001" or "ITA-N002" or "ITA-N003" or "ITA-N006")
            .Where(r => r.Verdict == Verdict.Fails).Select(r => (s.Name, r.Code, Lines: string.Join(',', r.Evidence.Where(e => e.Role is "defect").Select(e => e.At.Line)), r.Repair!.To)));
        failures.Should().Equal(("001", "ITA-N001", "138", "o36"), ("002", "ITA-N002", "99,159", "84"), ("002", "ITA-N003", "355", "2567"));
    }

    [SharedFact]
    public void What_is_right_holds()
    {
        var results = SeedTruth.All().ToDictionary(s => s.Name, s => SeedRun.OfFile(s.File).Results, StringComparer.Ordinal);
        results["001"].Where(r => r.Code == "ITA-N001" && r.Verdict == Verdict.Holds).Select(r => r.Subject.Item).Should().Equal("o24", "o35", "o43");
        results["002"].Where(r => r.Code == "ITA-N006").Select(r => (r.Verdict, r.Figures["value"])).Should().Equal((Verdict.Holds, "2"), (Verdict.Holds, "8"));
        results["004"].Where(r => r.Code == "ITA-N006").Select(r => (r.Verdict, r.Figures["value"])).Should().Equal((Verdict.Holds, "10"));
        results["000"].Where(r => r.Code == "ITA-N003").Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Holds);
    }
}
