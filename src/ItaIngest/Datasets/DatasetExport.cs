using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>Which rows leave.</summary>
public sealed record DatasetOptions
{
    /// <summary>Clean and flagged values of all years and provinces, without personal names.</summary>
    public static DatasetOptions Default { get; } = new();

    /// <summary>Fiscal years (BE) of the reports; empty: all.</summary>
    public IReadOnlySet<int> Years { get; init; } = new HashSet<int>();

    /// <summary>Provinces of the agencies, without จังหวัด; empty: all.</summary>
    public IReadOnlySet<string> Provinces { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Leave out flagged values.</summary>
    public bool OnlyClean { get; init; }

    /// <summary>Include held values; their score stays empty.</summary>
    public bool IncludeHeld { get; init; }

    /// <summary>Leave names of persons in.</summary>
    public bool WithNames { get; init; }
}

/// <summary>What was written.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Rows">Rows by table, in the order of the tables.</param>
/// <param name="Held">Scores that were held back.</param>
public sealed record ExportSummary(string Folder, IReadOnlyList<KeyValuePair<string, long>> Rows, long Held);

/// <summary>
/// Writes the dataset of a store into a folder: the same store, the same bytes. The rows stream; the folder appears when all is
/// written, and a broken-off export leaves the one before as it was.
/// </summary>
public sealed class DatasetExport(RuleSet rules)
{
    /// <summary>Writes all tables in all formats.</summary>
    /// <param name="queries">The view of the store that is written.</param>
    /// <param name="folder">The folder; replaced when it holds an export, refused when it holds anything else.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="options">Which rows leave.</param>
    /// <param name="cancellation">Stops the work; nothing is left of it.</param>
    /// <exception cref="IOException">The folder cannot be written, or holds what is no export.</exception>
    public Task<ExportSummary> WriteAsync(
        IRecordQueries queries,
        string folder,
        IReadOnlyList<ITableFormat> formats,
        DatasetOptions options,
        CancellationToken cancellation = default)
    {
        _ = rules;
        throw new NotSupportedException(folder);
    }
}
