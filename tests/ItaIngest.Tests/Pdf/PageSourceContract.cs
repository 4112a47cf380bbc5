using System.Text;
using ItaIngest.Pdf;
using ItaIngest.Tests.Pdf.Content;
using ItaIngest.Tests.Pdf.Encryption;

namespace ItaIngest.Tests.Pdf;

/// <summary>What every library behind <see cref="IPdfPageSource"/> promises to what is above it, on files that are made here.</summary>
public abstract class PageSourceContract
{
    private static readonly PdfPageComparer Comparer = new();

    /// <summary>Opens files by the library.</summary>
    private protected abstract IPdfPageSource Open(ReadOnlyMemory<byte> content, PdfLimits limits);

    private protected IPdfPageSource Open(byte[] content) => Open(content, PdfLimits.Default);

    private protected PdfPage Page(string content, PdfLimits? limits = null) => Open(PdfBuilder.WithPages(content).Build(), limits ?? PdfLimits.Default).ReadPage(1);

    private protected static string Text(PdfPage page, GlyphVisibility visibility = GlyphVisibility.Visible) =>
        string.Concat(page.Glyphs.Where(g => g.Visibility == visibility).Select(g => g.Text));

    [Theory]
    [InlineData(References.Table)]
    [InlineData(References.Stream)]
    public void A_whole_file_gives_its_pages_in_order(References references)
    {
        var document = Open(PdfBuilder.WithPages("BT /F1 10 Tf (one) Tj ET", "BT /F1 10 Tf (two) Tj ET").Build(references));

        document.PageCount.Should().Be(2);
        document.Notes.Should().BeEmpty();
        Enumerable.Range(1, 2).Select(n => Text(document.ReadPage(n))).Should().Equal("one", "two");
    }

    [Fact]
    public void A_glyph_stands_where_the_matrix_puts_it_from_the_top_left()
    {
        var glyph = Page("BT /F1 10 Tf 20 30 Td (A) Tj ET").Glyphs.Single();

        glyph.Should().BeEquivalentTo(new { Text = "A", X = 20f, Y = 762f, Size = 10f, Advance = 6.67f, Left = 20f, Right = 26.67f }, Comparer.Close);
        glyph.Top.Should().BeInRange(749, 757);
        glyph.Bottom.Should().BeInRange(763, 767);
        glyph.Direction.Should().Be(GlyphDirection.Right);
    }

    [Fact]
    public void Spacing_moves_the_next_glyph_and_does_not_make_this_one_wider()
    {
        var page = Page("BT /F1 10 Tf 1 Tc 2 Tw 50 Tz (A A) Tj ET");

        page.Glyphs[2].X.Should().BeApproximately(((6.67f + 1) * 0.5f) + ((2.78f + 1 + 2) * 0.5f), 0.02f);
        page.Glyphs[0].Advance.Should().BeApproximately(3.335f, 0.01f);
    }

