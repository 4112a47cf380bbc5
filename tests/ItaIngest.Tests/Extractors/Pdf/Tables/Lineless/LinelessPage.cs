using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Tests.Extractors.Pdf.Tables.Lineless;

/// <summary>Writes pages for the tests of lineless tables and reads them.</summary>
internal static class LinelessPage
{
    public const double Pitch = 18;

    /// <summary>Texts at given places of one line.</summary>
    public static PageOf Line(this PageOf page, double y, params (double X, string Text)[] texts)
    {
        foreach (var (x, text) in texts)
            page.Text(x, y, text);
        return page;
    }

    /// <summary>A row whose cells have several lines ('|' divides them), each cell at the top (0), middle (.5) or bottom (1) of the row. Returns the y of the next row.</summary>
    public static double Row(this PageOf page, double y, double align, double pitch, params (double X, string Lines)[] cells)
    {
        var tallest = cells.Max(c => c.Lines.Split('|').Length);
        foreach (var (x, lines) in cells)
        {
            var own = lines.Split('|');
            for (var i = 0; i < own.Length; i++)
            {
                if (own[i].Length > 0)
                    page.Text(x, y + (((tallest - own.Length) * align) + i) * pitch, own[i]);
            }
        }

        return y + (tallest * pitch);
    }

    public static FoundTables Find(this PageOf page) => Find(page.Read());

    public static FoundTables Find(PageText text) => LinelessTables.Find(text, new FoundTables([], new bool[text.Clusters.Length]));

    /// <summary>The texts of a table: each row one string, cells divided by '|', a line break in a cell by '/'; what a cell covers beyond its first place is "".</summary>
    public static string[] Grid(this PageTable table)
    {
        var rows = new string[table.Rows][];
        for (var r = 0; r < rows.Length; r++)
            rows[r] = [.. Enumerable.Repeat("", table.Columns)];
        foreach (var cell in table.Cells)
            rows[cell.Row - 1][cell.Column - 1] = cell.Text.Replace('\n', '/');
        return [.. rows.Select(r => string.Join('|', r))];
    }
}
