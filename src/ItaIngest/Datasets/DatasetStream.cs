using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>The rows of one export in their order, from the store to the writers, with what is counted on the way.</summary>
internal sealed class DatasetStream(RuleSet rules, IRecordQueries queries, DatasetWriters writers, DatasetOptions options, Action? onDocument)
{
    private readonly Dictionary<ValueStatus, long> scores = new() { [ValueStatus.Clean] = 0, [ValueStatus.Flagged] = 0, [ValueStatus.Held] = 0 };
    private readonly LeftOutCounts leftOut = new();

    /// <summary>Scores of the chosen reports by status.</summary>
    public IReadOnlyDictionary<ValueStatus, long> Scores => scores;

    /// <summary>What was not written.</summary>
    public IReadOnlyList<LeftOut> LeftOut => leftOut.All;

    /// <summary>Name of the first score that was written.</summary>
    public string? Example { get; private set; }

    /// <summary>Writes all rows of all tables.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var reports = await ReportIndex.OfAsync(queries, cancellation);
        var sources = await SourceList.ReadAsync(queries, cancellation);

        await foreach (var stored in queries.DocumentsAsync(cancellation))
        {
            var report = ReportKey.Of(stored.Id, stored.Result?.Facts);
            var wins = report is null ? (bool?)null : reports.Wins(report, stored.Id);
            if (options.Wants(report)) await WriteDocumentAsync(stored, report, wins, sources, cancellation);
            else leftOut.BySelection(DatasetTables.Documents.Table);

            if (wins == true)
            {
                if (options.Wants(report)) await WriteReportAsync(await AssembleAsync(reports, report!, stored, cancellation), cancellation);
                else leftOut.BySelection(DatasetTables.Reports.Table);
            }

            onDocument?.Invoke();
        }

        await WriteListsAsync(cancellation);
    }

    private async Task WriteDocumentAsync(StoredDocument stored, ReportKey? report, bool? wins, SourceList sources, CancellationToken cancellation)
    {
        var source = sources.Of(stored.Paths.Select(p => p.Path));
        await writers.WriteAsync(DatasetTables.Documents, new DocumentRow(stored, report, wins, source), cancellation);
        await writers.WriteAllAsync(DatasetTables.Findings, FindingId.Of(stored.Id, stored.Results).Select(f => new FindingRow(f.Id, stored, report, f.Result)), cancellation);
        foreach (var path in stored.Paths)
        {
            await writers.WriteAllAsync(DatasetTables.Decisions, (await queries.DecisionsAsync(path.Path, cancellation)).Select(d => new DecisionRow(d, stored)), cancellation);
        }
    }

    private async Task<AssembledReport> AssembleAsync(ReportIndex reports, ReportKey key, StoredDocument winner, CancellationToken cancellation)
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

    private async Task WriteReportAsync(AssembledReport report, CancellationToken cancellation)
    {
        long all = 0, held = 0, contradicted = 0, disclosures = 0;
        foreach (var value in report.Values(rules))
        {
            var isScore = value.Stated.Figure == Figure.Score;
            if (isScore)
            {
                all++;
                scores[value.Status]++;
                if (value.Status == ValueStatus.Held) held++;
                if (value.IsContradicted) contradicted++;
            }

            var table = isScore ? DatasetTables.Scores : DatasetTables.Ratings;
            if (!IsWanted(table.Table, value.Status)) continue;
            if (isScore) Example ??= value.Record;
            await writers.WriteAsync(table, value, cancellation);
            await writers.WriteAllAsync(DatasetTables.Provenance, ProvenanceRow.All(value), cancellation);
        }

        foreach (var (document, disclosure, status) in report.Disclosures())
        {
            disclosures++;
            if (!IsWanted(DatasetTables.Disclosures.Table, status)) continue;
            var item = ItemDescription.Of(disclosure.Item, rules.Book(document.Facts.ScoreYear ?? document.Facts.ReportYear));
            await writers.WriteAsync(DatasetTables.Disclosures, new DisclosureRow(report.Key, document, disclosure, item, status), cancellation);
        }

        var measures = MeasureRow.All(report).ToList();
        await writers.WriteAllAsync(DatasetTables.Measures, measures, cancellation);
        await writers.WriteAsync(DatasetTables.Reports, new ReportRow(report, all, held, contradicted, measures.Count, disclosures), cancellation);
    }

    private async Task WriteListsAsync(CancellationToken cancellation)
    {
        await writers.WriteAllAsync(DatasetTables.ItemLinks, ItemLink.Of(rules), cancellation);
        await writers.WriteAllAsync(DatasetTables.Items, ItemRow.All(rules), cancellation);
        await writers.WriteAllAsync(DatasetTables.RatingLevels, RatingLevelRow.All(rules), cancellation);
        await writers.WriteAllAsync(DatasetTables.Checks, rules.Checks.Checks, cancellation);
        await writers.WriteAllAsync(DatasetTables.Columns, ColumnRow.All(), cancellation);
        await writers.WriteAllAsync(DatasetTables.Codes, CodeRow.All(), cancellation);
    }

    private bool IsWanted(DatasetTable table, ValueStatus status)
    {
        if (options.Wants(status)) return true;
        leftOut.ByStatus(table, status);
        return false;
    }
}
