using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Extractors.Pdf.Tables;

public sealed class RuledTablesLimitsTests
{
    [Fact]
    public void Ten_thousand_lines_of_one_grid_are_read()
    {
        var page = new PageOf(width: 2000, height: 60_000);
        var lines = new List<Ruling>();
        for (var row = 0; row <= 1000; row++)
        {
            for (var column = 0; column < 9; column++) lines.Add(Line(true, 20 + (row * 20), 20 + (column * 50), 70 + (column * 50)));
            page.Text(22, 34 + (row * 20), "x");
        }

        for (var column = 0; column <= 9; column++) lines.Add(Line(false, 20 + (column * 50), 20, 20_020));
        var table = Find(page, lines).Tables.Should().ContainSingle().Subject;
        (table.Rows, table.Columns).Should().Be((1000, 9));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Two_hundred_thousand_lines_end_soon(int kind)
    {
        var random = new Random(7);
        var lines = new List<Ruling>();
        for (var i = 0; i < 200_000; i++)
        {
            var (x, y) = ((float)random.NextDouble() * 600, (float)random.NextDouble() * 800);
            lines.Add(kind switch
            {
                // Short ones everywhere; long ones across one another; dots; all on one axis.
                0 => Line(i % 2 == 0, i % 2 == 0 ? y : x, i % 2 == 0 ? x : y, (i % 2 == 0 ? x : y) + 5),
                1 => i % 2 == 0 ? Line(true, y, 0, 600) : Line(false, x, 0, 800),
                2 => new Ruling(true, y, x, x + 0.5f, 0.5f, 0, RulingKind.Fill, false, -1),
                _ => i % 2 == 0 ? Line(true, 100, x, x + 10) : Line(false, 100, y, y + 10),
            });
        }

        var page = new PageOf();
        for (var row = 0; row < 50; row++) page.Text(50, 50 + (row * 14), "some text on the page, in lines");
        // It is enough that it ends: without its bound this takes minutes.
        Find(page, lines).Tables.Count.Should().BeLessThan(lines.Count);
    }

    [Fact]
    public void A_page_with_too_many_lines_says_so()
    {
        var lines = new List<Ruling>();
        for (var i = 0; i < 9000; i++)
        {
            lines.Add(Line(true, i, 0, 9000));
            lines.Add(Line(false, i, 0, 9000));
        }

        var found = Find(new PageOf(width: 9000, height: 9000).Text(50, 50, "text"), lines);
        found.Tables.Should().BeEmpty();
        found.Notes.Should().ContainSingle().Which.Code.Should().Be("too-many-lines-for-tables");
    }

    [Fact]
    public void A_grid_of_more_places_than_a_page_may_have_is_told()
    {
        var lines = new List<Ruling>();
        for (var i = 0; i < 600; i++)
        {
            lines.Add(Line(true, i * 10, 0, 5990));
            lines.Add(Line(false, i * 10, 0, 5990));
        }

        var found = Find(new PageOf(width: 6000, height: 6000).Text(52, 58, "t", size: 6), lines);
        found.Tables.Should().BeEmpty();
        found.Notes.Should().ContainSingle().Which.Code.Should().Be("too-many-lines-for-tables");
    }

    [Fact]
    public void Groups_of_lines_as_tall_as_a_page_full_of_text_end_soon_and_say_so()
    {
        var lines = new List<Ruling>();
        var page = new PageOf(width: 400_000, height: 800);
        for (var i = 0; i < 20_000; i++)
        {
            lines.Add(Line(false, i * 16, 10, 790));
            lines.Add(Line(true, 10, i * 16, (i * 16) + 4));
            lines.Add(Line(true, 790, i * 16, (i * 16) + 4));
            page.Text(i * 16, 20 + (i * 37 % 750), "a");
        }

        // Without its bound this takes minutes.
        Find(page, lines).Notes.Should().ContainSingle().Which.Code.Should().Be("too-many-lines-for-tables");
    }

    [Fact]
    public void Thousands_of_tables_are_a_drawing_and_said_to_be()
    {
        var lines = new List<Ruling>();
        var page = new PageOf(width: 8_100, height: 8_100);
        for (var i = 0; i < 2_500; i++)
        {
            var (x, y) = (i % 50 * 160, i / 50 * 160);
            for (var edge = 0; edge < 3; edge++)
            {
                lines.Add(Line(true, y + (edge * 15), x, x + 60));
                lines.Add(Line(false, x + (edge * 30), y, y + 30));
            }

            page.Text(x + 3, y + 12, "1").Text(x + 33, y + 12, "2").Text(x + 3, y + 27, "3").Text(x + 33, y + 27, "4");
        }

        var found = Find(page, lines);
        found.Tables.Count.Should().BeInRange(2_000, 2_100);
        found.Notes.Should().ContainSingle().Which.Code.Should().Be("too-many-lines-for-tables");
    }

    [Fact]
    public void No_line_makes_it_throw()
    {
        float[] odd = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, -1e30f, 1e30f, 0, -5, 1e-30f];
        var value = Gen.OneOf(Gen.Elements(odd), Gen.Choose(0, 60).Select(n => n * 10f), Gen.Choose(0, 6000).Select(n => n / 10f));
        var line = from horizontal in Gen.Elements(true, false)
                   from at in value
                   from start in value
                   from end in value
                   from thickness in Gen.Elements(0f, 0.5f, 3f, 1e30f, float.NaN)
                   select new Ruling(horizontal, at, start, end, thickness, 0, RulingKind.Stroke, false, -1);
        Prop.ForAll(Gen.ArrayOf(line, 40).ToArbitrary(), lines =>
        {
            var found = Find(new PageOf().Text(100, 100, "some text").Text(300, 300, "12.5").Text(100, 330, "abc"), lines);
            foreach (var table in found.Tables)
            {
                table.Cells.Should().OnlyContain(cell => cell.Row >= 1 && cell.Column >= 1 && cell.RowSpan >= 1 && cell.ColumnSpan >= 1
                    && cell.Row + cell.RowSpan - 1 <= table.Rows && cell.Column + cell.ColumnSpan - 1 <= table.Columns);
                table.Cells.SelectMany(cell => from r in Enumerable.Range(cell.Row, cell.RowSpan) from c in Enumerable.Range(cell.Column, cell.ColumnSpan) select (r, c)).Should().OnlyHaveUniqueItems();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_120, 3));
    }

    private static FoundTables Find(PageOf page, IEnumerable<Ruling> lines)
    {
        PageText text = page.Read();
        return RuledTables.Find(text with { Rulings = [.. lines] });
    }

    private static Ruling Line(bool horizontal, float at, float start, float end) => new(horizontal, at, start, end, 0.5f, 0, RulingKind.Stroke, false, -1);
}
