namespace ItaIngest.Datasets;

/// <summary>A format that gives each table a file of its own.</summary>
public abstract class FilePerTable : ITableFormat
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>IANA media type of the files.</summary>
    protected abstract string MediaType { get; }

    /// <inheritdoc/>
    public IDatasetWriter Begin(string folder, IReadOnlyList<DatasetTable> tables) => new Writer(this, folder, tables);

    /// <summary>Begins a table's file.</summary>
    protected abstract ITableWriter Open(string file, DatasetTable table);

    private sealed class Writer : IDatasetWriter
    {
        private readonly FilePerTable format;
        private readonly List<(DatasetTable Table, ITableWriter File)> open = [];
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private readonly long[] rows;

        public Writer(FilePerTable format, string folder, IReadOnlyList<DatasetTable> tables)
        {
            this.format = format;
            rows = new long[tables.Count];
            foreach (var table in tables)
            {
                places[table.Name] = open.Count;
                open.Add((table, format.Open(Path.Combine(folder, FileOf(table)), table)));
            }
        }

        public async Task WriteAsync(DatasetTable table, IReadOnlyList<string?> row, CancellationToken cancellation = default)
        {
            var place = places[table.Name];
            await open[place].File.WriteAsync(row, cancellation);
            rows[place]++;
        }

        public async Task<IReadOnlyList<DatasetFile>> FinishAsync(CancellationToken cancellation = default)
        {
            var files = open.Select((o, place) => new DatasetFile(o.Table.Name, format.Name, FileOf(o.Table), format.MediaType) { Rows = rows[place] }).ToList();
            await DisposeAsync();
            return files;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var (_, file) in open) await file.DisposeAsync();
            open.Clear();
        }

        private string FileOf(DatasetTable table) => $"{table.Name}.{format.Name}";
    }
}

/// <summary>Writes the rows of one table; see <see cref="IDatasetWriter.WriteAsync"/>.</summary>
public interface ITableWriter : IAsyncDisposable
{
    /// <summary>Writes a row.</summary>
    Task WriteAsync(IReadOnlyList<string?> row, CancellationToken cancellation = default);
}
