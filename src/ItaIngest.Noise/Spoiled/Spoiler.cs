using ItaIngest.Noise.Made;
using ItaIngest.Rules;

namespace ItaIngest.Noise.Spoiled;

/// <summary>Spoils a report before it is printed; the same report, rate and chance give the same noise.</summary>
internal sealed class Spoiler(Confusions confusions)
{
    private readonly ShapeNoise shape = new(confusions);
    private readonly OtherNoise other = new();

    /// <summary>A spoilt copy of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="family">Where the noise comes from.</param>
    /// <param name="rate">Share of characters that are hit, 0 to 1: those of cells, headers, headings and sentences, digits of scores included.</param>
    /// <param name="random">Chance.</param>
    public SpoiltReport Spoil(CleanReport report, NoiseFamily family, double rate, Random random)
    {
        var (hits, dropped) = (new List<Hit>(), new HashSet<int>());
        ITextNoise noise = family == NoiseFamily.Shape ? shape : other;
        var blocks = new List<ReportBlock>(report.Blocks.Count);
        foreach (var block in report.Blocks)
        {
            if (block is ReportParagraph paragraph)
            {
                blocks.Add(paragraph with { Text = Spoil(paragraph.Text, null) });
                continue;
            }

            var rows = new List<ReportRow>();
            foreach (var row in ((ReportTable)block).Rows)
            {
                var left = family == NoiseFamily.Other ? RowNoise.Spoil(row, blocks.Count, rate * OtherNoise.InRows, random, hits) : [row];
                if (left.Count == 0) dropped.Add(row.Number);
                foreach (var one in left) rows.Add(one with { Cells = [.. one.Cells.Select(c => c with { Text = Spoil(c.Text, row.Number) })] });
            }

            blocks.Add(new ReportTable(rows));
        }

        return new SpoiltReport(blocks, hits, dropped);

        string Spoil(string text, int? row)
        {
            var causes = new List<string>();
            var spoilt = noise.Spoil(text, rate, random, causes);
            foreach (var cause in causes.Distinct(StringComparer.Ordinal)) hits.Add(new Hit(cause, blocks.Count, row, text, spoilt));
            return spoilt;
        }
    }
}
