using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Tests.Extractors.Pdf.Tables;

/// <summary>Numbers that the edge of a cell runs through.</summary>
public sealed class CutNumbersTests
{
    [Fact]
    public void A_number_whose_last_digit_is_in_no_cell_makes_its_table_doubtful() =>
        Doubt("๙๑.๕๑", 4).Confidence.Should().Be(CutNumbers.Confidence);

    [Fact]
    public void A_whole_number_does_not() =>
        Doubt("๙๑.๕๑", 5).Confidence.Should().Be(1);

    [Fact]
    public void A_word_that_sticks_out_does_not() =>
        Doubt("คะแนน", 4).Confidence.Should().Be(1);

    [Fact]
    public void Numbers_of_two_cells_that_stand_apart_do_not()
    {
        var page = new PageOf().Text(50, 100, "91.5").Text(120, 100, "1").Read();
        var table = Table(page, 4);

        CutNumbers.Doubt(page, [table]).Should().ContainSingle().Which.Confidence.Should().Be(1);
    }

    private static PageTable Doubt(string text, int inCell)
    {
        var page = new PageOf().Text(50, 100, text).Read();
        return CutNumbers.Doubt(page, [Table(page, inCell)]).Single();
    }

    private static PageTable Table(PageText page, int inCell)
    {
        var area = new Area(40, 80, 100, 120);
        var lines = TextLines.Of(page.Clusters.Take(inCell));
        return new PageTable(1, area, TableForm.Ruled, 1, [40, 100], [new PageCell(1, 1, 1, 1, area, lines[0].Text, TextSource.Actual, lines)]);
    }
}
