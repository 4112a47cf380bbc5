using ItaIngest.Pdf;

namespace ItaIngest.Tests.Pdf.Content;

public class LineTests
{
    [Fact]
    public void A_stroke_is_a_line_with_its_thickness()
    {
        ContentPage.Read("2 w 0.5 G 10 20 m 110 20 l S").Rulings.Should().Equal(new Ruling(true, 80, 10, 110, 2, 0.5f, RulingKind.Stroke, false, -1));
    }

    [Fact]
    public void A_stroke_that_runs_down_is_a_vertical_line()
    {
        ContentPage.Read("1 w 10 20 m 10 70 l S").Rulings.Should().Equal(new Ruling(false, 10, 30, 80, 1, 0, RulingKind.Stroke, false, -1));
    }

    [Fact]
    public void A_turned_matrix_turns_lines_and_scales_their_thickness()
    {
        // A quarter turn to the left, twice as long along x, three times along y.
        var line = ContentPage.Read("q 0 2 -3 0 100 10 cm 1 w 0 0 m 20 0 l S Q").Rulings.Single();

        line.Should().Be(new Ruling(false, 100, 50, 90, 3, 0, RulingKind.Stroke, false, -1));
    }

    [Theory]
    [InlineData("10 20 m 110 60 l S")]
    [InlineData("10 20 m 30 80 60 80 110 20 c S")]
    [InlineData("10 20 m 110 20 l n")]
    [InlineData("10 200 m 110 200 l S")]
    public void Slanted_curved_unpainted_or_unseen_paths_are_no_lines(string content)
    {
        ContentPage.Read(content).Rulings.Should().BeEmpty();
    }

    [Fact]
    public void A_line_is_cut_at_the_clip_and_at_the_page()
    {
        var page = ContentPage.Read("1 w q 20 0 50 100 re W n 0 50 m 200 50 l S Q -50 40 m 500 40 l S");

        page.Rulings.Select(line => (line.From, line.To)).Should().Equal((20f, 70f), (0f, 200f));
    }

    [Fact]
    public void A_stroked_rectangle_is_four_lines()
    {
        var page = ContentPage.Read("1 w 10 20 100 50 re S");

        page.Rulings.Should().OnlyContain(line => line.Kind == RulingKind.Outline);
        page.Rulings.Select(line => (line.IsHorizontal, line.At, line.From, line.To)).Should().BeEquivalentTo(
            new[] { (true, 30f, 10f, 110f), (true, 80f, 10f, 110f), (false, 10f, 30f, 80f), (false, 110f, 30f, 80f) });
    }

    [Theory]
    [InlineData("10 20 m 110 20 l 110 70 l 10 70 l s")]
    [InlineData("10 20 m 110 20 l 110 70 l 10 70 l 10 20 l s")]
    [InlineData("10 20 m 110 20 l 110 70 l 10 70 l 10 20 l S")]
    public void A_polygon_closed_to_a_rectangle_is_an_outline_too(string content)
    {
        ContentPage.Read(content).Rulings.Should().HaveCount(4).And.OnlyContain(line => line.Kind == RulingKind.Outline);
    }

    [Fact]
    public void A_rectangle_without_height_is_one_line()
    {
        ContentPage.Read("1 w 10 20 100 0 re S").Rulings.Should().Equal(new Ruling(true, 80, 10, 110, 1, 0, RulingKind.Outline, false, -1));
    }

    [Fact]
    public void A_thin_fill_is_a_line_and_a_thick_one_an_area()
    {
        var page = ContentPage.Read("BT /F1 10 Tf (AB) Tj ET 0.9 g 10 20 100 0.75 re f 10 40 100 20 re f");

        page.Rulings.Should().Equal(new Ruling(true, 79.625f, 10, 110, 0.75f, 0.9f, RulingKind.Fill, false, -1));
        page.Shades.Should().Equal(new Shade(10, 40, 110, 60, 0.9f, 2));
    }

