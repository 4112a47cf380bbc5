using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Pages.Agency;

namespace ItaIngest.Tests.Web;

public sealed class AgencyModelTests
{
    private static readonly RuleSet Rules = RuleSetLoader.Load(Path.Combine(Repository.Root, "rules"));

    [Fact]
    public void The_report_of_a_year_counts_before_what_others_restate_and_what_is_held_is_not_drawn()
    {
        var model = Model(
            [Head("a", "ปัว", "น่าน"), Head("b", "ปัว", "น่าน")],
            Score("b", 2567, "overall", "90.00", isOwnYear: false),
            Score("a", 2567, "overall", "๙๑.00"),
            Score("b", 2568, "overall", "95.00", isHeld: true),
            Score("b", 2566, "instrument:IIT", "80.00", isOwnYear: false),
            Score("b", 2568, "indicator:2", "70.00"));

        model.Years.Should().Equal(2566, 2567, 2568);
        model.Items.Should().Equal("overall", "instrument:IIT", "indicator:2");
        model.Cell("overall", 2567)!.Should().Match<ScoreCell>(c => c.Score.Document == "a" && c.Others.Single() == "90.00");
        model.Cell("overall", 2566).Should().BeNull();
        (model.HasHeld, model.HasRestated).Should().Be((true, true));
        model.Drawing(i => i).Series.Select(s => (s.Name, string.Join(' ', s.Points.Select(p => $"{p.Year}={p.Value:0.00}")))).Should().Equal(("overall", "2567=91.00"), ("instrument:IIT", "2566=80.00"));
    }

    [Fact]
    public void Agencies_of_one_name_in_several_places_are_told_apart()
    {
        Model([Head("a", "ปัว", "น่าน"), Head("b", null, "น่าน"), Head("c", null, null)]).Places.Should().Equal(("ปัว", "น่าน"));
        Model([Head("a", "ปัว", "น่าน"), Head("b", "ปัว", "ตาก"), Head("c", null, null)]).Places.Should().Equal(("ปัว", "ตาก"), ("ปัว", "น่าน"));
        Model([Head("c", null, null)]).Place.Should().Be(("", ""));
    }

    private static AgencyModel Model(IReadOnlyList<ReportHead> reports, params IReadOnlyList<AgencyScore> scores) => new("เทศบาลตำบล", "หนึ่ง", reports, scores, Rules);

    private static ReportHead Head(string id, string? district, string? province) =>
        new(id, id + ".txt", ReportKind.Analysis, new Agency("เทศบาลตำบล", "หนึ่ง", district, province, []), 2568, 2568, ItaIngest.Outcome.Clean, 0, 0);

    private static AgencyScore Score(string document, int year, string item, string value, bool isHeld = false, bool isOwnYear = true) => new(document, year, item, value, isHeld, isOwnYear);
}
