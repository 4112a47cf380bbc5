using ItaIngest.Noise.Made;
using ItaIngest.Noise.Spoiled;

namespace ItaIngest.Noise.Counted;

/// <summary>Which noise stands nearest to what came out wrong or not at all.</summary>
internal static class Cause
{
    private const int LongestText = 400;

    /// <summary>The noise in the row itself, else in the header of its table, in the headings above it, in the cover, in other rows of its table; with the spoilt text.</summary>
    public static (string Cause, string Text) Of(Judgement judgement, CleanReport report, SpoiltReport printed)
    {
        if (judgement.Row is not { } number)
        {
            var about = judgement.What is Judged.Agency or Judged.Place ? report.Agency.Name : judgement.True;
            return Told("sentence", [.. printed.Hits.Where(h => h.Row is null && h.Before.Contains(judgement.What == Judged.Score ? Sentence(report, judgement.Item) : about, StringComparison.Ordinal))]);
        }

        var block = report.Blocks.ToList().FindIndex(b => b is ReportTable t && t.Rows.Any(r => r.Number == number));
        var header = ((ReportTable)report.Blocks[block]).Rows[0].Number;
        foreach (var (where, hits) in new (string, IEnumerable<Hit>)[]
        {
            ("row", printed.Hits.Where(h => h.Row == number)),
            ("header", printed.Hits.Where(h => h.Row == header)),
            ("heading", printed.Hits.Where(h => h.Row is null && h.Block < block && h.Block >= block - 2)),
            ("table", printed.Hits.Where(h => h.Block == block)),
        })
        {
            var all = hits.ToList();
            if (all.Count > 0) return Told(where, all, where == "row" ? Row(printed, number) : null);
        }

        return ("elsewhere", Row(printed, number));
    }

    private static (string, string) Told(string where, List<Hit> hits, string? text = null)
    {
        if (hits.Count == 0) return ("elsewhere", "");
        var causes = string.Join('+', hits.Select(h => h.Cause).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var shown = text ?? string.Join(" ⏎ ", hits.Select(h => h.After).Distinct(StringComparer.Ordinal));
        return ($"{where}: {causes}", shown.Length > LongestText ? shown[..LongestText] : shown);
    }

    private static string Row(SpoiltReport printed, int number) => string.Join(" ⏎ ", printed.Blocks.OfType<ReportTable>().SelectMany(t => t.Rows).Where(r => r.Number == number).Select(RowNoise.Text));

    private static string Sentence(CleanReport report, string item) =>
        report.Blocks.OfType<ReportParagraph>().FirstOrDefault(p => string.Equals(p.Stated?.Item, item, StringComparison.Ordinal))?.Text ?? item;
}
