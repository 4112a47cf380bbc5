using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>
/// A table of a page in the order of reading, and how it stands among its neighbours.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="IsFirstOnPage">No other text of the body stands above it (page headers, page numbers and "(ต่อ)" do not count).</param>
/// <param name="IsLastOnPage">No other text of the body stands below it.</param>
/// <param name="PageBodyTop">Top of the room for text on its page.</param>
/// <param name="PageBodyBottom">Bottom of it.</param>
internal sealed record PlacedTable(PageTable Table, bool IsFirstOnPage, bool IsLastOnPage, float PageBodyTop, float PageBodyBottom);

/// <summary>What came of joining.</summary>
/// <param name="Tables">The tables of the document, in order, not numbered yet; with the index (in what was given) of the first part of each.</param>
/// <param name="Notes">What was dropped, joined or doubted, with its place.</param>
/// <param name="DroppedCharacters">UTF-16 units of the repeated headers that were dropped.</param>
internal sealed record JoinedTables(IReadOnlyList<(int First, Table Table)> Tables, IReadOnlyList<Note> Notes, long DroppedCharacters);

/// <summary>
/// Joins tables that go on from page to page: the same columns, a repeated header or none, a row or a cell that the page end cut put
/// together again, merged cells continued. Each row and each part of a cell keeps its page and box. Rows in = rows out + headers dropped + rows put together.
/// </summary>
internal static class PageTableJoiner
{
    /// <summary>Joins.</summary>
    /// <param name="tables">Of all pages, in order of reading.</param>
    public static JoinedTables Join(IReadOnlyList<PlacedTable> tables) => throw new NotSupportedException();
}
