using System.Runtime.InteropServices;

namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>Along which edge the pieces of a column stand under each other.</summary>
internal enum AlignedBy : byte
{
    Left = 0,
    Center,
    Right,
}

/// <summary>How the pieces of a column are aligned.</summary>
/// <param name="By">The edge that most of them share.</param>
/// <param name="At">Where that edge is.</param>
/// <param name="Agreement">Share of the pieces that stand on it.</param>
/// <param name="Pieces">Number of pieces.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnAlignment(AlignedBy By, float At, float Agreement, int Pieces)
{
    /// <summary>Whether a piece stands as the others do.</summary>
    public bool Suits(float left, float right, float tolerance) => MathF.Abs(Edge(By, left, right) - At) <= tolerance;

    /// <summary>The alignment of these pieces.</summary>
    public static ColumnAlignment Of(IReadOnlyList<Piece> pieces, float tolerance)
    {
        var best = new ColumnAlignment(AlignedBy.Left, 0, 0, pieces.Count);
        if (pieces.Count == 0)
            return best;
        var edges = new float[pieces.Count];
        for (var by = AlignedBy.Left; by <= AlignedBy.Right; by++)
        {
            for (var i = 0; i < edges.Length; i++)
                edges[i] = Edge(by, pieces[i].Left, pieces[i].Right);
            Array.Sort(edges);
            for (int low = 0, high = 0; high < edges.Length; high++)
            {
                while (edges[high] - edges[low] > 2 * tolerance)
                    low++;
                var share = (high - low + 1) / (float)edges.Length;
                if (share > best.Agreement + 0.001f)
                    best = new ColumnAlignment(by, (edges[low] + edges[high]) / 2, share, pieces.Count);
            }
        }

        return best;
    }

    private static float Edge(AlignedBy by, float left, float right) => by switch
    {
        AlignedBy.Left => left,
        AlignedBy.Right => right,
        _ => (left + right) / 2,
    };
}
