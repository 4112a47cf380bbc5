using System.Text;
using ItaIngest.Documents;

namespace ItaIngest.Tests.Extractors.Html;

/// <summary>
/// An extraction as text that a person can check by eye. A cell's place shows its text; "&lt;" is covered by the cell to the
/// left, "^" by the cell above, "." by none; a header cell has "*" before it; a line break is "⏎", a no-break space "⍽".
/// </summary>
internal static class PageGolden
{
    public static string Of(Extraction extraction)
    {
        var text = new StringBuilder();
        var r = extraction.Residue;
        text.Append(extraction.Refusal is null ? $"{extraction.Status}\n" : $"{extraction.Status} {extraction.Refusal.Reason} {extraction.Refusal.Detail}\n");
        text.Append($"used {r.Used} deleted {r.Deleted} hidden {r.Hidden} furniture {r.Furniture} reported {r.Reported}\n");
        foreach (var note in extraction.Notes) text.Append($"{note.Kind} {note.Code}: {Shown(note.Text)}{(note.At is null ? "" : "  @" + Where(note.At))}\n");
        foreach (var block in extraction.Blocks)
        {
            text.Append('\n');
            if (block is Paragraph p) text.Append($"{(p.HeadingLevel is { } level ? $"heading {level}" : "paragraph")} {Where(p.At)}\n  {Shown(p.Text)}\n");
            if (block is Table table) Append(text, table);
        }

        return text.ToString();
    }

    public static string[][] Rows(Table table) =>
        [.. Enumerable.Range(1, table.Rows).Select(row => Enumerable.Range(1, table.Columns).Select(column => table.CellAt(row, column)?.Text ?? "").ToArray())];

    private static void Append(StringBuilder text, Table table)
    {
        text.Append($"table {table.At.Table} ({table.Rows} x {table.Columns}) {Where(table.At)}{(table.Within is { } w ? "  within " + Where(w) : "")}\n");
        foreach (var part in table.JoinedFrom.Skip(1)) text.Append($"  joined from {Where(part.At)} at row {part.FirstRow}, dropped {part.Dropped.Count}\n");
        for (var row = 1; row <= table.Rows; row++)
        {
            text.Append("  |");
            for (var column = 1; column <= table.Columns; column++)
            {
                var cell = table.Covering(row, column);
                var shown = cell is null ? "." : cell.Row == row && cell.Column == column ? (cell.IsHeader ? "*" : "") + Shown(cell.Text) : cell.Row == row ? "<" : "^";
                text.Append(shown.Length == 0 ? " |" : $" {shown} |");
            }

            text.Append('\n');
        }
    }

    private static string Where(Place at) =>
        (at.Part is null ? "" : at.Part + " ") + (at.Table is null ? "" : $"table {at.Table} ") + (at.Row is null ? "" : $"row {at.Row} column {at.Column} ") + at.Path;

    private static string Shown(string text) => text.Replace('\n', '⏎').Replace('\t', '⇥').Replace('\u00A0', '⍽').Replace("\u00AD", "{shy}", StringComparison.Ordinal).Replace("\u200B", "{zwsp}", StringComparison.Ordinal).Replace("\u200C", "{zwnj}", StringComparison.Ordinal);
}
