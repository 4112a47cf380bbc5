using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Web.Pages.DecisionLog;

namespace ItaIngest.Tests.Web;

public sealed class DecisionLogModelTests
{
    [Fact]
    public void What_was_undone_or_replaced_is_told_before_what_is_to_confirm()
    {
        Decision[] decisions = [Made("1", 1), Made("2", 2), Made("3", 3), Made("undo", 4) with { Ruling = Ruling.Undo, Supersedes = "3" }];
        var standing = new Dictionary<string, StandingDecisions>(StringComparer.Ordinal) { ["a.txt"] = StandingDecisions.Of(decisions) };
        var model = new DecisionLogModel(new DecisionLogAddress(new DecisionFilter()), new DecisionPage([], 0, 0, []), standing);

        decisions.Select(d => model.StateOf(new ListedDecision(d, "d", DecisionState.ToConfirm))).Should().Equal("superseded", "confirm", "undone", "confirm");
        model.StateOf(new ListedDecision(decisions[1], "d", DecisionState.Unmatched)).Should().Be("unmatched");
        model.StateOf(new ListedDecision(decisions[1], null, null)).Should().Be("stands");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    public void Pages_hold_a_hundred(int total, int pages) =>
        new DecisionLogModel(new DecisionLogAddress(new DecisionFilter()), new DecisionPage([], total, 0, []), new Dictionary<string, StandingDecisions>(StringComparer.Ordinal)).Pages.Should().Be(pages);

    private static Decision Made(string id, int minute) => new(
        id, new DecidedClaim("a.txt", "i7", 2568, "score", 1, "97.51", "d"), Ruling.Replace, "97.51", "97.15", Reasons.Other, null, "ผู้ตรวจ",
        new DateTimeOffset(2025, 11, 20, 8, minute, 0, TimeSpan.Zero), DecidedBy.Form, "", null);
}
