using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Documents;

namespace ItaIngest.Tests.Extractors.Html;

/// <summary>Whatever the bytes are: no exception, sums that hold, a sound grid, and the same answer twice.</summary>
public sealed class HtmlPropertyTests
{
    private static readonly byte[][] Pages = [.. HtmlFixtureTests.Names().Select(HtmlFixtureTests.BytesOf)];

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=3 colspan=2>", "<td rowspan=0>", "<th>", "<b>", "</b>", "<p>", "</p>", "<select>", "<option selected>",
            "<svg>", "<math>", "<template>", "</template>", "<script>", "<!--", "-->", "<plaintext>", "<frameset>", "<ol start=-5 reversed>", "<li>", "<pre>", "\n", "\0", "&#0;", "&#xD800;",
            "<caption>", "<colgroup>", "<thead>", "<tfoot>", "<form>", "<a>", "<button>", "<div hidden>", "<del>", "<sup>", "9", "<input type=checkbox>", "<style>", "<title>", "<body style='display:none'>", "<html hidden>",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    private static bool Holds(byte[] bytes)
    {
        var extraction = HtmlFixtureTests.Extract(bytes);
        var page = System.Text.Encoding.UTF8.GetString(bytes);
        extraction.Blocks.Should().HaveCountLessThanOrEqualTo(extraction.Refusal is null ? int.MaxValue : 0, "of {0}", page);
        extraction.Notes.Should().NotContain(n => n.Code == "not-walked", "of {0}", page);
        var r = extraction.Residue;
        new[] { r.Used, r.Deleted, r.Hidden, r.Furniture, r.Reported }.Should().OnlyContain(count => count >= 0, "of {0}", page);
        extraction.Blocks.OfType<Table>().All(IsSound).Should().BeTrue("of {0}", page);
        PageGolden.Of(extraction).Should().Be(PageGolden.Of(HtmlFixtureTests.Extract(bytes)), "of {0}", page);
        return true;
    }

    private static bool IsSound(Table table)
    {
        var covered = new HashSet<(int, int)>();
        foreach (var cell in table.Cells)
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    if (row < 1 || column < 1 || row > table.Rows || column > table.Columns || !covered.Add((row, column))) return false;
        return table.Cells.Count > 0 && table.Cells.All(c => c.At.Row == c.Row && c.At.Column == c.Column && c.At.Table == table.At.Table);
    }

    private static void Check(Gen<byte[]> bytes, int tests) =>
        Prop.ForAll(bytes.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20260101, 1));

    [Fact]
    public void Any_bytes() => Check(ArbMap.Default.GeneratorFor<byte[]>().Select(b => b ?? []), 500);

    [Fact]
    public void Pages_made_of_tags_in_any_order() =>
        Check(Gen.Choose(0, Pieces.Length - 1).ListOf(60).Select(picks => (byte[])[.. picks.SelectMany(i => Pieces[i])]), 800);

    [Fact]
    public void Fixtures_with_pieces_put_in_cut_out_and_bytes_changed() =>
        Check(
            from page in Gen.Choose(0, Pages.Length - 1)
            from edits in (from kind in Gen.Choose(0, 2) from at in Gen.Choose(0, 10_000) from what in Gen.Choose(0, 10_000) select (kind, at, what)).ListOf(4)
            select edits.Aggregate(Pages[page], Edit),
            800);

    private static byte[] Edit(byte[] page, (int Kind, int At, int What) edit)
    {
        if (page.Length == 0) return page;
        var at = edit.At % page.Length;
        return edit.Kind switch
        {
            0 => [.. page[..at], .. Pieces[edit.What % Pieces.Length], .. page[at..]],
            1 => [.. page[..at], .. page[Math.Min(page.Length, at + (edit.What % 40))..]],
            _ => [.. page[..at], (byte)(edit.What & 0xFF), .. page[(at + 1)..]],
        };
    }
}
