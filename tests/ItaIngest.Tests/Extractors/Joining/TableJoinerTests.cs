using ItaIngest.Documents;
using ItaIngest.Extractors.Joining;

namespace ItaIngest.Tests.Extractors.Joining;

public sealed class TableJoinerTests
{
    private const string Header = "ตัวชี้วัด|ข้อคำถาม|มาตรการ|ระยะเวลา";
    private readonly TableJoiner joiner = new();
    private int line;
    private int tables;

    [Fact]
    public void A_table_alone_is_one_part_of_itself()
    {
        var result = joiner.Join([Table(Header, "ก|ข|ค|ง")]);
        var table = result.Blocks.Should().ContainSingle().Which.Should().BeOfType<Table>().Subject;
        table.JoinedFrom.Should().ContainSingle().Which.Should().BeEquivalentTo(new TablePart(new Place { Line = 1, Table = 1 }, 1, 2, []));
        result.Notes.Should().BeEmpty();
        result.DroppedCharacters.Should().Be(0);
    }

    [Fact]
    public void A_repeated_header_is_dropped_listed_and_noted()
    {
        Block[] blocks = [Table(Header, "ก|ข|ค|ง"), Text(""), Table(Header, "จ|ฉ|ช|ซ")];
        var result = joiner.Join(blocks);
        var table = result.Blocks.OfType<Table>().Should().ContainSingle().Subject;
        table.Rows.Should().Be(3);
        Rows(table).Should().Equal(Header, "ก|ข|ค|ง", "จ|ฉ|ช|ซ");
        table.CellAt(3, 2)!.At.Should().Be(new Place { Line = 5, Table = 1, Row = 3, Column = 2 });
        var part = table.JoinedFrom[1];
        part.Should().BeEquivalentTo(new { FirstRow = 3, Rows = 1, ContinuesRow = false });
        part.Dropped.Should().ContainSingle().Which.Texts.Should().Equal(Header.Split('|'));
        part.Dropped[0].At.Should().Be(new Place { Line = 4, Table = 1 });
        result.Notes.Should().ContainSingle().Which.Code.Should().Be("repeated-header-dropped");
        result.DroppedCharacters.Should().Be(Header.Length - 3);
        result.DroppedCells.Should().OnlyContain(c => ((Table)blocks[2]).Cells.Contains(c));
    }

    [Fact]
    public void Punctuation_spaces_and_the_script_of_digits_do_not_make_another_header()
    {
        var result = joiner.Join([Table("มาตรการ/โครงการ|ปี ๒๕๖๗|ผล", "ก|ข|ค"), Table("มาตรการ โครงการ|ปี2567| ผล ", "ง|จ|ฉ")]);
        result.Blocks.Should().ContainSingle();
        result.Notes.Select(n => n.Code).Should().Equal("repeated-header-dropped");
    }

    [Fact]
    public void One_cell_of_four_may_read_differently_and_stays_visible()
    {
        var result = joiner.Join([Table("ตัวชี้วัด|ข้อความ|มาตรการ|ระยะเวลา", "ก|ข|ค|ง"), Table(Header, "จ|ฉ|ช|ซ")]);
        var table = (Table)result.Blocks.Should().ContainSingle().Subject;
        table.JoinedFrom[1].Dropped.Single().Texts[1].Should().Be("ข้อคำถาม");
        result.Notes.Select(n => n.Code).Should().Equal("repeated-header-dropped", "repeated-header-differs");
        result.Notes[1].Text.Should().Be("ข้อความ | ข้อคำถาม");
    }

