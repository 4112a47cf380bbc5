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
