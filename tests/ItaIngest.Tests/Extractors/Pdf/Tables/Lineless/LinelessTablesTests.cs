using ItaIngest.Extractors.Pdf.Tables;
using static ItaIngest.Tests.Extractors.Pdf.Tables.Lineless.LinelessPage;

namespace ItaIngest.Tests.Extractors.Pdf.Tables.Lineless;

public class LinelessTablesTests
{
    [Fact]
    public void Scores_in_three_columns_are_a_table()
    {
        var page = new PageOf()
            .Line(100, (60, "ข้อ"), (110, "ประเด็นการประเมิน"), (420, "คะแนน"))
            .Line(120, (60, "i๑"), (110, "การปฏิบัติงานตามขั้นตอน"), (420, "๙๗.๐๑"))
            .Line(140, (60, "i๒"), (110, "การปฏิบัติงานอย่างเท่าเทียม"), (420, "๘๕.๙๐"))
            .Line(160, (60, "i๓"), (110, "การมุ่งผลสำเร็จของงาน"), (420, "๑๐๐.๐๐"));

        var found = page.Find();

        var table = found.Tables.Should().ContainSingle().Subject;
        table.Grid().Should().Equal(
            "ข้อ|ประเด็นการประเมิน|คะแนน",
            "i๑|การปฏิบัติงานตามขั้นตอน|๙๗.๐๑",
            "i๒|การปฏิบัติงานอย่างเท่าเทียม|๘๕.๙๐",
            "i๓|การมุ่งผลสำเร็จของงาน|๑๐๐.๐๐");
        table.Form.Should().Be(TableForm.Lineless);
        table.Confidence.Should().BeGreaterThan(LinelessTables.SureEnough);
        found.Taken.Should().AllBeEquivalentTo(true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void A_title_of_several_lines_is_one_cell_wherever_its_score_stands(double align)
    {
        var page = new PageOf();
        var y = page.Row(100, align, Pitch, (60, "ข้อ"), (110, "ประเด็น"), (420, "คะแนน"));
        y = page.Row(y, align, Pitch, (60, "e1"), (110, "เจ้าหน้าที่ของหน่วยงานที่ท่านติดต่อปฏิบัติงานตาม|ขั้นตอนและระยะเวลามากน้อยเพียงใด"), (420, "91.10"));
        y = page.Row(y, align, Pitch, (60, "e2"), (110, "เจ้าหน้าที่ของหน่วยงานที่ท่านติดต่อให้บริการแก่|ท่านกับผู้มาติดต่อคนอื่นอย่างเท่าเทียมกันโดยไม่|เลือกปฏิบัติ"), (420, "92.20"));
        y = page.Row(y, align, Pitch, (60, "e3"), (110, "เจ้าหน้าที่ให้ข้อมูลอย่างตรงไปตรงมา"), (420, "93.30"));
        page.Row(y, align, Pitch, (60, "e4"), (110, "ท่านเคยถูกเจ้าหน้าที่ร้องขอให้จ่ายเงินหรือสิ่งอื่น|เพื่อแลกกับการปฏิบัติงาน"), (420, "94.40"));

        var table = page.Find().Tables.Should().ContainSingle().Subject;

        table.Grid().Select(r => (r.Split('|')[0], r.Split('|')[2])).Should().Equal(("ข้อ", "คะแนน"), ("e1", "91.10"), ("e2", "92.20"), ("e3", "93.30"), ("e4", "94.40"));
        table.Grid()[2].Should().Contain("เจ้าหน้าที่ของหน่วยงานที่ท่านติดต่อให้บริการแก่").And.Contain("เลือกปฏิบัติ");
        table.Grid()[4].Should().Contain("ท่านเคยถูก").And.Contain("เพื่อแลก");
        table.Confidence.Should().BeGreaterThan(LinelessTables.SureEnough);
    }

    [Fact]
    public void A_section_row_stands_across_the_columns()
    {
        var page = new PageOf()
            .Line(100, (60, "ข้อ"), (110, "ประเด็น"), (420, "คะแนน"))
            .Line(120, (60, "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่"))
            .Line(140, (60, "i๑"), (110, "การปฏิบัติงาน"), (420, "๙๗.๐๑"))
            .Line(160, (60, "i๒"), (110, "การให้บริการ"), (420, "๘๕.๙๐"))
            .Line(180, (60, "i๓"), (110, "การมุ่งผลสำเร็จ"), (420, "๘๖.๙๐"))
            .Line(200, (60, "ตัวชี้วัดที่ ๒ การใช้งบประมาณ"))
            .Line(220, (60, "i๔"), (110, "แผนการใช้จ่าย"), (420, "๘๘.๐๐"))
            .Line(240, (60, "i๕"), (110, "ความคุ้มค่า"), (420, "๘๘.๐๐"));

        var table = page.Find().Tables.Should().ContainSingle().Subject;

        table.Rows.Should().Be(8);
        table.Cells.Single(c => c.Row == 2).Should().Match<PageCell>(c => c.Text == "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่" && c.ColumnSpan == 3);
        table.Cells.Single(c => c.Row == 6).ColumnSpan.Should().Be(3);
        table.Grid()[6].Should().Be("i๔|แผนการใช้จ่าย|๘๘.๐๐");
    }

    [Fact]
    public void A_header_over_two_years_covers_their_columns_and_the_others_cover_both_rows()
    {
        var page = new PageOf()
            .Line(100, (335, "ผลคะแนนปีงบประมาณ"))
            .Line(110, (60, "ข้อ"), (110, "ตัวชี้วัด"))
            .Line(120, (330, "๒๕๖๗"), (430, "๒๕๖๘"))
            .Line(140, (60, "1"), (110, "การปฏิบัติหน้าที่"), (330, "90.11"), (430, "91.11"))
            .Line(160, (60, "2"), (110, "การใช้งบประมาณ"), (330, "80.22"), (430, "82.22"))
            .Line(180, (60, "3"), (110, "การใช้อำนาจ"), (330, "70.33"), (430, "73.33"));

        var table = page.Find().Tables.Should().ContainSingle().Subject;

        table.Grid()[^1].Should().Be("3|การใช้อำนาจ|70.33|73.33");
        table.Columns.Should().Be(4);
        table.Cells.Single(c => c.Text == "ผลคะแนนปีงบประมาณ").Should().Match<PageCell>(c => c.Column == 3 && c.ColumnSpan == 2);
    }

    [Fact]
    public void A_space_in_a_text_is_no_gap_even_where_a_cut_lies()
    {
        var page = new PageOf()
            .Line(100, (60, "ข้อ i1"), (200, "97.01"), (260, "ผ่าน"))
            .Line(120, (60, "ข้อ i2"), (200, "97.02"), (260, "ผ่าน"))
            .Line(140, (60, "ข้อ i3"), (200, "97.03"), (260, "ผ่าน"))
            .Line(160, (60, "ข้อ i4"), (200, "97.04"), (260, "ผ่าน"))
            .Line(180, (60, "ข้อ i5"), (200, "97.05"), (260, "ผ่าน"));

        page.Find().Tables.Should().ContainSingle().Which.Grid()[4].Should().Be("ข้อ i5|97.05|ผ่าน");
    }

    [Fact]
    public void Lines_between_rows_decide_where_rows_end()
    {
        var page = new PageOf();
        double[] rules = [85, 105, 159, 195, 249];
        foreach (var y in rules)
            page.Across(y, 55, 520);
        page.Line(100, (60, "มาตรการ"), (220, "วิธีดำเนินการ"), (400, "ผู้รับผิดชอบ"));
        page.Row(118, 0.5, Pitch, (60, "ประชุมชี้แจงแผน|งบประมาณ"), (220, "จัดประชุมทุกไตรมาส|ทำเอกสารสรุป|แจกทุกกอง"), (400, "กองคลัง"));
        page.Row(172, 0.5, Pitch, (60, "ตั้งช่องทางร้องเรียน"), (220, "เปิดสายด่วน"), (400, "สำนักปลัด"));
        page.Row(208, 0.5, Pitch, (60, "ปรับปรุงคู่มือ"), (220, "สำรวจขั้นตอน|ตัดขั้นตอนที่ซ้ำ|เผยแพร่"), (400, "ทุกกอง|และสำนักปลัด"));

        var table = page.Find().Tables.Should().ContainSingle().Subject;

        table.Form.Should().Be(TableForm.HalfRuled);
        table.Rows.Should().Be(4);
        table.Cells.Single(c => c.Row == 2 && c.Column == 2).Lines.Should().HaveCount(3);
        table.Cells.Single(c => c.Row == 4 && c.Column == 3).Lines.Should().HaveCount(2);
        table.Cells.Single(c => c.Row == 2 && c.Column == 1).Area.Top.Should().BeApproximately(105, 0.6f);
    }

    [Fact]
    public void Shaded_rows_decide_where_rows_end()
    {
        var page = new PageOf();
        page.Shade(55, 104, 520, 140).Shade(55, 176, 520, 212);
        var y = page.Row(100, 0, Pitch, (60, "มาตรการ"), (220, "วิธีดำเนินการ"), (400, "ผู้รับผิดชอบ"));
        foreach (var name in (string[])["ก", "ข", "ค", "ง"])
            y = page.Row(y, 0, Pitch, (60, $"มาตรการที่กำหนดไว้|ในแผน{name}"), (220, "ประชุม|ติดตามผล"), (400, "กองคลัง"));

        page.Find().Tables.Should().ContainSingle().Which.Rows.Should().Be(5);
    }

    [Fact]
    public void A_text_in_the_middle_of_its_rows_covers_them()
    {
        var page = new PageOf()
            .Line(100, (60, "แบบวัด"), (160, "ข้อ"), (300, "คะแนน"))
            .Line(120, (160, "i1"), (300, "97.01"))
            .Line(140, (60, "IIT"), (160, "i2"), (300, "97.02"))
            .Line(160, (160, "i3"), (300, "97.03"))
            .Line(180, (160, "e1"), (300, "97.04"))
            .Line(190, (60, "EIT"))
            .Line(200, (160, "e2"), (300, "97.05"));

        var table = page.Find().Tables.Should().ContainSingle().Subject;

        table.Cells.Single(c => c.Text == "IIT").Should().Match<PageCell>(c => c.Row == 2 && c.RowSpan == 3);
        table.Cells.Single(c => c.Text == "EIT").Should().Match<PageCell>(c => c.Row == 5 && c.RowSpan == 2);
    }

    [Fact]
    public void Two_tables_under_headings_stay_two()
    {
        var page = new PageOf();
        double y = 100;
        foreach (var part in (string[])["๑", "๒"])
        {
            page.Text(60, y, $"ตัวชี้วัดที่ {part} การปฏิบัติหน้าที่ของเจ้าหน้าที่");
            page.Line(y + 28, (60, "ข้อ"), (300, "คะแนน"));
            for (var i = 1; i <= 3; i++)
                page.Line(y + 28 + (i * 20), (60, $"i{i}"), (300, $"9{i}.00"));
            y += 128;
        }

        page.Find().Tables.Select(t => t.Rows).Should().Equal(4, 4);
    }

    [Fact]
    public void A_number_broken_over_two_lines_makes_the_table_doubtful()
    {
        var page = new PageOf();
        var y = page.Row(100, 0, Pitch, (60, "ข้อ"), (110, "ประเด็น"), (420, "คะแนน"));
        for (var i = 1; i <= 5; i++)
            y = page.Row(y, 0, Pitch, (60, $"i{i}"), (110, "การปฏิบัติงานของเจ้าหน้าที่|ตามขั้นตอน"), (420, "97|.01"));

        page.Find().Tables.Should().ContainSingle().Which.Confidence.Should().BeLessThan(LinelessTables.SureEnough);
    }

    [Fact]
    public void Rows_of_scores_that_do_not_match_the_codes_make_the_table_doubtful()
    {
        var page = new PageOf();
        for (var i = 0; i < 8; i++)
        {
            page.Line(100 + (i * 20), (60, $"i{i + 1}"), (110, "การปฏิบัติงาน"));
            if (i % 2 == 0)
                page.Line(110 + (i * 20), (420, $"9{i}.01"));
        }

        page.Find().Tables.Should().OnlyContain(t => t.Confidence < LinelessTables.SureEnough);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_end_of_the_paragraph_above_is_no_row(bool hasLine)
    {
        var page = new PageOf()
            .Line(64, (60, "เทศบาลเผยแพร่ผลการประเมินให้ประชาชนทราบทางเว็บไซต์ของเทศบาลทุกปีและทุก"))
            .Line(82, (60, "หมู่บ้าน"))
            .Line(100, (60, "ข้อ"), (130, "ประเด็น"), (420, "คะแนน"));
        if (hasLine)
            page.Across(87, 55, 500).Across(105, 55, 500);
        for (var i = 1; i <= 5; i++)
            page.Line(100 + (18 * i), (60, $"i{i}"), (130, "การปฏิบัติงาน"), (420, $"9{i}.01"));

        page.Find().Tables.Should().ContainSingle().Which.Grid()[0].Should().Be("ข้อ|ประเด็น|คะแนน");
    }

    [Fact]
    public void The_last_row_of_a_page_is_no_new_header_when_its_code_and_score_stand_close()
    {
        var page = new PageOf().Line(100, (60, "ลำดับ"), (110, "ประเด็น"), (330, "ข้อ"), (370, "คะแนน"), (440, "ระดับ"));
        double y = 100;
        for (var i = 1; i <= 6; i++)
        {
            y = page.Row(y + Pitch, 0, Pitch, (60, $"10{i}"), (110, i == 6 ? "การปฏิบัติงาน" : "การปฏิบัติงานของเจ้าหน้าที่|ตามขั้นตอน"), (330, $"o10{i}"), (358, $"9{i}.01"), (440, "A")) - Pitch;
        }

        page.Find().Tables.Should().ContainSingle().Which.Grid()[^1].Should().Be("106|การปฏิบัติงาน|o106|96.01|A");
    }

    [Fact]
    public void The_lines_of_the_last_cell_are_as_far_from_each_other_as_those_of_one_cell_whatever_stands_beside_them()
    {
        // A title over two rows ends 16 above the second one's code; the lines of a cell are 20 apart.
        var page = new PageOf().Across(85, 55, 520).Line(100, (60, "ตัวชี้วัด"), (220, "ข้อ"), (280, "คะแนน"), (360, "ข้อสังเกต")).Across(107, 55, 520);
        foreach (var (y, code) in new[] { (124, 1), (196, 4) })
        {
            page.Line(y, (60, "การปฏิบัติหน้าที่"), (220, $"i{code}"), (280, $"9{code}.01"), (360, "เผยแพร่คู่มือ"))
                .Line(y + 20, (60, "ของเจ้าหน้าที่"))
                .Across(y + 7, 215, 520)
                .Line(y + 24, (220, $"i{code + 1}"), (280, $"8{code}.02"))
                .Line(y + 40, (60, "ของหน่วยงาน"))
                .Across(y + 31, 215, 520);
        }

        page.Line(172, (220, "i3"), (280, "71.03")).Across(179, 55, 520)
            .Line(244, (220, "i6"), (280, "74.03"), (360, "ทบทวนขั้นตอน"))
            .Line(264, (360, "ให้ประชาชนเข้า"))
            .Line(284, (360, "ถึงได้"))
            .Across(291, 55, 520);

        var found = page.Find();

        found.Taken.Should().AllBeEquivalentTo(true);
        var table = found.Tables.Should().ContainSingle().Subject;
        table.Cells.Where(c => c.Row == table.Rows).Select(c => c.Text).Should().Equal("", "i6", "74.03", "ทบทวนขั้นตอนให้ประชาชนเข้าถึงได้");
    }

    [Fact]
    public void A_row_with_nothing_but_its_code_and_scores_close_to_each_other_is_a_row()
    {
        // The title is merged with that of the rows above, the comment is empty, and no gap is wide.
        var page = new PageOf().Line(100, (60, "ตัวชี้วัด"), (220, "ข้อ"), (240, "คะแนน"), (330, "ข้อสังเกต"));
        for (var i = 1; i <= 5; i++)
        {
            page.Line(100 + (40 * i), (60, i == 1 ? "การปฏิบัติหน้าที่" : ""), (220, $"i{i}"), (240, $"9{i}.01"), (273, $"8{i}.02"), (330, "เผยแพร่คู่มือการปฏิบัติ"))
                .Line(116 + (40 * i), (330, "ให้ครบถ้วน"));
        }

        page.Line(342, (220, "i6"), (240, "74.03"), (273, "75.04"));

        var found = page.Find();

        found.Taken.Should().AllBeEquivalentTo(true);
        found.Tables.Should().ContainSingle().Which.Grid()[^1].Should().Be("|i6|74.03|75.04|");
    }

    [Fact]
    public void The_first_row_is_no_heading_of_the_lines_that_go_on_its_cells()
    {
        // Its title reaches its code, so that no gap divides them; the header ends with values: years.
        var page = new PageOf().Line(100, (60, "ตัวชี้วัด"), (220, "ข้อ"), (240, "คะแนน"), (310, "ข้อสังเกต")).Line(120, (240, "2567"), (275, "2568"))
            .Line(144, (60, "กกกกกกกกกกกกกกกกกกกกกกกกก"), (220, "i1"), (240, "91.01"), (275, "81.02"), (310, "เผยแพร่คู่มือการปฏิบัติ"))
            .Line(164, (60, "ของเจ้าหน้าที่"), (310, "ให้ครบถ้วน"));
        for (var i = 2; i <= 5; i++)
            page.Line(140 + (24 * i), (220, $"i{i}"), (240, $"9{i}.01"), (275, $"8{i}.02"), (310, "ทบทวนขั้นตอน"));

        var found = page.Find();

        found.Taken.Should().AllBeEquivalentTo(true);
        found.Tables.Should().ContainSingle().Which.Grid().Should().Contain("|i5|95.01|85.02|ทบทวนขั้นตอน");
    }

    [Fact]
    public void Years_over_the_only_row_are_its_header_and_no_values()
    {
        var page = new PageOf().Line(100, (60, "ตัวชี้วัด"), (220, "ข้อ"), (260, "คะแนน"), (400, "ข้อสังเกต")).Line(120, (260, "2567"), (330, "2568"))
            .Line(144, (60, "การปฏิบัติหน้าที่"), (220, "i70"), (260, "82.85"), (330, "71.55"), (400, "ทบทวนขั้นตอน"))
            .Line(160, (60, "ของเจ้าหน้าที่"));

        var table = page.Find().Tables.Should().ContainSingle().Subject;

        var row = table.Cells.Single(c => c.Text == "82.85").Row;
        table.Cells.Single(c => c.Text == "i70").Should().Match<PageCell>(c => c.Row == row && c.RowSpan == 1);
        table.Cells.Single(c => c.Text == "2567").Row.Should().BeLessThan(row);
    }

    [Fact]
    public void A_line_over_some_columns_divides_what_stands_in_them()
    {
        // The header's other cells, and a title, go on beside the line.
        var page = new PageOf().Across(85, 55, 520).Line(100, (60, "ตัวชี้วัด"), (300, "ข้อ"), (340, "คะแนน"), (460, "ข้อสังเกต"))
            .Across(107, 335, 450).Line(122, (340, "2567"), (400, "2568")).Across(129, 55, 520);
        for (var i = 0; i < 4; i++)
        {
            var y = 144 + (44 * i);
            page.Line(y, (60, "การปฏิบัติหน้าที่"), (300, $"i{(2 * i) + 1}"), (340, $"9{i}.01"), (400, $"8{i}.02"), (460, "ทบทวน"))
                .Across(y + 7, 295, 520).Line(y + 22, (300, $"i{(2 * i) + 2}"), (340, $"7{i}.03"), (400, $"6{i}.04")).Across(y + 29, 55, 520);
        }

        var table = page.Find().Tables.Should().ContainSingle().Subject;

        table.Rows.Should().Be(10);
        table.Grid()[1].Should().Contain("2567|2568");
    }
}
