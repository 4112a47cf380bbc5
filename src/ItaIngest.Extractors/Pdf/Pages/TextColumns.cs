using System.Runtime.InteropServices;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Pages;

/// <summary>
/// Puts lines in reading order where the page is set in two columns: a gap that runs through many lines, with text of some width on
/// both of its sides, divides them; the left column is read first.
/// </summary>
internal static class TextColumns
{
    /// <summary>Lines that must share the gap.</summary>
    private const int FewestLines = 5;

    /// <summary>The gap is at least this wide, in points.</summary>
    private const float NarrowestGap = 9;

    /// <summary>Each side takes at least this share of the width of the lines.</summary>
    private const float LeastShare = 0.25f;

    /// <summary>The lines in reading order.</summary>
    /// <param name="lines">Top to bottom, as wide as the page.</param>
    public static IReadOnlyList<PageLine> Of(IReadOnlyList<TextLine> lines)
    {
        var result = new List<PageLine>(lines.Count);
        var column = 0;
        var at = 0;
        while (at < lines.Count)
        {
            var run = RunFrom(lines, at);
            if (run.Count > 0)
            {
                var gutter = (run.Left + run.Right) / 2;
                var clusters = lines.Skip(at).Take(run.Count).SelectMany(l => l.Clusters).ToList();
                Add(TextLines.Of(clusters.Where(c => c.CenterX <= gutter)), ++column);
                Add(TextLines.Of(clusters.Where(c => c.CenterX > gutter)), ++column);
                at += run.Count;
                column++;
                continue;
            }

            var from = at;
            do at++;
            while (at < lines.Count && RunFrom(lines, at).Count == 0);
            Add([.. lines.Skip(from).Take(at - from)], column);
        }

        return result;

        void Add(IReadOnlyList<TextLine> block, int number)
        {
            if (block.Count == 0) return;
            var (left, right) = (block.Min(l => l.Left), block.Max(l => l.Right));
            foreach (var line in block) result.Add(new PageLine(line, left, right, number));
        }
    }

    /// <summary>The longest run of lines from one on that share a gap.</summary>
    private static Run RunFrom(IReadOnlyList<TextLine> lines, int from)
    {
        foreach (var gap in GapsOf(lines[from]))
        {
            var (left, right) = gap;
            var (count, both) = (0, 0);
            var (first, last) = (float.MaxValue, float.MinValue);
            for (var i = from; i < lines.Count; i++)
            {
                var line = lines[i];
                if (line.Right <= left + 1 || line.Left >= right - 1)
                {
                    // A line on one side only: the end of a paragraph, or a column that is longer.
                    count++;
                }
                else if (GapsOf(line).Where(g => g.Left < right && g.Right > left).Select(g => (Left: Math.Max(left, g.Left), Right: Math.Min(right, g.Right))).FirstOrDefault(g => g.Right - g.Left >= NarrowestGap) is { Right: > 0 } common)
                {
                    (left, right) = common;
                    count++;
                    both++;
                }
                else
                {
                    break;
                }

                (first, last) = (Math.Min(first, line.Left), Math.Max(last, line.Right));
            }

            var width = last - first;
            if (both >= FewestLines && left - first >= width * LeastShare && last - right >= width * LeastShare) return new Run(count, left, right);
        }

        return default;
    }

    private static IEnumerable<(float Left, float Right)> GapsOf(TextLine line)
    {
        for (var i = 1; i < line.Words.Count; i++)
            if (line.Words[i].GapBefore >= NarrowestGap) yield return (line.Words[i - 1].Right, line.Words[i].Left);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Run(int Count, float Left, float Right);
}
