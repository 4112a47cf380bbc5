using ItaIngest.Pdf;
using ItaIngest.PdfPig;
using ItaIngest.Tests.Pdf;

namespace ItaIngest.Tests.DesignCard;

/// <summary>PdfPig keeps the contract behind the same seam; where it does not do what ours does, a test says so by name.</summary>
public sealed class PdfPigPageSourceTests : PageSourceContract
{
    private protected override IPdfPageSource Open(ReadOnlyMemory<byte> content, PdfLimits limits) => PdfPigDocument.Open(content, limits);

    [Fact]
    public void Other_than_ours_the_mending_of_references_is_not_told()
    {
        var file = PdfBuilder.WithPages("BT /F1 10 Tf (one) Tj ET");
        file.StartIsWrong = true;
        var bytes = file.Build();

        (Text(Open(bytes).ReadPage(1)), Text(PdfDocument.Open(bytes).ReadPage(1))).Should().Be(("one", "one"));
        Open(bytes).Notes.Should().BeEmpty();
        PdfDocument.Open(bytes).Notes.Should().NotBeEmpty();
    }

    [Fact]
    public void Other_than_ours_pages_without_a_catalog_are_not_found()
    {
        var file = PdfBuilder.WithPages("BT /F1 10 Tf (one) Tj ET");
        file.Set(1, "<< /Nothing true >>");
        var bytes = file.Build(References.None);
        var act = () => Open(bytes);

        act.Should().Throw<PdfException>().Which.Fault.Should().Be(PdfFault.Damaged);
        PdfDocument.Open(bytes).PageCount.Should().Be(1);
    }

    [Fact]
    public void Other_than_ours_text_of_a_font_that_is_missing_is_lost_and_that_is_told()
    {
        const string Content = "BT /None 10 Tf (A) Tj /F1 10 Tf (B) Tj ET";

        var page = Page(Content);

        Text(page).Should().Be("B");
        page.Notes.Should().ContainSingle(n => n.IsLoss && n.Code == "operator-failed");
        Text(PdfDocument.Open(PdfBuilder.WithPages(Content).Build()).ReadPage(1)).Should().Be("AB");
    }

    [Fact]
    public void Other_than_ours_the_user_unit_is_read_as_a_whole_number()
    {
        var file = PdfBuilder.WithPages("BT /F1 10 Tf 20 30 Td (A) Tj ET");
        file.Set(5, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /UserUnit 2 >>");
        Open(file.Build()).ReadPage(1).Width.Should().Be(1224);

        file.Set(5, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /UserUnit 1.5 >>");
        (Open(file.Build()).ReadPage(1).Width, PdfDocument.Open(file.Build()).ReadPage(1).Width).Should().Be((612d, 918d));
    }

    [Fact]
    public void Other_than_ours_memory_for_operators_is_taken_before_their_limit_is_asked()
    {
        var file = PdfBuilder.WithPages("");
        var content = file.AddFlate("", string.Concat(Enumerable.Repeat("0 0 m 1 1 l ", 300_000)));
        file.Set(5, $"<< /Type /Page /Parent 2 0 R /Contents {content} 0 R >>");
        var bytes = file.Build();
        var limits = new PdfLimits { PageOperators = 100 };

        var pig = Allocated(Open(bytes, limits));
        var own = Allocated(PdfDocument.Open(bytes, limits));

        own.Should().BeLessThan(20 << 20);
        pig.Should().BeGreaterThan(3 * own);
    }

    [Fact]
    public void Whatever_is_changed_in_a_file_it_opens_or_is_refused_and_no_page_throws()
    {
        var whole = PdfBuilder.WithPages("/P <</MCID 3>> BDC BT /F1 10 Tf [(a) 20 (b)] TJ ET EMC q 1 0 0 1 5 5 cm 0 0 50 50 re W n 1 w 0 0 m 9 0 l S Q", "BT /F1 10 Tf (two) Tj ET").Build();
        var random = new Random(2569);
        var (opened, refused) = (0, 0);
        for (var trial = 0; trial < 1_500; trial++)
        {
            var bytes = whole.ToArray();
            for (var hit = 0; hit < 1 + (trial % 6); hit++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                var document = Open(trial % 5 == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
                for (var number = 1; number <= document.PageCount; number++) document.ReadPage(number);
                opened++;
            }
            catch (PdfException)
            {
                refused++;
            }
        }

        opened.Should().BeGreaterThan(500);
        refused.Should().BeGreaterThan(50);
    }

    [Fact]
    public void A_page_that_broke_off_leaves_its_fonts_to_no_other()
    {
        var file = PdfBuilder.WithPages("BT /F9 10 Tf (a) Tj ET", "BT /F9 10 Tf (b) Tj ET");
        file.Set(5, "<< /Type /Page /Parent 2 0 R /Contents 77 0 R /Resources << /Font << /F9 3 0 R >> >> >>");
        var document = Open(file.Build());

        document.ReadPage(1).Notes.Should().Contain(n => n.IsLoss);
        Text(document.ReadPage(2)).Should().BeEmpty();
        document.ReadPage(2).Notes.Should().Contain(n => n.IsLoss);
    }

    private static long Allocated(IPdfPageSource source)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        source.ReadPage(1).Notes.Should().Contain(n => n.Code == "limit-operators");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
