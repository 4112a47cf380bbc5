using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Extractors.Pdf.Joining;

namespace ItaIngest.Tests.Extractors.Pdf.Joining;

/// <summary>Whatever the pages hold: each row in is a row out, a header dropped or put together with the row before, and each is listed.</summary>
public sealed class RowsAddUpTests
{
    private static readonly string[] Texts = ["", "1", "2", "i3", "90.00", "๙๑.๕๐", "ก", "การเผยแพร่", "~ต่อ~", "ลำดับ~", "*คะแนน", "^", "<", "1. ข้อ"];
    private static readonly string[] Headers = ["*ลำดับ|*ประเด็น|*คะแนน", "ลำดับ|ประเด็น|คะแนน"];

    private static readonly Gen<string> AnyRow =
        from cells in Gen.Elements(Texts).ListOf(3)
        from cut in Gen.Elements(null, null, null, "2~|การเผย~|91.00~", "~|~แพร่|~", "|แพร่ข้อมูล|", "3|ค|93.00")
        select cut ?? string.Join('|', cells);

    private static readonly Gen<Sheet> AnySheet =
        from header in Gen.Elements(0, 0, 1, 2)
        from rows in Gen.Choose(1, 5).SelectMany(n => AnyRow.ListOf(n))
        from open in Gen.Elements(false, true)
        from width in Gen.Elements(100f, 100f, 100f, 140f)
        from place in Gen.Choose(0, 9)
        select new Sheet
        {
            OpenAtBottom = open,
            OpenAtTop = open && place % 2 == 0,
            IsFirst = place != 0,
            IsLast = place != 1,
            Widths = [width, 100, 100],
            Rows = [.. header == 0 ? [] : new[] { Headers[header - 1] }, .. rows.Select((r, i) => Sound(r, i + header == 0))],
        };

    [Fact]
    public void Over_any_pages()
    {
        var (allJoined, allDropped, allTogether) = (0, 0, 0);
        var pages = from sheets in Gen.Choose(1, 6).SelectMany(n => AnySheet.ListOf(n)) select sheets.ToArray();
        Prop.ForAll(Arb.From(pages), sheets =>
        {
            PlacedTable[] placed = [.. sheets.Select((s, i) => s.Placed()).Select((p, i) => p with { Table = p.Table with { Page = i + 1 } })];
            var joined = PageTableJoiner.Join(placed);
            var rowsIn = placed.Sum(p => p.Table.Rows);
            var dropped = joined.Tables.Sum(t => t.Table.JoinedFrom.Sum(p => p.Dropped.Count));
            var together = joined.Notes.Count(n => n.Code == "row-joined-over-pages");
            allJoined += placed.Length - joined.Tables.Count;
            allDropped += dropped;
            allTogether += together;
            joined.Tables.Sum(t => t.Table.Rows).Should().Be(rowsIn - dropped - together);
            joined.Notes.Count(n => n.Code == "repeated-header-dropped").Should().Be(dropped);
            foreach (var (_, table) in joined.Tables)
            {
                table.JoinedFrom.Sum(p => p.Rows).Should().Be(table.Rows);
                table.Cells.Should().OnlyContain(c => c.Row + c.RowSpan - 1 <= table.Rows && c.Column + c.ColumnSpan - 1 <= table.Columns);
                var covered = table.Cells.SelectMany(c => from r in Enumerable.Range(c.Row, c.RowSpan) from k in Enumerable.Range(c.Column, c.ColumnSpan) select (r, k)).ToList();
                covered.Should().OnlyHaveUniqueItems();
                foreach (var cell in table.Cells.Where(c => c.Parts is not null))
                {
                    cell.Parts!.Select(p => p.Page).Should().BeInAscendingOrder();
                    cell.Parts!.Should().OnlyContain(p => p.Start - 1 + p.Length <= cell.Text.Length);
                }
            }

            // No character comes or goes: those of the cells, the dropped ones, and what stands between two parts of a cell.
            var textIn = placed.Sum(p => p.Table.Cells.Sum(c => c.Text.Count(NotSpace)));
            var textOut = joined.Tables.Sum(t => t.Table.Cells.Sum(c => c.Text.Count(NotSpace)));
            (textOut + joined.DroppedCharacters).Should().Be(textIn);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20681120UL, 7UL).WithMaxTest(250));
        // It is not by joining nothing that they add up.
        allJoined.Should().BeGreaterThan(80);
        allDropped.Should().BeGreaterThan(25);
        allTogether.Should().BeGreaterThan(5);
    }

    private static bool NotSpace(char c) => !char.IsWhiteSpace(c);

    // The marks of spans need a cell to belong to.
    private static string Sound(string row, bool isTop)
    {
        var cells = row.Split('|');
        for (var i = 0; i < cells.Length; i++)
            if ((cells[i] is "^" && isTop) || cells[i] is "<") cells[i] = "";
        if (cells.All(c => c is "^")) cells[0] = "ก";
        return string.Join('|', cells);
    }
}
