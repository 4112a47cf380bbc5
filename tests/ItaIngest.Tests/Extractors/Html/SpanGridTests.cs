using AngleSharp.Html.Parser;
using ItaIngest.Extractors.Html;

namespace ItaIngest.Tests.Extractors.Html;

public sealed class SpanGridTests
{
    private static SpanGrid? Grid(string rows, int most = 1000)
    {
        var table = new HtmlParser().ParseDocument("<table>" + rows + "</table>").QuerySelector("table")!;
        return SpanGrid.Of(PageTable.Of(new PageNode(null, table, 1)).Rows, most);
    }

    private static string Shape(string rows) =>
        string.Join(' ', Grid(rows)!.Cells.Select(c => $"{c.Cell.Node.Element.TextContent}@{c.Row},{c.Column}:{c.Rows}x{c.Columns}"));

    [Theory]
    [InlineData("<tr><td>a<td>b<tr><td>c<td>d", "a@1,1:1x1 b@1,2:1x1 c@2,1:1x1 d@2,2:1x1")]
    [InlineData("<tr><td rowspan=2>a<td>b<tr><td>c", "a@1,1:2x1 b@1,2:1x1 c@2,2:1x1")]
    [InlineData("<tr><td colspan=2>a<tr><td>b<td>c", "a@1,1:1x2 b@2,1:1x1 c@2,2:1x1")]
    [InlineData("<tr><td rowspan=5>a<td>b<tbody><tr><td>c<td>d", "a@1,1:1x1 b@1,2:1x1 c@2,1:1x1 d@2,2:1x1")]
    [InlineData("<tr><td>a<td rowspan=2 colspan=2>b<tr><td colspan=2>c<td>d", "a@1,1:1x1 b@1,2:2x1 c@2,1:1x1 d@2,3:1x1")]
    public void Cells_stand_where_a_browser_puts_them(string rows, string expected) => Shape(rows).Should().Be(expected);

    [Fact]
    public void Rows_and_columns_in_which_nothing_begins_are_left_out()
    {
        var grid = Grid("<tr><td colspan=3>a<td>b<tr></tr><tr><td colspan=3 rowspan=2>c<td>d<tr></tr>")!;
        (grid.Rows, grid.Columns).Should().Be((2, 2));
        grid.Cells.Should().OnlyContain(c => c.Rows == 1 && c.Columns == 1);
    }

    [Fact]
    public void A_cut_overlap_is_counted() => Grid("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c")!.Overlapping.Should().Be(1);

    [Fact]
    public void A_grid_beyond_the_limit_is_not_made() => Grid("<tr><td>a<td>b<td>c<tr><td>a<td>b<td>c", most: 5).Should().BeNull();

    [Theory]
    [InlineData("colspan='2;'", 2, 1)]
    [InlineData("colspan='-1' rowspan='-1'", 1, 1)]
    [InlineData("colspan='abc' rowspan=''", 1, 1)]
    [InlineData("colspan='0' rowspan='0'", 1, int.MaxValue)]
    [InlineData("colspan='99999999999' rowspan='99999999999'", 1000, 65534)]
    [InlineData("colspan=' 3' rowspan='+2'", 3, 2)]
    [InlineData("colspan='2.9' rowspan='1e3'", 2, 1)]
    public void Spans_are_read_as_the_standard_says(string attributes, int columns, int rows)
    {
        var cell = new HtmlParser().ParseDocument($"<table><tr><td {attributes}>").QuerySelector("td")!;
        (Spans.ColumnsOf(cell), Spans.RowsOf(cell)).Should().Be((columns, rows));
    }
}