    [Theory]
    [InlineData("ลำดับ|หัวข้อ|คะแนน ๒๕๖๖|ระดับ", "ลำดับ|หัวข้อ|คะแนน ๒๕๖๗|ระดับ")]
    [InlineData("ลำดับ|หัวข้อ|คะแนน IIT|ระดับ", "ลำดับ|หัวข้อ|คะแนน EIT|ระดับ")]
    [InlineData("ลำดับ|หัวข้อ|คะแนน|ระดับ", "ลำดับ|หัวข้อ|งบประมาณ|ระดับ")]
    [InlineData("ลำดับ|หัวข้อ|คะแนน|ระดับ", "ลำดับที่|หัวข้อย่อย|คะแนน|ระดับ")]
    [InlineData("ลำดับ|ข้อความ|คะแนน", "ลำดับ|ข้อคำถาม|คะแนน")]
    public void A_header_that_says_something_else_begins_another_table(string first, string second)
    {
        var width = first.Split('|').Length;
        var result = joiner.Join([Table(first, string.Join('|', Enumerable.Repeat("ก", width))), Table(second, string.Join('|', Enumerable.Repeat("ข", width)))]);
        result.Blocks.Should().HaveCount(2);
        result.Notes.Should().BeEmpty();
    }

    [Fact]
    public void A_like_header_whose_rows_begin_anew_is_another_table()
    {
        joiner.Join([Table("ลำดับ|หัวข้อ|ผลการดำเนินการ|ระดับ", "๑|ก|ข|ค"), Table("ลำดับ|หัวข้อ|แผนการดำเนินการ|ระดับ", "1|ง|จ|ฉ")])
            .Blocks.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("(ต่อ)", true)]
    [InlineData("ตารางที่ ๒ (ต่อ)", true)]
    [InlineData("- ๑๒ -", true)]
    [InlineData("หน้า 3 / 10", true)]
    [InlineData("\u00A0", true)]
    [InlineData("๒๕๖๗", false)]
    [InlineData("ตัวชี้วัดที่ ๒ (ต่อ)", false)]
    [InlineData("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", false)]
    public void Only_marks_of_a_page_may_stand_between_the_parts(string between, bool joins)
    {
        var result = joiner.Join([Table(Header, "ก|ข|ค|ง"), Text(between), Table(Header, "จ|ฉ|ช|ซ")]);
        result.Blocks.OfType<Table>().Should().HaveCount(joins ? 1 : 2);
        result.Blocks.OfType<Paragraph>().Should().ContainSingle("nothing between is taken away");
    }

    [Fact]
    public void A_heading_divides_whatever_it_says() =>
        joiner.Join([Table(Header, "ก|ข|ค|ง"), Text("๒") with { HeadingLevel = 2 }, Table(Header, "จ|ฉ|ช|ซ")]).Blocks.OfType<Table>().Should().HaveCount(2);

    [Fact]
    public void A_caption_row_and_the_column_names_are_dropped_together()
    {
        var result = joiner.Join([Table("ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต||", "ประเด็น|คะแนน|แนวทาง", "ก|๑.๐๐|ข"), Table("ตัวชี้วัดที่ ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต||", "ประเด็น|คะแนน|แนวทาง", "ค|๒.๐๐|ง")]);
        var table = (Table)result.Blocks.Should().ContainSingle().Subject;
        table.JoinedFrom[1].Dropped.Should().HaveCount(2);
        result.Notes.Select(n => n.Code).Should().Equal("repeated-header-dropped", "repeated-header-dropped", "repeated-header-differs");
    }

    [Theory]
    [InlineData("ก|๙๐.๐๐|ข|ค")]
    [InlineData("๑. ก|ข|ค|ง")]
    public void A_row_of_data_is_never_dropped_however_equal(string row)
    {
        var table = (Table)joiner.Join([Table(Header, row, "จ|ฉ|ช|ซ"), Table(Header, row, "ญ|ฎ|ฏ|ฐ")]).Blocks.Should().ContainSingle().Subject;
        Rows(table).Should().Equal(Header, row, "จ|ฉ|ช|ซ", row, "ญ|ฎ|ฏ|ฐ");
    }

    [Fact]
    public void A_table_of_nothing_but_the_header_keeps_it() =>
        joiner.Join([Table(Header, "ก|ข|ค|ง"), Table(Header)]).Blocks.Should().HaveCount(2);

