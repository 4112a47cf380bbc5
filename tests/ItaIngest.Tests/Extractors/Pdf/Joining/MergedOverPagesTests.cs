namespace ItaIngest.Tests.Extractors.Pdf.Joining;

public sealed class MergedOverPagesTests
{
    private const string Header = "*ตัวชี้วัด|*ข้อ|*คะแนน";

    [Fact]
    public void An_empty_merged_cell_at_the_top_of_a_page_is_the_rest_of_the_one_before()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "การปฏิบัติหน้าที่|i1|90.00", "^|i2|91.00"] },
            new Sheet { Page = 2, Rows = [Header, "|i3|92.00", "^|i4|93.00", "การใช้อำนาจ|i5|94.00"] });
        var table = joined.Tables.Single().Table;
        Sheet.RowsOf(table).Should().Equal("ตัวชี้วัด|ข้อ|คะแนน", "การปฏิบัติหน้าที่|i1|90.00", "^|i2|91.00", "^|i3|92.00", "^|i4|93.00", "การใช้อำนาจ|i5|94.00");
        table.CellAt(2, 1)!.Parts!.Select(p => (p.Page, p.Start, p.Length)).Should().Equal((1, 1, 17), (2, 18, 0));
    }

    [Fact]
    public void One_that_is_open_at_the_page_end_goes_on_with_its_text()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "การปฏิ~|i1|90.00", "^|i2|91.00"], OpenAtBottom = true },
            new Sheet { Page = 2, OpenAtTop = true, Rows = ["~บัติหน้าที่|i3|92.00", "การใช้อำนาจ|i4|94.00"] });
        Sheet.RowsOf(joined.Tables.Single().Table).Should().Equal("ตัวชี้วัด|ข้อ|คะแนน", "การปฏิบัติหน้าที่|i1|90.00", "^|i2|91.00", "^|i3|92.00", "การใช้อำนาจ|i4|94.00");
    }

    [Fact]
    public void A_repeated_text_stands_once_and_is_told()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "การปฏิบัติหน้าที่|i1|90.00", "^|i2|91.00"] },
            new Sheet { Page = 2, Rows = [Header, "การปฏิบัติหน้าที่|i3|92.00", "^|i4|93.00", "การใช้อำนาจ|i5|94.00"] });
        var table = joined.Tables.Single().Table;
        table.CellAt(2, 1)!.RowSpan.Should().Be(4);
        table.CellAt(2, 1)!.Text.Should().Be("การปฏิบัติหน้าที่");
        joined.Notes.Should().Contain(n => n.Code == "repeated-merged-text-dropped" && n.At!.Page == 2);
        joined.DroppedCharacters.Should().Be("ตัวชี้วัดข้อคะแนน".Length + "การปฏิบัติหน้าที่".Length);
    }

    [Fact]
    public void One_that_is_not_drawn_on_the_next_page_covers_its_places_there()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "การปฏิบัติหน้าที่|i1|90.00", "^|i2|91.00"] },
            new Sheet { Page = 2, Rows = [Header, "<|i3|92.00", "<|i4|93.00", "การใช้อำนาจ|i5|94.00"] });
        joined.Tables.Single().Table.CellAt(2, 1)!.RowSpan.Should().Be(4);
    }

    [Fact]
    public void One_row_of_it_on_each_page_is_told_by_its_column()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "การปฏิบัติหน้าที่|i1|90.00", "^|i2|91.00", "การใช้อำนาจ|i3|91.00"] },
            new Sheet { Page = 2, Rows = [Header, "|i4|92.00", "การใช้งบประมาณ|i5|93.00"] });
        joined.Tables.Single().Table.CellAt(4, 1)!.RowSpan.Should().Be(2);
    }

    [Fact]
    public void An_empty_cell_where_empty_cells_are_usual_stays_one()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = ["*ข้อ|*คะแนน|*หมายเหตุ", "i1|90.00|ก", "^|91.00|", "i2|91.00|ข"] },
            new Sheet { Page = 2, Rows = ["*ข้อ|*คะแนน|*หมายเหตุ", "i3|92.00|", "i4|93.00|ค"] });
        var table = joined.Tables.Single().Table;
        table.CellAt(4, 3)!.RowSpan.Should().Be(1);
        table.CellAt(5, 3)!.Text.Should().BeEmpty();
    }

    [Fact]
    public void A_cut_row_in_a_merged_cell_is_put_together_and_the_cell_goes_on()
    {
        var joined = Sheet.Join(
            new Sheet { Rows = [Header, "การปฏิบัติหน้าที่~|i1|ก", "^|i2~|ความ~"], OpenAtBottom = true },
            new Sheet { Page = 2, OpenAtTop = true, Rows = ["~|~|~เห็น", "^|i3|ข", "การใช้อำนาจ|i4|ค"] });
        Sheet.RowsOf(joined.Tables.Single().Table).Should().Equal("ตัวชี้วัด|ข้อ|คะแนน", "การปฏิบัติหน้าที่|i1|ก", "^|i2|ความเห็น", "^|i3|ข", "การใช้อำนาจ|i4|ค");
    }
}
