namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>Tables in cells of other tables.</summary>
internal static class NestedTables
{
    /// <summary>Lines of a nested table may lie this far over those of the cell that it stands in.</summary>
    private const float Over = 1.5f;

    /// <summary>Whether an area lies in another.</summary>
    public static bool IsIn(Area inner, Area outer) =>
        inner.Left >= outer.Left - Over && inner.Right <= outer.Right + Over && inner.Top >= outer.Top - Over && inner.Bottom <= outer.Bottom + Over;

    /// <summary>Top to bottom, each nested table behind the one that it stands in.</summary>
    /// <param name="tables">From the smallest to the largest.</param>
    public static List<PageTable> Order(List<PageTable> tables)
    {
        var parents = new (int Table, int Row, int Column)?[tables.Count];
        for (var i = 0; i < tables.Count; i++)
        {
            for (var outer = i + 1; outer < tables.Count && parents[i] is null; outer++)
            {
                if (!IsIn(tables[i].Area, tables[outer].Area)) continue;
                foreach (var cell in tables[outer].Cells)
                {
                    if (!IsIn(tables[i].Area, cell.Area)) continue;
                    parents[i] = (outer, cell.Row, cell.Column);
                    break;
                }
            }
        }

        var children = new List<int>[tables.Count + 1];
        for (var i = 0; i < children.Length; i++) children[i] = [];
        for (var i = 0; i < tables.Count; i++) children[parents[i]?.Table ?? tables.Count].Add(i);
        foreach (var list in children) list.Sort((a, b) => Compare(tables[a].Area, tables[b].Area));

        // A stack, since a file decides how deep tables are nested.
        var ordered = new List<PageTable>(tables.Count);
        var places = new int[tables.Count];
        var open = new Stack<int>(Enumerable.Reverse(children[tables.Count]));
        while (open.TryPop(out var index))
        {
            places[index] = ordered.Count;
            ordered.Add(parents[index] is { } parent ? tables[index] with { Within = (places[parent.Table], parent.Row, parent.Column) } : tables[index]);
            for (var child = children[index].Count - 1; child >= 0; child--) open.Push(children[index][child]);
        }

        return ordered;
    }

    private static int Compare(Area a, Area b)
    {
        var step = a.Top.CompareTo(b.Top);
        return step != 0 ? step : a.Left.CompareTo(b.Left);
    }
}
