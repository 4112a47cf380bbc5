using ItaIngest.Documents;
using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>Tables as Word and other programs write them. In the grids '^' is covered by a merged cell and '-' by none.</summary>
public sealed class TableShapeTests
{
    private static string GridOf(string table) => DocxReads.Body(table).TheTable().Grid();

    [Fact]
    public void Cells_span_columns() =>
        GridOf(Tbl(Tr(Tc("ตัวชี้วัด", Span(2)), Tc("คะแนน")), Cells("1", "ก", "87"))).Should().Be("ตัวชี้วัด|^|คะแนน\n1|ก|87");

    [Fact]
    public void Cells_span_rows() =>
        GridOf(Tbl(Tr(Tc("ก", Restart), Tc("1")), Tr(Tc("", Continue), Tc("2")), Tr(Tc("", "<w:vMerge w:val=\"continue\"/>"), Tc("3")), Cells("ข", "4")))
            .Should().Be("ก|1\n^|2\n^|3\nข|4");

    [Fact]
    public void A_merge_that_starts_nowhere_stands_for_itself()
    {
        var read = DocxReads.Body(Tbl(Cells("ก", "1"), Tr(Tc("ข", Continue), Tc("2"))));

        read.TheTable().Grid().Should().Be("ก|1\nข|2");
        read.Notes.Should().ContainSingle().Which.Code.Should().Be("merge-without-start");
    }

    [Fact]
    public void Rows_of_different_grids_merge_where_their_columns_meet() =>
        GridOf(Tbl(
            Tr(Tc("ก", Restart), Tc("1"), Tc("2"), Tc("3")),
            Tr(Tc("", Continue), Tc("4", Span(2)), Tc("5")),
            Tr(Tc("ข", Span(2) + Restart), Tc("6"), Tc("7")),
            Tr(Tc("", Span(2) + Continue), Tc("8", Span(2)))))
            .Should().Be("ก|1|2|3\n^|4|^|5\nข|^|6|7\n^|^|8|^");

    [Fact]
    public void A_merge_ends_at_a_cell_of_another_width() =>
        GridOf(Tbl(Tr(Tc("ก", Restart), Tc("1"), Tc("2")), Tr(Tc("", Span(2) + Continue), Tc("3")))).Should().Be("ก|1|2\n|^|3");

    [Fact]
    public void Two_merges_on_one_another_are_two() =>
        GridOf(Tbl(Tr(Tc("ก", Restart), Tc("1")), Tr(Tc("", Continue), Tc("2")), Tr(Tc("ข", Restart), Tc("3")), Tr(Tc("", Continue), Tc("4")))).Should().Be("ก|1\n^|2\nข|3\n^|4");

    [Fact]
    public void Rows_begin_and_end_inside_the_grid() =>
        GridOf(Tbl(
            Cells("1", "2", "3"),
            TrPr("<w:gridBefore w:val=\"1\"/>", Tc("ก"), Tc("ข")),
            TrPr("<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>", Tc("ค"))))
            .Should().Be("1|2|3\n-|ก|ข\n-|ค|-");

