using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>
/// Writes the dataset of a store into a folder: the same store, the same bytes. The rows stream in the order of the documents'
/// paths, a report at its winner; kept in memory are a short key a document and the documents of one report. The folder appears
/// when all is written, and a broken-off export leaves the one before as it was.
/// </summary>
public sealed class DatasetExport(RuleSet rules)
{
    private readonly PersonalNames names = new(rules.Places);

    /// <summary>Writes all tables in all formats.</summary>
    /// <param name="queries">The view of the store that is written.</param>
    /// <param name="folder">The folder; replaced when it holds an export, refused when it holds anything else.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="options">Which rows leave.</param>
    /// <param name="cancellation">Stops the work; nothing is left of it.</param>
    /// <exception cref="IOException">The folder cannot be written, or holds what is no export.</exception>
    public async Task<ExportSummary> WriteAsync(
        IRecordQueries queries,
        string folder,
        IReadOnlyList<ITableFormat> formats,
        DatasetOptions options,
        CancellationToken cancellation = default)
    {
        using var place = new DatasetFolder(folder);
        var counts = new Dictionary<ValueStatus, long> { [ValueStatus.Clean] = 0, [ValueStatus.Flagged] = 0, [ValueStatus.Held] = 0 };
        IReadOnlyList<KeyValuePair<string, long>> rows;
        await using (var writers = new DatasetWriters(place.Writing, formats, options.WithNames ? null : names))
        {
            await WriteRowsAsync(queries, writers, options, counts, cancellation);
            rows = writers.Rows;
        }

        cancellation.ThrowIfCancellationRequested();
        place.Finish();
        return new ExportSummary(folder, rows, counts);
    }

    private async Task WriteRowsAsync(IRecordQueries queries, DatasetWriters writers, DatasetOptions options, Dictionary<ValueStatus, long> counts, CancellationToken cancellation)
    {
        var reports = await ReportIndex.OfAsync(queries, cancellation);
        var sources = new Dictionary<string, SourceEntry>(StringComparer.Ordinal);
        foreach (var source in await queries.SourcesAsync(cancellation)) sources.TryAdd(source.Path, source);

        await foreach (var stored in queries.DocumentsAsync(cancellation))
        {
            var report = ReportKey.Of(stored.Id, stored.Result?.Facts);
            if (!options.Wants(report)) continue;
            var wins = report is null ? (bool?)null : reports.Wins(report, stored.Id);
            var source = stored.Paths.Select(p => sources.GetValueOrDefault(p.Path)).FirstOrDefault(s => s is not null);
            await writers.WriteAsync(DatasetTables.Documents, new DocumentRow(stored, report, wins, source), cancellation);
            foreach (var (id, finding) in FindingId.Of(stored.Id, stored.Results))
            {
                await writers.WriteAsync(DatasetTables.Findings, new FindingRow(id, stored, report, finding), cancellation);
            }

            foreach (var path in stored.Paths)
            {
                foreach (var decision in await queries.DecisionsAsync(path.Path, cancellation))
                {
                    await writers.WriteAsync(DatasetTables.Decisions, new DecisionRow(decision, stored), cancellation);
                }
            }

            if (wins == true) await WriteReportAsync(await AssembleAsync(queries, reports, report!, stored, cancellation), writers, options, counts, cancellation);
        }

        foreach (var link in ItemLink.Of(rules)) await writers.WriteAsync(DatasetTables.ItemLinks, link, cancellation);
    }

    private static async Task<AssembledReport> AssembleAsync(IRecordQueries queries, ReportIndex reports, ReportKey key, StoredDocument winner, CancellationToken cancellation)
    {
        var documents = new List<ReportDocument>();
        foreach (var id in reports.DocumentsOf(key))
        {
            var stored = string.Equals(id, winner.Id, StringComparison.Ordinal)
                ? winner
                : await queries.DocumentAsync(id, cancellation) ?? throw new InvalidOperationException($"Document {id} left the view while it was read.");
            var decisions = new List<Decisions.Decision>();
            foreach (var path in stored.Paths) decisions.AddRange(await queries.DecisionsAsync(path.Path, cancellation));
            documents.Add(new ReportDocument(stored, stored.Result!.Facts!, decisions));
        }

        return new AssembledReport(key, documents);
    }

    private async Task WriteReportAsync(AssembledReport report, DatasetWriters writers, DatasetOptions options, Dictionary<ValueStatus, long> counts, CancellationToken cancellation)
    {
        long scores = 0, held = 0, contradicted = 0, disclosures = 0, measures = 0;
        foreach (var value in report.Values(rules))
        {
            var isScore = value.Stated.Figure == Mapping.Figure.Score;
            if (isScore)
            {
                scores++;
                counts[value.Status]++;
                if (value.Status == ValueStatus.Held) held++;
                if (value.IsContradicted) contradicted++;
            }

            if (!options.Wants(value.Status)) continue;
            await writers.WriteAsync(isScore ? DatasetTables.Scores : DatasetTables.Ratings, value, cancellation);
            foreach (var statement in ProvenanceRow.All(value)) await writers.WriteAsync(DatasetTables.Provenance, statement, cancellation);
        }

        foreach (var (document, disclosure, status) in report.Disclosures())
        {
            disclosures++;
            if (!options.Wants(status)) continue;
            var row = new DisclosureRow(report.Key, document, disclosure, ItemDescription.Of(disclosure.Item, rules.Book(document.Facts.ScoreYear ?? document.Facts.ReportYear)), status);
            await writers.WriteAsync(DatasetTables.Disclosures, row, cancellation);
        }

        if (report.Measures() is { } told)
        {
            foreach (var measure in told.Measures)
            {
                measures++;
                await writers.WriteAsync(DatasetTables.Measures, new MeasureRow(report.Key, told.Document, (int)measures, measure), cancellation);
            }
        }

        await writers.WriteAsync(DatasetTables.Reports, new ReportRow(report, scores, held, contradicted, measures, disclosures), cancellation);
    }
}