    [Fact]
    public void Each_subpath_of_a_fill_counts()
    {
        var page = ContentPage.Read("10 20 100 1 re 10 40 100 1 re 10 20 1 21 re 10 50 m 110 50 l 109 51 l 11 51 l h f");

        page.Rulings.Select(line => line.IsHorizontal).Should().Equal(true, true, false, true);
        page.Rulings.Select(line => line.At).Should().BeEquivalentTo(new[] { 79.5f, 59.5f, 10.5f, 49.5f });
    }

    [Theory]
    [InlineData("10 20 100 50 re 11 21 98 48 re f*")]
    [InlineData("10 20 m 110 20 l 110 70 l 10 70 l h 11 21 m 11 69 l 109 69 l 109 21 l h f")]
    public void A_frame_filled_between_two_rectangles_is_four_lines(string content)
    {
        var page = ContentPage.Read(content);

        page.Shades.Should().BeEmpty();
        page.Rulings.Select(line => (line.IsHorizontal, line.At)).Should().BeEquivalentTo(new[] { (true, 30.5f), (true, 79.5f), (false, 10.5f), (false, 109.5f) });
    }

    [Fact]
    public void A_rounded_rectangle_gives_its_straight_sides()
    {
        var page = ContentPage.Read("20 10 m 100 10 l 105 10 110 15 110 20 c 110 60 l 110 65 105 70 100 70 c 20 70 l 15 70 10 65 10 60 c 10 20 l 10 15 15 10 20 10 c h S");

        page.Rulings.Select(line => (line.IsHorizontal, line.At)).Should().BeEquivalentTo(new[] { (true, 90f), (false, 110f), (true, 30f), (false, 10f) });
    }

    [Fact]
    public void A_straight_curve_is_a_line()
    {
        ContentPage.Read("10 20 m 40 20 80 20 110 20 c S").Rulings.Single().Length.Should().Be(100);
    }

    [Fact]
    public void Dashes_are_marked_and_end_with_their_state()
    {
        ContentPage.Read("q [3 2] 0 d 10 20 m 110 20 l S Q 10 30 m 110 30 l S [] 0 d 10 40 m 110 40 l S").Rulings.Select(line => line.IsDashed).Should().Equal(true, false, false);
    }

    [Fact]
    public void Colours_are_told_as_lightness()
    {
        var page = new ContentPage();
        page.With("ColorSpace", "Sep", ContentPage.Array(ContentPage.Name("Separation"), ContentPage.Name("Black"), ContentPage.Name("DeviceGray"), ContentPage.Dictionary()));
        page.With("ColorSpace", "Ix", ContentPage.Array(ContentPage.Name("Indexed"), ContentPage.Name("DeviceGray"), new ItaIngest.Pdf.Objects.PdfNumber(1), new ItaIngest.Pdf.Objects.PdfString([0, 255])));
        const string Line = " 10 20 m 110 20 l S ";

        page.Show($"1 G{Line}1 0 0 RG{Line}0 0 0 1 K{Line}/DeviceRGB CS 1 1 1 SC{Line}/Sep CS 0.25 SCN{Line}/Ix CS 1 SC{Line}/Pattern CS /P1 SCN{Line}")
            .Rulings.Select(line => line.Lightness).Should().Equal(1f, 0.3f, 0f, 1f, 0.75f, 1f, 0.5f);
    }

    [Fact]
    public void A_path_goes_on_behind_a_close_where_it_began()
    {
        ContentPage.Read("10 20 m 60 20 l 60 40 l h 10 80 l S").Rulings.Select(line => (line.IsHorizontal, line.At, line.From, line.To)).Should().Contain((false, 10f, 20f, 80f));
    }

