using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Extractors.Pdf.Text;

public sealed class PageTextReaderTests
{
    [Theory]
    [InlineData("น", "้", "ำ")] // as LibreOffice writes it, tone and ำ in one span
    public void ActualText_stands_for_all_glyphs_of_its_span(string letter, string tone, string am)
    {
        var page = new PageOf().Glyph(letter, 50, 100, 6).Span(tone + am, p => p.Glyph("ำ", 56, 100, 0).Glyph("'", 56.4, 100, 0).Glyph("า", 56, 100, 5)).Glyph("ห", 61, 100, 6);

        Texts(page).Should().Equal(letter + tone, am, "ห");
    }

    [Fact]
    public void ActualText_of_a_letter_and_its_mark_is_one_cluster_at_the_letters_place()
    {
        // As Chromium writes it: the mark is another font's private-use glyph.
        var page = new PageOf().Span("ปี", p => p.Glyph("ป", 50, 100, 6).Glyph("\uF702", 56, 100, 0));

        page.Read().Clusters.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Text = "ปี", Source = TextSource.Actual, Left = 50f, Right = 56f });
    }

    [Fact]
    public void Of_spans_in_spans_the_outer_one_speaks() =>
        Texts(new PageOf().Span("กข", p => p.Glyph("x", 50, 100, 6).Span("จ", q => q.Glyph("y", 56, 100, 6)))).Should().Equal("ก", "ข");

    [Fact]
    public void ActualText_beyond_what_is_read_of_a_page_is_a_loss_and_the_fonts_text_is_guessed()
    {
        var page = new PageOf();
        var actual = new string('ก', 400_000);
        for (var i = 0; i < 5; i++) page.Span(actual, p => p.Text(50, 100 + (20 * i), "ab"));
        var text = page.Read();
        text.Clusters.Select(c => c.Text).Should().Equal(actual, actual, "a", "b", "a", "b", "a", "b");
        text.Clusters[^1].Source.Should().Be(TextSource.Guessed);
        text.Notes.Single(n => n.Code == "actual-text-left-out").Should().BeEquivalentTo(new { Kind = NoteKind.Loss, Text = "3" });
    }

    [Fact]
    public void ActualText_of_nothing_hides_its_glyphs()
    {
        var text = new PageOf().Text(50, 100, "ก").Span("", p => p.Glyph("-", 56, 100, 3)).Read();

        text.Clusters.Should().ContainSingle();
        text.Tally.Should().Be(new Residue(1, 0, 1, 0, 0));
    }

    [Fact]
    public void ActualText_of_a_whole_paragraph_is_given_to_the_glyphs_that_have_its_letters()
    {
        var page = new PageOf().Span("ผู้อำนวยการ", p => p.Text(50, 100, "ผ้้").Text(56, 100, "อำนวย").Text(50, 118, "การ"));
        var lines = TextLines.Of(page.Read().Clusters);

        lines.Select(l => l.Text).Should().Equal("ผู้อำนวย", "การ");
    }

    [Fact]
    public void ActualText_with_other_digits_than_its_glyphs_is_not_simply_believed()
    {
        var text = new PageOf().Span("๙๙.๓๔", p => p.Text(50, 100, "๖๙.๓๔")).Read();

        text.Notes.Should().ContainSingle(n => n.Code == "actual-text-other-digits");
        text.Clusters.Should().OnlyContain(c => c.Source == TextSource.Guessed);
    }

    [Fact]
    public void A_mark_painted_before_its_letter_goes_to_that_letter() =>
        Texts(new PageOf().Text(50, 100, "ก").Glyph("ี", 62, 100, 0).Glyph("ข", 56, 100, 6)).Should().Equal("ก", "ขี");

    [Fact]
    public void Marks_painted_after_all_letters_go_to_the_letters_under_them() =>
        Texts(new PageOf().Text(50, 100, "กขคงจ").Glyph("่", 62, 100, 0).Glyph("ี", 62, 100, 0).Glyph("้", 80, 98, 0)).Should().Equal("ก", "ขี่", "ค", "ง", "จ้");

    [Fact]
    public void A_mark_with_a_width_of_its_own_still_stands_on_its_letter() =>
        Texts(new PageOf().Glyph("ด", 50, 100, 6).Glyph("ิ", 51, 100, 4).Glyph("น", 56, 100, 6)).Should().Equal("ดิ", "น");

    [Theory]
    [InlineData("ก่ี", "กี่")]
    [InlineData("ก\u0E49\u0E38", "กุ้")]
    [InlineData("เก\u0E48ือ", "เกื่อ")]
    public void Marks_come_in_the_order_of_storage(string painted, string stored) => Line(new PageOf().Text(50, 100, painted)).Should().Be(stored);

    [Theory]
    [InlineData("น\u0E4D\u0E49า", "น้ำ")]
    [InlineData("น\u0E49\u0E4Dา", "น้ำ")]
    [InlineData("ล\u0E4Dาดับ", "ลำดับ")]
    [InlineData("ด\uFFFDำเนิน", "ดำเนิน")]
    public void Halves_of_sara_am_are_put_together(string painted, string stored)
    {
        var page = new PageOf();
        var x = 50.0;
        foreach (var c in painted)
        {
            var width = c is '\uFFFD' || GlyphText.IsMark(c) ? 0 : 6;
            page.Glyph(c.ToString(), x, 100, width);
            x += width;
        }

        Line(page).Should().Be(stored);
        page.Read().Notes.Should().ContainSingle(n => n.Code == "sara-am-composed" && n.Text == "1");
    }

    [Fact]
    public void LibreOffices_half_of_sara_am_outside_of_ActualText_is_told_by_its_width()
    {
        var page = new PageOf().Glyph("ล", 50, 100, 6).Glyph("ำ", 56, 100, 0).Glyph("า", 56, 100, 5).Text(61, 100, "ดับ");

        Line(page).Should().Be("ลำดับ");
        page.Read().Notes.Select(n => n.Code).Should().Contain("thai-marks-doubtful");
        page.Read().Clusters.Single(c => c.Text == "ดั").Source.Should().Be(TextSource.Guessed);
    }

    [Fact]
    public void A_letter_without_width_over_a_consonant_is_an_unknown_mark() =>
        Line(new PageOf().Glyph("ช", 50, 100, 6).Glyph("ี", 56, 100, 0).Glyph("'", 56.5, 100, 0).Glyph("ว", 56, 100, 6)).Should().Be("ชี\uFFFDว");

    [Fact]
    public void Every_private_use_form_is_resolved_beside_Thai()
    {
        foreach (var row in File.ReadLines(Path.Combine(Repository(), "fixtures", "read", "private-use.tsv")).Skip(1).Select(l => l.Split('\t')))
        {
            var (form, letter) = (Character(row[1]), Character(row[2]));
            var isMark = GlyphText.IsMark(letter[0]);
            var page = new PageOf().Glyph("ก", 50, 100, 6).Glyph(form, 56, 100, isMark ? 0 : 6).Read();

            string.Concat(page.Clusters.Select(c => c.Text)).Should().Be("ก" + letter, row[1]);
            page.Clusters[^1].Source.Should().Be(TextSource.Mapped);
            page.Notes.Should().ContainSingle(n => n.Code == "private-use-resolved");
        }

        static string Character(string codePoint) => ((char)int.Parse(codePoint[2..], System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture)).ToString();
    }

    [Fact]
    public void Private_use_away_from_Thai_stays_and_so_do_code_points_that_fonts_differ_in() =>
        Texts(new PageOf().Glyph("A", 50, 100, 6).Glyph("\uF700", 56, 100, 6).Text(80, 100, "ก").Glyph("\uF730", 86, 100, 6)).Should().Equal("A", "\uF700", "ก", "\uF730");

    [Fact]
    public void Thai_shown_in_the_western_code_page_is_read_as_Thai()
    {
        // "เทศบาลตำบล" in TIS-620, taken for windows-1252; its digits are plain.
        var page = new PageOf().Text(50, 100, "à·ÈºÒÅµÓºÅÊÁÁØµÔ 12");

        Line(page).Should().Be("เทศบาลตำบลสมมุติ 12");
        page.Read().Clusters[0].Source.Should().Be(TextSource.Mapped);
        page.Read().Clusters[^1].Source.Should().Be(TextSource.Actual);
    }

    [Fact]
    public void French_stays_French() => Line(new PageOf().Text(50, 100, "été à la fête, où ça gêne")).Should().Be("été à la fête, où ça gêne");

    [Fact]
    public void Boxes_of_Wingdings_are_boxes()
    {
        var page = new PageOf();
        var font = page.Font(new PageFont("Wingdings-Regular", "TrueType", true, true, false, false, false));

        Texts(page.Glyph("\uF0FE", 50, 100, 8, font: font).Glyph("o", 60, 100, 8, font: font)).Should().Equal("☑", "☐");
    }

    [Fact]
    public void What_a_Thai_fonts_map_leaves_out_is_unknown_and_no_digit()
    {
        var page = new PageOf().Text(50, 100, "คะแนน").Page();
        var digit = page.Glyphs[0] with { Text = "5", TextSource = GlyphTextSource.Encoding, X = 80 };

        new PageTextReader().Read(page with { Glyphs = page.Glyphs.Add(digit) }).Clusters[^1].Text.Should().Be("\uFFFD");
    }

    [Fact]
    public void Text_painted_over_itself_counts_once()
    {
        var page = new PageOf().Text(50, 100, "รวม ๙๙.๓๓").Text(50.4, 100.2, "รวม ๙๙.๓๓");

        Line(page).Should().Be("รวม ๙๙.๓๓");
        page.Read().Notes.Should().ContainSingle(n => n.Code == "overprinted-text-dropped" && n.Text == "8");
    }

    [Fact]
    public void Glyphs_painted_twice_one_by_one_count_once() =>
        Line(new PageOf().Glyph("น", 50, 100, 6).Glyph("น", 50.3, 100, 6).Glyph("้", 56, 100, 0).Glyph("้", 56.3, 100, 0).Glyph("ำ", 56, 100, 6).Glyph("ำ", 56.3, 100, 6)).Should().Be("น้ำ");

    [Fact]
    public void Narrow_letters_side_by_side_are_two() => Line(new PageOf().Glyph("1", 50, 100, 2.5).Glyph("1", 52.5, 100, 2.5).Glyph(".", 55, 100, 1.5).Glyph(".", 56.5, 100, 1.5)).Should().Be("11..");

    [Fact]
    public void Hidden_text_is_left_out_and_counted()
    {
        var text = new PageOf().Text(50, 100, "เห็น").Text(50, 100, "ซ่อน", visibility: GlyphVisibility.Invisible).Text(50, 130, "นอก", visibility: GlyphVisibility.Clipped).Read();

        TextLines.Of(text.Clusters).Should().ContainSingle().Which.Text.Should().Be("เห็น");
        text.Tally.Should().Be(new Residue(4, 0, 7, 0, 0));
    }

    [Fact]
    public void Text_under_a_white_box_is_left_out_and_counted()
    {
        var text = new PageOf().Text(50, 100, "เก่า").Shade(40, 80, 200, 110, 1).Text(50, 100, "ใหม่").Read();

        TextLines.Of(text.Clusters)[0].Text.Should().Be("ใหม่");
        text.Notes.Should().ContainSingle(n => n.Code == "covered-text-dropped");
    }

    [Fact]
    public void Text_on_a_white_box_stays() => Line(new PageOf().Shade(40, 80, 200, 110, 1).Text(50, 100, "ใหม่")).Should().Be("ใหม่");

    [Fact]
    public void A_text_layer_under_a_scan_is_OCRs_work()
    {
        var text = new PageOf().Image(0, 0, 595, 842).Text(50, 100, "คะแนนรวม ๙๙.๓๔", visibility: GlyphVisibility.Invisible).Text(500, 20, "๑").Read();

        text.Quality.Should().Be(TextQuality.Ocr);
        text.Clusters.Should().Contain(c => c.IsHiddenLayer).And.Contain(c => !c.IsHiddenLayer);
    }

    [Fact]
    public void Invisible_text_without_a_picture_is_no_text() =>
        new PageOf().Text(50, 100, "คะแนน", visibility: GlyphVisibility.Invisible).Read().Quality.Should().Be(TextQuality.None);

    [Theory]
    [InlineData(GlyphDirection.Up, 300, 700, 90)]
    [InlineData(GlyphDirection.Down, 300, 100, 270)]
    [InlineData(GlyphDirection.Left, 500, 700, 180)]
    public void A_page_is_turned_until_its_lines_run_to_the_right(GlyphDirection direction, double x, double y, int degrees)
    {
        var text = new PageOf().Text(x, y, "ข้อ i1 ๙๙.๓๔", direction: direction).Across(200, 10, 60).Shade(10, 20, 40, 30).Read();
        var line = TextLines.Of(text.Clusters).Should().ContainSingle().Subject;

        text.Turned.Should().Be(degrees);
        line.Text.Should().Be("ข้อ i1 ๙๙.๓๔");
        line.Direction.Should().Be(GlyphDirection.Right);
        (text.Width, text.Height).Should().Be(degrees == 180 ? (595f, 842f) : (842f, 595f));
        text.Rulings[0].IsHorizontal.Should().Be(degrees == 180);
        text.Rulings[0].Length.Should().Be(50);
        text.Rulings[0].From.Should().BeLessThan(text.Rulings[0].To);
        (text.Shades[0].Right - text.Shades[0].Left).Should().Be(degrees == 180 ? 30 : 10);
        line.Left.Should().BeInRange(0, text.Width);
        line.Baseline.Should().BeInRange(0, text.Height);
    }

    [Theory]
    [InlineData(GlyphDirection.Up)]
    [InlineData(GlyphDirection.Down)]
    [InlineData(GlyphDirection.Left)]
    [InlineData(GlyphDirection.Slanted)]
    public void What_runs_another_way_is_a_line_of_its_own(GlyphDirection direction)
    {
        var text = new PageOf().Text(50, 100, "หัวเรื่องของตารางคะแนน").Text(300, 400, "ปี ๒๕๖๘", direction: direction).Read();
        var lines = TextLines.Of(text.Clusters);

        lines.Select(l => l.Text).Should().Equal("หัวเรื่องของตารางคะแนน", "ปี ๒๕๖๘");
        lines[1].Direction.Should().Be(direction);
    }

    [Fact]
    public void The_middle_of_a_turned_letter_is_in_its_box()
    {
        var cluster = new PageOf().Text(50, 100, "หัวเรื่องของตาราง").Text(300, 400, "กข", direction: GlyphDirection.Up).Read().Clusters[^2];

        cluster.CenterX.Should().BeApproximately(296.5f, 0.1f);
        cluster.CenterY.Should().BeApproximately(397, 0.1f);
    }

    private static string Line(PageOf page) => TextLines.Of(page.Read().Clusters).Single().Text;

    private static IEnumerable<string> Texts(PageOf page) => page.Read().Clusters.Select(c => c.Text);

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ItaIngest.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
