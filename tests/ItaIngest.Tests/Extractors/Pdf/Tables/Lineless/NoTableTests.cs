using System.Collections.Immutable;
using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Extractors.Pdf.Tables.Lineless;

/// <summary>What looks like a table and is none; and what no report holds.</summary>
public class NoTableTests
{
    private const string Prose = "เทศบาลได้ประกาศเจตนารมณ์ไว้ในที่ประชุมประจำเดือน";

    [Fact]
    public void Prose_in_one_column() => None(Lines(12, (60, Prose + Prose)));

    [Fact]
    public void Prose_in_two_columns() => None(Lines(20, (50, Prose), (320, Prose)));

    [Fact]
    public void A_numbered_list()
    {
        var page = new PageOf();
        for (var i = 1; i <= 8; i++)
            page.Line(100 + (i * 20), (60, $"{i}."), (90, Prose));
        None(page);
    }

    [Fact]
    public void Signatures() => None(new PageOf()
        .Line(100, (80, "ลงชื่อ"), (340, "ลงชื่อ"))
        .Line(120, (90, "(ผู้รายงาน)"), (350, "(ผู้ตรวจ)"))
        .Line(140, (90, "นักวิเคราะห์"), (350, "ปลัดเทศบาล")));

    [Fact]
    public void Contents_with_leading_dots()
    {
        var page = new PageOf();
        for (var i = 1; i <= 8; i++)
            page.Text(60, 100 + (i * 20), $"บทที่ {i} ผลการประเมิน " + new string('.', 60)).Text(500, 100 + (i * 20), $"{i * 3}");
        None(page);
    }

    [Fact]
    public void Contents_without_dots()
    {
        var page = new PageOf();
        for (var i = 1; i <= 8; i++)
            page.Line(100 + (i * 20), (60, "ผลการประเมินตามตัวชี้วัด"), (500, $"{i * 3}"));
        None(page);
    }

    [Fact]
    public void Names_and_their_values() => None(new PageOf()
        .Line(100, (60, "หน่วยงาน :"), (200, "เทศบาลตำบลสมมุติ"))
        .Line(120, (60, "อำเภอ :"), (200, "เมืองสมมุติ"))
        .Line(140, (60, "โทรศัพท์ :"), (200, "0000"))
        .Line(160, (60, "ปีงบประมาณ :"), (200, "2568")));

    [Fact]
    public void An_empty_page() => None(new PageOf());

    [Fact]
    public void A_page_that_is_not_to_be_read()
    {
        var text = Lines(6, (60, "i1"), (200, "97.01"), (300, "98.02")).Read() with { Quality = TextQuality.Broken };

        LinelessPage.Find(text).Tables.Should().BeEmpty();
    }

    [Fact]
    public void Clusters_that_a_ruled_table_holds_are_left_alone()
    {
        var text = Lines(6, (60, "i1"), (200, "97.01"), (300, "98.02")).Read();
        var taken = new bool[text.Clusters.Length];
        Array.Fill(taken, true);

        var found = LinelessTables.Find(text, new FoundTables([], taken));

        found.Tables.Should().BeEmpty();
        found.Taken.Should().AllBeEquivalentTo(false);
    }

    [Fact]
    public void Coordinates_that_no_page_has_are_passed_over()
    {
        var text = Lines(6, (60, "i1"), (200, "97.01"), (300, "98.02")).Read();
        float[] wild = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, -1e30f, 0];
        var clusters = text.Clusters.ToBuilder();
        foreach (var x in wild)
        {
            foreach (var y in wild)
                clusters.Add(text.Clusters[0] with { Left = x, Right = y, Baseline = y, Size = MathF.Abs(x) });
        }

        var act = () => LinelessPage.Find(text with { Clusters = clusters.ToImmutable() });

        act.Should().NotThrow();
    }

    [Fact]
    public void A_page_of_very_many_words_is_read_in_bounded_time()
    {
        // 200 words a line on 500 lines, at random: what a hostile page holds.
        var random = new System.Random(7);
        var clusters = ImmutableArray.CreateBuilder<Cluster>();
        for (var i = 0; i < 100_000; i++)
        {
            var x = (float)(random.NextDouble() * 2_000);
            clusters.Add(new Cluster("9", TextSource.Actual, x, x + 4, i / 200 * 4, 3, i, GlyphDirection.Right, false, false));
        }

        var page = new PageOf().Read() with { Clusters = clusters.ToImmutable(), Width = 2_000, Height = 2_000 };
        var clock = Stopwatch.StartNew();

        LinelessPage.Find(page);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Cells_come_back_as_they_were_written()
    {
        var tables =
            from columns in Gen.Choose(3, 6)
            from rows in Gen.Choose(3, 12)
            from lines in Gen.Choose(1, 3).ArrayOf(rows)
            from align in Gen.Elements(0, 0.5, 1)
            from room in Gen.Choose(0, 8)
            select (columns, lines, align, room);
        Prop.ForAll(tables.ToArbitrary(), t =>
        {
            var page = new PageOf(900);
            double y = 100;
            var expected = new List<string>();
            for (var r = 0; r < t.lines.Length; r++)
            {
                var title = string.Join('|', Enumerable.Range(0, t.lines[r]).Select(l => l + 1 < t.lines[r] ? "การปฏิบัติงานของเจ้าหน้าที่ในหน่วยงาน" : "ตามขั้นตอน"));
                var cells = new List<(double, string)> { (50, $"i{r + 1}"), (100, title) };
                for (var c = 2; c < t.columns; c++)
                    cells.Add((200 + (100 * c), $"{70 + c}.{10 + r}"));
                expected.Add($"i{r + 1} " + string.Join(' ', cells.Skip(2).Select(c => c.Item2)));
                y = page.Row(y, t.align, 18, [.. cells]) + t.room;
            }

            var found = page.Find().Tables;
            return found.Count == 1 && found[0].Grid().Select(g => g.Split('|')).Select(g => g[0] + " " + string.Join(' ', g.Skip(2))).SequenceEqual(expected);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20, 1).WithMaxTest(60));
    }

    private static PageOf Lines(int count, params (double X, string Text)[] texts)
    {
        var page = new PageOf();
        for (var i = 0; i < count; i++)
            page.Line(80 + (i * 18), texts);
        return page;
    }

    private static void None(PageOf page)
    {
        var found = page.Find();
        found.Tables.Should().BeEmpty();
        found.Taken.Should().AllBeEquivalentTo(false);
    }
}
