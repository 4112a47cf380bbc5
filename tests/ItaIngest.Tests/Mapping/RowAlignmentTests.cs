using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>The alignment of a whole table: what a row becomes, and by what margin.</summary>
public sealed class RowAlignmentTests
{
    private static readonly AlignmentItem[] Items =
    [
        Item("i7", 2, "IIT", "ท่านทราบข้อมูลเกี่ยวกับงบประมาณ"), Item("i8", 2, "IIT", "ท่านเคยเข้าไปมีส่วนร่วมในกระบวนการงบประมาณ", 1), Item("i17", 3, "IIT", "ท่านเคยถูกผู้บังคับบัญชาสั่งการ", 2),
        Item("e7", 7, "EIT", "หน่วยงานมีการเผยแพร่ข้อมูลข่าวสาร", 3), Item("o7", 9, "OIT", "ข่าวประชาสัมพันธ์", 4), Item("o17", 9, "OIT", "รายงานผลการสำรวจความพึงพอใจ", 5),
    ];

    private static readonly TitleReader Titles = new([.. Items.Select(i => i.TitleKeys)], _ => new GramTitles());
    private static readonly RowAlignment Alignment = new(new ConfusionDistance(SeedRun.Rules.Confusions));

    [Fact]
    public void No_rows_give_none() => Align([], Items).Should().BeEmpty();

    [Fact]
    public void A_row_without_items_has_none() =>
        Align([Row("i7")], []).Should().ContainSingle().Which.Item.Should().BeNull();

    [Theory]
    [InlineData("i7", "", null, null, "i7")]
    [InlineData("๑๗", "", 2, "IIT", "i7")]
    [InlineData("๑๗", "", 3, "IIT", "i17")]
    [InlineData("๑๗", "", null, "OIT", "o17")]
    [InlineData("๑๗", "ท่านทราบข้อมูลเกี่ยวกับงบประมาณ", null, null, "i7")]
    [InlineData("๑๗", "ท่านเคยถูกผู้บังคับบัญชาสั่งการ", null, null, "i17")]
    [InlineData("7", "", null, "EIT", "e7")]
    [InlineData("o99", "", 2, "IIT", "-")]
    public void Code_title_and_heading_decide_together(string code, string title, int? indicator, string? instrument, string item) =>
        (Align([Row(code, title, indicator, instrument)], Items)[0].Item?.Code ?? "-").Should().Be(item);

    [Fact]
    public void What_nothing_decides_has_a_small_margin_and_both_candidates()
    {
        var row = Align([Row("๑๗")], Items)[0];
        row.Margin.Should().BeLessThan(RowAlignment.DecidingMargin);
        row.Candidates.Select(c => c.Code).Should().Contain(["i7", "i17", "o17"]);
    }

    [Fact]
    public void The_order_of_the_table_decides_what_a_row_alone_does_not()
    {
        var rows = Align([Row("i7"), Row("i8"), Row("๑๗", "", null, "IIT"), Row("e7")], Items);
        rows.Select(r => r.Item!.Code).Should().Equal("i7", "i8", "i17", "e7");
        rows[2].Margin.Should().BeGreaterThan(RowAlignment.DecidingMargin, "i7 stands there already, and before i8");
    }

    [Fact]
    public void The_margin_of_a_row_is_that_of_the_whole_table() => Prop.ForAll(Tables, table =>
    {
        var aligned = Alignment.Align(table.Rows, table.Items, mayRepeat: true);
        var all = BruteForce(table.Rows, table.Items);
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var best = Enumerable.Range(0, table.Items.Length + 1).Select(j => all.Where(a => a.Choice[r] == j).Min(a => a.Cost)).ToArray();
            var order = best.Select((cost, j) => (cost, j)).OrderBy(x => x.cost).ThenBy(x => x.j).ToArray();
            var chosen = aligned[r].Item is { } item ? Array.IndexOf(table.Items, item) : table.Items.Length;
            if (Math.Abs(best[chosen] - order[0].cost) > 1e-9) return false;
            if (Math.Abs(aligned[r].Margin - (order[1].cost - order[0].cost)) > 1e-9) return false;
            var within = order.Where(x => x.cost - order[0].cost < RowAlignment.DecidingMargin - 1e-9 && x.j < table.Items.Length).Select(x => table.Items[x.j].Code);
            if (within.Except(aligned[r].Candidates.Select(c => c.Code)).Any()) return false;
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(2566, 3));

    private sealed record Sample(AlignmentRow[] Rows, AlignmentItem[] Items);

    private static Arbitrary<Sample> Tables =>
        (from items in Gen.Choose(1, 4)
         from codes in Gen.Elements("i7", "๑๗", "๗", "e7", "๐๑๗", "i99", "").NonEmptyListOf()
         from titles in Gen.Elements("", "ท่านทราบข้อมูลเกี่ยวกับงบประมาณ", "ข่าวประชาสัมพันธ์", "อื่น ๆ").ArrayOf(4)
         from indicators in Gen.Elements<int?>(null, 2, 3, 9).ArrayOf(4)
         select new Sample([.. codes.Take(4).Select((c, k) => Row(c, titles[k], indicators[k]))], Items[..items])).ToArbitrary();

    /// <summary>Every assignment of rows to items (the last choice: none) with its cost, found without dynamic programming.</summary>
    private static List<(int[] Choice, double Cost)> BruteForce(AlignmentRow[] rows, AlignmentItem[] items)
    {
        var all = new List<(int[], double)>();
        var choice = new int[rows.Length];
        var written = RowAlignment.Written(rows, items);
        var steps = RowAlignment.Steps.Of(written);
        void Extend(int r, double cost)
        {
            if (r == rows.Length)
            {
                all.Add(([.. choice], cost));
                return;
            }

            for (var j = 0; j <= items.Length; j++)
            {
                choice[r] = j;
                Extend(r + 1, cost + Alignment.CostOf(rows[r], j < items.Length ? items[j] : null, written[r] >= 0, 0) + (r == 0 ? 0 : steps.Cost(choice[r - 1], j, items.Length)));
            }
        }

        Extend(0, 0);
        return all;
    }

    private static AlignmentItem Item(string code, int indicator, string instrument, string title, int number = 0) => new(number, code, [TitleKey.Of(title)], true, indicator, instrument);

    private static AlignmentRow Row(string code, string title = "", int? indicator = null, string? instrument = null) =>
        new(CodeReadings.AtStart(code, bare: true), Titles.Read(TitleKey.Of(title)), indicator, instrument);

    private static IReadOnlyList<AlignedRow> Align(IReadOnlyList<AlignmentRow> rows, IReadOnlyList<AlignmentItem> items) => Alignment.Align(rows, items, mayRepeat: false);
}
