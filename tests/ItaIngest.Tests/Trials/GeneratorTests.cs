using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Tests.Checks;
using ItaIngest.Tests.Trials.Generator;
using ItaIngest.Tests.Trials.Oracle;

namespace ItaIngest.Tests.Trials;

public class GeneratorTests
{
    private static readonly IReadOnlyDictionary<int, CodeBook> Books = Given.RealRules.Books;
    private static readonly TrialParameters Parameters = TrialParameters.Load(Path.Combine(Repository.Root, "tests", "ItaIngest.Tests", "Trials", "parameters.json"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_made_without_rounding_on_the_way_is_consistent(int shown)
    {
        var reports = new MadeReports(Books, Parameters.With("unrounded", 1));
        for (var i = 0; i < 350; i++)
        {
            var made = reports.Make(reports.Years[i % reports.Years.Count], (Shown)shown, new Random(i));
            OracleReport.Of(made, Books).IsConsistent.Should().BeTrue(Smallest.Text(made));
        }
    }

    [Fact]
    public void Every_year_with_its_formulas_is_made() =>
        new MadeReports(Books, Parameters).Years.Should().Equal(2562, 2563, 2564, 2565, 2566, 2567, 2568);

    [Fact]
    public void The_same_seed_makes_the_same_report()
    {
        var reports = new MadeReports(Books, Parameters);
        Smallest.Text(reports.Make(2568, Shown.Drawn, new Random(7))).Should().Be(Smallest.Text(reports.Make(2568, Shown.Drawn, new Random(7))));
        Smallest.Text(reports.Make(2568, Shown.Drawn, new Random(7))).Should().NotBe(Smallest.Text(reports.Make(2568, Shown.Drawn, new Random(8))));
    }

    [Fact]
    public void Reports_show_all_that_they_may()
    {
        var reports = new MadeReports(Books, Parameters);
        var made = Enumerable.Range(0, 700).Select(i => reports.Make(reports.Years[i % 7], Shown.Drawn, new Random(i))).ToList();
        bool Some(Func<Observation, bool> has) => made.Any(f => f.Observations.Any(has));
        Some(o => o.Copies.Count > 2).Should().BeTrue();
        Some(o => o.Item == "instrument:IIT").Should().BeTrue();
        Some(o => o is { Item: "instrument:EIT", Part: "EIT2" }).Should().BeTrue();
        Some(o => o is { Item: "indicator:6", Part: "EIT1" }).Should().BeTrue();
        Some(o => o is { Item: "e1", Part: "EIT1" }).Should().BeTrue();
        Some(o => o.Item == "sub:9.3").Should().BeTrue();
        Some(o => o.IsUndecided).Should().BeTrue();
        Some(o => o.Value == "100").Should().BeTrue();
        Some(o => o.Figure == Figure.Pass && o.Value == "fail").Should().BeTrue();
        made.SelectMany(f => f.Observations).Where(o => o.Figure == Figure.Level).Select(o => o.Value).Distinct().Should().HaveCountGreaterThan(7, "both scales");
        made.SelectMany(f => f.Claims).Select(c => c.Kind).Distinct().Should().Contain([ClaimKind.Delta, ClaimKind.Listing]);
        made.SelectMany(f => f.Observations.Where(o => o.Item.StartsWith('i') && o.Number is not null)).Average(o => o.Number!.Value).Should().BeInRange(85, 97);
    }

    [Fact]
    public void A_misread_cell_is_misread_where_it_is_quoted()
    {
        var facts = Given.Report(2568).Score("i3", "99.34", 2567).Score("i3", "99.57")
            .Claim(ClaimKind.Delta, "", ("item", "i3"), ("from", "99.34"), ("to", "99.57"), ("delta", "0.23"), ("direction", "up"), ("fromYear", "2567"), ("toYear", "2568")).Facts;
        var misread = PrintedCells.With(facts, PrintedCell.Of(1), "99.53");
        misread.Observations[1].Number.Should().Be(99.53m);
        misread.Claims[0].Figures["to"].Should().Be("99.53");
        misread.Claims[0].Figures["from"].Should().Be("99.34");
    }
}
