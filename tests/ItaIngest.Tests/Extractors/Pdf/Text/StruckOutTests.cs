using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Tests.Extractors.Pdf.Text;

public sealed class StruckOutTests
{
    [Fact]
    public void Text_with_a_line_through_it_is_deleted_and_the_line_with_it()
    {
        // 27 points of "๗๑.๐๗", then "๙๑.๒๐".
        var text = new PageOf().Text(50, 100, "๗๑.๐๗๙๑.๒๐").Across(96.5, 50, 77).Across(120, 40, 200).Read();

        TextLines.Of(text.Clusters)[0].Text.Should().Be("๙๑.๒๐");
        text.Tally.Should().Be(new Residue(5, 5, 0, 0, 0));
        text.Rulings.Should().ContainSingle().Which.At.Should().Be(120);
        text.Notes.Should().ContainSingle(n => n.Code == "struck-out" && n.Text == "๗๑.๐๗").Which.At!.Box!.Value.Left.Should().Be(50);
    }

    [Theory]
    [InlineData(101.5, 50, 77)] // an underline
    [InlineData(99.5, 50, 77)] // one that touches the letters' feet
    [InlineData(90, 50, 77)] // a bar over them
    [InlineData(96.5, 40, 200)] // a line of a table that runs into text
    [InlineData(96.5, 50, 59.2)] // a piece of it
    public void Other_lines_leave_text_alone(double y, double from, double to)
    {
        var text = new PageOf().Text(50, 100, "๗๑.๐๗").Across(y, from, to).Read();

        text.Clusters.Should().HaveCount(5);
        text.Rulings.Should().ContainSingle();
        text.Tally.Deleted.Should().Be(0);
    }

    [Fact]
    public void A_fraction_keeps_its_numbers() =>
        new PageOf().Text(50, 98, "๑๒").Across(100, 50, 62).Text(50, 111, "๑๕").Read().Clusters.Should().HaveCount(4);
}
