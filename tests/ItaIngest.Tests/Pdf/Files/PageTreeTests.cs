using ItaIngest.Pdf;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Files;

public sealed class PageTreeTests
{
    [Fact]
    public void What_a_page_does_not_say_comes_from_above()
    {
        var file = File("""
            << /Kids [3 0 R 5 0 R] /Count 9 /MediaBox [0 0 300 400] /Rotate 90 /Resources << /Here 1 >> >>
            << /Parent 2 0 R /Kids [4 0 R] /CropBox [10 10 200 200] >>
            << /Type /Page >>
            << /Type /Page /MediaBox [0 0 100 50] /Rotate 0 /UserUnit 2 /Resources << /Own 1 >> >>
            """);
        var document = file.Open();
        document.PageCount.Should().Be(2);
        var first = document.Entry(1);
        first.CropBox.Should().Be((10, 10, 200, 200));
        first.Rotation.Should().Be(90);
        first.UserUnit.Should().Be(1);
        first.Resources.Entries.Should().ContainKey("Here");
        var second = document.Entry(2);
        second.CropBox.Should().Be((0, 0, 100, 50));
        second.Rotation.Should().Be(0);
        second.UserUnit.Should().Be(2);
        second.Resources.Entries.Should().ContainKey("Own").And.NotContainKey("Here");
    }

    [Theory]
    [InlineData("/MediaBox [300 400 0 0]", 0, 0, 300, 400, "upside down")]
    [InlineData("/MediaBox [0 0 300 0]", 0, 0, 612, 792, "empty: Letter")]
    [InlineData("", 0, 0, 612, 792, "none: Letter")]
    [InlineData("/MediaBox [0 0 (x) 5]", 0, 0, 612, 792, "no numbers: Letter")]
    [InlineData("/MediaBox [0 0 1e300 5]", 0, 0, 612, 792, "nonsense: Letter")]
    [InlineData("/MediaBox [0 0 300 400] /CropBox [-10 50 200 900]", 0, 50, 200, 400, "cut to the media box")]
    [InlineData("/MediaBox [0 0 300 400] /CropBox [500 500 600 600]", 0, 0, 300, 400, "a crop box outside")]
    [InlineData("/MediaBox [0 0 300 400] /CropBox [7 7 7 7]", 0, 0, 300, 400, "an empty crop box")]
    [InlineData("/MediaBox [-50.5 -20 300 400]", -50.5, -20, 300, 400, "not at zero")]
    public void Boxes_are_taken_as_they_are_meant(string boxes, double left, double bottom, double right, double top, string because) =>
        File($"<< /Kids [3 0 R] /Count 1 >>\n<< /Type /Page {boxes} >>").Open().Entry(1).CropBox.Should().Be((left, bottom, right, top), because);

    [Theory]
    [InlineData("90", 90)]
    [InlineData("-90", 270)]
    [InlineData("450", 90)]
    [InlineData("179", 180)]
    [InlineData("1e12", 0)]
    [InlineData("/Up", 0)]
    public void Rotation_is_a_quarter(string rotate, int expected) =>
        File($"<< /Kids [3 0 R] /Count 1 >>\n<< /Type /Page /Rotate {rotate} >>").Open().Entry(1).Rotation.Should().Be(expected);

    [Fact]
    public void A_tree_with_loops_ends()
    {
        var document = File("""
            << /Kids [2 0 R 3 0 R 3 0 R 4 0 R] /Count 4 >>
            << /Type /Pages /Kids [2 0 R 3 0 R 4 0 R] >>
            << /Type /Page /Number 1 >>
            """).Open();
        document.PageCount.Should().Be(2, "the page is named by two nodes; each node is entered once");
        document.Notes.Should().ContainSingle(note => note.Code == "page-tree-broken" && note.IsLoss);
    }

