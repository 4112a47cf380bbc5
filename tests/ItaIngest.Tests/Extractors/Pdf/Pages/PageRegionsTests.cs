using ItaIngest.Extractors.Pdf.Pages;
using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Tests.Extractors.Pdf.Pages;

public sealed class PageRegionsTests
{
    [Fact]
    public void Tables_side_by_side_are_read_with_their_headings_column_by_column()
    {
        var page = new PageOf()
            .Text(70, 100, "ส่วนที่ ๑")
            .Text(70, 200, "ตัวชี้วัดที่ ๑").Text(320, 200, "ตัวชี้วัดที่ ๖")
            .Text(70, 300, "ตัวชี้วัดที่ ๒").Text(320, 300, "ตัวชี้วัดที่ ๗")
            .Text(70, 400, "ส่วนที่ ๒")
            .Lay(Table(70, 220, "i1"), Table(320, 220, "e1"), Table(70, 320, "i4"), Table(320, 320, "e4"));
        Read(page).Should().Equal("ส่วนที่ ๑", "ตัวชี้วัดที่ ๑", "[i1]", "ตัวชี้วัดที่ ๒", "[i4]", "ตัวชี้วัดที่ ๖", "[e1]", "ตัวชี้วัดที่ ๗", "[e4]", "ส่วนที่ ๒");
    }

    [Fact]
    public void What_stands_beside_a_table_is_neither_above_nor_below_it()
    {
        var page = new PageOf().Text(70, 90, "ตัวชี้วัดที่ ๑").Text(320, 300, "ตัวชี้วัดที่ ๗").Lay(Table(70, 100, "i1"), Table(320, 70, "e1"), Table(320, 320, "e4"));
        var first = Enumerable.Range(0, 3).Select(i => PageItems.IsFirst(page, i, []));
        var last = Enumerable.Range(0, 3).Select(i => PageItems.IsLast(page, i, []));
        first.Should().Equal(false, true, false);
        last.Should().Equal(true, false, true);
    }

    [Fact]
    public void One_table_below_the_other_is_read_as_it_stands()
    {
        var page = new PageOf().Text(70, 100, "ก").Text(70, 200, "ข").Lay(Table(320, 120, "i1"), Table(70, 220, "e1"));
        Read(page).Should().Equal("ก", "[i1]", "ข", "[e1]");
    }

    [Fact]
    public void A_list_of_links_beside_a_heading_is_not_read_into_it()
    {
        var page = new PageOf().Text(40, 60, "หน้าหลัก", size: 9).Text(140, 60, "รายงานการวิเคราะห์", size: 24).Text(40, 90, "ข่าว", size: 9).Text(140, 90, "ผลการประเมิน", size: 24);
        Read(page.Lay()).Should().Equal("หน้าหลัก", "ข่าว", "รายงานการวิเคราะห์", "ผลการประเมิน");
    }

    [Fact]
    public void Thousands_of_lines_with_gaps_that_divide_nothing_end_soon()
    {
        var page = new PageOf(width: 3_100, height: 14_400);
        for (var line = 0; line < 1_900; line++)
        {
            for (var gap = 0; gap < 40; gap++) page.Glyph("a", gap * 13, 20 + (7 * line), 3, 6);
            page.Glyph("w", 520, 20 + (7 * line), 2_500, 6);
        }

        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        page.Lay().Lines.Count.Should().Be(1_900);
        System.Diagnostics.Stopwatch.GetElapsedTime(started).Should().BeLessThan(TimeSpan.FromSeconds(15));
    }

    private static PageTable Table(float left, float top, string code)
    {
        var area = new Area(left, top, left + 150, top + 40);
        return new PageTable(1, area, TableForm.Ruled, 1, [left, left + 150], [new PageCell(1, 1, 1, 1, area, code, default, [])]);
    }

    private static IEnumerable<string> Read(LaidOutPage page) =>
        PageItems.Of(page, []).SelectMany(i => i.Table is { } table ? ["[" + page.Tables[table].Cells[0].Text + "]"] : i.Lines.Select(l => l.Line.Text));
}
