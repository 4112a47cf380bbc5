using ItaIngest.Datasets;

namespace ItaIngest.Cli.Export.Xlsx;

/// <summary>
/// Writes the workbook. Rows of all tables come mixed, and a package takes one part after the other: each sheet is kept in a packed file
/// of its own until all rows are there.
/// </summary>
internal sealed class XlsxWriter : IDatasetWriter
{
    private readonly string folder;
    private readonly string parts;
    private readonly int rowsOfSheet;
    private readonly List<Table> tables = [];
    private readonly Dictionary<string, Table> byName = new(StringComparer.Ordinal);

    public XlsxWriter(string folder, IReadOnlyList<DatasetTable> tables, int rowsOfSheet)
    {
        this.folder = folder;
        this.rowsOfSheet = rowsOfSheet;
        parts = Path.Combine(folder, XlsxFormat.FileName + ".parts");
        Directory.CreateDirectory(parts);
        foreach (var table in tables)
        {
            var sheets = new Table(table, [NewSheet(table, 1)]);
            this.tables.Add(sheets);
            byName[table.Name] = sheets;
        }
    }

    public Task WriteAsync(DatasetTable table, IReadOnlyList<string?> row, CancellationToken cancellation = default)
    {
        var sheets = byName[table.Name].Sheets;
        if (sheets[^1].Rows + 1 == rowsOfSheet)
        {
            sheets[^1].Complete();
            sheets.Add(NewSheet(table, sheets.Count + 1));
        }

        sheets[^1].Write(row);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<DatasetFile>> FinishAsync(CancellationToken cancellation = default)
    {
        var sheets = tables.SelectMany(t => t.Sheets).ToList();
        foreach (var sheet in sheets) sheet.Complete();
        await Workbook.WriteAsync(Path.Combine(folder, XlsxFormat.FileName), sheets, cancellation);
        await DisposeAsync();
        return
        [
            .. from table in tables
               from sheet in table.Sheets
               select new DatasetFile(table.Of.Name, "xlsx", XlsxFormat.FileName, XlsxFormat.MediaType, sheet.Name) { Rows = sheet.Rows, Shortened = sheet.Shortened },
        ];
    }

    public ValueTask DisposeAsync()
    {
        foreach (var sheet in tables.SelectMany(t => t.Sheets)) sheet.Dispose();
        if (Directory.Exists(parts)) Directory.Delete(parts, recursive: true);
        return ValueTask.CompletedTask;
    }

    private SheetFile NewSheet(DatasetTable table, int number)
    {
        var name = number == 1 ? table.Name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{table.Name}_{number}");
        return new SheetFile(name, Path.Combine(parts, name), table.Columns);
    }

    private sealed record Table(DatasetTable Of, List<SheetFile> Sheets);
}