    [Fact]
    public void A_page_named_thousands_of_times_is_read_a_few_times()
    {
        var kids = string.Concat(Enumerable.Repeat("3 0 R ", 5_000));
        var document = File($"<< /Kids [{kids} 4 0 R] /Count 5001 >>\n<< /Type /Page >>\n<< /Type /Page /Rotate 90 >>").Open();
        document.PageCount.Should().Be(33);
        document.Entry(33).Rotation.Should().Be(90, "what comes after it is still read");
        document.Notes.Should().ContainSingle(note => note.Code == "page-repeated" && note.IsLoss);
    }

    [Fact]
    public void Kids_that_are_nothing_are_noted_and_passed()
    {
        var document = File("""
            << /Kids [null 77 0 R 3 0 R] /Count 3 >>
            << /Contents 4 0 R >>
            """).Open();
        document.PageCount.Should().Be(1);
        document.Notes.Should().ContainSingle(note => note.Code == "page-missing" && note.IsLoss);
    }

    [Fact]
    public void Nodes_that_share_a_long_list_of_nothing_end()
    {
        var nodes = string.Join('\n', Enumerable.Range(5, 200).Select(_ => "<< /Kids 4 0 R >>"));
        var kids = string.Join(' ', Enumerable.Range(5, 200).Select(number => $"{number} 0 R"));
        var document = File($"<< /Kids [3 0 R {kids}] >>\n<< /Type /Page >>\n[{string.Concat(Enumerable.Repeat("null ", 200))}]\n{nodes}").Open(limits: new PdfLimits { Objects = 5_000 });
        document.PageCount.Should().Be(1);
        document.Notes.Should().Contain(note => note.Code == "page-tree-broken");
    }

    [Fact]
    public void Pages_may_be_written_in_place()
    {
        var document = File("<< /Kids [<< /Type /Page /Rotate 90 >> << /Kids << /Type /Page /Rotate 180 >> >>] >>").Open();
        document.PageCount.Should().Be(2);
        document.Entry(1).Rotation.Should().Be(90);
        document.Entry(2).Rotation.Should().Be(180);
    }

    [Fact]
    public void The_root_may_be_a_page()
    {
        File("<< /Type /Page /Rotate 90 >>").Open().Entry(1).Rotation.Should().Be(90);
    }

    [Fact]
    public void More_pages_than_the_limit_are_a_loss()
    {
        var document = PdfBuilder.WithPages("a", "b", "c").Open(limits: new PdfLimits { Pages = 2 });
        document.PageCount.Should().Be(2);
        document.Notes.Should().ContainSingle(note => note.Code == "limit-pages" && note.IsLoss);
    }

    [Fact]
    public void A_file_without_pages_is_told_apart()
    {
        var act = () => File("<< /Type /Pages /Kids [] /Count 0 >>").Open();
        act.Should().Throw<PdfException>().Which.Fault.Should().Be(PdfFault.NoPages);
    }

    [Fact]
    public void What_stands_too_deep_in_a_tree_is_not_read()
    {
        var nodes = string.Join('\n', Enumerable.Range(4, 300).Select(number => $"<< /Type /Pages /Kids [{number} 0 R] >>"));
        var document = File($"<< /Kids [303 0 R 3 0 R] >>\n{nodes}\n<< /Type /Page /Rotate 90 >>").Open();
        document.PageCount.Should().Be(1);
        document.Notes.Should().Contain(note => note.Code == "page-tree-broken" && note.IsLoss);
    }

    [Fact]
    public void Many_pages_open_at_once_and_take_the_memory_of_one()
    {
        var file = PdfBuilder.WithPages([.. Enumerable.Range(0, 2_000).Select(number => $"BT ({number}) Tj ET")]);
        var document = file.Open(References.Stream);
        document.PageCount.Should().Be(2_000);
        OpeningTests.Read(document)[1_999].Should().Be("BT (1999) Tj ET");
        document.Objects.GetNumber(document.Entry(1).Dictionary, "Rotate").Should().BeNull();
    }

    // One object a line, from number 2 on: the root of the pages first.
    private static PdfBuilder File(string objects)
    {
        var file = new PdfBuilder();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        foreach (var line in objects.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) file.Add(line);
        return file;
    }
}