    [Fact]
    public void A_thin_image_is_a_line_and_strips_of_a_picture_are_none()
    {
        var page = ContentPage.Read("q 100 0 0 1 10 20 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q q 100 0 0 2 10 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q q 100 0 0 2 10 52 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q");

        page.Rulings.Should().ContainSingle().Which.Should().Be(new Ruling(true, 79.5f, 10, 110, 1, 0, RulingKind.Image, false, -1));
        page.Images.Should().HaveCount(3);
    }

    [Fact]
    public void A_transparent_line_is_light()
    {
        var page = new ContentPage().With("ExtGState", "Half", ContentPage.Dictionary(("ca", new ItaIngest.Pdf.Objects.PdfNumber(0.5)), ("CA", new ItaIngest.Pdf.Objects.PdfNumber(0.25))));

        page.Show("/Half gs 10 20 m 110 20 l S 10 30 100 1 re f").Rulings.Select(line => line.Lightness).Should().Equal(0.75f, 0.5f);
    }

    [Fact]
    public void Dots_in_a_row_are_a_dashed_line()
    {
        var across = string.Concat(Enumerable.Range(0, 20).Select(i => $"{10 + (2 * i)} 20 1 1 re f "));
        var down = string.Concat(Enumerable.Range(0, 20).Select(i => $"10 {21 + (3 * i)} 1 1.5 re "));

        var page = ContentPage.Read(across + down + "f");

        page.Rulings.Should().Equal(
            new Ruling(true, 79.5f, 10, 49, 1, 0, RulingKind.Fill, true, -1),
            new Ruling(false, 10.5f, 20.5f, 79, 1, 0, RulingKind.Fill, true, -1));
        page.Shades.Should().BeEmpty();
    }

    [Fact]
    public void A_few_dots_are_no_line_and_a_few_dashes_stay_as_they_are()
    {
        var page = ContentPage.Read("10 20 1 1 re 12 20 1 1 re 14 20 1 1 re f 10 40 8 1 re 24 40 8 1 re f");

        page.Rulings.Select(line => (line.From, line.To, line.IsDashed)).Should().Equal((10f, 18f, false), (24f, 32f, false));
    }

    [Fact]
    public void Small_pieces_that_touch_are_a_line_without_gaps()
    {
        ContentPage.Read("10 20 8 1 re 18 20 8 1 re 26 20 8 1 re 34 20 8 1 re f").Rulings.Should().Equal(new Ruling(true, 79.5f, 10, 42, 1, 0, RulingKind.Fill, false, -1));
    }

    [Theory]
    [InlineData("1 0 0 1 100 50 cm 0 0 10 10 re S 0 0 m 10 10 l S", 4)]
    [InlineData("1 0 0 1 100 50 cm 0 0 10 10 re 0 0 m 10 10 l 0 10 m 10 0 l S", 4)]
    [InlineData("1 0 0 1 100 50 cm 0 0 m 2 0 4 8 10 10 c S", 0)]
    [InlineData("1 0 0 1 100 50 cm 0 0 m 10 10 l 9 10 l h f", 0)]
    public void A_small_drawing_that_is_no_line_is_kept_as_its_box(string content, int lines)
    {
        var page = ContentPage.Read(content);

        page.Scribbles.Should().Equal(new Scribble(100, 40, 110, 50, 0));
        page.Rulings.Should().HaveCount(lines);
    }

    [Theory]
    [InlineData("0 0 m 50 10 l S")]
    [InlineData("0 0 10 10 re S")]
    [InlineData("0 0 10 10 re f")]
    [InlineData("300 0 m 310 10 l S")]
    [InlineData("12 10 m 18 10 l 19 10 20 11 20 12 c 20 18 l 20 19 19 20 18 20 c 12 20 l 11 20 10 19 10 18 c 10 12 l 10 11 11 10 12 10 c S")]
    public void Big_drawings_boxes_and_what_is_not_seen_are_no_scribbles(string content)
    {
        ContentPage.Read(content).Scribbles.Should().BeEmpty();
    }
}
