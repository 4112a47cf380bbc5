namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>Lines that follow each other and may be a table: wide gaps run through them.</summary>
/// <param name="First">Index of the first line.</param>
/// <param name="Last">Index of the last line.</param>
/// <param name="Bridges">For each line of it: whether its text runs across the gaps of its neighbours (a section row).</param>
internal sealed record Band(int First, int Last, bool[] Bridges);

/// <summary>Looks for bands from top to bottom.</summary>
/// <param name="words">Where the lines come from.</param>
/// <param name="lines">Top to bottom.</param>
/// <param name="barriers">Lines and shades between them.</param>
/// <param name="before">The columns of the table that ended the page before, if any: one row of it is enough.</param>
internal sealed class Bands(WordLines words, IReadOnlyList<WordLine> lines, RowBorder[] barriers, KnownColumns? before = null)
{
    /// <summary>Lines with gaps that a new line is compared with.</summary>
    private const int Window = 5;

    /// <summary>Lines without gaps on end: a cell is hardly longer.</summary>
    private const int LongestRun = 24;

    /// <summary>Segments of a line that is compared with its neighbours.</summary>
    private const int Most = 64;

    /// <summary>Of each line, with those that stand half beside it: the score beside the middle of a title of two lines.</summary>
    private readonly Segment[][] beside = Beside(lines);

    private readonly Word[]?[] values = new Word[lines.Count][];

    /// <summary>All bands, in order, without overlaps.</summary>
    public List<Band> All()
    {
        var all = new List<Band>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (beside[i].Length < 2 && !(all.Count == 0 && IsKnownRow(i)))
                continue;
            var band = From(i, all.Count == 0 ? 0 : all[^1].Last + 1);
            if (band is null)
                continue;
            all.Add(band);
            i = band.Last;
        }

