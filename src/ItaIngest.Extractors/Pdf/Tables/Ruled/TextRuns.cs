using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>Letters painted one after the other without a gap: a word, or what Thai writes without spaces.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextRun(float Left, float Right, float Baseline, float Size);

/// <summary>The runs of a page, and its clusters by height.</summary>
internal sealed class TextRuns
{
    /// <summary>Clusters that are looked at on one page to tell what stands between lines. Thousands of groups as tall as the page would look at all of them each.</summary>
    private const long Budget = 100_000_000;

    private readonly float[] heights;
    private readonly int[] byHeight;
    private long looked;

    private TextRuns(ImmutableArray<Cluster> clusters, List<CheckBox> boxes)
    {
        Replaced = [];
        foreach (var box in boxes)
        {
            if (box.Tick >= 0) Replaced.Add(box.Tick);
        }

        Own = clusters.Length;
        Clusters = clusters = CheckBoxes.With(clusters, boxes);
        RunOf = new int[clusters.Length];
        heights = new float[clusters.Length];
        byHeight = new int[clusters.Length];
        for (var i = 0; i < clusters.Length; i++)
        {
            heights[i] = Center(clusters[i].CenterY);
            byHeight[i] = i;
        }

        Array.Sort(heights, byHeight);
    }

    /// <summary>The page's clusters, and behind them those that drawings were read as.</summary>
    public ImmutableArray<Cluster> Clusters { get; }

    /// <summary>So much was looked at that the rest of the page's lines are left alone.</summary>
    public bool IsSpent => looked > Budget;

    /// <summary>How many of them are the page's own.</summary>
    public int Own { get; }

    /// <summary>Clusters that another one stands for.</summary>
    public HashSet<int> Replaced { get; }

    /// <summary>The run of each cluster.</summary>
    public int[] RunOf { get; }

    public List<TextRun> Runs { get; } = [];

    public static TextRuns Of(ImmutableArray<Cluster> ofPage, List<CheckBox> boxes)
    {
        var runs = new TextRuns(ofPage, boxes);
        var clusters = runs.Clusters;
        for (var i = 0; i < clusters.Length; i++)
        {
            ref readonly var cluster = ref clusters.AsSpan()[i];
            if (i > 0 && i < runs.Own && GoesOn(clusters.AsSpan()[i - 1], cluster))
            {
                var run = runs.Runs[^1];
                runs.Runs[^1] = run with { Left = Math.Min(run.Left, cluster.Left), Right = Math.Max(run.Right, cluster.Right), Size = Math.Max(run.Size, cluster.Size) };
            }
            else
            {
                runs.Runs.Add(new TextRun(cluster.Left, cluster.Right, cluster.Baseline, cluster.Size));
            }

            runs.RunOf[i] = runs.Runs.Count - 1;
        }

        return runs;
    }

    /// <summary>The clusters whose middle lies in an area, in painting order.</summary>
    public List<int> In(Area area)
    {
        var found = new List<int>();
        var i = Array.BinarySearch(heights, area.Top);
        if (i < 0) i = ~i;
        while (i > 0 && heights[i - 1] >= area.Top) i--;
        var first = i;
        for (; i < heights.Length && heights[i] <= area.Bottom; i++)
        {
            var x = Clusters[byHeight[i]].CenterX;
            if (x >= area.Left && x <= area.Right) found.Add(byHeight[i]);
        }

        looked += i - first;
        found.Sort();
        return found;
    }

    private static float Center(float value) => float.IsFinite(value) ? value : float.MinValue;

    private static bool GoesOn(in Cluster before, in Cluster after)
    {
        if (before.Direction != GlyphDirection.Right || after.Direction != GlyphDirection.Right || before.IsBlank || after.IsBlank) return false;
        var gap = after.Left - before.Right;
        return Math.Abs(after.Baseline - before.Baseline) <= 0.1f * after.Size && gap <= 0.2f * after.Size && gap >= -0.5f * after.Size;
    }
}
