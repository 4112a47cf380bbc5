namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>
/// Numbers the rows, or the columns, of a table: an edge counts where some cell ends and another begins. Other edges of the lattice come
/// from lines that only stick out, and from cells that go on over a page end beside others that do not.
/// </summary>
internal sealed class RuledAxis
{
    private readonly int[] asStart;
    private readonly int[] asEnd;

    /// <summary>Numbers them.</summary>
    /// <param name="edges">Number of edges of the lattice.</param>
    /// <param name="starts">For each edge, how many cells begin there; changed.</param>
    /// <param name="ends">For each edge, how many cells end there; changed.</param>
    public RuledAxis(int edges, int[] starts, int[] ends)
    {
        asStart = new int[edges];
        asEnd = new int[edges];
        Kept = [];
        var (first, last) = (Array.FindIndex(starts, n => n > 0), Array.FindLastIndex(ends, n => n > 0));
        for (var edge = first; edge <= last; edge++)
        {
            var keep = edge == first || edge == last || (starts[edge] > 0 && ends[edge] > 0);
            if (keep)
            {
                Kept.Add(edge);
            }
            else
            {
                // What ends here ends with the next edge that counts, what begins here began with the last one.
                ends[edge + 1] += ends[edge];
                starts[Kept[^1]] += starts[edge];
            }

            asStart[edge] = Kept.Count;
            asEnd[edge] = keep ? Kept.Count - 1 : Kept.Count;
        }
    }

    /// <summary>The edges that count.</summary>
    public List<int> Kept { get; }

    /// <summary>Number of rows or columns.</summary>
    public int Count => Kept.Count - 1;

    /// <summary>The row or column, from 1, of what begins at an edge.</summary>
    public int First(int edge) => Math.Min(asStart[edge], Count);

    /// <summary>The row or column, from 1, of what ends at an edge.</summary>
    public int Last(int edge) => Math.Max(asEnd[edge], 1);
}
