using System.Runtime.InteropServices;
using System.Text;
using ItaIngest.Pdf;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>Makes a line of the clusters that stand on it: their order, and the spaces between them.</summary>
internal static class LineText
{
    /// <summary>The room between two letters, in ems, above which there is surely more between them than their shapes.</summary>
    private const float Tight = 0.1f;

    /// <summary>The narrowest space.</summary>
    private const float Narrow = 0.13f;

    /// <summary>Where spaces are painted, gaps up to this are something else; those above may be a no-break space, which LibreOffice does not paint.</summary>
    private const float Painted = 0.2f;

    /// <summary>LibreOffice moves Thai and Latin letters apart by this, where no space stands between them.</summary>
    private const float BetweenScripts = 0.2f;

    /// <summary>The line; null when nothing but blanks stands on it.</summary>
    public static TextLine? Of(Cluster[] all, LineSpot[] spots, GlyphDirection direction)
    {
        Sort(spots);
        return Make(all, spots, direction, Spacing(all, spots));
    }

    /// <summary>A line at an angle, in painting order: its gaps are not known, the spaces painted in it are.</summary>
    public static TextLine? Slanted(Cluster[] all, ReadOnlySpan<LineSpot> spots) => Make(all, spots, GlyphDirection.Slanted, new Gaps(float.PositiveInfinity, float.PositiveInfinity));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Gaps(float Letters, float Digits);

    private static void Sort(LineSpot[] spots)
    {
        for (var i = 1; i < spots.Length; i++)
        {
            if (spots[i].From >= spots[i - 1].From) continue;
            Array.Sort(spots, static (a, b) => a.From != b.From ? a.From.CompareTo(b.From) : a.Index.CompareTo(b.Index));
            return;
        }
    }

    /// <summary>
    /// The gap from which on letters are apart, in ems: the usual room between the line's letters (none, or that of distributed text and
    /// spaced headings) and a narrow space more.
    /// </summary>
    private static Gaps Spacing(Cluster[] all, LineSpot[] spots)
    {
        List<float>? gaps = null;
        var wide = false;
        var painted = all[spots[0].Index].Spaces.HasFlag(SpaceHabits.Painted);
        for (var i = 1; i < spots.Length; i++)
        {
            if (all[spots[i].Index].IsBlank || all[spots[i - 1].Index].IsBlank) continue;
            var gap = (spots[i].From - spots[i - 1].To) / Math.Max(spots[i].Size, 1);
            (gaps ??= new List<float>(spots.Length)).Add(gap);
            wide |= gap > Tight;
        }

        var least = painted ? Painted : Narrow;
        if (!wide || gaps is null || gaps.Count < 3) return new Gaps(least, Narrow);
        gaps.Sort();
        var usual = Math.Clamp(gaps[gaps.Count * 3 / 10], 0, 0.5f);
        return new Gaps(usual + least, gaps.Count >= 6 ? usual + Narrow : Narrow);
    }

    private static TextLine? Make(Cluster[] all, ReadOnlySpan<LineSpot> spots, GlyphDirection direction, Gaps gaps)
    {
        var clusters = new Cluster[spots.Length];
        var words = new List<TextWord>();
        var text = new StringBuilder();
        var (wordAt, wordLeft, wordRight, gapBefore) = (0, 0f, 0f, float.PositiveInfinity);
        var (left, top, right, bottom) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        var (bold, letters) = (0, 0);
        var before = -1;
        var blanks = 0;
        var blank = " ";
        for (var i = 0; i < spots.Length; i++)
        {
            ref readonly var cluster = ref all[spots[i].Index];
            clusters[i] = cluster;
            if (cluster.IsBlank)
            {
                blanks++;
                blank = blanks == 1 && cluster.Text.Length == 1 ? cluster.Text : " ";
                continue;
            }

            if (before >= 0)
            {
                var gap = spots[i].From - spots[before].To;
                if (IsApart(all, spots, before, i, gap, blanks, gaps))
                {
                    words.Add(new TextWord(text.ToString(wordAt, text.Length - wordAt), wordLeft, wordRight, gapBefore));
                    text.Append(blanks > 0 ? blank : " ");
                    (wordAt, gapBefore) = (text.Length, gap);
                    wordLeft = cluster.Left;
                    wordRight = cluster.Right;
                }
            }
            else
            {
                wordLeft = cluster.Left;
                wordRight = cluster.Right;
            }

            text.Append(cluster.Text);
            wordLeft = Math.Min(wordLeft, cluster.Left);
            wordRight = Math.Max(wordRight, cluster.Right);
            (left, right) = (Math.Min(left, cluster.Left), Math.Max(right, cluster.Right));
            (top, bottom) = (Math.Min(top, TopOf(cluster)), Math.Max(bottom, BottomOf(cluster)));
            letters++;
            if (cluster.IsBold) bold++;
            before = i;
            blanks = 0;
        }

        if (before < 0) return null;
        words.Add(new TextWord(text.ToString(wordAt, text.Length - wordAt), wordLeft, wordRight, gapBefore));
        var (size, baseline) = Usual(clusters);
        return new TextLine(text.ToString(), left, top, right, bottom, baseline, size, bold * 2 > letters, clusters, words) { Direction = direction };
    }

