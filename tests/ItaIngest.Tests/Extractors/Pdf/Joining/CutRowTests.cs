using ItaIngest.Documents;

namespace ItaIngest.Tests.Extractors.Pdf.Joining;

public sealed class CutRowTests
{
    private const string Header = "*ลำดับ|*ประเด็น|*คะแนน";

    [Fact]
    public void A_row_that_is_open_at_the_page_end_goes_on()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2~|การเผย~|91.00~"], OpenAtBottom = true },
            new Sheet { Page = 2, OpenAtTop = true, Rows = ["~|~แพร่ข้อมูล|~", "3|ค|92.00"] });
        var table = joined.Tables.Should().ContainSingle().Which.Table;
        Sheet.RowsOf(table).Should().Equal("ลำดับ|ประเด็น|คะแนน", "1|ก|90.00", "2|การเผยแพร่ข้อมูล|91.00", "3|ค|92.00");
        var cell = table.CellAt(3, 2)!;
        cell.At.Page.Should().Be(1);
        cell.Parts!.Select(p => (p.Page, p.Start, p.Length)).Should().Equal((1, 1, 6), (2, 7, 10));
        cell.Parts![1].Box.Should().Be(new Box(150, 740, 250, 760));
        table.CellAt(4, 1)!.At.Page.Should().Be(2);
        table.JoinedFrom.Select(p => (p.FirstRow, p.Rows)).Should().Equal((1, 3), (4, 1));
        joined.Notes.Select(n => n.Code).Should().Contain("row-joined-over-pages");
    }

    [Fact]
    public void A_row_over_three_pages_is_one()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1~|ก~|90.00~"], OpenAtBottom = true },
            new Sheet { Page = 2, OpenAtTop = true, OpenAtBottom = true, Rows = ["~|~ข~|~"] },
            new Sheet { Page = 3, OpenAtTop = true, Rows = ["|~ค|", "2|ง|92.00"] });
        // The cells of the middle page are open below as well.
        var table = joined.Tables.Should().ContainSingle().Which.Table;
        Sheet.RowsOf(table).Should().Equal("ลำดับ|ประเด็น|คะแนน", "1|กขค|90.00", "2|ง|92.00");
        table.CellAt(2, 2)!.Parts!.Select(p => p.Page).Should().Equal(1, 2, 3);
        table.JoinedFrom.Select(p => (p.FirstRow, p.Rows)).Should().Equal((1, 2), (2, 0), (3, 1));
    }

    [Fact]
    public void A_row_closed_on_both_pages_goes_on_where_it_lacks_what_every_row_has()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00", "3|การเผย|92.00"] },
            new Sheet { Page = 2, Rows = [Header, "|แพร่ข้อมูล|", "4|ง|93.00"] });
        Sheet.RowsOf(joined.Tables.Single().Table).Should().Equal("ลำดับ|ประเด็น|คะแนน", "1|ก|90.00", "2|ข|91.00", "3|การเผยแพร่ข้อมูล|92.00", "4|ง|93.00");
    }

    [Fact]
    public void A_number_in_the_middle_of_its_cell_may_stand_on_the_second_page()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00", "|การเผย|"] },
            new Sheet { Page = 2, Rows = [Header, "3|แพร่ข้อมูล|92.00", "4|ง|93.00"] });
        Sheet.RowsOf(joined.Tables.Single().Table)[3].Should().Be("3|การเผยแพร่ข้อมูล|92.00");
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("3960", "704")]
    [InlineData("i1", "i2")]
    public void Two_values_are_never_one(string above, string below)
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", $"2~|ข~|{above}~"], OpenAtBottom = true },
            new Sheet { Page = 2, OpenAtTop = true, Rows = [$"~|~ค|~{below}", "3|ค|92.00"] });
        var table = joined.Tables.Should().ContainSingle().Which.Table;
        table.Rows.Should().Be(5);
        table.Cells.Select(c => c.Text).Should().Contain([above, below]).And.NotContain(above + below);
    }

    [Fact]
    public void Digits_that_meet_are_kept_apart()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2~|ประจำปี พ.ศ. 25~|91.00~"], OpenAtBottom = true },
            new Sheet { Page = 2, OpenAtTop = true, Rows = ["~|~67 ขึ้นไป|~", "3|ค|92.00"] });
        joined.Tables.Single().Table.CellAt(3, 2)!.Text.Should().Be("ประจำปี พ.ศ. 25\n67 ขึ้นไป");
    }

    [Fact]
    public void A_row_with_such_gaps_elsewhere_is_a_row_of_its_own()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "|ตัวชี้วัดที่ 1|", "1|ก|90.00", "2|ข|91.00", "3|ค|92.00", "4|ง|91.00", "5|จ|92.00", "6|ฉ|92.00"] },
            new Sheet { Page = 2, Rows = [Header, "|ตัวชี้วัดที่ 2|", "7|ช|93.00", "8|ซ|94.00", "9|ฌ|95.00"] });
        joined.Tables.Single().Table.Rows.Should().Be(12);
        joined.Notes.Select(n => n.Code).Should().NotContain("row-joined-over-pages");
    }

    [Fact]
    public void What_is_not_certain_is_marked_and_told()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00", "3|ค|"], Bottom = 780 },
            new Sheet { Page = 2, Rows = [Header, "|ต่อท้าย|93.00", "4|ง|93.00"] },
            new Sheet { Page = 3, Rows = [Header, "5|ง|93.00"] });
        var table = joined.Tables.Single().Table;
        table.Rows.Should().Be(6, "the number and the score stand on either side: they are one row");
        joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00", "3|ค|92.00"], Bottom = 300 },
            new Sheet { Page = 2, Rows = [Header, "|ต่อท้าย|", "4|ง|93.00"] });
        table = joined.Tables.Single().Table;
        table.Rows.Should().Be(6, "the page had room for it");
        table.JoinedFrom[1].ContinuesRow.Should().BeTrue();
        joined.Notes.Select(n => n.Code).Should().Equal("repeated-header-dropped", "row-perhaps-cut");
    }

    [Fact]
    public void A_row_that_spans_columns_does_not_go_on_with_one_that_does_not()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2|ข|91.00"] },
            new Sheet { Page = 2, Rows = [Header, "ด้านที่สอง|<|<", "3|ค|92.00"] });
        Sheet.RowsOf(joined.Tables.Single().Table).Should().HaveCount(5).And.Contain("ด้านที่สอง|<|<");
    }

    [Fact]
    public void The_text_of_a_cut_cell_is_that_of_its_lines()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "1|ก|90.00", "2~|กขคงจฉชซฌญฎฏฐฑฒณดตถ/กขคงจฉชซฌญฎฏฐฑฒณดตถ/~|91.00~"], OpenAtBottom = true },
            new Sheet { Page = 2, OpenAtTop = true, Left = 62, Rows = ["~|~ทธนบปผ/กขคง/|~", "3|ค|92.00"] });
        var cell = joined.Tables.Single().Table.CellAt(3, 2)!;
        cell.Text.Should().Be("กขคงจฉชซฌญฎฏฐฑฒณดตถกขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผ\nกขคง", "the third line ends early");
        cell.Parts!.Select(p => cell.Text.Substring(p.Start!.Value - 1, p.Length!.Value)).Should().Equal("กขคงจฉชซฌญฎฏฐฑฒณดตถกขคงจฉชซฌญฎฏฐฑฒณดตถ", "ทธนบปผ\nกขคง");
    }

    [Fact]
    public void A_text_that_runs_on_over_the_page_end_tells_where_a_gap_alone_does_not()
    {
        string[] before = [Header, "|กลุ่ม|", "1|ก|90.00", "2|ข|91.00", "3|ค|92.00", "4|ง|93.00", "5|จ|93.00", "6|ฉ|93.00"];
        int Rows(string above, string below) => Sheet.Join(
            new Sheet { Rows = [.. before, $"7|{above}|94.00"] },
            new Sheet { Page = 2, Rows = [Header, $"|{below}|", "8|ช|93.00"] }).Tables.Single().Table.Rows;
        Rows("กขคงจฉชซฌญฎฏฐฑฒณดตถ/", "ทธนบปผ/").Should().Be(10, "the line above is full");
        Rows("กขคง/", "ทธนบปผ/").Should().Be(11, "the line above has room for more");
        Rows("กขคงจฉชซฌญฎฏฐฑฒณดตถ/", "ข้อบปผ/").Should().Be(11, "the line below begins as a row does");
    }

    [Fact]
    public void Where_every_cell_runs_on_and_none_is_empty_the_rows_stay_two_and_it_is_told()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = ["*ประเด็น|*ผล", "ก|ข", "กขคงจฉชซฌญฎฏฐฑฒณดตถ/|กขคงจฉชซฌญฎฏฐฑฒณดตถ/"] },
            new Sheet { Page = 2, Rows = ["*ประเด็น|*ผล", "ทธนบปผ/|กขคง/", "จ|ฉ"] });
        joined.Tables.Single().Table.Rows.Should().Be(5);
        joined.Notes.Select(n => n.Code).Should().Contain("row-perhaps-cut");
        joined.Tables.Single().Table.JoinedFrom[1].ContinuesRow.Should().BeFalse("no cell that others fill is empty");
    }
}
