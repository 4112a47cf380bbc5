namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>
/// Nested tables whose lines touch those of the cell around them, so that they stand in one lattice: what is left of that cell lies
/// around them on three sides or four.
/// </summary>
internal static class WrappedCells
{
    /// <summary>Places that are looked at in one lattice.</summary>
    private const int Budget = 2_000_000;

    /// <summary>The parts of a cell's box that belong to others, if each is a rectangle with the cell around it; null when they are not.</summary>
    /// <param name="root">The cell that is no rectangle.</param>
    /// <param name="box">Its box.</param>
    /// <param name="rootAt">The cell of a place (row, column).</param>
    /// <param name="isWithin">Whether a cell stands wholly in an area.</param>
    /// <param name="looked">How many places were looked at so far.</param>
    public static List<Face>? Of(int root, Face box, Func<int, int, int> rootAt, Func<int, Face, bool> isWithin, ref int looked)
    {
        var (height, width) = (box.Bottom - box.Top, box.Right - box.Left);
        if ((long)height * width > Budget - looked) return null;
        looked += height * width;
        var seen = new bool[height * width];
        var parts = new List<Face>();
        for (var row = box.Top; row < box.Bottom; row++)
        {
            for (var column = box.Left; column < box.Right; column++)
            {
                if (seen[((row - box.Top) * width) + column - box.Left] || rootAt(row, column) == root) continue;
                if (Part(root, box, row, column, rootAt, seen) is not { } part || !IsWrapped(root, box, part, rootAt)) return null;
                for (var r = part.Top; r < part.Bottom; r++)
                {
                    for (var c = part.Left; c < part.Right; c++)
                    {
                        if (!isWithin(rootAt(r, c), part)) return null;
                    }
                }

                parts.Add(part);
            }
        }

        return parts;
    }

    /// <summary>The rectangle of other places that begins at a place.</summary>
    private static Face? Part(int root, Face box, int row, int column, Func<int, int, int> rootAt, bool[] seen)
    {
        var (right, bottom) = (column, row);
        while (right < box.Right && rootAt(row, right) != root) right++;
        while (bottom < box.Bottom && rootAt(bottom, column) != root) bottom++;
        for (var r = row; r < bottom; r++)
        {
            for (var c = column; c < right; c++)
            {
                if (rootAt(r, c) == root) return null;
                seen[((r - box.Top) * (box.Right - box.Left)) + c - box.Left] = true;
            }
        }

        return new Face(row, column, bottom, right);
    }

    private static bool IsWrapped(int root, Face box, Face part, Func<int, int, int> rootAt)
    {
        var sides = 0;
        if (part.Left > box.Left && IsAll(part.Top, part.Bottom, row => rootAt(row, part.Left - 1) == root)) sides++;
        if (part.Right < box.Right && IsAll(part.Top, part.Bottom, row => rootAt(row, part.Right) == root)) sides++;
        if (part.Top > box.Top && IsAll(part.Left, part.Right, column => rootAt(part.Top - 1, column) == root)) sides++;
        if (part.Bottom < box.Bottom && IsAll(part.Left, part.Right, column => rootAt(part.Bottom, column) == root)) sides++;
        return sides >= 3;
    }

    private static bool IsAll(int from, int to, Func<int, bool> holds)
    {
        for (var i = from; i < to; i++)
        {
            if (!holds(i)) return false;
        }

        return true;
    }
}
