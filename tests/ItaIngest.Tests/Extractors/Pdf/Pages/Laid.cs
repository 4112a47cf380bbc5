using ItaIngest.Extractors.Pdf.Pages;
using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Tests.Extractors.Pdf.Pages;

/// <summary>Pages made by hand, as the assembly of a document gets them.</summary>
internal static class Laid
{
    /// <summary>A page of lines, with tables that are given.</summary>
    public static LaidOutPage Lay(this PageOf page, params PageTable[] tables)
    {
        var text = page.Read();
        return LaidOutPage.Of(text, tables, [], TextLines.Of(text.Clusters));
    }

    /// <summary>A table of one row for each list of texts, its rows 20 points high.</summary>
    public static PageTable Table(int page, float top, params string[][] rows)
    {
        var columns = rows[0].Length;
        var edges = Enumerable.Range(0, columns + 1).Select(c => 70 + (c * 450f / columns)).ToList();
        var cells = rows.SelectMany((texts, r) => texts.Select((text, c) => new PageCell(r + 1, c + 1, 1, 1, new Area(edges[c], top + (20 * r), edges[c + 1], top + (20 * (r + 1))), text, default, [])));
        return new PageTable(page, new Area(70, top, 520, top + (20 * rows.Length)), TableForm.Ruled, rows.Length, edges, [.. cells]);
    }
}
