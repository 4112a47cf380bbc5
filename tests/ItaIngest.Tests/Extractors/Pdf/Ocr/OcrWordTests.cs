using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Ocr;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Tests.Extractors.Pdf.Ocr;

public sealed class OcrWordTests
{
    private const string Head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    [Fact]
    public void Letters_that_tesseract_takes_for_words_are_put_together_and_columns_stay_apart()
    {
        var page = PageOcr.TextOf(Head + Row(1, 100, "ราย") + Row(1, 180, "งาน") + Row(1, 290, "ผล") + Row(1, 900, "๙๕.๓๒"), 3, 595, 842);
        page.Clusters.Select(c => c.Text).Should().Equal("รายงาน ผล", "๙๕.๓๒");
        page.Clusters.Should().OnlyContain(c => c.IsHiddenLayer && c.Source == TextSource.Guessed);
        page.Quality.Should().Be(TextQuality.Ocr);
    }

    [Fact]
    public void Lines_stay_apart() =>
        PageOcr.TextOf(Head + Row(1, 100, "ก") + Row(2, 100, "ข"), 1, 595, 842).Clusters.Select(c => c.Text).Should().Equal("ก", "ข");

    [Theory]
    [InlineData("")]
    [InlineData("5\t1\t1\t1\t1\t1\tx\t0\t1\t1\t90\tก\n")]
    [InlineData("4\t1\t1\t1\t1\t1\t0\t0\t1\t1\t90\tก\n")]
    public void What_is_no_word_gives_nothing(string rows) => PageOcr.TextOf(Head + rows, 1, 595, 842).Quality.Should().Be(TextQuality.None);

    private static string Row(int line, int left, string text) => $"5\t1\t1\t1\t{line}\t1\t{left}\t{100 * line}\t70\t60\t90\t{text}\n";
}
