using ItaIngest.Noise.Made;
using ItaIngest.Noise.Spoiled;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Noise;

public sealed class SpoilerTests
{
    private static readonly CleanReports Reports = new(SeedRun.Rules);
    private static readonly Spoiler Spoiler = new(SeedRun.Rules.Confusions);

    [Theory]
    [InlineData(NoiseFamily.Shape)]
    [InlineData(NoiseFamily.Other)]
    public void At_nought_nothing_is_changed(NoiseFamily family)
    {
        var report = Reports.Make(2565, new Random(1));

        var spoilt = Spoiler.Spoil(report, family, 0, new Random(1));

        spoilt.Hits.Should().BeEmpty();
        Texts(spoilt.Blocks).Should().Equal(Texts(report.Blocks));
    }

    [Theory]
    [InlineData(NoiseFamily.Shape, 0.02)]
    [InlineData(NoiseFamily.Shape, 0.1)]
    [InlineData(NoiseFamily.Other, 0.02)]
    [InlineData(NoiseFamily.Other, 0.1)]
    public void About_as_many_characters_are_hit_as_is_asked_for_and_never_many_more(NoiseFamily family, double rate)
    {
        var (hit, all) = (0.0, 0.0);
        for (var seed = 0; seed < 20; seed++)
        {
            var text = string.Concat(Texts(Reports.Make(2563, new Random(seed)).Blocks));
            ITextNoise noise = family == NoiseFamily.Shape ? new ShapeNoise(SeedRun.Rules.Confusions) : new OtherNoise();
            var causes = new List<string>();
            noise.Spoil(text, rate, new Random(seed), causes);
            (hit, all) = (hit + causes.Count, all + text.Length);
        }

        // Of the other source a word counts once for all its letters, and rows are hit apart.
        (hit / all / rate).Should().BeInRange(family == NoiseFamily.Shape ? 0.95 : OtherNoise.Replaced + OtherNoise.Lost - 0.05, 1.05);
    }

    [Fact]
    public void Every_row_is_printed_or_told_to_be_dropped_and_a_header_always_stands()
    {
        var causes = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 30; seed++)
        {
            var report = Reports.Make(2566, new Random(seed));
            var spoilt = Spoiler.Spoil(report, NoiseFamily.Other, 0.5, new Random(seed));
            var printed = spoilt.Blocks.OfType<ReportTable>().SelectMany(t => t.Rows).ToList();

            printed.Select(r => r.Number).Distinct().Concat(spoilt.Dropped).Order().Should().Equal(report.Rows.Select(r => r.Number).Order());
            printed.Count(r => r.IsHeader).Should().Be(report.Rows.Count(r => r.IsHeader));
            causes.UnionWith(spoilt.Hits.Select(h => h.Cause));
        }

        causes.Should().BeEquivalentTo("row-dropped", "row-split", "columns-slipped", "word-swapped", "lost", "replaced");
    }

    [Fact]
    public void A_split_row_holds_the_same_letters_and_a_slipped_one_the_same_texts()
    {
        var row = new ReportRow(1, "i7", [new ReportCell("i7"), new ReportCell("ท่านรู้เกี่ยวกับแผนการใช้จ่ายงบประมาณ"), new ReportCell("97.51")]);
        for (var seed = 0; seed < 40; seed++)
        {
            var hits = new List<Hit>();
            var rows = RowNoise.Spoil(row, 0, 1, new Random(seed), hits);
            var letters = string.Concat(rows.SelectMany(r => r.Cells).SelectMany(c => c.Text).Where(c => c != ' ').Order());

            hits.Should().ContainSingle();
            if (hits[0].Cause == "row-dropped") rows.Should().BeEmpty();
            else letters.Should().Be(string.Concat(row.Cells.SelectMany(c => c.Text).Order()), hits[0].Cause);
        }
    }

    private static List<string> Texts(IReadOnlyList<ReportBlock> blocks) =>
        [.. blocks.SelectMany(b => b is ReportTable t ? t.Rows.SelectMany(r => r.Cells.Select(c => c.Text)) : [((ReportParagraph)b).Text])];
}
