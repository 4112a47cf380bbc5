using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Pages;

/// <summary>A page whose tables were found: they, and the lines that stand in none.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Of the upright page, in points.</param>
/// <param name="Height">Of the upright page.</param>
/// <param name="Tables">Top to bottom; nested ones have Within set to an index of this list.</param>
/// <param name="Lines">The lines in no table, in reading order.</param>
/// <param name="IsUnread">It shows something that was not read.</param>
internal sealed record LaidOutPage(int Number, float Width, float Height, IReadOnlyList<PageTable> Tables, IReadOnlyList<PageLine> Lines, bool IsUnread = false)
{
    /// <summary>Tables that stand in no other.</summary>
    public IEnumerable<PageTable> OuterTables => Tables.Where(t => t.Within is null);
}

/// <summary>A line of a page in no table.</summary>
/// <param name="Line">The line.</param>
/// <param name="Left">Left edge of the column of text that it stands in.</param>
/// <param name="Right">Right edge of it.</param>
/// <param name="Column">Number of that column on the page, in reading order: lines of different columns make no paragraph.</param>
internal sealed record PageLine(TextLine Line, float Left, float Right, int Column);
