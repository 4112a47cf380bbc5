using System.Text;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>
/// The free clusters of a page as lines of words. Unlike <see cref="TextLines"/> it keeps lines apart that stand half a line from each
/// other (a score beside the middle of a title of two lines), and cuts at every gap, not only at spaces.
/// </summary>
internal sealed class WordLines
{
    /// <summary>Beyond this from the corner a cluster is no text of the page.</summary>
    private const float Furthest = 20_000;

    private readonly PageText page;

    private WordLines(PageText page, int[] order, List<WordLine> lines)
    {
        this.page = page;
        Order = order;
        Lines = lines;
    }

    /// <summary>Indices of clusters; the words count in it.</summary>
    public int[] Order { get; }

    /// <summary>Top to bottom.</summary>
    public IReadOnlyList<WordLine> Lines { get; }

    /// <summary>Reads the clusters that are not taken.</summary>
    public static WordLines Of(PageText page, bool[] taken)
    {
        var clusters = page.Clusters;
        var free = new List<int>(clusters.Length);
        for (var i = 0; i < clusters.Length; i++)
        {
            var c = clusters[i];
            if (!taken[i] && c.Direction == GlyphDirection.Right && c.Size is > 0.5f and < 1_000
                && MathF.Abs(c.Baseline) < Furthest && MathF.Abs(c.Left) < Furthest && MathF.Abs(c.Right) < Furthest)
            {
                free.Add(i);
            }
        }

        var order = free.ToArray();
        var keys = new float[order.Length];
        for (var i = 0; i < order.Length; i++)
            keys[i] = clusters[order[i]].Baseline;
        Array.Sort(keys, order);

        var result = new WordLines(page, order, []);
        var lines = (List<WordLine>)result.Lines;
        for (var i = 0; i < order.Length;)
        {
            // Clusters of one line share their baseline nearly to the point; a line half a line lower is another one.
            var start = i;
            var tolerance = MathF.Max(0.6f, 0.12f * clusters[order[i]].Size);
            while (i < order.Length && keys[i] - keys[start] <= tolerance)
                i++;
            Array.Sort(order, start, i - start, Comparer<int>.Create((a, b) => clusters[a].Left != clusters[b].Left ? clusters[a].Left.CompareTo(clusters[b].Left) : clusters[a].Order.CompareTo(clusters[b].Order)));
            if (result.LineOf(start, i) is { } line)
                lines.Add(line);
        }

        SmallMarks.Attach(lines);
        return result;
    }

    /// <summary>The text of some words, with a space between them.</summary>
    public string TextOf(WordLine line, int first, int count)
    {
        var text = new StringBuilder();
        for (var w = first; w < first + count; w++)
        {
            if (w > first)
                text.Append(' ');
            var word = line.Words[w];
            for (var k = word.First; k < word.First + word.Count; k++)
            {
                if (!page.Clusters[Order[k]].IsBlank)
                    text.Append(page.Clusters[Order[k]].Text);
            }
        }

        return text.ToString();
    }

    /// <summary>The text of a segment.</summary>
    public string TextOf(WordLine line, Segment segment) => TextOf(line, segment.First, segment.Count);

    private WordLine? LineOf(int start, int end)
    {
        var clusters = page.Clusters;
        var words = new List<Word>();
        var bold = true;
        var leader = 0;
        float size = 0, right = 0, left = 0;
        var first = -1;
        float blank = 0;
        for (var k = start; k < end; k++)
        {
            var c = clusters[Order[k]];
            if (c.IsBlank)
            {
                blank += c.Right - c.Left;
                continue;
            }

            bold &= c.IsBold;
            size = MathF.Max(size, c.Size);
            leader = IsLeader(c.Text) ? leader + 1 : leader < 5 ? 0 : leader;
            var gap = c.Left - right;
            // A space that was typed, and is no wider than that, belongs to the words: nobody types it between cells.
            if (first >= 0 && gap > 0.15f * c.Size && !(gap < 0.75f * c.Size && (gap <= 1.15f * blank || IsCode(start, k))))
            {
                words.Add(new Word(first, k - first, left, right));
                first = -1;
            }

            if (first < 0)
            {
                first = words.Count == 0 ? start : k;
                (left, right) = (c.Left, c.Right);
            }

            right = MathF.Max(right, c.Right);
            blank = 0;
        }

        if (first < 0)
            return null;
        words.Add(new Word(first, end - first, left, right));
        var array = words.ToArray();
        return new WordLine
        {
            Baseline = clusters[Order[start]].Baseline,
            Size = size,
            Words = array,
            Segments = SegmentsOf(array, leader >= 5 ? float.PositiveInfinity : WideGap(array, size)),
            IsBold = bold,
            HasLeader = leader >= 5,
        };
    }

    /// <summary>The letter of a code and the digit behind it: fonts change there, and gaps come of that.</summary>
    private bool IsCode(int start, int next) =>
        next > start && page.Clusters[Order[next - 1]].Text is "i" or "I" or "e" or "E" or "o" or "O" && ThaiDigits.IsDigit(page.Clusters[Order[next]].Text[0])
        && (next - 1 == start || page.Clusters[Order[next - 2]].IsBlank || page.Clusters[Order[next - 2]].Text is "อ");

    private static bool IsLeader(string text) => text is "." or "_" or "…" or "·";

    /// <summary>
    /// A gap that is no space of running text: nearly an em, and well over what stands between most words of the line (justified
    /// lines are stretched).
    /// </summary>
    internal static float WideGap(Word[] words, float size)
    {
        var least = 0.85f * size;
        if (words.Length < 5)
            return least;
        var gaps = new float[words.Length - 1];
        for (var i = 1; i < words.Length; i++)
            gaps[i - 1] = words[i].Left - words[i - 1].Right;
        Array.Sort(gaps);
        var usual = gaps[gaps.Length / 4];
        return usual > 0.8f * size ? least : MathF.Max(least, 2.2f * usual);
    }

    internal static Segment[] SegmentsOf(Word[] words, float gap)
    {
        var segments = new List<Segment>();
        var first = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && words[i].Left - words[i - 1].Right < gap)
                continue;
            segments.Add(new Segment(first, i - first, words[first].Left, words[i - 1].Right));
            first = i;
        }

        return [.. segments];
    }
}
