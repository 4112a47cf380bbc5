using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Joining;
using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Tests.Extractors.Pdf.Joining;

public sealed class PageTableJoinerTests
{
    private const string Header = "*ลำดับ|*ประเด็น|*คะแนน";

    [Fact]
    public void A_table_alone_is_numbered_and_placed()
    {
        var joined = Sheet.Join(new Sheet { Page = 3, Rows = [Header, "1|ก|90.00"] });
        var (first, table) = joined.Tables.Should().ContainSingle().Subject;
        first.Should().Be(0);
        table.At.Should().Be(new Place { Page = 3, Table = 1, Box = new Box(50, 740, 350, 780) });
        table.JoinedFrom.Should().ContainSingle().Which.Should().BeEquivalentTo(new { FirstRow = 1, Rows = 2, ContinuesRow = false });
        table.CellAt(2, 3)!.At.Should().Be(new Place { Page = 3, Table = 1, Row = 2, Column = 3, Box = new Box(250, 760, 350, 780) });
        table.Cells.Where(c => c.IsHeader).Select(c => c.Row).Should().Equal(1, 1, 1);
        joined.Notes.Should().BeEmpty();
    }

    [Fact]
    public void A_repeated_header_is_dropped_listed_and_noted()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00"] },
            new Sheet { Page = 2, Rows = [Header, "3|ค|92.00"] },
            new Sheet { Page = 3, Rows = [Header, "4|ง|93.00"] });
        var table = joined.Tables.Should().ContainSingle().Which.Table;
        Sheet.RowsOf(table).Should().Equal("ลำดับ|ประเด็น|คะแนน", "1|ก|90.00", "2|ข|91.00", "3|ค|92.00", "4|ง|93.00");
        table.CellAt(4, 1)!.At.Page.Should().Be(2);
        table.JoinedFrom.Select(p => (p.At.Page, p.FirstRow, p.Rows)).Should().Equal((1, 1, 3), (2, 4, 1), (3, 5, 1));
        table.JoinedFrom[1].Dropped.Should().ContainSingle().Which.Texts.Should().Equal("ลำดับ", "ประเด็น", "คะแนน");
        joined.Notes.Select(n => n.Code).Should().Equal("repeated-header-dropped", "repeated-header-dropped");
        joined.DroppedCharacters.Should().Be(2 * "ลำดับประเด็นคะแนน".Length);
    }

    [Fact]
    public void A_header_of_two_rows_with_merged_cells_is_dropped_whole()
    {
        string[] header = ["ตัวชี้วัด|คะแนน|<", "^|ปี 2566|ปี 2567"];
        var joined = Sheet.Join(
            new Sheet { Rows = [.. header, "ก|90.00|91.00"] },
            new Sheet { Page = 2, Rows = [.. header, "ข|92.00|93.00"] });
        Sheet.RowsOf(joined.Tables.Single().Table).Should().Equal("ตัวชี้วัด|คะแนน|<", "^|ปี 2566|ปี 2567", "ก|90.00|91.00", "ข|92.00|93.00");
    }

    [Fact]
    public void Bold_type_tells_where_the_header_ends()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = ["*ตัวชี้วัด|*มาตรการ", "การปฏิบัติหน้าที่|อบรม", "การใช้อำนาจ|ประชุม"] },
            new Sheet { Page = 2, Rows = ["*ตัวชี้วัด|*มาตรการ", "การปฏิบัติหน้าที่|ประกาศ", "การใช้งบประมาณ|ชี้แจง"] });
        joined.Tables.Single().Table.Rows.Should().Be(5);
    }

    [Fact]
    public void Rows_that_count_on_need_no_header()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00"] },
            new Sheet { Page = 2, Rows = ["3|ค|92.00", "4|ง|93.00"] });
        joined.Tables.Single().Table.Rows.Should().Be(5);
        joined.Notes.Select(n => n.Code).Should().Equal("table-continues-without-header");
    }

    [Fact]
    public void One_row_a_page_is_one_table()
    {
        var sheets = Enumerable.Range(1, 12).Select(n => new Sheet { Page = n, Rows = [Header, $"{n}|ก|9{n % 10}.00"] }).ToArray();
        var table = Sheet.Join(sheets).Tables.Should().ContainSingle().Which.Table;
        table.Rows.Should().Be(13);
        table.Cells.Where(c => c.Column == 1).Select(c => c.At.Page).Should().Equal([1, .. Enumerable.Range(1, 12)]);
    }

    [Theory]
    [InlineData(Header)]
    [InlineData(null)]
    public void A_header_alone_at_the_foot_of_a_page_belongs_to_what_follows(string? repeated)
    {
        string[] header = repeated is null ? [] : [repeated];
        var joined = Sheet.Join(
            new Sheet { Rows = [Header] },
            new Sheet { Page = 2, Rows = [.. header, "1|ก|90.00", "2|ข|91.00"] });
        Sheet.RowsOf(joined.Tables.Single().Table).Should().Equal("ลำดับ|ประเด็น|คะแนน", "1|ก|90.00", "2|ข|91.00");
    }

    [Fact]
    public void Another_table_of_the_same_make_begins_anew()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00"] },
            new Sheet { Page = 2, Rows = [Header, "1|ค|92.00", "2|ง|93.00"] });
        joined.Tables.Select(t => t.First).Should().Equal(0, 1);
        joined.Tables.Select(t => t.Table.At.Table).Should().Equal(1, 2);
        joined.DroppedCharacters.Should().Be(0);
    }

    [Fact]
    public void Groups_that_count_from_one_each_do_not_begin_a_table()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00", "1|ค|90.00", "2|ง|91.00"] },
            new Sheet { Page = 2, Rows = [Header, "1|จ|92.00", "2|ฉ|93.00"] });
        joined.Tables.Should().ContainSingle();
    }

    [Fact]
    public void A_title_between_two_tables_keeps_them_apart()
    {
        Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00"] },
            new Sheet { Page = 2, IsFirst = false, Rows = [Header, "2|ค|92.00"] }).Tables.Should().HaveCount(2);
        Sheet.Join(
            new Sheet { IsLast = false, Rows = [Header, "1|ก|90.00"] },
            new Sheet { Page = 2, Rows = [Header, "2|ค|92.00"] }).Tables.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("*ลำดับ|*มาตรการ|*ผู้รับผิดชอบ")]
    [InlineData("ลำดับ|มาตรการ|ผู้รับผิดชอบ")]
    public void A_header_with_other_words_is_another_table(string header) =>
        Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00"] },
            new Sheet { Page = 2, Rows = [header, "3|ค|กองคลัง", "4|ง|สำนักปลัด"] }).Tables.Should().HaveCount(2);

    [Fact]
    public void Other_columns_are_another_table()
    {
        Sheet[] Pages(float[] widths) => [new() { Widths = [100, 100, 100], Rows = [Header, "1|ก|90.00"] }, new() { Page = 2, Widths = widths, Rows = [Header, "2|ข|91.00"] }];
        Sheet.Join(Pages([100, 100, 100])).Tables.Should().HaveCount(1);
        Sheet.Join(Pages([100.8f, 99, 101])).Tables.Should().HaveCount(1, "lines are as thick as that");
        Sheet.Join(Pages([60, 140, 100])).Tables.Should().HaveCount(2);
        Sheet.Join(Pages([150, 150, 150])).Tables.Should().HaveCount(1, "the same header in the same proportions on a wider page");
        Sheet.Join(new Sheet { Rows = ["1|ก|90.00"] }, new Sheet { Page = 2, Rows = ["2|ข|91.00|92.00"] }).Tables.Should().HaveCount(2);
    }

    [Fact]
    public void Facing_pages_may_have_other_margins() =>
        Sheet.Join(
            new Sheet { Left = 50, Rows = [Header, "1|ก|90.00"] },
            new Sheet { Page = 2, Left = 70, Rows = ["2|ข|91.00"] }).Tables.Should().ContainSingle();

    [Fact]
    public void Twins_side_by_side_go_on_each_with_its_own()
    {
        var joined = Sheet.Join(
            new Sheet { Left = 40, Widths = [50, 50, 100], Rows = [Header, "1|ก|90.00"] },
            new Sheet { Left = 300, Widths = [50, 50, 100], Rows = [Header, "11|ข|91.00"] },
            new Sheet { Page = 2, Left = 40, Widths = [50, 50, 100], Rows = [Header, "2|ค|92.00"] },
            new Sheet { Page = 2, Left = 300, Widths = [50, 50, 100], Rows = [Header, "12|ง|93.00"] });
        joined.Tables.Select(t => t.First).Should().Equal(0, 1);
        Sheet.RowsOf(joined.Tables[0].Table)[2].Should().StartWith("2|");
        Sheet.RowsOf(joined.Tables[1].Table)[2].Should().StartWith("12|");
    }

    [Fact]
    public void A_page_of_furniture_only_is_passed_over()
    {
        PlacedTable[] tables = [new Sheet { Rows = [Header, "1|ก|90.00"] }.Placed(), new Sheet { Page = 3, Rows = [Header, "2|ข|91.00"] }.Placed()];
        PageTableJoiner.Join(tables, new HashSet<int> { 2 }).Tables.Should().HaveCount(1);
        PageTableJoiner.Join(tables).Tables.Should().HaveCount(2);
    }

    [Fact]
    public void A_nested_table_is_one_of_its_own_and_finds_its_cell_again()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00"] },
            new Sheet { Page = 2, Rows = [Header, "2|ข|91.00"] },
            new Sheet { Page = 2, IsFirst = false, IsLast = false, Within = (0, 2, 2), Rows = ["x|y"] });
        joined.Tables.Select(t => t.First).Should().Equal(0, 2);
        joined.Tables[1].Table.Within.Should().Be(new Place { Page = 2, Table = 1, Row = 3, Column = 2 });
    }

    [Fact]
    public void A_lineless_table_may_lack_a_column_on_a_page_and_keep_its_place()
    {
        var joined = Sheet.Join(
            new Sheet { Form = TableForm.Lineless, Widths = [60, 200, 80, 80], Rows = ["ข้อ|ประเด็น|2566|2567", "1|ก|90.00|91.00", "2|ข|92.00|93.00"] },
            new Sheet { Page = 2, Form = TableForm.Lineless, Widths = [65, 270, 85], Rows = ["ข้อ|ประเด็น|2567", "3|ค|94.00"] },
            new Sheet { Page = 2, IsFirst = false, Form = TableForm.Lineless, Rows = ["ก|ข"] });
        joined.Tables.Should().HaveCount(3, "another header is another table");
        joined = Sheet.Join(
            new Sheet { Form = TableForm.Lineless, Widths = [60, 200, 80, 80], Rows = ["ข้อ|ประเด็น|2566|2567", "1|ก|90.00|91.00", "2|ข|92.00|93.00"] },
            new Sheet { Page = 2, Form = TableForm.Lineless, Widths = [52, 212, 75, 81], Rows = ["3|ค|94.00|95.00"] });
        Sheet.RowsOf(joined.Tables.Should().ContainSingle().Which.Table)[3].Should().Be("3|ค|94.00|95.00");
    }

    [Fact]
    public void A_table_of_which_one_part_is_doubtful_is_doubtful()
    {
        var joined = Sheet.Join(
            new Sheet { Form = TableForm.Lineless, Rows = [Header, "1|ก|90.00"] },
            new Sheet { Page = 2, Form = TableForm.Lineless, Confidence = 0.42, Rows = [Header, "2|ข|91.00"] });
        var note = joined.Notes.Should().ContainSingle(n => n.Code == "table-doubtful").Subject;
        note.Text.Should().Be("0.42");
        note.At.Should().BeEquivalentTo(new { Page = 1, Table = 1 });
    }

    [Fact]
    public void A_nested_table_that_the_page_end_cuts_goes_on_in_its_cell()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00", "3|ค|92.00"] },
            new Sheet { IsFirst = false, Within = (0, 4, 2), Bottom = 775, Rows = ["i1|90.00", "i2|91.00"] },
            new Sheet { Page = 2, Rows = [Header, "||", "4|ง|93.00"] },
            new Sheet { Page = 2, IsFirst = false, IsLast = false, Within = (0, 2, 2), Rows = ["i3|92.00", "i4|93.00"] },
            new Sheet { Page = 2, IsFirst = false, IsLast = false, Within = (0, 3, 2), Rows = ["i5|92.00", "i6|93.00"] });
        joined.Tables.Select(t => (t.First, t.Table.Rows)).Should().Equal((0, 5), (1, 4), (4, 2));
        joined.Tables[1].Table.Within.Should().Be(new Place { Page = 1, Table = 1, Row = 4, Column = 2 });
        joined.Tables[2].Table.Within.Should().Be(new Place { Page = 2, Table = 1, Row = 5, Column = 2 });
        Sheet.RowsOf(joined.Tables[1].Table).Should().Equal("i1|90.00", "i2|91.00", "i3|92.00", "i4|93.00");
    }

    [Fact]
    public void A_row_that_holds_a_table_is_no_header_to_drop()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = ["ประเด็น|ผล", "ก|ข"] },
            new Sheet { Page = 2, Rows = ["ประเด็น|ผล", "ค|ง"] },
            new Sheet { Page = 2, IsFirst = false, IsLast = false, Within = (0, 1, 2), Rows = ["x|y"] });
        joined.DroppedCharacters.Should().Be(0);
    }

    [Theory]
    [InlineData("ข|i8|70.01", 1)]
    [InlineData("|i8|70.01", 1)]
    [InlineData("ข|i9|70.01", 2)]
    [InlineData("ข|o8|70.01", 2)]
    public void Codes_that_count_on_need_no_header_however_much_of_the_page_before_is_empty(string row, int tables) =>
        Sheet.Join(
            new Sheet { Form = TableForm.HalfRuled, Bottom = 400, Rows = ["*ตัวชี้วัด|*ข้อ|*คะแนน", "ก|i6|90.00", "|i7|91.00"] },
            new Sheet { Page = 2, Form = TableForm.HalfRuled, Rows = [row, "|i10|92.00"] }).Tables.Should().HaveCount(tables);

    [Fact]
    public void The_rest_of_a_cut_row_without_values_goes_on_with_the_rows_below_it() =>
        Sheet.Join(
            new Sheet { Form = TableForm.HalfRuled, Rows = ["*มาตรการ|*คะแนน|*ผู้รับผิดชอบ", "ประชุมชี้แจง|90.00|กองคลัง", "ทบทวนแผนการใช้|91.00|กองช่าง"] },
            new Sheet { Page = 2, Form = TableForm.HalfRuled, Rows = ["จ่ายงบประมาณ||", "ตั้งช่องทาง|92.00|สำนักปลัด"] }).Tables.Should().ContainSingle();
}
