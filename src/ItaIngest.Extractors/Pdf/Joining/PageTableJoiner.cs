using System.Globalization;
using ItaIngest.Checks.Files;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>
/// A table of a page in the order of reading, and how it stands among its neighbours.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="IsFirstOnPage">No other text of the body stands above it (page headers, page numbers, "(ต่อ)" and tables beside it do not count).</param>
/// <param name="IsLastOnPage">No other text of the body stands below it (tables beside it do not count).</param>
/// <param name="PageBodyTop">Top of the room for text on its page.</param>
/// <param name="PageBodyBottom">Bottom of it.</param>
internal sealed record PlacedTable(PageTable Table, bool IsFirstOnPage, bool IsLastOnPage, float PageBodyTop, float PageBodyBottom);

/// <summary>What came of joining.</summary>
/// <param name="Tables">The tables of the document, in order, numbered from 1 in that order; with the index (in what was given) of the first part of each.</param>
/// <param name="Notes">What was dropped, joined or doubted, with its place.</param>
/// <param name="DroppedCharacters">UTF-16 units of the repeated headers, and of repeated texts of merged cells, that were dropped.</param>
internal sealed record JoinedTables(IReadOnlyList<(int First, Table Table)> Tables, IReadOnlyList<Note> Notes, long DroppedCharacters);

/// <summary>
/// Joins tables that go on from page to page: the same columns, a repeated header or none, a row or a cell that the page end cut put
/// together again, merged cells continued. Each row and each part of a cell keeps its page and box. Rows in = rows out + headers dropped + rows put together.
/// </summary>
internal static class PageTableJoiner
{
    /// <summary>Joins.</summary>
    /// <param name="tables">Of all pages, in order of reading. <see cref="PageTable.Within"/> counts (from 0) among the tables given of the same page.</param>
    /// <param name="emptyPages">Pages on which nothing but furniture stands: a table goes on over them.</param>
    public static JoinedTables Join(IReadOnlyList<PlacedTable> tables, IReadOnlySet<int>? emptyPages = null)
    {
        var parts = new TablePiece[tables.Count];
        for (var i = 0; i < parts.Length; i++) parts[i] = new TablePiece(i, tables[i]);
        var outer = Outer(parts);
        foreach (var around in outer)
            if (around is { } at) parts[at.Index].Holding.Add((at.Row, at.Column));
        var groupOf = new PieceGroup[parts.Length];
        var groups = Group(parts, outer, groupOf, emptyPages);
        if (groups.Sum(g => g.Members.Count) < parts.Length) NestedPieces.Group(parts, outer, groupOf, groups);
        return Build(groups, groupOf);
    }

    /// <summary>The tables that stand in no other, with what they go on with.</summary>
    private static List<PieceGroup> Group(TablePiece[] parts, (int Index, int Row, int Column)?[] outer, PieceGroup[] groupOf, IReadOnlySet<int>? emptyPages)
    {
        var groups = new List<PieceGroup>(parts.Length);
        var open = new List<PieceGroup>();
        var openPage = 0;
        foreach (var part in parts)
        {
            if (outer[part.Index] is not null) continue;
            if (part.Page != openPage)
            {
                open.RemoveAll(g => !g.Last.Placed.IsLastOnPage || !Follows(g.Last.Page, part.Page, emptyPages));
                openPage = part.Page;
            }

            var taker = part.Placed.IsFirstOnPage ? Taker(open, part) : null;
            if (taker is null)
            {
                taker = new PieceGroup(part);
                groups.Add(taker);
                open.Add(taker);
            }

            groupOf[part.Index] = taker;
        }

        return groups;
    }

    /// <summary>The group that a table goes on with: of twins side by side the one above it.</summary>
    private static PieceGroup? Taker(List<PieceGroup> open, TablePiece part)
    {
        // A page with very many tables side by side is no report; the nearest few are asked.
        var near = open.Where(g => g.Last.Page != part.Page)
            .OrderBy(g => Math.Abs(g.Last.Table.Area.Left - part.Table.Area.Left) + Math.Abs(g.Last.Table.Area.Right - part.Table.Area.Right))
            .ThenBy(g => g.First.Index).Take(4);
        return near.FirstOrDefault(group => group.TryAdd(part));
    }

    private static bool Follows(int page, int next, IReadOnlySet<int>? empty)
    {
        if (next <= page) return next == page;
        for (var between = page + 1; between < next; between++)
            if (empty is null || !empty.Contains(between)) return false;
        return true;
    }

    /// <summary>For each table the table that it is nested in, with the place there.</summary>
    private static (int Index, int Row, int Column)?[] Outer(TablePiece[] parts)
    {
        var outer = new (int, int, int)?[parts.Length];
        var from = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0 && parts[i].Page != parts[i - 1].Page) from = i;
            if (parts[i].Table.Within is not { } within) continue;
            var index = from + within.Table;
            // It follows the one that it stands in; anything else would go round in circles.
            if (within.Table >= 0 && index < i && index >= from) outer[i] = (index, within.Row, within.Column);
        }

        return outer;
    }

    private static JoinedTables Build(List<PieceGroup> groups, PieceGroup[] groupOf)
    {
        var ledger = new JoiningLedger();
        var built = new Dictionary<PieceGroup, JoinedTable>(groups.Count);
        var tables = new List<(int, Table)>(groups.Count);
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            Place? within = null;
            if (group.Outer is { } around)
            {
                var to = built[groupOf[around.Index]].Moved(around.Index, around.Row, around.Column);
                within = new Place { Page = group.First.Page, Table = to.Table, Row = to.Row, Column = to.Column };
            }

            var joined = new TableJoin(group, i + 1, ledger).Build(within);
            built.Add(group, joined);
            var confidence = group.Members.Min(m => m.Piece.Table.Confidence);
            if (confidence < LinelessTables.SureEnough) ledger.Tell(TableDoubtful.NoteCode, confidence.ToString("0.00", CultureInfo.InvariantCulture), joined.Table.At);
            tables.Add((group.First.Index, joined.Table));
        }

        return new JoinedTables(tables, ledger.Notes, ledger.DroppedCharacters);
    }
}