    [Theory]
    [InlineData(0, GlyphDirection.Right)]
    [InlineData(90, GlyphDirection.Down)]
    [InlineData(180, GlyphDirection.Left)]
    [InlineData(270, GlyphDirection.Up)]
    public void A_turned_page_turns_what_stands_on_it(int rotation, GlyphDirection direction)
    {
        var file = PdfBuilder.WithPages("BT /F1 10 Tf 20 30 Td (A) Tj ET 1 w 10 20 m 110 20 l S");
        file.Set(5, $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Rotate {rotation} /MediaBox [0 0 200 100] >>");
        var page = Open(file.Build()).ReadPage(1);

        var (glyph, line) = (page.Glyphs.Single(), page.Rulings.Single());
        (glyph.Direction, glyph.Visibility, line.IsHorizontal, page.Rotation).Should().Be((direction, GlyphVisibility.Visible, rotation % 180 == 0, rotation));
        (page.Width, page.Height).Should().Be(rotation % 180 == 0 ? (200d, 100d) : (100d, 200d));
        var (x, y) = rotation switch { 0 => (20f, 70f), 90 => (30f, 20f), 180 => (180f, 30f), _ => (70f, 180f) };
        glyph.X.Should().BeApproximately(x, 0.01f);
        glyph.Y.Should().BeApproximately(y, 0.01f);
    }

    [Fact]
    public void The_crop_box_is_the_page()
    {
        var file = PdfBuilder.WithPages("BT /F1 10 Tf 20 30 Td (A) Tj ET");
        file.Set(5, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /CropBox [10 20 110 70] >>");
        var page = Open(file.Build()).ReadPage(1);

        page.Glyphs.Single().Should().BeEquivalentTo(new { X = 10f, Y = 40f }, Comparer.Close);
        (page.Width, page.Height).Should().Be((100d, 50d));
    }

    [Theory]
    [InlineData("0 1 -1 0 50 50 Tm", GlyphDirection.Up)]
    [InlineData("0 -1 1 0 50 50 Tm", GlyphDirection.Down)]
    [InlineData("0.7 0.7 -0.7 0.7 50 50 Tm", GlyphDirection.Slanted)]
    [InlineData("1 0.01 -0.01 1 50 50 Tm", GlyphDirection.Right)]
    public void The_line_runs_as_the_text_matrix_says(string matrix, GlyphDirection direction) =>
        Page($"BT /F1 10 Tf {matrix} (A) Tj ET").Glyphs.Single().Direction.Should().Be(direction);

    [Theory]
    [InlineData("3 Tr", GlyphVisibility.Invisible)]
    [InlineData("7 Tr", GlyphVisibility.Invisible)]
    [InlineData("1 Tr", GlyphVisibility.Visible)]
    [InlineData("/Gone gs", GlyphVisibility.Invisible)]
    [InlineData("1 0 0 1 900 50 Tm", GlyphVisibility.Clipped)]
    [InlineData("1 0 0 1 50 -30 Tm", GlyphVisibility.Clipped)]
    public void What_cannot_be_seen_is_told(string operators, GlyphVisibility visibility)
    {
        var file = PdfBuilder.WithPages($"BT /F1 10 Tf 50 50 Td {operators} (A) Tj ET");
        file.Set(5, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> /ExtGState << /Gone << /ca 0 >> >> >> >>");

        Open(file.Build()).ReadPage(1).Glyphs.Single().Visibility.Should().Be(visibility);
    }

    [Fact]
    public void The_clip_hides_what_is_outside_of_it_until_the_state_comes_back()
    {
        var page = Page("q 0 0 44 100 re W n BT /F1 10 Tf 30 50 Td (AAA) Tj ET 0 40 m 200 40 l S Q BT /F1 10 Tf 60 50 Td (B) Tj ET");

        page.Glyphs.Select(g => g.Visibility).Should().Equal(GlyphVisibility.Visible, GlyphVisibility.Visible, GlyphVisibility.Clipped, GlyphVisibility.Visible);
        page.Rulings.Single().To.Should().Be(44);
    }

    [Fact]
    public void Too_many_restores_take_nothing_from_what_draws_a_form()
    {
        var file = WithForm("Q Q Q BT /F1 10 Tf (a) Tj ET", "q 1 0 0 1 50 50 cm q /X Do BT /F1 10 Tf (b) Tj ET Q Q BT /F1 10 Tf (c) Tj ET");

        Open(file.Build()).ReadPage(1).Glyphs.Select(g => (g.Text, g.X)).Should().Equal(("a", 50f), ("b", 50f), ("c", 0f));
    }

    [Theory]
    [InlineData("2 w 0.5 G 10 20 m 110 20 l S", true, 772, 10, 110, 2, 0.5, RulingKind.Stroke)]
    [InlineData("1 w 10 20 m 10 70 l S", false, 10, 722, 772, 1, 0, RulingKind.Stroke)]
    [InlineData("q 0 2 -3 0 100 10 cm 1 w 0 0 m 20 0 l S Q", false, 100, 742, 782, 3, 0, RulingKind.Stroke)]
    [InlineData("0.9 g 10 20 100 0.75 re f", true, 771.625, 10, 110, 0.75, 0.9, RulingKind.Fill)]
    [InlineData("1 0 0 RG 1 w 10 20 100 0 re S", true, 772, 10, 110, 1, 0.3, RulingKind.Outline)]
    public void Lines_are_told_by_what_draws_them(string content, bool isHorizontal, double at, double from, double to, double thickness, double lightness, RulingKind kind)
    {
        var line = Page(content).Rulings.Single();

        line.Should().BeEquivalentTo(new { IsHorizontal = isHorizontal, At = (float)at, From = (float)from, To = (float)to, Thickness = (float)thickness, Lightness = (float)lightness, Kind = kind, IsDashed = false }, Comparer.Close);
    }

    [Fact]
    public void A_stroked_rectangle_is_four_lines_and_a_filled_one_an_area()
    {
        var page = Page("1 w 10 20 100 50 re S BT /F1 10 Tf (AB) Tj ET 0.9 g 10 140 100 20 re f [3 2] 0 d 10 200 m 110 200 l S");

        page.Rulings.Select(r => (r.IsHorizontal, r.IsDashed)).Should().Equal((true, false), (false, false), (true, false), (false, false), (true, true));
        page.Shades.Should().ContainSingle().Which.Should().BeEquivalentTo(new Shade(10, 632, 110, 652, 0.9f, 2), Comparer.Close);
    }

    [Fact]
    public void Images_stand_where_their_unit_square_is()
    {
        var page = Page("q 100 0 0 50 10 20 cm BI /W 1 /H 2 /CS /G /BPC 8 ID xx EI Q");

        page.Images.Should().ContainSingle().Which.Should().Be(new PageImage(10, 722, 110, 772, 1, 2, false));
    }

    [Fact]
    public void Spans_nest_and_say_what_their_glyphs_stand_for()
    {
        var page = Page("/P <</MCID 3>> BDC BT /F1 10 Tf (a) Tj /Span <</ActualText <FEFF0E2B0E19>>> BDC (b) Tj EMC (c) Tj EMC ET BT /F1 10 Tf (d) Tj ET");

        page.Spans.Should().Equal(new MarkedSpan(-1, "P", null, 3), new MarkedSpan(0, "Span", "หน", null));
        page.Glyphs.Select(g => g.Span).Should().Equal(0, 1, 0, -1);
    }

    [Fact]
    public void Optional_content_that_is_switched_off_is_told()
    {
        var file = PdfBuilder.WithPages("/OC /Layer BDC BT /F1 10 Tf (off) Tj ET 0 0 m 100 0 l S EMC BT /F1 10 Tf (on) Tj ET");
        var layer = file.Add("<< /Type /OCG /Name (Layer) >>");
        file.Set(1, $"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [{layer} 0 R] /D << /OFF [{layer} 0 R] >> >> >>");
        file.Set(5, $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> /Properties << /Layer {layer} 0 R >> >> >>");
        var page = Open(file.Build()).ReadPage(1);

        (Text(page, GlyphVisibility.SwitchedOff), Text(page), page.Rulings.Length).Should().Be(("off", "on", 0));
    }

    [Fact]
    public void An_annotation_is_laid_onto_its_rectangle_and_a_hidden_one_is_not()
    {
        var file = PdfBuilder.WithPages("");
        var form = file.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /Font << /F1 3 0 R >> >>", "BT /F1 10 Tf (v) Tj ET");
        file.Set(5, $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [<< /Subtype /Widget /Rect [50 50 70 60] /AP << /N {form} 0 R >> >> << /Subtype /Widget /F 2 /Rect [0 0 70 60] /AP << /N {form} 0 R >> >>] >>");

        Open(file.Build()).ReadPage(1).Glyphs.Should().ContainSingle().Which.Should().BeEquivalentTo(new { X = 50f, Y = 742f, Advance = 10f }, Comparer.Close);
    }

    [Fact]
    public void The_value_of_a_field_without_appearance_is_a_loss()
    {
        var file = PdfBuilder.WithPages("BT /F1 10 Tf (a) Tj ET");
        file.Set(5, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [<< /Subtype /Widget /V (8) >>] >>");

        Open(file.Build()).ReadPage(1).Notes.Should().ContainSingle(n => n.IsLoss && n.Code == "field-not-drawn");
    }

    [Fact]
    public void Thai_by_a_map_is_told_as_that_and_a_code_that_no_map_has_is_unknown()
    {
        var file = PdfBuilder.WithPages("BT /F2 10 Tf <000100020003> Tj ET");
        var map = file.AddStream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <0E01> <0002> <0E48> endbfchar endcmap end end");
        var descriptor = file.Add("<< /Type /FontDescriptor /FontName /AAAAAA+THSarabunNew /Flags 4 /Ascent 850 /Descent -250 >>");
        var descendant = file.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+THSarabunNew /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /W [2 [0]] /FontDescriptor {descriptor} 0 R >>");
        var font = file.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+THSarabunNew /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {map} 0 R >>");
        file.Set(5, $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F2 {font} 0 R >> >> >>");
        var page = Open(file.Build()).ReadPage(1);

        page.Glyphs.Select(g => (g.Text, g.TextSource)).Take(2).Should().Equal(("ก", GlyphTextSource.ToUnicode), ("่", GlyphTextSource.ToUnicode));
        page.Glyphs.Select(g => g.Advance).Should().Equal(5, 0, 5);
        page.Glyphs[2].TextSource.Should().NotBe(GlyphTextSource.ToUnicode);
        page.Fonts.Single().Should().BeEquivalentTo(new { Name = "THSarabunNew", Kind = "Type0", HasToUnicode = true, IsEmbedded = false });
    }

    [Theory]
    [InlineData(2, 3, 128, "V2")]
    [InlineData(4, 4, 128, "AESV2")]
    [InlineData(5, 6, 256, "AESV3")]
    public void A_file_that_opens_without_a_password_is_open(int version, int revision, int bits, string method) =>
        Open(EncryptionTests.Encrypted(version, revision, bits, version == 2 ? null : method, "", "owner")).PageCount.Should().Be(1);

    [Theory]
    [InlineData(2, 3, 128, null)]
    [InlineData(4, 4, 128, "AESV2")]
    public void A_file_that_needs_a_password_is_refused_as_that(int version, int revision, int bits, string? method)
    {
        var act = () => Open(EncryptionTests.Encrypted(version, revision, bits, method, "user", "owner"));

        act.Should().Throw<PdfException>().Which.Fault.Should().Be(PdfFault.Encrypted);
    }

    [Theory]
    [InlineData("hello", PdfFault.NotPdf)]
    [InlineData("%PDF-1.7\nnothing more", PdfFault.Damaged)]
    public void What_cannot_be_opened_is_told_as_what_it_is(string content, PdfFault fault)
    {
        var act = () => Open(Encoding.Latin1.GetBytes(content));

        act.Should().Throw<PdfException>().Which.Fault.Should().Be(fault);
    }

    [Fact]
    public void A_file_without_pages_is_told_as_that()
    {
        var file = new PdfBuilder();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [] /Count 0 >>");
        var act = () => Open(file.Build());

        act.Should().Throw<PdfException>().Which.Fault.Should().Be(PdfFault.NoPages);
    }

    [Fact]
    public void A_page_that_unpacks_to_more_than_is_allowed_says_so()
    {
        var file = PdfBuilder.WithPages("");
        var content = file.AddFlate("", "BT /F1 10 Tf (a) Tj ET" + new string(' ', 50_000));
        file.Set(5, $"<< /Type /Page /Parent 2 0 R /Contents {content} 0 R >>");

        Open(file.Build(), new PdfLimits { StreamBytes = 10_000 }).ReadPage(1).Notes.Should().Contain(n => n.IsLoss && n.Code == "limit-stream");
    }

    [Fact]
    public void Damaged_content_says_so()
    {
        var packed = PdfBuilder.Deflate(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"BT /F1 10 Tf {i % 97} {i} Td (a) Tj ET "))));
        packed.AsSpan(packed.Length / 2).Fill(0xFF);
        var file = PdfBuilder.WithPages("");
        var content = file.AddStream("/Filter /FlateDecode", packed);
        file.Set(5, $"<< /Type /Page /Parent 2 0 R /Contents {content} 0 R >>");
        var page = Open(file.Build()).ReadPage(1);

        page.Notes.Should().Contain(n => n.IsLoss);
        page.Glyphs.Should().OnlyContain(g => g.Text == "a");
    }

    [Theory]
    [InlineData("limit-glyphs")]
    [InlineData("limit-lines")]
    [InlineData("limit-operators")]
    public void What_a_limit_cuts_off_is_told(string code)
    {
        var content = string.Concat(Enumerable.Range(0, 50).Select(i => $"BT /F1 10 Tf 10 {10 * i} Td (a) Tj ET {i} {10 * i} m 300 {10 * i} l S "));
        var limits = code switch
        {
            "limit-glyphs" => new PdfLimits { PageGlyphs = 10 },
            "limit-lines" => new PdfLimits { PageLines = 10 },
            _ => new PdfLimits { PageOperators = 20 },
        };

        Page(content, limits).Notes.Should().ContainSingle(n => n.IsLoss && n.Code == code);
    }

    [Fact]
    public void Pages_beyond_the_limit_are_told()
    {
        var document = Open(PdfBuilder.WithPages([.. Enumerable.Repeat("", 5)]).Build(), new PdfLimits { Pages = 3 });

        document.PageCount.Should().Be(3);
        document.Notes.Should().Contain(n => n.IsLoss && n.Code == "limit-pages");
    }

    [Fact]
    public void Forms_that_draw_each_other_come_to_an_end()
    {
        var file = PdfBuilder.WithPages("/X0 Do BT /F1 10 Tf (z) Tj ET");
        var first = file.Next;
        for (var i = 0; i < 30; i++)
        {
            var next = first + ((i + 1) % 30);
            file.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << /Font << /F1 3 0 R >> /XObject << /X{(i + 1) % 30} {next} 0 R >> >>", string.Concat(Enumerable.Repeat($"/X{(i + 1) % 30} Do ", 10)));
        }

        file.Set(5, $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X0 {first} 0 R >> >> >>");

        Open(file.Build(), new PdfLimits { PageOperators = 5_000, Depth = 20 }).ReadPage(1).Notes.Should().Contain(n => n.IsLoss && (n.Code == "limit-operators" || n.Code == "limit-depth"));
    }

    [Fact]
    public void A_reading_that_is_no_longer_wanted_stops()
    {
        using var stop = new CancellationTokenSource();
        var document = Open(PdfBuilder.WithPages(string.Concat(Enumerable.Repeat("q Q ", 10_000))).Build());
        stop.Cancel();
        var act = () => document.ReadPage(1, stop.Token);

        act.Should().Throw<OperationCanceledException>();
    }

    private static PdfBuilder WithForm(string form, string content)
    {
        var file = PdfBuilder.WithPages(content);
        var drawn = file.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << /Font << /F1 3 0 R >> >>", form);
        file.Set(5, $"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X {drawn} 0 R >> >> >>");
        return file;
    }
}