        return all;
    }

    private Band? From(int first, int floor)
    {
        var members = new List<int> { first };
        var bridges = new List<bool> { false };
        var withGaps = new List<int> { first };
        var last = first;
        var run = 0;
        var bridging = 0;
        float widest = 0;
        for (var i = first + 1; i < lines.Count; i++)
        {
            var line = lines[i];
            var gap = line.Top - lines[i - 1].Bottom;
            if (!Near(i, gap, widest) || BeginsAnew(i, gap, widest, withGaps))
                break;
            var isBridge = false;
            if (beside[i].Length >= 2)
            {
                if (!IsCompatible(i, withGaps))
                    break;
                if (run > 0 && (RepeatsHeader(i, first) || (line.Segments.Length >= 2 && ((line.IsBold && !lines[last].IsBold) || IsNewHeader(i, first, last, withGaps)))))
                    break;
                withGaps.Add(i);
                last = i;
                run = 0;
                bridging = 0;
            }
            else
            {
                if (++run > LongestRun)
                    break;
                isBridge = line.HasLeader || !Fits(line, withGaps);
                if (isBridge && ++bridging > 2)
                    break;
                if ((withGaps.Count > 2 && IsRow(line, withGaps)) || HasValuesOf(i, first, i - 1, withGaps))
                {
                    last = i;
                    run = 0;
                    bridging = 0;
                }
            }

            widest = MathF.Max(widest, gap);
            members.Add(i);
            bridges.Add(isBridge);
        }

        if (withGaps.Count < 2 && !(floor == 0 && IsKnownRow(first)))
            return null;

        var pitch = Pitch(first, last);

        // Lines behind the last one with gaps: as far as they may be the rest of a cell, or are rows whose texts come close to each other.
        var end = last;
        while (end + 1 - first < members.Count && end - last < LongestRun && !bridges[end + 1 - first] && (IsTight(end + 1, pitch) || IsRow(lines[end + 1], withGaps) || HasValuesOf(end + 1, first, end, withGaps) || IsAboveLastLine(end + 1, last)))
            end++;
        var start = first;
        while (start > floor && first - start < 6 && lines[start].Top - lines[start - 1].Bottom <= MathF.Max(widest, 0.6f * lines[start].Size) && IsRow(lines[start - 1], withGaps.GetRange(0, Math.Min(Window, withGaps.Count))))
            start--;
        while (start > floor && first - start < 6 && !HasBarrier(lines[start - 1], lines[start]) && beside[start - 1].Length < 2 && !lines[start - 1].HasLeader && IsTight(start, pitch)
            && (Fits(lines[start - 1], withGaps.GetRange(0, Math.Min(Window, withGaps.Count))) || IsOverColumns(lines[start - 1], beside[first], beside[last])))
            start--;
        if (start < first && EndsParagraph(start, pitch))
            start = first;
        while (floor == 0 && start > 0 && IsRestOfCell(start - 1, start, end))
            start--;
        var flags = new bool[end - start + 1];
        for (var i = first; i <= end; i++)
            flags[i - start] = bridges[i - first];
        return new Band(start, end, flags);
    }

    /// <summary>
    /// Above the first row of a page, near it, in a column behind the first of the table on the page before, and it begins where a text of
    /// that column does: the rest of a cell that the page end cut, whatever is drawn below it.
    /// </summary>
    private bool IsRestOfCell(int line, int start, int end)
    {
        if (before is null || lines[line].HasLeader || !before.IsInOne(lines[line]) || lines[start].Top - lines[line].Bottom > lines[line].Size
            || MathF.Abs(lines[line].Size - lines[start].Size) > 0.1f * lines[start].Size)
        {
            return false;
        }

        for (var below = start; below <= end; below++)
        {
            if (Array.Exists(lines[below].Words, w => MathF.Abs(w.Left - lines[line].Left) <= 1))
                return true;
        }

        return false;
    }

    private bool IsKnownRow(int line) => before is not null && !lines[line].HasLeader && before.HasRow(values[line] ??= ValuesOf(lines[line]));

    private static Segment[][] Beside(IReadOnlyList<WordLine> lines)
    {
        var all = new Segment[lines.Count][];
        for (var i = 0; i < all.Length; i++)
        {
            var line = lines[i];
            var own = line.Segments;
            for (var j = i - 1; j >= 0 && j >= i - 2 && !line.HasLeader; j--)
                own = With(own, line, lines[j]);
            for (var j = i + 1; j < lines.Count && j <= i + 2 && !line.HasLeader; j++)
                own = With(own, line, lines[j]);
            all[i] = own;
        }

        return all;
    }

    /// <summary>The segments of a line and of one that overlaps it in height but nowhere in width.</summary>
    private static Segment[] With(Segment[] own, WordLine line, WordLine other)
    {
        if (MathF.Abs(other.Baseline - line.Baseline) > 0.9f * MathF.Min(line.Size, other.Size) || other.HasLeader || own.Length > Most || other.Segments.Length > Most)
            return own;
        var room = 0.85f * line.Size;
        foreach (var a in own)
        {
            foreach (var b in other.Segments)
            {
                if (b.Left < a.Right + room && a.Left < b.Right + room)
                    return own;
            }
        }

        Segment[] both = [.. own, .. other.Segments];
        Array.Sort(both, (a, b) => a.Left.CompareTo(b.Left));
        return both;
    }

    /// <summary>The line above is as near and begins where this one does, and is longer: this is the last line of a paragraph.</summary>
    private bool EndsParagraph(int line, float pitch) =>
        line > 0 && beside[line - 1].Length < 2 && lines[line].Baseline - lines[line - 1].Baseline <= MathF.Max(1.4f * pitch, 1.8f * lines[line].Size)
        && MathF.Abs(lines[line - 1].Left - lines[line].Left) <= 3 * lines[line].Size && lines[line - 1].Right > lines[line].Right + lines[line].Size;

    /// <summary>A header over some of the columns behind the first: a caption begins farther left.</summary>
    private static bool IsOverColumns(WordLine line, Segment[] first, Segment[] last)
    {
        float left = MathF.Min(first[0].Left, last[0].Left), right = MathF.Max(first[^1].Right, last[^1].Right);
        return line.Left >= first[1].Left && line.Left >= last[1].Left && line.Right <= right + line.Size && line.Right - line.Left <= 0.6f * (right - left);
    }

    /// <summary>No more room between a line and the one above it than between lines of one cell.</summary>
    private bool IsTight(int line, float pitch) => lines[line].Baseline - lines[line - 1].Baseline <= MathF.Max(1.12f * pitch, 1.3f * lines[line].Size);

    /// <summary>The least distance of lines that stand under each other. Those of cells beside each other stand at any distance.</summary>
    private float Pitch(int first, int last)
    {
        var pitch = float.MaxValue;
        for (var i = first + 1; i <= last; i++)
        {
            if (StepTo(i, first) is { } step)
                pitch = MathF.Min(pitch, step);
        }

        return pitch < float.MaxValue ? MathF.Min(pitch, 2 * lines[first].Size) : 1.5f * lines[first].Size;
    }

    /// <summary>The distance from the nearest line above that has text over some of the line's.</summary>
    private float? StepTo(int line, int first)
    {
        for (var above = line - 1; above >= first && above >= line - Window; above--)
        {
            var step = lines[line].Baseline - lines[above].Baseline;
            if (step >= lines[line].Size && StandsOver(lines[above], lines[line]))
                return step;
        }

        return null;
    }

    private static bool StandsOver(WordLine above, WordLine below)
    {
        int a = 0, b = 0;
        while (a < above.Segments.Length && b < below.Segments.Length)
        {
            if (MathF.Min(above.Segments[a].Right, below.Segments[b].Right) > MathF.Max(above.Segments[a].Left, below.Segments[b].Left))
                return true;
            if (above.Segments[a].Right < below.Segments[b].Right)
                a++;
            else
                b++;
        }

        return false;
    }

    /// <summary>More room above a line than anywhere in the band so far: a heading, a caption, the next table. Lines between rows overrule it.</summary>
    private bool BeginsAnew(int line, float gap, float widest, List<int> withGaps)
    {
        var size = lines[line].Size;
        widest = MathF.Max(widest, 0.6f * size);
        if (gap <= 1.25f * widest || (withGaps.Count < 2 && (lines[line].Segments.Length >= 2 || Fits(lines[line], withGaps))))
            return false;
        if (lines[line].Segments.Length >= 2)
            return gap > 3 * widest || (lines[line].IsBold && !lines[line - 1].IsBold);
        if (beside[line].Length >= 2 && HasBarrier(lines[line - 1], lines[line]))
            return false;
        if (!Fits(lines[line], withGaps))
            return true;

        // A heading of rows: values follow in the same columns.
        return withGaps.Count >= 4
            && !(line + 1 < lines.Count && lines[line + 1].Segments.Length == lines[withGaps[^1]].Segments.Length && HasValue(lines[line + 1]) && IsCompatible(line + 1, withGaps));
    }

    private bool Near(int line, float gap, float widest)
    {
        var size = MathF.Max(lines[line].Size, lines[line - 1].Size);
        if (gap <= 1.7f * size || gap <= 1.3f * widest)
            return true;
        if (gap > 8 * size)
            return false;
        return lines[line].Segments.Length >= 2
            ? gap <= 4 * size || HasBarrier(lines[line - 1], lines[line])
            : gap <= 3 * size && HasBarrier(lines[line - 1], lines[line]);
    }

    private bool HasBarrier(WordLine above, WordLine below)
    {
        foreach (var barrier in Between(above.CenterY, below.CenterY))
        {
            if (barrier.Covers(MathF.Min(above.Left, below.Left), MathF.Max(above.Right, below.Right), 0.6f))
                return true;
        }

        return false;
    }

    private ReadOnlySpan<RowBorder> Between(float top, float bottom)
    {
        int low = 0, high = barriers.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (barriers[middle].At < top)
                low = middle + 1;
            else
                high = middle;
        }

        var end = low;
        while (end < barriers.Length && barriers[end].At <= bottom && end - low < 32)
            end++;
        return barriers.AsSpan(low, end - low);
    }

    /// <summary>Whether a gap of the line meets a gap of one of the last lines with gaps, or it leaves those free (it stands in other columns).</summary>
    private bool IsCompatible(int index, List<int> withGaps)
    {
        var line = lines[index];
        if (Fits(line, withGaps))
            return true;
        var own = beside[index];
        for (var k = withGaps.Count - 1; k >= 0 && k >= withGaps.Count - Window; k--)
        {
            var other = beside[withGaps[k]];
            var least = 0.4f * MathF.Min(line.Size, lines[withGaps[k]].Size);
            int a = 1, b = 1;
            while (a < own.Length && b < other.Length)
            {
                float from = MathF.Max(own[a - 1].Right, other[b - 1].Right), to = MathF.Min(own[a].Left, other[b].Left);
                if (to - from >= least)
                    return true;
                if (own[a].Left < other[b].Left)
                    a++;
                else
                    b++;
            }
        }

        return false;
    }

    /// <summary>Whether a line leaves some of every gap free that the last lines with gaps have in common.</summary>
    private bool Fits(WordLine line, List<int> withGaps)
    {
        var newest = beside[withGaps[^1]];
        var fits = true;
        for (var g = 1; g < newest.Length; g++)
        {
            float from = newest[g - 1].Right, to = newest[g].Left;
            for (var k = withGaps.Count - 2; k >= 0 && k >= withGaps.Count - Window; k--)
            {
                var other = beside[withGaps[k]];
                for (var h = 1; h < other.Length; h++)
                {
                    float left = MathF.Max(from, other[h - 1].Right), right = MathF.Min(to, other[h].Left);
                    if (right - left >= 0.3f * line.Size)
                    {
                        (from, to) = (left, right);
                        break;
                    }
                }
            }

            foreach (var word in line.Words)
                fits &= word.Right <= to - (0.15f * line.Size) || word.Left >= from + (0.15f * line.Size);
        }

        return fits;
    }

    /// <summary>Nothing is drawn between a line and the row above it, and the line that closes the row is drawn under it.</summary>
    private bool IsAboveLastLine(int line, int last)
    {
        if (HasBarrier(lines[line - 1], lines[line]))
            return false;
        var (left, right) = (MathF.Min(lines[last].Left, lines[line].Left), MathF.Max(lines[last].Right, lines[line].Right));
        foreach (var barrier in Between(lines[line].CenterY, lines[line].Bottom + (1.2f * lines[line].Size)))
        {
            if (barrier.Covers(left, right, 0.6f))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line leaves the gaps free that the last lines with gaps have in common, and has words in all columns but one at the most.</summary>
    private bool IsRow(WordLine line, List<int> withGaps)
    {
        if (line.HasLeader || line.Words.Length < 3 || !Fits(line, withGaps))
            return false;
        var columns = beside[withGaps[^1]];
        for (var k = withGaps.Count - 2; k >= 0 && k >= withGaps.Count - (2 * Window); k--)
        {
            if (beside[withGaps[k]].Length > columns.Length)
                columns = beside[withGaps[k]];
        }

        if (columns.Length < 3)
            return false;
        var filled = 0;
        for (var c = 0; c < columns.Length; c++)
        {
            var from = c == 0 ? float.NegativeInfinity : (columns[c - 1].Right + columns[c].Left) / 2;
            var to = c == columns.Length - 1 ? float.PositiveInfinity : (columns[c].Right + columns[c + 1].Left) / 2;
            foreach (var word in line.Words)
            {
                if (word.CenterX <= from || word.CenterX > to)
                    continue;
                filled++;
                break;
            }
        }

        return filled >= columns.Length - 1 && HasValue(line);
    }

    /// <summary>
    /// Whether a line has two values where a row from one line to another has values, and leaves the gaps free that the last lines with
    /// gaps have in common. It is a row too, whatever its other columns lack: a comment, or the cell that is merged with those above.
    /// </summary>
    private bool HasValuesOf(int line, int from, int to, List<int> withGaps)
    {
        var own = values[line] ??= ValuesOf(lines[line]);
        if (own.Length < 2 || lines[line].HasLeader || !Fits(lines[line], withGaps))
            return false;
        for (int row = to, seen = 0; row >= from && row > to - LongestRun && seen < Window; row--)
        {
            var others = values[row] ??= ValuesOf(lines[row]);
            if (others.Length < 2)
                continue;
            seen++;
            if (own.Count(o => Array.Exists(others, v => MathF.Min(o.Right, v.Right) - MathF.Max(o.Left, v.Left) >= 0.5f * MathF.Min(o.Right - o.Left, v.Right - v.Left))) >= 2)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Words only in as many columns as the last row had values and words in, behind a line that begins at the left and is no row: the
    /// header of the next table under its heading.
    /// </summary>
    private bool IsNewHeader(int line, int first, int last, List<int> withGaps) =>
        lines[line].Segments.Length >= lines[last].Segments.Length && lines[last + 1].Left <= MathF.Min(lines[last].Left, lines[line].Left) + 1
        && HasValue(lines[last]) && !HasValue(lines[line]) && !IsRow(lines[last + 1], withGaps) && !HasValuesOf(last + 1, first, last, withGaps);

    private Word[] ValuesOf(WordLine line)
    {
        var found = new List<Word>();
        for (var w = 0; w < line.Words.Length && w < Most; w++)
        {
            if (Shapes.Of(words.TextOf(line, w, 1)).IsValue())
                found.Add(line.Words[w]);
        }

        return [.. found];
    }

    private bool HasValue(WordLine line)
    {
        for (var w = 0; w < line.Words.Length && w < Most; w++)
        {
            if (Shapes.Of(words.TextOf(line, w, 1)).IsValue())
                return true;
        }

        return false;
    }

    /// <summary>The same words as in the first line: a new table begins with its header.</summary>
    private bool RepeatsHeader(int line, int first)
    {
        WordLine a = lines[line], b = lines[first];
        return a.Words.Length >= 2 && a.Words.Length == b.Words.Length && !HasValue(a) && string.Equals(words.TextOf(a, 0, a.Words.Length), words.TextOf(b, 0, b.Words.Length), StringComparison.Ordinal);
    }
}
