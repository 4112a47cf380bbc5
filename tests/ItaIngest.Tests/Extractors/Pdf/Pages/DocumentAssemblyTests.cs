using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Pages;

namespace ItaIngest.Tests.Extractors.Pdf.Pages;

public sealed class DocumentAssemblyTests
{
    private const string Full = "กกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกก";

    [Fact]
    public void A_paragraph_goes_on_over_the_page_end()
    {
        var blocks = Assemble(new PageOf().Text(70, 700, Full).Text(70, 718, Full).Lay(), new PageOf(number: 2).Text(70, 100, "จบ").Text(70, 136, "ใหม่").Lay());
        blocks.OfType<Paragraph>().Select(p => p.Text).Should().Equal(Full + Full + "จบ", "ใหม่");
    }

    [Fact]
    public void A_paragraph_that_never_ends_is_cut_and_nothing_of_it_lost()
    {
        var pages = Enumerable.Range(1, 60).Select(n =>
        {
            var page = new PageOf(number: n);
            for (var line = 0; line < 40; line++) page.Text(70, 60 + (18 * line), FormattableString.Invariant($"{Full}{n:000}{line:00}"));
            return page.Lay();
        });
        var blocks = Assemble([.. pages]).OfType<Paragraph>().ToList();
        blocks.Should().HaveCount(3);
        blocks.Sum(p => p.Text.Count(char.IsAsciiDigit)).Should().Be(60 * 40 * 5);
    }

    [Fact]
    public void Headers_stand_once_behind_the_body_and_page_numbers_nowhere()
    {
        var assembly = new DocumentAssembly();
        for (var n = 1; n <= 3; n++) assembly.Add(new PageOf(number: n).Text(70, 40, "หัวกระดาษ").Text(70, 300, $"เนื้อหา {n} ก").Text(290, 820, $"{n}").Lay());
        var blocks = assembly.Complete([]);
        blocks.OfType<Paragraph>().Select(p => (p.Text, p.At.Part)).Should().Equal(("เนื้อหา 1 ก", null), ("เนื้อหา 2 ก", null), ("เนื้อหา 3 ก", null), ("หัวกระดาษ", "header"));
        assembly.FurnitureCharacters.Should().Be((2 * "หัวกระดาษ".Length) + 3);
    }

    [Fact]
    public void Tables_and_lines_keep_their_order()
    {
        var page = new PageOf().Text(70, 100, "ก่อน").Text(70, 300, "หลัง").Lay(Laid.Table(1, 150, ["ข้อ", "คะแนน"], ["i1", "90.00"]));
        Assemble(page).Select(b => b is Paragraph p ? p.Text : "ตาราง").Should().Equal("ก่อน", "ตาราง", "หลัง");
    }

    private static IReadOnlyList<Block> Assemble(params LaidOutPage[] pages)
    {
        var assembly = new DocumentAssembly();
        foreach (var page in pages) assembly.Add(page);
        return assembly.Complete([]);
    }
}
