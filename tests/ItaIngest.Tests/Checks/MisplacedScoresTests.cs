using ItaIngest.Checks;
using ItaIngest.Mapping;

namespace ItaIngest.Tests.Checks;

/// <summary>ITA-S016: scores that stand at the wrong item.</summary>
public sealed class MisplacedScoresTests
{
    // FY2568: three questions an indicator. i1–i6 have 91.10 to 96.60; their means are 92.20 and 95.50.
    private static Given Report => Given.Report(2568).Score("indicator:1", "92.20").Score("indicator:2", "95.50");

    [Fact]
    public void Rows_that_slipped_by_one_are_told_with_the_items_that_they_belong_to()
    {
        var result = Report.On(1, 2).Scores("i2", "91.10", "92.20", "93.30", "94.40", "95.50", "96.60").ResultOf("ITA-S016");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error });
        result.Figures.Should().Contain("kind", "slipped").And.Contain("from", "i2–i7").And.Contain("to", "i1–i6");
        result.Withholds.Should().HaveCount(6);
    }

    [Fact]
    public void Rows_that_agree_are_left_where_they_stand() =>
        Report.On(1, 2).Scores("i1", "91.10", "92.20", "93.30", "94.40", "95.50", "96.60").ResultsOf("ITA-S016").Should().BeEmpty();

    [Fact]
    public void A_move_that_leaves_something_wrong_is_not_told() =>
        Report.On(1, 2).Scores("i2", "91.10", "92.20", "93.30", "94.40", "95.50", "99.90").ResultsOf("ITA-S016").Should().BeEmpty();

    [Fact]
    public void What_a_reviewer_has_placed_is_not_moved()
    {
        var given = Report.On(1, 2);
        for (var i = 0; i < 6; i++) given.Score(FormattableString.Invariant($"i{i + 2}"), FormattableString.Invariant($"{91.10m + (i * 1.10m):F2}"), standing: Standing.ByReviewer);
        given.ResultsOf("ITA-S016").Should().BeEmpty();
    }

    [Theory]
    [InlineData("๙๒.๒๐๙๓.๓๐", 1)]
    [InlineData("92.20 93.30", 1)]
    [InlineData("92.2093.90", 0)]
    [InlineData("ไม่ระบุ", 0)]
    public void Two_scores_in_one_cell_are_divided_where_everything_then_agrees(string cell, int findings)
    {
        var given = Report.Score("i1", "91.10").Remark(RemarkKind.NotANumber, cell, item: "i2").Scores("i4", "94.40", "95.50", "96.60");
        given.ResultsOf("ITA-S016").Should().HaveCount(findings);
        given.ResultsOf("ITA-S001").Should().NotBeEmpty();
    }
}
