namespace ItaIngest.Datasets;

/// <summary>A format of the dataset's tables: CSV, JSON Lines, XLSX.</summary>
public interface ITableFormat
{
    /// <summary>As named on the command line: "csv".</summary>
    string Name { get; }

    /// <summary>Begins an export in a folder; the caller disposes the writer.</summary>
    /// <param name="folder">An empty folder, or one that other formats write into.</param>
    /// <param name="tables">All tables that rows will be written of, in the order in which they are listed.</param>
    IDatasetWriter Begin(string folder, IReadOnlyList<DatasetTable> tables);
}

/// <summary>Writes the rows of all tables in one format.</summary>
public interface IDatasetWriter : IAsyncDisposable
{
    /// <summary>Writes a row: one value for each column, as text by the column's type (numbers with a point, dates ISO, true/false); null for none.</summary>
    Task WriteAsync(DatasetTable table, IReadOnlyList<string?> row, CancellationToken cancellation = default);

    /// <summary>Completes the files. Nothing can be written after it.</summary>
    /// <returns>What was written, in the order of the tables.</returns>
    Task<IReadOnlyList<DatasetFile>> FinishAsync(CancellationToken cancellation = default);
}

/// <summary>A file of the dataset, or a sheet of one.</summary>
/// <param name="Table">The table that it holds.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="Path">Under the folder of the dataset.</param>
/// <param name="MediaType">IANA media type.</param>
/// <param name="Sheet">The sheet of a workbook; null where the file holds one table.</param>
public sealed record DatasetFile(string Table, string Format, string Path, string MediaType, string? Sheet = null)
{
    /// <summary>Rows, the header not counted.</summary>
    public long Rows { get; init; }

    /// <summary>Texts that the format has no room for and that were cut; they end with "…".</summary>
    public long Shortened { get; init; }
}