    private static bool IsApart(Cluster[] all, ReadOnlySpan<LineSpot> spots, int before, int now, float gap, int blanks, Gaps gaps)
    {
        ref readonly var a = ref all[spots[before].Index];
        ref readonly var b = ref all[spots[now].Index];
        var size = Math.Max(Math.Min(spots[before].Size, spots[now].Size), 1);
        if (blanks > 0)
        {
            // A blank that was painted elsewhere and only lies under the letters divides nothing.
            var between = all[spots[now - 1].Index].Order;
            return (a.Order < between && between < b.Order) || gap > 0.08f * size;
        }

        if (IsDigitBesideRaised(a, b, spots[before], spots[now])) return true;
        var room = gap / size;
        if (Math.Abs(gap - (BetweenScripts * size)) < 0.06f + (0.01f * size) && ThaiLetters.IsThai(a.Text[0]) != ThaiLetters.IsThai(b.Text[0])) return false;
        return room > (ThaiDigits.IsDigit(a.Text[^1]) && ThaiDigits.IsDigit(b.Text[0]) ? gaps.Digits : gaps.Letters);
    }

    /// <summary>A footnote's digit behind a number, small and raised, is none of its digits: ๙๘.๕๐ with a ๑ is no ๙๘.๕๐๑.</summary>
    private static bool IsDigitBesideRaised(in Cluster a, in Cluster b, in LineSpot before, in LineSpot now) =>
        ThaiDigits.IsDigit(a.Text[^1]) && ThaiDigits.IsDigit(b.Text[0])
        && Math.Min(before.Size, now.Size) < 0.85f * Math.Max(before.Size, now.Size)
        && Math.Abs(before.Across - now.Across) > 0.1f * Math.Max(before.Size, now.Size);

    // The sides of a cluster that runs another way are those of its box.
    private static float TopOf(in Cluster c) => c.Direction is GlyphDirection.Up or GlyphDirection.Down ? c.CenterY - (c.Along / 2) : c.Top;

    private static float BottomOf(in Cluster c) => c.Direction is GlyphDirection.Up or GlyphDirection.Down ? c.CenterY + (c.Along / 2) : c.Bottom;

    /// <summary>The size that most of its letters have, and the baseline of those.</summary>
    private static (float Size, float Baseline) Usual(Cluster[] clusters)
    {
        Span<float> sizes = stackalloc float[8];
        Span<int> counts = stackalloc int[8];
        Span<float> baselines = stackalloc float[8];
        var known = 0;
        foreach (ref readonly var c in clusters.AsSpan())
        {
            if (c.IsBlank) continue;
            var k = 0;
            while (k < known && Math.Abs(sizes[k] - c.Size) > 0.05f * c.Size) k++;
            if (k == sizes.Length) continue;
            if (k == known)
            {
                known++;
                (sizes[k], baselines[k]) = (c.Size, c.Baseline);
            }

            counts[k]++;
        }

        var most = 0;
        for (var k = 1; k < known; k++)
        {
            if (counts[k] > counts[most]) most = k;
        }

        return (sizes[most], baselines[most]);
    }
}
