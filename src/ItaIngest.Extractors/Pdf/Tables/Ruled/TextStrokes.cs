namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>Lines that belong to text: struck through it, or drawn under exactly its length. They are no borders.</summary>
internal sealed class TextStrokes
{
    /// <summary>A line under text ends where the text ends.</summary>
    private const float SameEnd = 1.5f;

    /// <summary>Pairs of a line and a run that are looked at on one page; beyond it lines count as borders.</summary>
    private const int Budget = 20_000_000;

    private readonly TextRun[] runs;
    private readonly float[] baselines;
    private readonly float largest;
    private int budget = Budget;

    public TextStrokes(TextRuns text)
    {
        runs = [.. text.Runs];
        baselines = new float[runs.Length];
        for (var i = 0; i < runs.Length; i++)
        {
            baselines[i] = float.IsFinite(runs[i].Baseline) ? runs[i].Baseline : float.MinValue;
            if (runs[i].Size > largest && runs[i].Size < 100) largest = runs[i].Size;
        }

        Array.Sort(baselines, runs);
    }

    /// <summary>The lines without those that belong to text.</summary>
    /// <param name="lines">Verticals first, each kind by axis.</param>
    public List<Segment> Without(List<Segment> lines)
    {
        var kept = new List<Segment>(lines.Count);
        var upright = lines.TakeWhile(line => !line.IsHorizontal).ToArray();
        var axes = Array.ConvertAll(upright, line => line.At);
        foreach (var line in lines)
        {
            if (!line.IsHorizontal || !(IsStruck(line) || (IsUnder(line) && !IsHeld(line, upright, axes)))) kept.Add(line);
        }

        return kept;
    }

    /// <summary>Small letters stand on both sides of it, over most of its length.</summary>
    private bool IsStruck(in Segment line)
    {
        float covered = 0;
        for (var i = FirstFrom(line.At); i < runs.Length && baselines[i] <= line.At + (0.55f * largest) && budget-- > 0; i++)
        {
            ref readonly var run = ref runs[i];
            var above = run.Baseline - line.At;
            if (above >= 0.12f * run.Size && above <= 0.5f * run.Size) covered += Overlap(line, run);
        }

        return covered >= 0.6f * line.Length;
    }

    /// <summary>It stands right under text, from its beginning to its end.</summary>
    private bool IsUnder(in Segment line)
    {
        float covered = 0;
        var (left, right) = (float.MaxValue, float.MinValue);
        for (var i = FirstFrom(line.At - (0.3f * largest)); i < runs.Length && baselines[i] <= line.At && budget-- > 0; i++)
        {
            ref readonly var run = ref runs[i];
            if (line.At - run.Baseline > 0.3f * run.Size || Overlap(line, run) <= 0) continue;
            covered += Overlap(line, run);
            (left, right) = (Math.Min(left, run.Left), Math.Max(right, run.Right));
        }

        return covered >= 0.7f * line.Length && Math.Abs(left - line.From) <= SameEnd && Math.Abs(right - line.To) <= SameEnd;
    }

    /// <summary>Verticals stand at both of its ends: it is the border of a cell that its text fills.</summary>
    private static bool IsHeld(in Segment line, Segment[] upright, float[] axes) => IsHeldAt(line, line.From, upright, axes) && IsHeldAt(line, line.To, upright, axes);

    private static bool IsHeldAt(in Segment line, float end, Segment[] upright, float[] axes)
    {
        var i = Array.BinarySearch(axes, end - SameEnd);
        if (i < 0) i = ~i;
        while (i > 0 && axes[i - 1] >= end - SameEnd) i--;
        for (; i < axes.Length && axes[i] <= end + SameEnd; i++)
        {
            if (line.At >= upright[i].From - SameEnd && line.At <= upright[i].To + SameEnd) return true;
        }

        return false;
    }

    private int FirstFrom(float baseline)
    {
        var i = Array.BinarySearch(baselines, baseline);
        if (i < 0) return ~i;
        while (i > 0 && baselines[i - 1] >= baseline) i--;
        return i;
    }

    private static float Overlap(in Segment line, in TextRun run) => Math.Max(0, Math.Min(line.To, run.Right) - Math.Max(line.From, run.Left));
}
