using ItaIngest.Datasets;

namespace ItaIngest.Cli.Export;

/// <summary>
/// CSV as RFC 4180 has it, but with lines ended by LF: UTF-8, one header row, quotes where they are needed. A text that a
/// spreadsheet would run as a formula gets an apostrophe in front; see <see cref="CsvTableWriter"/>.
/// </summary>
/// <param name="byteOrderMark">Begin with a byte order mark, without which Excel does not take a file for UTF-8.</param>
public sealed class CsvTableFormat(bool byteOrderMark = false) : FilePerTable
{
    /// <inheritdoc/>
    public override string Name => "csv";

    /// <inheritdoc/>
    protected override string MediaType => "text/csv";

    /// <inheritdoc/>
    protected override ITableWriter Open(string file, DatasetTable table) => new CsvTableWriter(file, table.Columns, byteOrderMark);
}
