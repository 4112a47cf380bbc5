namespace ItaIngest.Datasets;

/// <summary>A format of the dataset's tables: CSV, JSON Lines, ….</summary>
public interface ITableFormat
{
    /// <summary>As named on the command line: "csv".</summary>
    string Name { get; }

    /// <summary>Begins a table's file in a folder; the caller disposes the writer.</summary>
    ITableWriter Open(string folder, DatasetTable table);
}

/// <summary>Writes the rows of one table.</summary>
public interface ITableWriter : IAsyncDisposable
{
    /// <summary>Writes a row: one value for each column, as text by the column's type (numbers with a point, dates ISO, true/false); null for none.</summary>
    Task WriteAsync(IReadOnlyList<string?> row, CancellationToken cancellation = default);
}