    [Fact]
    public void Rows_without_a_name_go_on_without_a_header()
    {
        var result = joiner.Join([Table("ลำดับ|หัวข้อ|ข้อ|คะแนน", "๙|การเปิดเผย|o1|๑๐๐.๐๐", "||o2|๑๐๐.๐๐", "||o3|๑๐๐.๐๐"), Table("||o4|๙๐.๐๐", "||o5|๑๐๐.๐๐")]);
        var table = (Table)result.Blocks.Should().ContainSingle().Subject;
        table.JoinedFrom[1].Should().BeEquivalentTo(new { FirstRow = 5, Rows = 2, ContinuesRow = false });
        result.Notes.Should().ContainSingle().Which.Should().Be(new Note(NoteKind.Info, "table-continues-without-header", "o4 | ๙๐.๐๐", new Place { Line = 5, Table = 1 }));
    }

    [Fact]
    public void Rows_that_count_on_go_on_without_a_header()
    {
        joiner.Join([Table("ข้อ|หัวข้อ", "๑|ก", "๒|ข"), Table("๓|ค", "๔|ง")]).Blocks.Should().ContainSingle();
        joiner.Join([Table("ข้อ|หัวข้อ", "i๑๑|ก", "i๑๒|ข"), Table("i๑๓|ค")]).Blocks.Should().ContainSingle();
        joiner.Join([Table("ข้อ|หัวข้อ", "i๑๑|ก", "i๑๒|ข"), Table("e๑๓|ค")]).Blocks.Should().HaveCount(2);
        joiner.Join([Table("ข้อ|หัวข้อ", "๑|ก", "๒|ข"), Table("๑|ค", "๒|ง")]).Blocks.Should().HaveCount(2);
    }

    [Fact]
    public void A_header_with_an_empty_corner_begins_another_table()
    {
        joiner.Join([Table("ตัวชี้วัด|คะแนน|ระดับ", "ก|๙๐.๐๐|A"), Table("|๒๕๖๖|๒๕๖๗", "ข|๘๐.๐๐|๘๑.๐๐")]).Blocks.Should().HaveCount(2);
        joiner.Join([Table("|IIT|EIT", "ก|๙๐.๐๐|๘๐.๐๐"), Table("|ปีก่อน|ปีนี้", "ข|๘๐.๐๐|๘๑.๐๐")]).Blocks.Should().HaveCount(2);
    }

    /// <summary>First rows of a second part below rows that fill all columns.</summary>
    [Theory]
    [InlineData("|ต่อจากข้างบน|ต่อ|", true)]
    [InlineData("|ต่อจากข้างบน|ต่อ|ต่อท้าย", true)]
    [InlineData("ท้ายชื่อ||ต่อ|", true)]
    [InlineData("||ต่อ|", true)]
    [InlineData("ชื่อใหม่|i๕|ทบทวน|", false)]
    [InlineData("ชื่อใหม่||ทบทวน|๑ ต.ค. ๒๕๖๗", false)]
    [InlineData("|i๕|ทบทวน|๑ ต.ค. ๒๕๖๘", false)]
    [InlineData("ชื่อใหม่|i๕|ทบทวน|๑ พ.ย. ๒๕๖๗", false)]
    public void A_row_cut_by_the_page_end_is_told_by_what_it_lacks(string row, bool continues)
    {
        var table = (Table)joiner.Join(
        [
            Table(Header, "๑. ก|i๑|อบรม|๑ ต.ค. ๒๕๖๘", "๒. ข|i๒|ประชุม|๑ ต.ค. ๒๕๖๘", "๓. ค|i๓|สำรวจ|๑ ต.ค. ๒๕๖๘"),
            Table(Header, row, "๔. ง|i๖|รายงาน|๑ ต.ค. ๒๕๖๘"),
        ]).Blocks.Should().ContainSingle().Subject;
        table.JoinedFrom.Select(p => p.ContinuesRow).Should().Equal(false, continues);
    }

