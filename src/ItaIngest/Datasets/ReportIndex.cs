using ItaIngest.Records;

namespace ItaIngest.Datasets;

/// <summary>Which documents each report rests on, the winner first: by <see cref="DocumentRank"/>, then the path that sorts first.</summary>
internal sealed class ReportIndex
{
    private readonly Dictionary<string, List<Candidate>> reports = new(StringComparer.Ordinal);

    private ReportIndex()
    {
    }

    /// <summary>One pass over the store, which keeps a few words of each document.</summary>
    public static async Task<ReportIndex> OfAsync(IRecordQueries queries, CancellationToken cancellation)
    {
        var index = new ReportIndex();
        await foreach (var stored in queries.DocumentsAsync(cancellation))
        {
            var facts = stored.Result?.Facts;
            if (ReportKey.Of(stored.Id, facts) is not { } report) continue;
            if (!index.reports.TryGetValue(report.Id, out var candidates)) index.reports[report.Id] = candidates = new List<Candidate>(1);
            candidates.Add(new Candidate(stored.Id, DocumentRank.Of(stored.Outcome, facts!)));
        }

        foreach (var candidates in index.reports.Values.Where(c => c.Count > 1))
        {
            // A stable sort: what is equal stays in the order of paths.
            var ranked = candidates.OrderBy(c => c.Rank, DocumentRank.BetterFirst).ToList();
            candidates.Clear();
            candidates.AddRange(ranked);
        }

        return index;
    }

    /// <summary>Ids of a report's documents, the winner first.</summary>
    public IEnumerable<string> DocumentsOf(ReportKey report) => reports[report.Id].Select(c => c.Id);

    /// <summary>Whether a document wins its report.</summary>
    public bool Wins(ReportKey report, string document) => string.Equals(reports[report.Id][0].Id, document, StringComparison.Ordinal);

    private readonly record struct Candidate(string Id, DocumentRank Rank);
}
