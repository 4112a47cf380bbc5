using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>
/// Writes the dataset of a store into a folder: the same store, the same bytes. The rows stream in the order of the documents'
/// paths, a report at its winner; kept in memory are a short key a document and the documents of one report. The folder appears
/// when all is written, and a broken-off export leaves the one before as it was.
/// </summary>
/// <param name="rules">The books that items and titles are of.</param>
/// <param name="producer">Who offers the dataset.</param>
public sealed class DatasetExport(RuleSet rules, DatasetProducer producer)
{
    private readonly PersonalNames names = new(rules.Places);

    /// <summary>Writes all tables in all formats, and the data package that describes them.</summary>
    /// <param name="queries">The view of the store that is written.</param>
    /// <param name="folder">The folder; replaced when it holds an export, refused when it holds anything else.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="options">Which rows leave.</param>
    /// <param name="onDocument">Called once a document, when its rows are written.</param>
    /// <param name="cancellation">Stops the work; nothing is left of it.</param>
    /// <exception cref="IOException">The folder cannot be written, or holds what is no export.</exception>
    public async Task<ExportSummary> WriteAsync(
        IRecordQueries queries,
        string folder,
        IReadOnlyList<ITableFormat> formats,
        DatasetOptions options,
        Action? onDocument = null,
        CancellationToken cancellation = default)
    {
        using var place = new DatasetFolder(folder);
        ExportSummary summary;
        await using (var writers = new DatasetWriters(place.Writing, formats, options.WithNames ? null : names))
        {
            var rows = new DatasetStream(rules, queries, writers, options, onDocument);
            await rows.WriteAsync(cancellation);
            var files = await writers.FinishAsync(cancellation);
            summary = new ExportSummary(folder, writers.Rows, rows.Scores, rows.LeftOut, files) { Example = rows.Example };
        }

        await new DataPackage(rules, producer, options).WriteAsync(place.Writing, summary, cancellation);
        cancellation.ThrowIfCancellationRequested();
        place.Finish();
        return summary;
    }
}
