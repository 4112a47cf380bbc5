using CsvHelper;
using ItaIngest.Datasets;

namespace ItaIngest.Cli.Export;

/// <summary>Writes a table as CSV.</summary>
internal sealed class CsvTableWriter : ITableWriter
{
    /// <summary>What a spreadsheet takes for the beginning of a formula.</summary>
    private const string FormulaStarts = "=+-@\t\r\n";

    private readonly CsvWriter csv;
    private readonly IReadOnlyList<Column> columns;

    public CsvTableWriter(string file, IReadOnlyList<Column> columns, bool byteOrderMark)
    {
        this.columns = columns;
        var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n", WriteByteOrderMark = byteOrderMark });
        csv.WriteHeader([.. columns.Select(c => c.Name)]);
    }

    /// <summary>
    /// A text with an apostrophe in front when its first character would make it a formula. An ordinary Thai bullet
    /// ("- จัดอบรม") gets one too: nobody can tell it from "-2+3" for every spreadsheet. What has apostrophes in front of such a character
    /// gets one more, so that taking one away always gives the text as it was. Numbers, years and dates never get one.
    /// </summary>
    public static string Safe(string text)
    {
        var start = text.AsSpan().TrimStart('\'');
        return start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal) ? "'" + text : text;
    }

    public async Task WriteAsync(IReadOnlyList<string?> row, CancellationToken cancellation = default)
    {
        for (var i = 0; i < columns.Count; i++) csv.WriteField(columns[i].Type == ColumnType.Text && row[i] is { } text ? Safe(text) : row[i]);
        await csv.EndRecordAsync(cancellation);
    }

    public ValueTask DisposeAsync() => csv.DisposeAsync();
}
