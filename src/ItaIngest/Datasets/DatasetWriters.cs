namespace ItaIngest.Datasets;

/// <summary>An export being written: each row in each format, with the count of the rows.</summary>
internal sealed class DatasetWriters : IAsyncDisposable
{
    private readonly List<IDatasetWriter> writers;
    private readonly Dictionary<string, long> rows = new(StringComparer.Ordinal);
    private readonly PersonalNames? names;

    /// <summary>Begins.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="names">Takes names of persons out; null leaves them in.</param>
    public DatasetWriters(string folder, IReadOnlyList<ITableFormat> formats, PersonalNames? names)
    {
        this.names = names;
        foreach (var table in DatasetTables.All) rows[table.Name] = 0;
        writers = [.. formats.Select(f => f.Begin(folder, DatasetTables.All))];
    }

    /// <summary>Rows by table.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Rows => [.. DatasetTables.All.Select(t => KeyValuePair.Create(t.Name, rows[t.Name]))];

    public async Task WriteAsync<T>(TableOf<T> of, T row, CancellationToken cancellation)
    {
        var table = of.Table;
        var values = of.Values(row, names);
        foreach (var writer in writers) await writer.WriteAsync(table, values, cancellation);
        rows[table.Name]++;
    }

    public async Task WriteAllAsync<T>(TableOf<T> table, IEnumerable<T> all, CancellationToken cancellation)
    {
        foreach (var row in all) await WriteAsync(table, row, cancellation);
    }

    /// <summary>Completes the files of all formats.</summary>
    public async Task<IReadOnlyList<DatasetFile>> FinishAsync(CancellationToken cancellation)
    {
        var files = new List<DatasetFile>();
        foreach (var writer in writers) files.AddRange(await writer.FinishAsync(cancellation));
        return files;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in writers) await writer.DisposeAsync();
    }
}
