namespace ItaIngest.Datasets;

/// <summary>The open files of an export: each table in each format, with the count of its rows.</summary>
internal sealed class DatasetWriters : IAsyncDisposable
{
    private readonly Dictionary<string, List<ITableWriter>> writers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> rows = new(StringComparer.Ordinal);
    private readonly PersonalNames? names;

    public DatasetWriters(string folder, IReadOnlyList<ITableFormat> formats, PersonalNames? names)
    {
        this.names = names;
        foreach (var table in DatasetTables.All)
        {
            rows[table.Name] = 0;
            writers[table.Name] = [.. formats.Select(f => f.Open(folder, table))];
        }
    }

    /// <summary>Rows by table.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Rows => [.. DatasetTables.All.Select(t => KeyValuePair.Create(t.Name, rows[t.Name]))];

    public async Task WriteAsync<T>(TableOf<T> table, T row, CancellationToken cancellation)
    {
        var name = table.Name;
        var values = table.Values(row, names);
        foreach (var writer in writers[name]) await writer.WriteAsync(values, cancellation);
        rows[name]++;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in writers.Values.SelectMany(w => w)) await writer.DisposeAsync();
        writers.Clear();
    }
}
