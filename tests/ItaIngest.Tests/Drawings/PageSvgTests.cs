using System.Xml.Linq;
using ItaIngest.Documents;

namespace ItaIngest.Tests.Drawings;

public sealed class PageSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Lines_and_text_stand_where_the_page_has_them()
    {
        var svg = Draw(new PageDrawing(1, 5950, 8420, 0, [new DrawnLine(500, 700, 5400, 700, 5)], [new DrawnText("ตัวชี้วัด", 510, 710, 1500, 812)]));
        svg.Attribute("viewBox")!.Value.Should().Be("0 0 595 842");
        var line = svg.Descendants(Svg + "line").Should().ContainSingle().Subject;
        line.Attribute("x2")!.Value.Should().Be("540");
        var text = svg.Descendants(Svg + "text").Should().ContainSingle().Subject;
        text.Value.Should().Be("ตัวชี้วัด");
        (text.Attribute("x")!.Value, text.Attribute("y")!.Value, text.Attribute("font-size")!.Value, text.Attribute("textLength")!.Value).Should().Be(("51", "79", "10", "99"));
    }

    [Theory]
    [InlineData("</text><script>alert(1)</script>")]
    [InlineData("]]><script/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;")]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("<image href='http://example.go.th/x.png'/>")]
    public void Text_of_strangers_stays_text(string hostile)
    {
        var cell = new Cell(At(1, 10, 10), 1, 1, 1, 1, hostile);
        var svg = Draw(
            new PageDrawing(1, 5950, 8420, 0, [], [new DrawnText(hostile, 0, 0, 100, 100)]),
            new Table(At(1, 10, 10) with { Table = 1 }, 1, 1, [cell], []), new Paragraph(At(1, 10, 50), hostile));
        svg.DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct().Should().BeSubsetOf(["svg", "g", "rect", "line", "text", "circle", "title"]);
        svg.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration).Should().NotContain(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName == "href" || a.Value.Contains("url(", StringComparison.Ordinal));
        svg.Descendants(Svg + "title").Single().Value.Should().Be(hostile);
    }

    [Fact]
    public void What_xml_cannot_hold_is_left_out()
    {
        var svg = Draw(new PageDrawing(1, 100, 100, 0, [], [new DrawnText("ก\0\u0001\u001B\u0085\uFFFE\uD800ข\uDC00\u202Eค😀", 0, 0, 100, 100)]));
        svg.Descendants(Svg + "text").Single().Value.Should().Be("กขค😀");
    }

    [Fact]
    public void Cells_and_paragraphs_of_the_page_are_drawn_over_it_in_reading_order()
    {
        var cut = new Cell(At(1, 10, 700), 2, 1, 1, 1, "กข", Parts: [At(1, 10, 700).Within(0, 1), At(2, 10, 60).Within(1, 1)]);
        Block[] blocks =
        [
            new Paragraph(At(1, 10, 10), "หัวเรื่อง"),
            new Table(At(1, 10, 600) with { Table = 1 }, 2, 1, [new Cell(At(1, 10, 600), 1, 1, 1, 1, "หัว", IsHeader: true), cut], [new TablePart(At(2, 10, 40), 2, 0, [new DroppedRow(At(2, 10, 40), ["หัว"])])]),
            new Paragraph(At(2, 10, 90), "ท้าย"),
        ];
        var page = new PageDrawing(2, 5950, 8420, 0, [], []);
        var second = Draw(page, blocks);
        second.Descendants(Svg + "text").Select(t => t.Value).Should().Equal("2,1", "1", "2");
        second.Descendants(Svg + "rect").Skip(1).Select(r => r.Attribute("y")!.Value).Should().Equal("60", "40", "90");
        Draw(page with { Number = 1 }, blocks).Descendants(Svg + "text").Select(t => t.Value).Should().Equal("1", "1,1", "2,1", "2");
        XElement.Parse(PageSvg.Write(page, blocks, new PageSvgOptions(Cells: false, Order: false, Mark: At(2, 10, 90)))).Descendants(Svg + "rect").Should().HaveCount(2);
    }

    private static XElement Draw(PageDrawing page, params Block[] blocks) => XElement.Parse(PageSvg.Write(page, blocks));

    private static Place At(int page, decimal left, decimal top) => new() { Page = page, Box = new Box(left, top, left + 100, top + 20) };
}
