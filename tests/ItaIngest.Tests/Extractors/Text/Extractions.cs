using System.Globalization;
using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors.Text;

namespace ItaIngest.Tests.Extractors.Text;

/// <summary>Runs the text extractor and writes what came out so that a person can compare it.</summary>
internal static class Extractions
{
    public static Extraction OfBytes(byte[] content, Limits? limits = null) =>
        new TextExtractor(limits ?? Limits.Default).Extract(new SourceFile(new string('0', 64), "report.txt", ItaIngest.Documents.DocumentFormat.Text, content.Length), content);

    public static Extraction Of(string text, Limits? limits = null) => OfBytes(Encoding.UTF8.GetBytes(text), limits);

    public static IEnumerable<Table> Tables(this Extraction extraction) => extraction.Blocks.OfType<Table>();

    public static IEnumerable<string> Paragraphs(this Extraction extraction) => extraction.Blocks.OfType<Paragraph>().Select(p => p.Text);

    public static string[] Row(this Table table, int row) => [.. table.Cells.Where(c => c.Row == row).OrderBy(c => c.Column).Select(c => c.Text)];

    public static IEnumerable<string> Codes(this Extraction extraction) => extraction.Notes.Select(n => n.Code);

    /// <summary>Blocks, notes and residue, one a line.</summary>
    public static string Show(Extraction extraction)
    {
        var shown = new StringBuilder();
        void Line(FormattableString line) => shown.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"{extraction.Status}");
        foreach (var block in extraction.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                var heading = paragraph.HeadingLevel is { } level ? $" heading {level}" : "";
                Line($"paragraph, line {paragraph.At.Line}{heading}: {OneLine(paragraph.Text)}");
                continue;
            }

            var table = (Table)block;
            var within = table.Within is { } outer ? $", within table {outer.Table} row {outer.Row} column {outer.Column}" : "";
            Line($"table {table.At.Table}, line {table.At.Line}, {table.Rows} rows, {table.Columns} columns{within}");
            foreach (var part in table.JoinedFrom)
            {
                foreach (var dropped in part.Dropped) Line($"  dropped, line {dropped.At.Line}: {OneLine(string.Join(" | ", dropped.Texts))}");
                var continues = part.ContinuesRow ? ", continues the row above" : "";
                Line($"  part, line {part.At.Line}, rows {part.FirstRow}-{part.FirstRow + part.Rows - 1}{continues}");
                foreach (var row in table.Cells.Where(c => c.Row >= part.FirstRow && c.Row < part.FirstRow + part.Rows).GroupBy(c => c.Row))
                    Line($"    {row.Key}, line {row.First().At.Line}: {string.Join(" | ", row.Select(Show))}");
            }
        }

        foreach (var note in extraction.Notes) Line($"{note.Kind} {note.Code}, line {note.At?.Line}, table {note.At?.Table}: {OneLine(note.Text)}");
        var residue = extraction.Residue;
        Line($"used {residue.Used}, hidden {residue.Hidden}, furniture {residue.Furniture}, reported {residue.Reported}");
        return shown.ToString();
    }

    private static string Show(Cell cell)
    {
        var span = cell is { RowSpan: 1, ColumnSpan: 1 } ? "" : $"[{cell.RowSpan}x{cell.ColumnSpan}] ";
        var header = cell.IsHeader ? "# " : "";
        return $"{span}{header}{OneLine(cell.Text)}";
    }

    private static string OneLine(string text) => text.Replace("\n", " / ", StringComparison.Ordinal);
}
