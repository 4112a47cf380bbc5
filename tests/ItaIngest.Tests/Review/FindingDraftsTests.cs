using ItaIngest.Checks;
using ItaIngest.Mapping;
using ItaIngest.Review;
using ItaIngest.Tests.Checks.Register;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Review;

public sealed class FindingDraftsTests
{
    [Fact]
    public void Rows_that_slipped_are_moved_by_one_key()
    {
        var clearing = Of("ITA-S016", "fires.txt");
        clearing.PressOnce(clearing.Open.Single(r => r.Code == "ITA-S016")).Select(d => (d.Claim.Figure, d.Before, d.Value)).Should().Equal(
            Enumerable.Range(2, 6).Select(n => ("item", $"i{n}", (string?)$"i{n - 1}")));
        clearing.Result.Facts!.Observations.Where(o => o.Figure == Figure.Score && Items.IsQuestion(o.Item)).Select(o => (o.Item, o.Value)).Should().Equal(
            ("i1", "91.10"), ("i2", "92.20"), ("i3", "93.30"), ("i4", "94.40"), ("i5", "95.50"), ("i6", "96.60"));
        clearing.Result.Results.Where(r => r.Code is "ITA-S010" or "ITA-S016").Should().OnlyContain(r => r.Verdict == Verdict.Holds);
        clearing.Result.DecisionsToConfirm.Should().BeEmpty();
    }

    [Fact]
    public void Two_scores_in_one_cell_are_divided_by_one_key()
    {
        var clearing = Of("ITA-S016", "fires-one-cell.txt");
        clearing.PressOnce(clearing.Open.Single(r => r.Code == "ITA-S016"));
        clearing.Result.Facts!.Observations.Where(o => o.Figure == Figure.Score && o.Item is "i2" or "i3").Select(o => (o.Item, o.Value, o.Standing)).Should().Equal(
            ("i2", "92.20", Standing.ByReviewer), ("i3", "93.30", Standing.ByReviewer));
        clearing.Open.Select(r => r.Code).Should().Equal(["ITA-T009"], "what was no number is two numbers now; how the cell is written is another matter");
        clearing.Result.DecisionsToConfirm.Concat(clearing.Result.DecisionsUnmatched).Should().BeEmpty();
    }

    [Fact]
    public void What_is_misread_alike_in_many_rows_of_different_items_sets_no_item()
    {
        var report = Of("ITA-M001", "fires.txt");
        var finding = report.Result.Results.First(r => r.Code == "ITA-M001" && r.IsFinding);
        var drafts = new FindingDrafts(report.Desk, finding);
        drafts.Proposals.Should().OnlyContain(p => !p.ChangesData);
        drafts.Replace("o1").Should().BeEmpty();
    }

    [SharedFact]
    public void Another_item_is_that_of_all_that_the_row_states()
    {
        var clearing = new Clearing(SeedRun.Rules, SeedRun.OfFile(SeedTruth.All().Single(s => s.Name == "003").File));
        var finding = clearing.Open.First(r => r.Code == "ITA-M002");
        var made = clearing.Decide(desk => new FindingDrafts(desk, finding).Replace("i2"));
        made.Select(d => (d.Claim.Year, d.Value)).Should().Equal((2567, "i2"), (2568, "i2"));
        clearing.Result.Facts!.Observations.Where(o => o.Item == "i2" && o.Standing == Standing.ByReviewer).Select(o => o.Year).Should().Equal(2567, 2568);
        new FindingDrafts(clearing.Desk, finding).Replace("ข้อสอง").Should().BeEmpty("that is no item");
    }

    [SharedFact]
    public void Letting_a_title_stand_says_nothing_of_the_score_beside_it()
    {
        var clearing = new Clearing(SeedRun.Rules, SeedRun.OfFile(SeedTruth.All().Single(s => s.Name == "000").File));
        var finding = clearing.Open.Single(r => r.Code == "ITA-M006");
        clearing.Decide(desk => new FindingDrafts(desk, finding).Keep()).Should().ContainSingle().Which.Claim.Figure.Should().Be("ITA-M006");
        clearing.Result.Facts!.Observations.Should().OnlyContain(o => o.Standing != Standing.ByReviewer);
    }

    [Fact]
    public void A_value_that_can_be_none_is_no_answer()
    {
        var clearing = Of("ITA-R003", "fires.txt");
        var drafts = new FindingDrafts(clearing.Desk, clearing.Open.Single(r => r.Code == "ITA-R003"));
        drafts.Replace("77.77").Should().BeEmpty();
        drafts.Replace("fail").Should().ContainSingle();
    }

    [Fact]
    public void What_was_decided_before_is_superseded_and_shown_as_it_stands()
    {
        var clearing = Of("ITA-S010", "fires.txt");
        var finding = clearing.Open.Single(r => r.Code == "ITA-S010");
        var first = clearing.Decide(desk => new FindingDrafts(desk, finding).Replace("90.01"))[0];
        var drafts = new ValueDrafts(clearing.Desk);
        clearing.Desk.Current(first.Claim).Should().Be("90.01");
        drafts.Replace(first.Claim, "90.02").Should().BeEquivalentTo(new { Before = "90.01", Value = "90.02", Supersedes = first.Id });
    }

    private static Clearing Of(string check, string fixture) => new(SeedRun.Rules, SeedRun.OfFile(Path.Combine(CheckFixture.Root, check, fixture)));
}
