using ItaIngest.Pdf;

namespace ItaIngest.Tests.Pdf.Content;

public class TextPlacementTests
{
    private static readonly PdfPageComparer Comparer = new();

    [Fact]
    public void A_glyph_stands_where_the_matrix_puts_it_from_the_top_left()
    {
        var glyph = ContentPage.Read("BT /F1 10 Tf 20 30 Td (A) Tj ET").Glyphs.Single();

        glyph.Should().BeEquivalentTo(new { Text = "A", X = 20f, Y = 70f, Advance = 5f, Size = 10f, Left = 20f, Right = 25f, Top = 62f, Bottom = 72f }, Comparer.Close);
        glyph.Direction.Should().Be(GlyphDirection.Right);
    }

    [Fact]
    public void Spacing_moves_the_next_glyph_and_does_not_make_this_one_wider()
    {
        // 5 wide, 1 between characters, 2 for a space, all by half.
        var page = ContentPage.Read("BT /F1 10 Tf 1 Tc 2 Tw 50 Tz (A B) Tj [(C) 1000 (D)] TJ ET");

        page.Glyphs.Select(glyph => glyph.X).Should().Equal(0f, 3f, 7f, 10f, 8f);
        page.Glyphs.Select(glyph => glyph.Advance).Should().AllBeEquivalentTo(2.5f);
    }

    [Fact]
    public void Lines_follow_each_other_by_every_operator()
    {
        var page = ContentPage.Read("BT /F1 10 Tf 12 TL 10 90 Td (a) Tj T* (b) Tj (c) ' 1 2 (d) \" 5 -20 TD (e) Tj T* (f) Tj 1 0 0 1 100 50 Tm (g) Tj 3 Ts (h) Tj ET");

        page.Glyphs.Select(glyph => (glyph.Text, glyph.X, glyph.Y)).Should().Equal(
            ("a", 10f, 10f), ("b", 10f, 22f), ("c", 10f, 34f), ("d", 10f, 46f), ("e", 15f, 66f), ("f", 15f, 86f), ("g", 100f, 50f), ("h", 107f, 47f));
    }

    [Theory]
    [InlineData(0, 20, 70, GlyphDirection.Right)]
    [InlineData(90, 30, 20, GlyphDirection.Down)]
    [InlineData(180, 180, 30, GlyphDirection.Left)]
    [InlineData(270, 70, 180, GlyphDirection.Up)]
    public void A_turned_page_turns_its_glyphs(int rotation, float x, float y, GlyphDirection direction)
    {
        var page = new ContentPage { Rotation = rotation }.Show("BT /F1 10 Tf 20 30 Td (A) Tj ET");

        var glyph = page.Glyphs.Single();
        (glyph.X, glyph.Y, glyph.Direction).Should().Be((x, y, direction));
        (page.Width, page.Height).Should().Be(rotation % 180 == 0 ? (200d, 100d) : (100d, 200d));
        glyph.Visibility.Should().Be(GlyphVisibility.Visible);
    }

    [Fact]
    public void The_crop_box_and_the_user_unit_count()
    {
        var page = new ContentPage { CropBox = (10, 20, 110, 70), UserUnit = 2 }.Show("BT /F1 10 Tf 20 30 Td (A) Tj ET");

        page.Glyphs.Single().Should().BeEquivalentTo(new { X = 20f, Y = 80f, Size = 20f, Advance = 10f }, Comparer.Close);
        (page.Width, page.Height).Should().Be((200d, 100d));
    }

    [Theory]
    [InlineData("0 1 -1 0 50 50 Tm", GlyphDirection.Up)]
    [InlineData("-1 0 0 -1 50 50 Tm", GlyphDirection.Left)]
    [InlineData("0 -1 1 0 50 50 Tm", GlyphDirection.Down)]
    [InlineData("0.7 0.7 -0.7 0.7 50 50 Tm", GlyphDirection.Slanted)]
    [InlineData("1 0.01 -0.01 1 50 50 Tm", GlyphDirection.Right)]
    public void The_line_runs_as_the_text_matrix_says(string matrix, GlyphDirection direction)
    {
        ContentPage.Read($"BT /F1 10 Tf {matrix} (A) Tj ET").Glyphs.Single().Direction.Should().Be(direction);
    }

    [Fact]
    public void Leaning_letters_stand_in_upright_cells_of_their_size()
    {
        var glyph = ContentPage.Read("BT /F1 10 Tf 1 0 0.33 1 50 50 Tm (A) Tj ET").Glyphs.Single();

        (glyph.Left, glyph.Right, glyph.Size).Should().Be((50f, 55f, 10f));
    }

    [Fact]
    public void Mirrored_text_has_an_advance_that_is_not_negative()
    {
        var page = ContentPage.Read("BT /F1 -10 Tf -1 0 0 -1 50 50 Tm (A) Tj /F1 10 Tf -1 0 0 1 50 50 Tm (B) Tj ET");

        page.Glyphs[0].Should().BeEquivalentTo(new { X = 50f, Advance = 5f, Left = 50f, Right = 55f, Direction = GlyphDirection.Right }, Comparer.Close);
        page.Glyphs[1].Should().BeEquivalentTo(new { X = 50f, Advance = 5f, Left = 45f, Right = 50f, Direction = GlyphDirection.Left }, Comparer.Close);
    }

