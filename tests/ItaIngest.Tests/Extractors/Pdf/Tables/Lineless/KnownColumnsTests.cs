using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Tables.Lineless;

namespace ItaIngest.Tests.Extractors.Pdf.Tables.Lineless;

public sealed class KnownColumnsTests
{
    private static readonly KnownColumns Before = new(595, [100, 300, 380, 450], []);

    [Fact]
    public void A_running_number_close_to_a_title_keeps_the_column_that_it_had_on_the_page_before()
    {
        var page = Rows(("478", "กกกกกกกกกกกกกกกกก"), ("479", "กกกกกกกกกกกกกกกกก"));
        LinelessTables.Find(page.Read(), None(page)).Tables.Should().ContainSingle().Which.Columns.Should().Be(4, "two rows alone do not show it");
        LinelessTables.Find(page.Read(), None(page), Before).Tables.Should().ContainSingle().Which.Columns.Should().Be(5);
    }

    [Fact]
    public void Other_columns_are_another_table()
    {
        var page = Rows(("478", "กกกกกกกกกกกกกกกกก"), ("479", "กกกกกกกกกกกกกกกกก"));
        var other = new KnownColumns(595, [100, 250, 330, 500], []);
        LinelessTables.Find(page.Read(), None(page), other).Tables.Should().ContainSingle().Which.Columns.Should().Be(4);
        LinelessTables.Find(page.Read(), None(page), Before with { Width = 842 }).Tables.Should().ContainSingle().Which.Columns.Should().Be(4, "a page of another size");
    }

    [Fact]
    public void A_word_across_a_known_column_is_not_cut()
    {
        var page = Rows(("ก่กกกกกกกกกก", "กกกกกกกกกกก"), ("479", "กกกกกกกกกกกกกกกกก"));
        LinelessTables.Find(page.Read(), None(page), Before).Tables.SelectMany(t => t.Cells).Select(c => c.Text).Should().Contain(t => t.Contains("ก่กกกกกกกกกก", StringComparison.Ordinal));
    }

    [Fact]
    public void One_row_alone_goes_on_a_table_where_its_values_stand_in_the_columns_of_values()
    {
        var page = new PageOf().Line(100, (60, "มาตรการข้อสุดท้าย"), (220, "i70"), (260, "82.85"), (330, "71.55")).Line(116, (60, "ของแผน"))
            .Line(160, (60, "เทศบาลเผยแพร่ผลการประเมินให้ประชาชนทราบทางเว็บไซต์ของเทศบาล"));
        var before = new KnownColumns(595, [210, 250, 320, 390], [(210, 250), (250, 320), (320, 390)]);

        LinelessTables.Find(page.Read(), None(page)).Tables.Should().BeEmpty("one row alone shows no table");
        LinelessTables.Find(page.Read(), None(page), before with { Values = [(210, 250), (440, 500)] }).Tables.Should().BeEmpty("its values stand elsewhere");
        LinelessTables.Find(page.Read(), None(page), before).Tables.Should().ContainSingle()
            .Which.Cells.Select(c => c.Text).Where(t => t.Length > 0).Should().Equal("มาตรการข้อสุดท้ายของแผน", "i70", "82.85", "71.55");
    }

    [Fact]
    public void A_column_of_short_texts_is_as_wide_as_it_was_on_the_page_before()
    {
        var page = new PageOf();
        for (var i = 1; i <= 3; i++)
            page.Line(100 + (20 * i), (60, "แผน"), (220, $"i{i}"), (260, $"9{i}.85"), (330, "ทบทวน"));
        var before = new KnownColumns(595, [190, 250, 320], []);

        LinelessTables.Find(page.Read(), None(page)).Tables.Single().ColumnEdges[1].Should().BeLessThan(185);
        LinelessTables.Find(page.Read(), None(page), before).Tables.Single().ColumnEdges.Skip(1).SkipLast(1).Should().Equal(190, 250, 320);
    }

    [Theory]
    [InlineData(330, true)]
    [InlineData(352, false)]
    [InlineData(60, false)]
    public void The_rest_of_a_cut_cell_stands_in_its_column_above_the_first_row(double x, bool isRest)
    {
        var page = new PageOf().Line(80, (x, "ละ ๒ ครั้ง")).Across(87, 55, 520);
        for (var i = 1; i <= 4; i++)
            page.Line(82 + (22 * i), (60, "มาตรการของแผน"), (220, $"i{i}"), (260, $"9{i}.85"), (330, "ทบทวนขั้นตอน")).Across(89 + (22 * i), 55, 520);
        var before = new KnownColumns(595, [190, 250, 320], []);

        var found = LinelessTables.Find(page.Read(), None(page), before);

        found.Tables.Should().ContainSingle().Which.Rows.Should().Be(isRest ? 5 : 4);
    }

    private static PageOf Rows(params (string Number, string Title)[] rows)
    {
        var page = new PageOf();
        for (var i = 0; i < rows.Length; i++)
        {
            var y = 100 + (30 * i);
            page.Text(70, y, rows[i].Number, 16).Text(70 + (PageOf.WidthOf(rows[i].Number) * 16) + 7, y, rows[i].Title, 16).Text(320, y, "i478", 16).Text(390, y, "45.79", 16).Text(470, y, "A", 16);
        }

        return page;
    }

    private static FoundTables None(PageOf page) => new([], new bool[page.Read().Clusters.Length]);
}
