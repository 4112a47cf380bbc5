namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>
/// Where the columns of a band meet. A place is a cut when gaps of many lines run through it and few words stand across it; all lines of
/// the band have their say, none decides alone. Words that stand across are headers and section rows over several columns.
/// </summary>
internal sealed class ColumnCuts
{
    /// <summary>Words across a cut for each three gaps: every third row of a table may be a section row.</summary>
    private const int GapsPerWord = 3;

    private const int MostBins = 4_096;

    private readonly WordLines source;
    private readonly IReadOnlyList<WordLine> lines;
    private readonly float left;
    private readonly float bin;
    private readonly int[] gaps;
    private readonly int[] narrow;
    private readonly int[] broad;
    private readonly int[] words;
    private readonly int[] begins;
    private readonly int[] ends;

    private ColumnCuts(WordLines source, IReadOnlyList<WordLine> lines, float left, float right)
    {
        this.source = source;
        this.lines = lines;
        this.left = left;
        bin = MathF.Max(0.5f, (right - left) / MostBins);
        var bins = (int)((right - left) / bin) + 2;
        gaps = new int[bins];
        narrow = new int[bins];
        broad = new int[bins];
        words = new int[bins];
        begins = new int[bins];
        ends = new int[bins];
    }

    /// <summary>The cuts from left to right; empty when there is one column.</summary>
    /// <param name="words">Where the lines come from.</param>
    /// <param name="band">Its lines.</param>
    /// <param name="bridges">Which of them run across.</param>
    public static float[] Of(WordLines words, IReadOnlyList<WordLine> band, bool[] bridges)
    {
        float from = float.MaxValue, to = float.MinValue;
        foreach (var line in band)
            (from, to) = (MathF.Min(from, line.Left), MathF.Max(to, line.Right));
        if (!(to - from > 10))
            return [];
        var voters = new List<WordLine>(band.Count);
        for (var i = 0; i < band.Count; i++)
        {
            if (!bridges[i] && !band[i].HasLeader)
                voters.Add(band[i]);
        }

        return new ColumnCuts(words, voters, from, to).Cuts();
    }

    private float[] Cuts()
    {
        foreach (var line in lines)
        {
            for (var w = 0; w < line.Words.Length; w++)
                Add(words, line.Words[w].Left, line.Words[w].Right);
            for (var w = 1; w < line.Words.Length; w++)
            {
                float from = line.Words[w - 1].Right, to = line.Words[w].Left;
                if (to - from >= 2 * line.Size || (to - from >= 0.15f * line.Size && IsScore(line, w - 1) && (to - from >= 0.35f * line.Size || IsScore(line, w))))
                    Add(broad, from, to);
                if (to - from >= 0.85f * line.Size)
                    Add(gaps, from, to);
                else if (to - from >= 0.22f * line.Size)
                    Add(narrow, from, to);
                begins[Bin(to)]++;
                ends[Bin(from)]++;
            }
        }

        Sum(gaps);
        Sum(narrow);
        Sum(words);
        Sum(broad);
        Open();
        var cuts = new List<float>();
        for (var b = 0; b < gaps.Length; b++)
        {
            if (!IsFree(b))
                continue;
            var start = b;
            while (b + 1 < gaps.Length && IsFree(b + 1))
                b++;
            CutsIn(start, b, cuts);
        }

        return [.. cuts];
    }

    /// <summary>Where no line has a word for the width of two letters and more, columns meet even if no line has words on both sides: the score may stand beside the middle of a title.</summary>
    private void Open()
    {
        if (lines.Count == 0)
            return;
        var least = (int)(2 * lines[0].Size / bin);
        for (var b = 0; b < words.Length; b++)
        {
            if (words[b] != 0)
                continue;
            var start = b;
            while (b + 1 < words.Length && words[b + 1] == 0)
                b++;
            if (start == 0 || b + 1 >= words.Length || b - start < least)
                continue;
            for (var k = start; k <= b; k++)
                broad[k]++;
        }
    }

