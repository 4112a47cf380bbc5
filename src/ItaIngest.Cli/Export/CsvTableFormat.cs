using ItaIngest.Datasets;

namespace ItaIngest.Cli.Export;

/// <summary>
/// CSV as RFC 4180 has it, but with lines ended by LF: UTF-8, one header row, quotes where they are needed. A text that a
/// spreadsheet would run as a formula gets an apostrophe in front; see <see cref="CsvTableWriter"/>.
/// </summary>
/// <param name="byteOrderMark">Begin with a byte order mark, without which Excel does not take a file for UTF-8.</param>
public sealed class CsvTableFormat(bool byteOrderMark = false) : ITableFormat
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public ITableWriter Open(string folder, DatasetTable table) => new CsvTableWriter(Path.Combine(folder, table.Name + ".csv"), table.Columns, byteOrderMark);
}
