using ItaIngest.Checks;

namespace ItaIngest.Tests.Checks;

/// <summary>ITA-S017: a score that lost a decimal, and a report that writes no zeros.</summary>
public sealed class DecimalsLostTests
{
    [Fact]
    public void A_shorter_score_is_told_where_zeros_are_written()
    {
        var found = Given.Report(2566).Scores("i1", "91.50", "82.33", "77.2", "88.11", "90.04", "85.67", "83.21").ResultOf("ITA-S017");
        found.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning });
        (found.Subject.Item, found.Figures["stated"]).Should().Be(("i3", "77.2"));
    }

    [Fact]
    public void A_whole_number_is_told_only_where_zeros_are_written()
    {
        Given.Report(2566).Scores("i1", "91.50", "82.33", "77", "88.11", "90.04", "85.67", "83.21").ResultsOf("ITA-S017").Should().ContainSingle();
        Given.Report(2566).Scores("i1", "91.55", "82.33", "77", "88.11", "90.04", "85.67", "83.21").ResultsOf("ITA-S017").Should().BeEmpty();
    }

    [Fact]
    public void Who_leaves_zeros_out_has_lost_none() =>
        Given.Report(2566).Scores("i1", "91.5", "82.33", "77.2", "88.11", "90.04", "85.67", "83.21", "84.49").ResultsOf("ITA-S017").Should().BeEmpty();

    [Theory]
    // Nothing and all are written without decimals; five scores are too few to know the habit by.
    [InlineData("91.50", "82.33", "100", "88.11", "90.04", "85.67", "83.21", "0")]
    [InlineData("91.50", "82.33", "77.2", "88.11", "90.04", "85.67")]
    public void Nothing_is_told_of_bounds_and_of_few_scores(params string[] scores) => Given.Report(2566).Scores("i1", scores).ResultsOf("ITA-S017").Should().BeEmpty();
}
