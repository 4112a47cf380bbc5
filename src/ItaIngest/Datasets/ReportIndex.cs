using ItaIngest.Records;

namespace ItaIngest.Datasets;

/// <summary>Which documents each report rests on, the winner first: by <see cref="DocumentRank"/>, then the path that sorts first.</summary>
internal sealed class ReportIndex
{
    private readonly Dictionary<string, List<string>> reports = new(StringComparer.Ordinal);

    private ReportIndex()
    {
    }

    /// <summary>One pass over the heads of the documents, which keeps an id of each; only documents of one report are opened and weighed.</summary>
    public static async Task<ReportIndex> OfAsync(IRecordQueries queries, CancellationToken cancellation)
    {
        var index = new ReportIndex();
        await foreach (var head in queries.HeadsAsync(cancellation))
        {
            if (ReportKey.Of(head) is not { } report) continue;
            if (!index.reports.TryGetValue(report.Id, out var documents)) index.reports[report.Id] = documents = new List<string>(1);
            documents.Add(head.Document);
        }

        foreach (var documents in index.reports.Values.Where(d => d.Count > 1))
        {
            var ranked = await RankedAsync(queries, documents, cancellation);
            documents.Clear();
            documents.AddRange(ranked);
        }

        return index;
    }

    /// <summary>Ids of a report's documents, the winner first.</summary>
    public IEnumerable<string> DocumentsOf(ReportKey report) => reports[report.Id];

    /// <summary>Whether a document wins its report.</summary>
    public bool Wins(ReportKey report, string document) => string.Equals(reports[report.Id][0], document, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> RankedAsync(IRecordQueries queries, List<string> documents, CancellationToken cancellation)
    {
        var candidates = new List<(string Id, DocumentRank Rank)>();
        foreach (var id in documents)
        {
            var stored = await queries.DocumentAsync(id, cancellation) ?? throw new InvalidOperationException($"Document {id} left the view while it was read.");
            candidates.Add((id, DocumentRank.Of(stored.Outcome, stored.Result!.Facts!)));
        }

        // A stable sort: what is equal stays in the order of paths.
        return [.. candidates.OrderBy(c => c.Rank, DocumentRank.BetterFirst).Select(c => c.Id)];
    }
}
