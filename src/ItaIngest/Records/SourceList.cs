namespace ItaIngest.Records;

/// <summary>What <c>sources.csv</c> says of files, by their path. Of two rows about one path the first counts.</summary>
public sealed class SourceList
{
    private readonly Dictionary<string, SourceEntry> entries = new(StringComparer.Ordinal);

    private SourceList(IEnumerable<SourceEntry> rows)
    {
        foreach (var row in rows) entries.TryAdd(row.Path, row);
    }

    /// <summary>The list of a store.</summary>
    public static async Task<SourceList> ReadAsync(IRecordQueries queries, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return new SourceList(await queries.SourcesAsync(cancellation));
    }

    /// <summary>The row of a document: that of the first of its paths which has one, or null.</summary>
    public SourceEntry? Of(IEnumerable<string> paths) => paths.Select(p => entries.GetValueOrDefault(p)).FirstOrDefault(e => e is not null);
}
