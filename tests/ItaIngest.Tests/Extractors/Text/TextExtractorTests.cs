using System.Text;
using ItaIngest.Documents;

namespace ItaIngest.Tests.Extractors.Text;

public sealed class TextExtractorTests
{
    [Fact]
    public void An_empty_file_is_refused() => Extractions.OfBytes([]).Refusal!.Reason.Should().Be(RefusalReason.Empty);

    [Fact]
    public void A_file_above_the_limit_is_refused()
    {
        var refused = Extractions.Of("ยาวเกินไป", new Limits { FileBytes = 10 });
        refused.Refusal.Should().Be(new Refusal(RefusalReason.TooBig) { Limit = new PassedLimit("file-bytes", 10) });
        refused.Residue.Should().Be(Residue.None);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Extractions.OfBytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x03, 0x02, 0xFF, 0xDB]).Refusal!.Reason
            .Should().Be(RefusalReason.UnknownEncoding);

    [Fact]
    public void Trailing_empty_cells_are_cells()
    {
        var table = Extractions.Of("ก\tข\tค\n๑\t\t\n").Tables().Single();
        table.Columns.Should().Be(3);
        table.Row(2).Should().Equal("๑", "", "");
    }

    [Fact]
    public void Rows_of_uneven_length_are_noted_and_keep_their_columns()
    {
        var extraction = Extractions.Of("ก\tข\n๑\t๒\t๓\n");
        extraction.Notes.Should().ContainSingle().Which.Should().Be(new Note(NoteKind.Info, "uneven-rows", "2,3", new Place { Line = 1 }));
        extraction.Tables().Single().Columns.Should().Be(3);
        extraction.Tables().Single().Row(1).Should().Equal("ก", "ข");
    }

    [Fact]
    public void A_header_that_stands_again_without_a_blank_line_is_dropped_too()
    {
        var extraction = Extractions.Of("ข้อ\tข้อมูล\tผล\no1\tโครงสร้าง\tมี\nข้อ\tข้อมูล\tผล\no2\tผู้บริหาร\tมี\n");
        var table = extraction.Tables().Should().ContainSingle().Subject;
        table.Rows.Should().Be(3);
        table.JoinedFrom[1].Dropped.Should().ContainSingle().Which.At.Line.Should().Be(3);
        extraction.Residue.Used.Should().Be("ข้อข้อมูลผลo1โครงสร้างมีo2ผู้บริหารมี".Length);
    }

    [Fact]
    public void An_indented_paragraph_is_no_table()
    {
        Extractions.Of("\tจากผลการประเมิน\n\t\tในปีนี้\n").Paragraphs().Should().Equal("จากผลการประเมิน", "ในปีนี้");
        Extractions.Of("ก\tข\n\tต่อจากหน้าก่อน\n").Tables().Single().Row(2).Should().Equal("", "ต่อจากหน้าก่อน");
        Extractions.Of("ชื่อ\tผลการดำเนินการ\nก\tข\n\n\tต่อจากหน้าก่อน\n").Tables().Single().Rows.Should().Be(3);
    }

    [Theory]
    [InlineData("<input type=\"checkbox\" checked>", "☑")]
    [InlineData("<input checked=\"\" type=\"checkbox\"/>", "☑")]
    [InlineData("<INPUT CHECKED TYPE='CheckBox' />", "☑")]
    [InlineData("<input type=checkbox>", "☐")]
    [InlineData("<input type=\"checkbox\" disabled/>", "☐")]
    [InlineData("<input type=\"radio\" checked />", "☑")]
    [InlineData("<input type=\"text\" value=\"๙๕ &amp; ๙๖\">", "๙๕ & ๙๖")]
    [InlineData("<input type=\"hidden\" value=\"x\">", "")]
    public void A_field_is_its_state_or_value(string markup, string text) =>
        Extractions.Of($"ข้อ\t{markup}\n").Tables().Single().Row(1).Should().Equal("ข้อ", text);

    [Fact]
    public void A_checkbox_that_says_checked_false_is_doubtful() =>
        Extractions.Of("ข้อ\t<input type=\"checkbox\" checked=\"false\">\n").Codes().Should().Equal("checkbox-doubtful");

    [Theory]
    [InlineData("a < b และ c > d")]
    [InlineData("คะแนน <๘๕")]
    [InlineData("<ชื่อหน่วยงาน> และ <name@example.go.th>")]
    [InlineData("ลูกศร <- และ -> และ <-->")]
    [InlineData("<p ไม่มีปลาย")]
    [InlineData("*** ดอกจัน * เดียว ** คู่")]
    public void What_only_looks_like_markup_stays(string line) => Extractions.Of(line).Paragraphs().Should().Equal(line);

    [Fact]
    public void Deep_nesting_ends_in_text_and_not_in_a_crash()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 150_000)) + "ลึก";
        Extractions.Of(deep).Paragraphs().Should().Equal("ลึก");
        var closed = string.Concat(Enumerable.Repeat("<b></i>", 100_000)) + "ลึก";
        Extractions.Of(closed).Paragraphs().Should().Equal("ลึก");
        var items = string.Concat(Enumerable.Repeat("<ul><li><div><p>", 50_000)) + "ลึก";
        Extractions.Of(items).Paragraphs().Should().Equal("ลึก");
    }

    [Fact]
    public void A_table_that_is_too_deep_to_parse_is_reported_as_a_loss()
    {
        var deep = string.Concat(Enumerable.Repeat("<table><tr><td>", 300)) + "ลึก";
        var extraction = Extractions.Of(deep);
        extraction.Status.Should().Be(ExtractionStatus.Partial);
        extraction.Codes().Should().Contain("table-markup-not-read");
        extraction.Paragraphs().Should().Equal("ลึก");
    }

    [Fact]
    public void A_table_larger_than_the_limit_is_read_as_far_as_it_goes()
    {
        var extraction = Extractions.Of("ก\tข\nค\tง\nจ\tฉ\n", new Limits { GridArea = 4 });
        extraction.Status.Should().Be(ExtractionStatus.Partial);
        extraction.Tables().Single().Rows.Should().Be(2);
        extraction.Residue.Reported.Should().Be(2);
        extraction.Notes.Should().ContainSingle(n => n.Code == "table-too-large" && n.At!.Line == 3);
    }

    [Fact]
    public void A_huge_span_does_not_grow_the_grid()
    {
        var extraction = Extractions.Of("<table><tr><td rowspan=\"999999999\" colspan=\"99999\">ก</td><td>ข</td></tr></table>", new Limits { GridArea = 1000 });
        extraction.Tables().Single().Columns.Should().Be(1000);
        extraction.Codes().Should().Contain("table-too-large");
        extraction.Paragraphs().Should().Equal("ข");
    }

    [Fact]
    public void A_line_longer_than_the_limit_is_cut_and_says_so()
    {
        var extraction = Extractions.Of(new string('ก', 30), new Limits { TextLength = 20 });
        extraction.Status.Should().Be(ExtractionStatus.Partial);
        extraction.Residue.Should().Be(new Residue(20, 0, 0, 0, 10));
    }

    [Fact]
    public void More_blocks_than_the_limit_are_reported()
    {
        var extraction = Extractions.Of(string.Concat(Enumerable.Repeat("ก\n\n", 50)), new Limits { Elements = 10 });
        extraction.Blocks.Should().HaveCount(11);
        extraction.Notes.Should().ContainSingle(n => n.Code == "too-many-elements");
        extraction.Residue.Total.Should().Be(150);
    }

    [Fact]
    public void Wrongly_decoded_lines_are_noted_not_repaired()
    {
        var extraction = Extractions.Of("รายงาน\n¤Ù‹Á×Í ¡ÒÃ»¯ÔºÑµÔ§Ò¹\n");
        extraction.Notes.Should().ContainSingle().Which.Should().Be(new Note(NoteKind.Info, "mojibake-suspected", "tis-620-as-windows-1252 1", new Place { Line = 2 }));
        extraction.Paragraphs().Last().Should().StartWith("¤Ù‹Á×Í");
    }

    [Fact]
    public void Broken_bytes_are_a_loss_with_their_line()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("คะแนนการประเมิน\n", 3))), 0xE0, 0xB8, (byte)'\n'];
        var extraction = Extractions.OfBytes(content);
        extraction.Status.Should().Be(ExtractionStatus.Partial);
        extraction.Notes.Should().ContainSingle(n => n.Code == "undecodable-bytes" && n.Text == "1" && n.At!.Line == 4);
    }

    [Fact]
    public void Line_ends_of_all_three_kinds_count_as_one_line_each() =>
        Extractions.Of("ก\r\nข\rค\nง").Blocks.Select(b => b.At.Line).Should().Equal(1, 2, 3, 4);
}
