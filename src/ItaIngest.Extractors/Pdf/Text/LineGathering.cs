using System.Runtime.InteropServices;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>
/// Tells which clusters stand on one line. What was painted one after the other on one baseline is a run; runs at one height are a
/// line; small runs beside or between them, raised or lowered, are its superscripts and subscripts.
/// </summary>
internal static class LineGathering
{
    [StructLayout(LayoutKind.Auto)]
    private struct Run
    {
        public int First;
        public int Count;
        public float From;
        public float To;
        public float Across;
        public float Size;
        public int Line;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Height
    {
        public float Across;
        public float Size;
        public float Weight;
    }

    /// <summary>Adds the lines that run in a direction.</summary>
    public static void Add(Cluster[] all, GlyphDirection direction, List<TextLine> lines)
    {
        var spots = SpotsOf(all, direction);
        if (spots.Length == 0) return;
        if (direction == GlyphDirection.Slanted)
        {
            AddSlanted(all, spots, lines);
            return;
        }

        var runs = RunsOf(spots);
        Straighten(spots, runs);
        var span = CollectionsMarshal.AsSpan(runs);
        span.Sort(static (a, b) => a.Across.CompareTo(b.Across));
        var heights = HeightsOf(span);
        TakeRaised(span, heights);
        span.Sort(static (a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.From.CompareTo(b.From));
        for (var r = 0; r < span.Length;)
        {
            var end = r;
            var count = 0;
            while (end < span.Length && span[end].Line == span[r].Line) count += span[end++].Count;
            var line = new LineSpot[count];
            var at = 0;
            for (; r < end; r++)
            {
                spots.AsSpan(span[r].First, span[r].Count).CopyTo(line.AsSpan(at));
                at += span[r].Count;
            }

            if (LineText.Of(all, line, direction) is { } made) lines.Add(made);
        }
    }

    private static LineSpot[] SpotsOf(Cluster[] all, GlyphDirection direction)
    {
        var count = 0;
        foreach (ref readonly var c in all.AsSpan())
        {
            if (c.Direction == direction) count++;
        }

        var spots = new LineSpot[count];
        count = 0;
        for (var i = 0; i < all.Length && count < spots.Length; i++)
        {
            if (all[i].Direction == direction) spots[count++] = LineSpot.Of(all[i], i);
        }

        return spots;
    }

    private static List<Run> RunsOf(LineSpot[] spots)
    {
        var runs = new List<Run>();
        Run run = default;
        var last = 0f;
        for (var i = 0; i < spots.Length; i++)
        {
            ref readonly var s = ref spots[i];
            var goesOn = run.Count > 0 && Math.Abs(s.Across - last) < 0.12f * s.Size && Math.Abs(s.Size - run.Size) < 0.2f * run.Size
                && s.From > run.To - (0.5f * s.Size) && s.From < run.To + (3 * s.Size);
            if (!goesOn)
            {
                if (run.Count > 0) runs.Add(run);
                run = new Run { First = i, From = s.From, To = s.To, Across = s.Across, Size = s.Size, Line = -1 };
            }

            last = s.Across;
            run.Across = ((run.Across * run.Count) + s.Across) / (run.Count + 1);
            run.Count++;
            run.From = Math.Min(run.From, s.From);
            run.To = Math.Max(run.To, s.To);
        }

        runs.Add(run);
        return runs;
    }

    /// <summary>Scanned pages stand askew. The slope that most of the long runs have is taken off.</summary>
    private static void Straighten(LineSpot[] spots, List<Run> runs)
    {
        List<float>? slopes = null;
        foreach (ref readonly var run in CollectionsMarshal.AsSpan(runs))
        {
            if (run.Count < 12) continue;
            var (first, last) = (spots[run.First], spots[run.First + run.Count - 1]);
            if (last.From - first.From > 8 * run.Size) (slopes ??= []).Add((last.Across - first.Across) / (last.From - first.From));
        }

        if (slopes is null) return;
        slopes.Sort();
        var slope = slopes[slopes.Count / 2];
        if (Math.Abs(slope) is < 0.001f or > 0.1f) return;
        foreach (ref var run in CollectionsMarshal.AsSpan(runs)) run.Across -= slope * (run.From + run.To) / 2;
    }

    /// <summary>Gives each run, in order of height, its line.</summary>
    private static List<Height> HeightsOf(Span<Run> runs)
    {
        var heights = new List<Height>();
        foreach (ref var run in runs)
        {
            var best = -1;
            var least = float.MaxValue;
            for (var h = heights.Count - 1; h >= 0 && h > heights.Count - 6; h--)
            {
                var distance = Math.Abs(heights[h].Across - run.Across);
                if (distance > 0.25f * Math.Min(heights[h].Size, run.Size) || distance >= least) continue;
                (best, least) = (h, distance);
            }

            if (best < 0)
            {
                run.Line = heights.Count;
                heights.Add(new Height { Across = run.Across, Size = run.Size, Weight = run.Count });
                continue;
            }

            run.Line = best;
            ref var height = ref CollectionsMarshal.AsSpan(heights)[best];
            height.Across = ((height.Across * height.Weight) + (run.Across * run.Count)) / (height.Weight + run.Count);
            if (run.Count > height.Weight) height.Size = run.Size;
            height.Weight += run.Count;
        }

        return heights;
    }

    /// <summary>Small runs a little above or below a line, close beside what stands in it, are its superscripts and subscripts.</summary>
    private static void TakeRaised(Span<Run> runs, List<Height> heights)
    {
        const int Near = 12;
        for (var r = 0; r < runs.Length; r++)
        {
            ref var run = ref runs[r];
            if (run.Count > 12) continue;
            var best = -1;
            var least = 1f;
            for (var k = Math.Max(0, r - Near); k < runs.Length && k <= r + Near; k++)
            {
                ref readonly var main = ref runs[k];
                if (main.Line == run.Line || main.Size * 0.8f < run.Size) continue;
                var lower = run.Across - main.Across;
                if (lower < -0.65f * main.Size || lower > 0.4f * main.Size) continue;
                // Beside it, at most some points away; or between its words.
                var gap = Math.Max(run.From - main.To, main.From - run.To);
                if (gap < -0.3f * run.Size || gap > 0.35f * main.Size) continue;
                var distance = Math.Abs(lower) / main.Size;
                if (distance >= least) continue;
                (best, least) = (main.Line, distance);
            }

            if (best >= 0 && heights[best].Size * 0.8f >= run.Size) run.Line = best;
        }
    }

    private static void AddSlanted(Cluster[] all, LineSpot[] spots, List<TextLine> lines)
    {
        // Letters of a watermark: each stands a little further in the same direction than the one painted before it.
        var start = 0;
        for (var i = 1; i <= spots.Length; i++)
        {
            if (i < spots.Length)
            {
                var distance = Math.Abs(spots[i].From - spots[i - 1].From) + Math.Abs(spots[i].Across - spots[i - 1].Across);
                if (distance < 2.5f * spots[i].Size && Math.Abs(spots[i].Size - spots[i - 1].Size) < 0.1f * spots[i].Size) continue;
            }

            if (LineText.Slanted(all, spots.AsSpan(start, i - start)) is { } line) lines.Add(line);
            start = i;
        }
    }
}
