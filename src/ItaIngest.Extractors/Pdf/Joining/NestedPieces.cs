namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>Tables that stand in a cell: one that the page end cuts goes on in the same cell of the joined table.</summary>
internal static class NestedPieces
{
    /// <summary>Gives each nested table its group.</summary>
    /// <param name="parts">All pieces, in order.</param>
    /// <param name="outer">For each the piece and cell that it stands in.</param>
    /// <param name="groupOf">The groups of those that stand in none; takes the others.</param>
    /// <param name="groups">All groups, in the order of their first pieces.</param>
    public static void Group(TablePiece[] parts, (int Index, int Row, int Column)?[] outer, PieceGroup[] groupOf, List<PieceGroup> groups)
    {
        var joined = new Dictionary<PieceGroup, JoinedTable>();
        var latest = new Dictionary<(PieceGroup Outer, int? Row, int? Column), PieceGroup>();
        foreach (var part in parts)
        {
            if (outer[part.Index] is not { } around) continue;
            var outside = groupOf[around.Index];
            // Where the rows of the outer table go is not told anywhere before it is built.
            if (!joined.TryGetValue(outside, out var built)) joined.Add(outside, built = new TableJoin(outside, 0, new JoiningLedger()).Build(within: null));
            var to = built.Moved(around.Index, around.Row, around.Column);
            var cell = (outside, to.Row, to.Column);
            if (latest.TryGetValue(cell, out var before) && before.Last.Page + 1 == part.Page && before.TryAdd(part))
            {
                groupOf[part.Index] = before;
                joined.Remove(before);
                continue;
            }

            groupOf[part.Index] = latest[cell] = new PieceGroup(part) { Outer = around };
            groups.Add(latest[cell]);
        }

        groups.Sort((a, b) => a.First.Index.CompareTo(b.First.Index));
    }
}
