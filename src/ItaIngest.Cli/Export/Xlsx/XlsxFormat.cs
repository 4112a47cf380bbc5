using ItaIngest.Datasets;

namespace ItaIngest.Cli.Export.Xlsx;

/// <summary>
/// One workbook, dataset.xlsx: a sheet a table with a frozen header and filters, real numbers, dates and truths, texts as they are
/// (a text in a cell of this format never runs as a formula). Streamed: of a sheet no more than its first rows are in memory.
/// </summary>
public sealed class XlsxFormat : ITableFormat
{
    /// <summary>The workbook.</summary>
    public const string FileName = "dataset.xlsx";

    /// <summary>IANA media type of a workbook.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Rows that a sheet has room for, its header among them (ECMA-376 implementations: 2^20).</summary>
    private const int RowsOfSheet = 1 << 20;

    private readonly int rowsOfSheet;

    /// <summary>Sheets as large as spreadsheets can read.</summary>
    public XlsxFormat()
        : this(RowsOfSheet)
    {
    }

    /// <summary>Sheets of so many rows, for tests: a table that is longer goes on in another sheet.</summary>
    internal XlsxFormat(int rowsOfSheet) => this.rowsOfSheet = rowsOfSheet;

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public IDatasetWriter Begin(string folder, IReadOnlyList<DatasetTable> tables) => new XlsxWriter(folder, tables, rowsOfSheet);
}
