using System.Runtime.CompilerServices;
using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>A view of a <see cref="MemoryStore"/>.</summary>
internal sealed class MemoryQueries(MemoryState state) : IRecordQueries
{
    public IAsyncEnumerable<KnownFile> KnownFilesAsync(CancellationToken cancellation = default) => Stream(state.Paths.Values, cancellation);

    public Task<StoredDocument?> DocumentAsync(string pathOrId, CancellationToken cancellation = default)
    {
        var live = state.Live.ToList();
        var id = live.FirstOrDefault(p => string.Equals(p.Path, pathOrId, StringComparison.Ordinal))?.Document
            ?? live.FirstOrDefault(p => string.Equals(p.Document, pathOrId, StringComparison.Ordinal))?.Document;
        if (id is null && pathOrId.Length >= 8)
        {
            var some = live.Select(p => p.Document).Where(d => d.StartsWith(pathOrId, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(2).ToList();
            id = some.Count == 1 ? some[0] : null;
        }

        return Task.FromResult(id is null ? null : Document(id));
    }

    public IAsyncEnumerable<StoredDocument> DocumentsAsync(CancellationToken cancellation = default) => Stream(Ids().Select(Document), cancellation);

    public IAsyncEnumerable<FindingRecord> FindingsAsync(FindingFilter filter, CancellationToken cancellation = default) => Stream(
        Ids().Select(Document)
            .Where(d => filter.Path is null || d.Paths.Any(p => string.Equals(p.Path, filter.Path, StringComparison.Ordinal)))
            .SelectMany(d => Records(d, d.Result?.Results ?? [], false).Concat(Records(d, d.Relations, true)))
            .Where(f => f.Result.Severity >= (filter.AtLeast ?? Severity.None) && (filter.Code is null || string.Equals(f.Result.Code, filter.Code, StringComparison.Ordinal))),
        cancellation);

    public Task<IReadOnlyList<Decision>> DecisionsAsync(string path, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Decision>>(state.DecisionsOf(path));

    public IAsyncEnumerable<Decision> AllDecisionsAsync(CancellationToken cancellation = default) =>
        Stream(state.Decisions.Values.SelectMany(d => d), cancellation);

    public Task<IReadOnlyList<FileVersion>> HistoryAsync(string path, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<FileVersion>>(state.VersionsOf(path));

    public Task<IReadOnlyDictionary<Outcome, int>> CountsAsync(CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<Outcome, int>>(Enum.GetValues<Outcome>().ToDictionary(o => o, o => state.Live.Count(p => p.Outcome == o)));

    public Task<IReadOnlyList<RunRecord>> RunsAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<RunRecord>>(state.Runs);

    public Task<IReadOnlyList<SourceEntry>> SourcesAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<SourceEntry>>(state.Sources);

    public Task<IReadOnlyList<ExpectedAgency>> ExpectedAgenciesAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<ExpectedAgency>>(state.Agencies);

    public Task<IReadOnlyList<KnownList>> ListsAsync(CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<KnownList>>([.. state.Lists.Select(l => new KnownList(l.Key, l.Value.Root, l.Value.Rows.Count))]);

    public IAsyncEnumerable<PublishedScore> PublishedAsync(CancellationToken cancellation = default) => Stream(state.Lists.Values.SelectMany(l => l.Rows), cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IEnumerable<FindingRecord> Records(StoredDocument d, IReadOnlyList<CheckResult> results, bool isRelation) =>
        FindingId.Of(d.Id, results).Select(f => new FindingRecord(f.Id, d.Path, d.Id, f.Result) { IsRelation = isRelation });

    private IEnumerable<string> Ids() => state.Live.Select(p => p.Document).Distinct(StringComparer.Ordinal);

    private StoredDocument Document(string id) => state.Document(id);

    private static async IAsyncEnumerable<T> Stream<T>(IEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