    [Fact]
    public void Older_programs_merge_columns_cell_by_cell() =>
        GridOf(Tbl(Tr(Tc("ก", "<w:hMerge w:val=\"restart\"/>"), Tc("", "<w:hMerge/>"), Tc("ข")), Cells("1", "2", "3"))).Should().Be("ก|^|ข\n1|2|3");

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 100 })]
    [InlineData(new[] { 2000, 2000, 2000, 2000, 2000, 2000, 2000 })]
    public void The_declared_grid_may_lie(int[] widths) =>
        GridOf(TblGrid(widths, Tr(Tc("ก", Span(2)), Tc("ข")), Cells("1", "2", "3"))).Should().Be("ก|^|ข\n1|2|3");

    [Fact]
    public void Rows_may_be_shorter_than_the_grid_and_lose_nothing() =>
        GridOf(TblGrid([3000, 3000, 3000, 3000], Cells("หัวเรื่อง"), Cells("1", "2", "3", "4"), Cells("5", "6"))).Should().Be("หัวเรื่อง|-|-|-\n1|2|3|4\n5|6|-|-");

    [Fact]
    public void A_border_dragged_by_a_hair_does_not_put_a_score_under_the_wrong_heading()
    {
        // Heading and body differ by one point; the file has four columns for it, one of them 20 twips wide.
        var table = TblGrid([1000, 3000, 20, 1500],
            Tr(Tc("ข้อ"), Tc("ประเด็น"), Tc("คะแนน", Span(2))),
            Tr(Tc("i1"), Tc("ก", Span(2)), Tc("87.50")));

        GridOf(table).Should().Be("ข้อ|ประเด็น|คะแนน\ni1|ก|87.50");
    }

    [Fact]
    public void A_narrow_column_with_a_cell_of_its_own_is_a_column() =>
        GridOf(TblGrid([1000, 20, 1000], Cells("ก", "ข", "ค"))).Should().Be("ก|ข|ค");

    [Fact]
    public void A_span_that_no_row_divides_is_one_column() =>
        GridOf(Tbl(Tr(Tc("ก", Span(3)), Tc("ข")), Tr(Tc("1", Span(3)), Tc("2")))).Should().Be("ก|ข\n1|2");

    [Fact]
    public void Header_rows_are_the_leading_ones_that_are_marked()
    {
        var table = DocxReads.Body(Tbl(Head("ก", "ข"), Head("1", "2"), Cells("3", "4"), Head("5", "6"))).TheTable();

        table.Cells.Where(c => c.IsHeader).Select(c => c.Row).Distinct().Should().Equal(1, 2);
    }

    [Fact]
    public void A_table_marked_as_header_from_top_to_bottom_has_no_header()
    {
        var read = DocxReads.Body(Tbl(Head("ก", "ข"), Head("1", "2")));

        read.TheTable().Cells.Should().OnlyContain(c => !c.IsHeader);
        read.Notes.Should().ContainSingle(n => n.Code == "every-row-marked-header");
    }

    [Fact]
    public void Text_that_Word_does_not_show_in_a_merged_cell_is_reported()
    {
        var read = DocxReads.Body(Tbl(Tr(Tc("ก", Restart), Tc("1")), Tr(Tc("87", Continue), Tc("2"))));

        read.TheTable().Grid().Should().Be("ก|1\n^|2");
        read.Status.Should().Be(ExtractionStatus.Partial);
        read.Notes.Should().ContainSingle(n => n.Kind == NoteKind.Loss).Which.Should().Match<Note>(n => n.Code == "text-in-merged-cell" && n.Text == "87" && n.At!.Row == 2);
        read.Residue.Reported.Should().Be(2);
    }

    [Fact]
    public void Text_repeated_in_a_merged_cell_is_shown_once()
    {
        var read = DocxReads.Body(Tbl(Tr(Tc("ก", Restart), Tc("1")), Tr(Tc("ก", Continue), Tc("2"))));

        read.Status.Should().Be(ExtractionStatus.Complete);
        read.Residue.Hidden.Should().Be(1);
    }

    [Fact]
    public void Paragraphs_of_a_cell_are_lines_and_blank_ones_at_its_ends_nothing() =>
        GridOf(Tbl(Tr(TcOf(P("") + P("ก") + P("") + P("ข") + P(""))))).Should().Be("ก//ข");

    [Fact]
    public void Tables_nest_and_each_knows_the_cell_that_it_stands_in()
    {
        var read = DocxReads.Body(Tbl(Tr(Tc("ก"), TcOf(Tbl(Tr(TcOf(Tbl(Cells("ค")) + P("ข")))) + P("")))));

        var tables = read.Blocks.Cast<Table>().ToList();
        tables.Select(t => t.Grid()).Should().Equal("ก|", "ข", "ค");
        tables[1].Within.Should().Match<Place>(p => p.Table == 1 && p.Row == 1 && p.Column == 2);
        tables[2].Within.Should().Match<Place>(p => p.Table == 2 && p.Row == 1 && p.Column == 1);
        tables[2].At.Path.Should().Be("body/tbl[1]/tr[1]/tc[2]/tbl[1]/tr[1]/tc[1]/tbl[1]");
    }

    [Fact]
    public void Places_name_table_row_column_and_path()
    {
        var cell = DocxReads.Body(P("ก") + Tbl(Tr(Tc("1", Span(2)), Tc("2")), Cells("a", "b", "c"))).TheTable().Cells[1];

        cell.At.Should().Be(new Place { Table = 1, Row = 1, Column = 3, Path = "body/tbl[1]/tr[1]/tc[2]" });
    }

    [Fact]
    public void Cells_stand_in_order_and_never_overlap()
    {
        var random = new Random(20240601);
        for (var round = 0; round < 200; round++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 8)).Select(_ => TrPr(
                random.Next(4) == 0 ? $"<w:gridBefore w:val=\"{random.Next(3)}\"/>" : "",
                [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => Tc("", Span(random.Next(1, 4)) + (random.Next(4) switch { 0 => Restart, 1 => Continue, _ => "" })))]));
            var table = DocxReads.Body(TblGrid([.. Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(300))], [.. rows])).TheTable();

            table.Cells.Select(c => (c.Row * 10_000) + c.Column).Should().BeInAscendingOrder();
            table.Cells.Should().OnlyContain(c => c.RowSpan >= 1 && c.ColumnSpan >= 1 && c.Row + c.RowSpan - 1 <= table.Rows && c.Column + c.ColumnSpan - 1 <= table.Columns);
            table.Cells.SelectMany(c => from r in Enumerable.Range(c.Row, c.RowSpan) from k in Enumerable.Range(c.Column, c.ColumnSpan) select (r, k)).Should().OnlyHaveUniqueItems();
        }
    }
}
