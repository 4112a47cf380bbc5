using System.Runtime.InteropServices;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>Where a cluster stands along its line, whichever way that runs.</summary>
/// <param name="Index">Of the cluster.</param>
/// <param name="From">Its beginning, in the direction of reading.</param>
/// <param name="To">Its end.</param>
/// <param name="Across">Height of its baseline, growing from line to line.</param>
/// <param name="Size">Font size.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineSpot(int Index, float From, float To, float Across, float Size)
{
    public static LineSpot Of(in Cluster cluster, int index) => cluster.Direction switch
    {
        GlyphDirection.Down => new(index, cluster.CenterY - (cluster.Along / 2), cluster.CenterY + (cluster.Along / 2), -(cluster.Left + (0.22f * cluster.Size)), cluster.Size),
        GlyphDirection.Left => new(index, -cluster.Right, -cluster.Left, -(cluster.CenterY - (0.29f * cluster.Size)), cluster.Size),
        GlyphDirection.Up => new(index, -cluster.CenterY - (cluster.Along / 2), -cluster.CenterY + (cluster.Along / 2), cluster.Left + (0.8f * cluster.Size), cluster.Size),
        _ => new(index, cluster.Left, cluster.Right, cluster.Baseline, cluster.Size),
    };
}
