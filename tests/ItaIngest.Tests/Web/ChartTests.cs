using ItaIngest.Web.Shared.Charts;

namespace ItaIngest.Tests.Web;

public sealed class ChartTests
{
    [Theory]
    [InlineData("", 0, 100)]
    [InlineData("5 99", 0, 100)]
    [InlineData("66.70 99.34", 60, 100)]
    [InlineData("99 99.5", 70, 100)]
    [InlineData("35 90", 30, 100)]
    [InlineData("31 90", 0, 100)]
    [InlineData("80 104", 70, 110)]
    public void An_axis_holds_all_values_and_begins_at_0_unless_all_are_high(string values, int from, int to)
    {
        var axis = ScoreAxis.For([.. values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture))]);

        (axis.From, axis.To).Should().Be((from, to));
        axis.Lines.First().Should().Be(axis.From);
        axis.Lines.Count().Should().BeInRange(4, 7);
        (axis.Share(axis.From), axis.Share(axis.To), axis.Share(-5)).Should().Be((0m, 1m, 0m));
    }

    [Fact]
    public void A_line_breaks_where_a_year_has_no_value()
    {
        var drawing = new YearDrawing([new ChartSeries("", [new(2563, 80m), new(2564, 82m), new(2566, 84m), new(2568, 90m), new(2567, 88m)])]);

        drawing.Years.Should().Equal(2563, 2564, 2565, 2566, 2567, 2568);
        drawing.Lines(drawing.Series[0]).Select(l => l.Split(' ').Length).Should().Equal(2, 3);
        drawing.X(2565).Should().BeApproximately((drawing.X(2564) + drawing.X(2566)) / 2, 0.001m);
        drawing.Y(90m).Should().BeLessThan(drawing.Y(80m), "higher is better");
    }

    [Fact]
    public void Names_of_series_never_stand_over_one_another_nor_outside()
    {
        var drawing = new YearDrawing([.. Enumerable.Range(0, 4).Select(i => new ChartSeries($"{i}", [new(2567, 50m), new(2568, 30.0m + (i * 0.01m))]))]);

        var heights = drawing.Names().Select(n => n.Y).ToList();

        heights.Should().BeInAscendingOrder().And.OnlyContain(y => y > 0 && y <= drawing.Foot);
        heights.Zip(heights.Skip(1), (a, b) => b - a).Should().OnlyContain(gap => gap >= 17);
    }
}