    private bool IsFree(int b)
    {
        // A narrow gap speaks only where wide ones do (one of the cells is full there), or where no line has a word.
        if (words[b] == 0 && (broad[b] > 0 || (gaps[b] > 0 && narrow[b] > 0) || (narrow[b] + gaps[b] >= 4 && IsEdge(b))))
            return true;
        // Behind scores, under a header that stands over both columns.
        if (broad[b] >= 3 && words[b] * GapsPerWord <= broad[b])
            return true;
        var support = gaps[b] >= 2 ? gaps[b] + narrow[b] : gaps[b];
        return support >= Math.Min(2, lines.Count) && words[b] * GapsPerWord <= support;
    }

    /// <summary>A number with decimals: no text runs on behind it but for a typed space.</summary>
    private bool IsScore(WordLine line, int word)
    {
        if (line.Words[word].Count is < 4 or > 8)
            return false;
        var text = source.TextOf(line, word, 1);
        return text.Contains('.', StringComparison.Ordinal) && Shapes.Of(text) == Shape.Number;
    }

    /// <summary>Whether most of the words beside a free place begin, or end, under each other.</summary>
    private bool IsEdge(int b)
    {
        int low = b, high = b;
        while (low > 0 && words[low - 1] == 0)
            low--;
        while (high + 1 < words.Length && words[high + 1] == 0)
            high++;
        var all = narrow[b] + gaps[b];
        return Near(begins, high + 1) * 4 >= all * 3 || Near(ends, low - 1) * 4 >= all * 3;
    }

    private static int Near(int[] counts, int at)
    {
        var sum = 0;
        for (var b = Math.Max(0, at - 2); b <= at + 2 && b < counts.Length; b++)
            sum += counts[b];
        return sum;
    }

    /// <summary>
    /// The cuts in a stretch that gaps run through: one, or more if segments stand alone inside of it: the cells of a column that most
    /// rows leave empty.
    /// </summary>
    private void CutsIn(int start, int end, List<float> cuts)
    {
        float from = X(start), to = X(end + 1);
        var inside = new List<(float Left, float Right)>();
        foreach (var line in lines)
        {
            for (var s = 0; s < line.Segments.Length && line.Segments.Length > 1; s++)
            {
                var segment = line.Segments[s];
                if (segment.Left >= from - bin && segment.Right <= to + bin)
                    inside.Add((segment.Left, segment.Right));
            }
        }

        inside.Sort();
        var low = start;
        for (var k = 0; k < inside.Count;)
        {
            var (l, r) = inside[k];
            for (k++; k < inside.Count && inside[k].Left < r; k++)
                r = MathF.Max(r, inside[k].Right);
            Cut(low, Math.Max(low, Bin(l) - 1), cuts);
            low = Math.Min(end, Bin(r) + 1);
        }

        Cut(low, end, cuts);
    }

    /// <summary>The middle of the stretch that the fewest words stand across and the most gaps run through; of equal ones the longest.</summary>
    private void Cut(int start, int end, List<float> cuts)
    {
        var fewest = int.MaxValue;
        for (var b = start; b <= end; b++)
            fewest = Math.Min(fewest, words[b]);
        int best = start, length = 0, most = -1;
        for (var b = start; b <= end; b++)
        {
            if (words[b] != fewest)
                continue;
            var first = b;
            var votes = gaps[b] + narrow[b];
            while (b + 1 <= end && words[b + 1] == fewest && gaps[b + 1] + narrow[b + 1] == votes)
                b++;
            if (votes > most || (votes == most && b - first + 1 > length))
                (best, length, most) = (first, b - first + 1, votes);
        }

        var cut = X(best) + (length * bin / 2);
        if (cuts.Count == 0 || cut - cuts[^1] > 2)
            cuts.Add(cut);
    }

    private int Bin(float x) => Math.Clamp((int)((x - left) / bin), 0, gaps.Length - 1);

    private float X(int b) => left + (b * bin);

    /// <summary>Counts the bins that lie wholly within.</summary>
    private void Add(int[] counts, float from, float to)
    {
        if (ReferenceEquals(counts, words))
        {
            counts[Bin(from)]++;
            var end = Bin(to) + 1;
            if (end < counts.Length)
                counts[end]--;
            return;
        }

        int first = Bin(from) + 1, last = Bin(to) - 1;
        if (first > last)
            return;
        counts[first]++;
        counts[last + 1]--;
    }

    private static void Sum(int[] counts)
    {
        for (var b = 1; b < counts.Length; b++)
            counts[b] += counts[b - 1];
    }
}
