using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Joining;
using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Extractors.Pdf.Joining;

/// <summary>
/// Draws a table of a page from lines of text: cells divided by '|', "^" belongs to the cell above, "&lt;" to the cell at its left,
/// "/" ends a line of a cell (each letter is 5 points wide), "*" before a text makes it bold, "~" behind it leaves the cell open below, before it open above.
/// </summary>
internal sealed class Sheet
{
    public int Page { get; init; } = 1;

    public TableForm Form { get; init; } = TableForm.Ruled;

    /// <summary>Left edge of the table; twins stand side by side.</summary>
    public float Left { get; init; } = 50;

    /// <summary>Widths of the columns; 100 each where nothing is said.</summary>
    public float[]? Widths { get; init; }

    public bool IsFirst { get; init; } = true;

    public bool IsLast { get; init; } = true;

    public bool OpenAtTop { get; init; }

    public bool OpenAtBottom { get; init; }

    /// <summary>Bottom of the table; of a table that the page end cuts that of the room for text.</summary>
    public float Bottom { get; init; } = 780;

    public (int Table, int Row, int Column)? Within { get; init; }

    public double Confidence { get; init; } = 1;

    public required string[] Rows { get; init; }

    public PlacedTable Placed()
    {
        var texts = Rows.Select(r => r.Split('|')).ToArray();
        var columns = texts.Max(r => r.Length);
        var edges = new List<float> { Left };
        for (var c = 0; c < columns; c++) edges.Add(edges[^1] + (Widths?[c] ?? 100));
        const float height = 20;
        var top = Bottom - (texts.Length * height);
        var cells = new List<PageCell>();
        for (var r = 0; r < texts.Length; r++)
        {
            for (var c = 0; c < texts[r].Length; c++)
            {
                if (texts[r][c] is "^" or "<") continue;
                var (rowSpan, columnSpan) = (1, 1);
                while (r + rowSpan < texts.Length && c < texts[r + rowSpan].Length && texts[r + rowSpan][c] is "^") rowSpan++;
                while (c + columnSpan < texts[r].Length && texts[r][c + columnSpan] is "<") columnSpan++;
                var text = texts[r][c];
                var area = new Area(edges[c], top + (r * height), edges[c + columnSpan], top + ((r + rowSpan) * height));
                var lines = LinesOf(text, area);
                cells.Add(new PageCell(
                    r + 1, c + 1, rowSpan, columnSpan, area,
                    lines.Count > 0 ? TextLines.Join(lines, area.Left, area.Right) : text.Trim('~', '*'), TextSource.Actual, lines, text.Trim('~').StartsWith('*'), text.EndsWith('~'), text.StartsWith('~')));
            }
        }

        var table = new PageTable(Page, new Area(edges[0], top, edges[^1], Bottom), Form, texts.Length, edges, cells, Confidence, OpenAtTop, OpenAtBottom, Within);
        return new PlacedTable(table, IsFirst, IsLast, 60, 780);
    }

    private static IReadOnlyList<TextLine> LinesOf(string text, Area area)
    {
        if (!text.Contains('/', StringComparison.Ordinal)) return [];
        var lines = text.Trim('~', '*').TrimEnd('/').Split('/');
        return TextLines.Of(lines.SelectMany((line, l) => line.Select((letter, i) =>
            new Cluster(letter.ToString(), TextSource.Actual, area.Left + 2 + (i * 5), area.Left + 7 + (i * 5), area.Top + 9 + (l * 12), 10, (l * 100) + i, GlyphDirection.Right, IsBold: false, IsHiddenLayer: false))));
    }

    public static JoinedTables Join(params Sheet[] sheets) => PageTableJoiner.Join([.. sheets.Select(s => s.Placed())]);

    /// <summary>The rows of a table in the same form: "^" and "&lt;" where a cell covers.</summary>
    public static string[] RowsOf(Table table) =>
        [.. Enumerable.Range(1, table.Rows).Select(r => string.Join('|', Enumerable.Range(1, table.Columns).Select(c => table.Covering(r, c) switch
        {
            null => "",
            { } cell when cell.Row == r && cell.Column == c => cell.Text,
            { } cell when cell.Row < r => "^",
            _ => "<",
        })))];
}
