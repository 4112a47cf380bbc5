using ItaIngest.Checks;
using ItaIngest.Mapping;

namespace ItaIngest.Tests.Checks.Narrative;

/// <summary>ITA-N007.</summary>
public sealed class DisclosureUnlikeScoreTests
{
    [Theory]
    [InlineData("100.00", false, "not-done")]
    [InlineData("0.00", true, "done")]
    [InlineData("๐", true, "done")]
    public void A_state_that_its_score_contradicts_is_told(string score, bool done, string told)
    {
        var result = Given.Report(2568).Score("o5", score).Score("o6", "100").Disclosure("o5", done: done).Disclosure("o6", done: true).ResultOf("ITA-N007");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning, Subject = new Subject("o5", 2568) }, o => o.ExcludingMissingMembers());
        result.Figures["told"].Should().Be(told);
        result.Evidence.Select(e => e.Role).Should().Equal("defect", "witness");
    }

    [Fact]
    public void States_that_agree_are_shown_and_what_is_not_told_is_not_judged()
    {
        Given.Report(2568).Score("o5", "100").Score("o6", "0").Disclosure("o5", done: true).Disclosure("o6", done: false).ResultOf("ITA-N007").Verdict.Should().Be(Verdict.Holds);
        Given.Report(2568).Score("o5", "100").Disclosure("o5", done: null).ResultsOf("ITA-N007").Should().BeEmpty();
        Given.Report(2568).Score("o5", "50").Disclosure("o5", done: false).ResultsOf("ITA-N007").Should().BeEmpty("no state belongs to half a score; that there is one is told elsewhere");
        Given.Report(2568).Score("o5", "100", year: 2567).Disclosure("o5", done: false).ResultsOf("ITA-N007").Should().BeEmpty("it is the score of another year");
        Given.Report(2568).Disclosure("o5", done: false).ResultsOf("ITA-N007").Should().BeEmpty();
    }

    [Fact]
    public void A_score_that_is_stated_twice_accuses_only_with_both() =>
        Given.Report(2568).Score("o5", "100", copies: ["0"]).Disclosure("o5", done: false).ResultOf("ITA-N007").Verdict.Should().Be(Verdict.Holds);

    [Fact]
    public void A_report_of_what_was_done_since_contradicts_nothing()
    {
        var since = Given.Report(2568, ReportKind.Implementation).Score("o5", "0").Disclosure("o5", done: true).ResultOf("ITA-N007");
        since.Verdict.Should().Be(Verdict.CannotTell);
        since.Figures["reason"].Should().Be("told-of-the-year-after");
        Given.Report(2567).Years(report: 2568).Score("o5", "0").Disclosure("o5", done: true).ResultOf("ITA-N007").Verdict.Should().Be(Verdict.CannotTell);
    }
}
