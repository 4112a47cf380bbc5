using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Pages;
using ItaIngest.Web.Pages.Overview;

namespace ItaIngest.Tests.Web;

public sealed class OverviewModelTests
{
    private static readonly RuleSet Rules = RuleSetLoader.Load(Path.Combine(Repository.Root, "rules"));

    [Fact]
    public void Shares_stand_beside_one_another_and_fill_the_whole()
    {
        var model = Model(new OverviewFilter(), new ScoreShares(5, 1, 0, 2, 2));

        model.Shares.Select(s => (s.Name, s.Count, s.From, s.Percent)).Should().Equal(
            ("proved", 5, 0m, 50m), ("repaired", 1, 50m, 10m), ("decided", 0, 60m, 0m), ("unproved", 2, 60m, 20m), ("open", 2, 80m, 20m));
        Model(new OverviewFilter(), new ScoreShares(0, 0, 0, 0, 0)).Shares.Sum(s => s.Percent).Should().Be(0);
    }

    [Fact]
    public void The_year_is_the_chosen_one_or_the_latest_with_an_overall_score()
    {
        var spread = new ScoreSpread("2567", 1, 90, 90, 90);
        Model(new OverviewFilter(), new ScoreShares(1, 0, 0, 0, 0), spread with { Of = "2566" }, spread).Year.Should().Be(2567);
        Model(new OverviewFilter(2565), new ScoreShares(1, 0, 0, 0, 0), spread).Year.Should().Be(2565);
        Model(new OverviewFilter(), new ScoreShares(0, 0, 0, 0, 0)).Should().Match<OverviewModel>(m => m.IsEmpty && m.Year == null);
    }

    [Fact]
    public void Open_findings_of_a_check_are_those_of_the_year_and_province()
    {
        var model = Model(new OverviewFilter(2568, "น่าน"), new ScoreShares(1, 0, 0, 0, 0));

        model.OpenOf(new CheckCount("ITA-S010", 1, 1, 1))!.Filter.Should().Be(new InboxFilter(Year: 2568, Province: "น่าน", Code: "ITA-S010"));
        model.Address.ToString().Should().Be("/overview?year=2568&province=" + Uri.EscapeDataString("น่าน"));
    }

    private static OverviewModel Model(OverviewFilter filter, ScoreShares shares, params IReadOnlyList<ScoreSpread> years) =>
        new(new OverviewAddress(filter), new Overview(years, [], [], [], shares), ReportChoices.Of([]), Rules);
}