    [Fact]
    public void A_row_with_a_score_of_its_own_is_no_rest_of_the_row_above()
    {
        var table = (Table)joiner.Join([Table("ลำดับ|หัวข้อ|คะแนน", "๑|ก|๙๐.๐๐", "๒|ข|๙๑.๐๐"), Table("ลำดับ|หัวข้อ|คะแนน", "|ค|๙๒.๐๐")]).Blocks.Single();
        table.JoinedFrom[1].ContinuesRow.Should().BeFalse();
    }

    [Fact]
    public void A_cell_too_many_does_not_keep_a_repeated_header_apart()
    {
        var table = (Table)joiner.Join([Table("ลำดับ|หัวข้อ|ผล", "๑|ก|ข|ค"), Table("ลำดับ|หัวข้อ|ผล", "๒|ง|จ")]).Blocks.Should().ContainSingle().Subject;
        table.Columns.Should().Be(4);
        joiner.Join([Table("ลำดับ|หัวข้อ|ผล", "๑|ก|ข"), Table("|ง|จ|ฉ")]).Blocks.Should().HaveCount(2);
    }

    [Fact]
    public void Nested_tables_follow_their_cell_and_do_not_divide()
    {
        var first = Table(Header, "ก|ข|ค|ง");
        var inFirst = Table("ใน|๑") with { Within = first.Cells[4].At };
        var second = Table(Header, "จ|ฉ|ช|ซ");
        var inSecond = Table("ใน|๒") with { Within = second.Cells[7].At };
        var result = joiner.Join([first, inFirst, second, inSecond]);
        result.Blocks.Cast<Table>().Select(t => (t.At.Table, t.Within?.Table, t.Within?.Row)).Should().Equal((1, null, null), (2, 1, 2), (3, 1, 3));
        result.Moved(new Place { Table = second.At.Table, Row = 2, Column = 3 }).Should().Be(new Place { Table = 1, Row = 3, Column = 3 });
    }

    [Fact]
    public void Tables_of_different_parts_of_a_file_stay_apart()
    {
        var footnote = Table(Header, "จ|ฉ|ช|ซ");
        joiner.Join([Table(Header, "ก|ข|ค|ง"), footnote with { At = footnote.At with { Part = "footnotes" } }]).Blocks.Should().HaveCount(2);
    }

    [Fact]
    public void Marked_header_rows_bound_what_is_dropped_and_a_span_is_not_torn()
    {
        var first = Marked(Table("ก|ข|ค", "ง|จ|ฉ", "ช|ซ|ฌ"), 1);
        var second = Marked(Table("ก|ข|ค", "ง|จ|ฉ", "ญ|ฎ|ฏ"), 1);
        Rows((Table)joiner.Join([first, second]).Blocks.Should().ContainSingle().Subject).Should().Equal("ก|ข|ค", "ง|จ|ฉ", "ช|ซ|ฌ", "ง|จ|ฉ", "ญ|ฎ|ฏ");

        var torn = second with { Cells = [.. second.Cells.Select(c => c is { Row: 1, Column: 1 } ? c with { RowSpan = 2 } : c)] };
        joiner.Join([first, torn]).Blocks.Should().HaveCount(2);
    }

    private static IEnumerable<string> Rows(Table table) =>
        table.Cells.GroupBy(c => c.Row).OrderBy(g => g.Key).Select(g => string.Join('|', g.OrderBy(c => c.Column).Select(c => c.Text)));

    private static Table Marked(Table table, int rows) => table with { Cells = [.. table.Cells.Select(c => c with { IsHeader = c.Row <= rows })] };

    private Paragraph Text(string text) => new(new Place { Line = ++line }, text);

    private Table Table(params string[] rows)
    {
        var number = ++tables;
        var at = new Place { Line = line + 1, Table = number };
        var cells = rows.SelectMany((row, r) => row.Split('|').Select((text, c) =>
            new Cell(at with { Line = line + r + 1, Row = r + 1, Column = c + 1 }, r + 1, c + 1, 1, 1, text))).ToList();
        line += rows.Length;
        return new Table(at, rows.Length, rows.Max(r => r.Split('|').Length), cells, []);
    }
}