    [Fact]
    public void A_vertical_font_goes_down_and_stands_around_its_line()
    {
        var page = ContentPage.Read("BT /V 10 Tf 50 90 Td (AB) Tj ET");

        page.Glyphs[0].Should().BeEquivalentTo(new { X = 45f, Y = 18.8f, Advance = 10f, Left = 45f, Right = 55f, Top = 10f, Bottom = 20f, Direction = GlyphDirection.Down }, Comparer.Close);
        page.Glyphs[1].Top.Should().BeApproximately(20, 0.01f);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_mark_without_width_has_a_box_without_width_and_is_seen(int rotation)
    {
        var glyph = new ContentPage { Rotation = rotation }.Show("BT /F1 10 Tf 50 50 Td (^) Tj ET").Glyphs.Single();

        (rotation % 180 == 0 ? glyph.Right - glyph.Left : glyph.Bottom - glyph.Top).Should().Be(0);
        (glyph.Advance, glyph.Visibility).Should().Be((0f, GlyphVisibility.Visible));
    }

    [Theory]
    [InlineData("3 Tr", GlyphVisibility.Invisible)]
    [InlineData("7 Tr", GlyphVisibility.Invisible)]
    [InlineData("1 Tr", GlyphVisibility.Visible)]
    [InlineData("/Gone gs", GlyphVisibility.Invisible)]
    [InlineData("1 0 0 1 300 50 Tm", GlyphVisibility.Clipped)]
    [InlineData("1 0 0 1 50 -30 Tm", GlyphVisibility.Clipped)]
    [InlineData("0 0 0 0 50 50 Tm", GlyphVisibility.Clipped)]
    public void What_cannot_be_seen_is_told(string operators, GlyphVisibility visibility)
    {
        var page = new ContentPage().With("ExtGState", "Gone", ContentPage.Dictionary(("ca", new ItaIngest.Pdf.Objects.PdfNumber(0))));

        page.Show($"BT /F1 10 Tf 50 50 Td {operators} (A) Tj ET").Glyphs.Single().Visibility.Should().Be(visibility);
    }

    [Fact]
    public void The_clip_hides_what_is_outside_of_it_until_the_state_comes_back()
    {
        var page = ContentPage.Read("q 0 0 40 100 re W n BT /F1 10 Tf 30 50 Td (AAA) Tj ET Q BT /F1 10 Tf 60 50 Td (B) Tj ET");

        page.Glyphs.Select(glyph => glyph.Visibility).Should().Equal(GlyphVisibility.Visible, GlyphVisibility.Visible, GlyphVisibility.Clipped, GlyphVisibility.Visible);
    }

    [Fact]
    public void Strings_are_read_in_all_their_spellings()
    {
        ContentPage.Read("BT /F1 10 Tf (a\\(b\\)\\101) Tj <42 4> Tj [(c)(d)-20<65>] TJ ET").Text().Should().Be("a(b)AB@cde");
    }

    [Fact]
    public void A_font_that_is_missing_is_replaced_and_said()
    {
        var page = ContentPage.Read("BT /None 10 Tf (A) Tj ET");

        page.Text().Should().Be("A");
        page.Notes.Should().ContainSingle(note => note.Code == "font-missing" && note.Detail == "None");
    }

    [Fact]
    public void A_font_is_loaded_once()
    {
        var page = new ContentPage();

        page.Show("BT /F1 10 Tf (A) Tj /F1 12 Tf (B) Tj ET q BT /F1 9 Tf (C) Tj ET Q").Fonts.Should().ContainSingle();
        page.FontsLoaded.Should().Be(1);
    }

    [Fact]
    public void What_is_nowhere_is_left_out()
    {
        var page = ContentPage.Read("BT /F1 1e300 Tf 1e300 0 0 1e300 0 0 Tm (A) Tj ET BT /F1 10 Tf (B) Tj ET");

        page.Text().Should().Be("B");
        page.Notes.Should().ContainSingle(note => note.Code == "glyph-far-away");
    }

    [Theory]
    [InlineData(24, 0.001, 750, 24)]
    [InlineData(2.4, 0.00488281, 2167, 24)]
    [InlineData(2.4, 0.01, 750, 24)]
    [InlineData(0.024, 1, 2167, 49.15)]
    [InlineData(0.024, 1, 5000, 107.14)]
    [InlineData(24, 0.001, 0, 24)]
    [InlineData(2.4, 0.00488281, 1, 24)]
    public void The_size_of_a_type_3_font_is_what_is_seen(double stated, double unit, double height, float size)
    {
        // Widths come through the font matrix already; only how high it is, is not told by the font size.
        var page = new ContentPage().With("Font", "T", ContentPage.Dictionary(
            ("Subtype", ContentPage.Name("Type3")), ("FontMatrix", ContentPage.Numbers(unit, 0, 0, unit, 0, 0)), ("FontBBox", ContentPage.Numbers(0, 0, 500, height)), ("Widths", ContentPage.Numbers(900, 1500))));

        page.Show(FormattableString.Invariant($"BT /T {stated} Tf 50 50 Td (A) Tj ET")).Glyphs.Single().Size.Should().BeApproximately(size, 0.1f);
    }
}
