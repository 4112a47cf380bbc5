namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>Puts small words that were raised or lowered (notes, exponents) back into the line that they belong to.</summary>
internal static class SmallMarks
{
    /// <summary>Changes the list in place.</summary>
    public static void Attach(List<WordLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var small = lines[i];
            var host = i + 1 < lines.Count && Hosts(lines[i + 1], small) ? i + 1 : i > 0 && Hosts(lines[i - 1], small) ? i - 1 : -1;
            if (host < 0)
                continue;
            lines[host] = Merge(lines[host], small);
            lines.RemoveAt(i);
        }
    }

    /// <summary>Whether every word of the small line touches a word of the other, half its height away at the most.</summary>
    private static bool Hosts(WordLine line, WordLine small)
    {
        if (small.Size > 0.8f * line.Size || MathF.Abs(small.Baseline - line.Baseline) > 0.6f * line.Size || small.Words.Length > line.Words.Length)
            return false;
        var at = 0;
        foreach (var word in small.Words)
        {
            var gap = 0.3f * line.Size;
            while (at < line.Words.Length && line.Words[at].Right < word.Left - gap)
                at++;
            if (at == line.Words.Length || line.Words[at].Left > word.Right + gap)
                return false;
        }

        return true;
    }

    private static WordLine Merge(WordLine line, WordLine small)
    {
        Word[] words = [.. line.Words.Concat(small.Words).OrderBy(w => w.Left)];
        return new WordLine
        {
            Baseline = line.Baseline,
            Size = line.Size,
            Words = words,
            Segments = WordLines.SegmentsOf(words, line.HasLeader ? float.PositiveInfinity : 0.85f * line.Size),
            IsBold = line.IsBold,
            HasLeader = line.HasLeader,
        };
    }
}
