using System.Runtime.CompilerServices;
using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>A view of a <see cref="MemoryStore"/>.</summary>
internal sealed class MemoryQueries(MemoryState state) : IRecordQueries
{
    public IAsyncEnumerable<KnownFile> KnownFilesAsync(CancellationToken cancellation = default) => Stream(state.Paths.Values, cancellation);

    public Task<KnownFile?> KnownFileAsync(string path, CancellationToken cancellation = default) =>
        Task.FromResult(state.Paths.Values.FirstOrDefault(p => string.Equals(p.Path, path, StringComparison.Ordinal)));

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
            .SelectMany(Records)
            .Where(f => f.Result.Severity >= (filter.AtLeast ?? Severity.None) && (filter.Code is null || string.Equals(f.Result.Code, filter.Code, StringComparison.Ordinal))),
        cancellation);

    public Task<IReadOnlyList<Decision>> DecisionsAsync(string path, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Decision>>(state.DecisionsOf(path));

    public IAsyncEnumerable<Decision> AllDecisionsAsync(CancellationToken cancellation = default) =>
        Stream(state.Decisions.Values.SelectMany(d => d), cancellation);

    public Task<DecisionPage> DecisionPageAsync(DecisionFilter filter, int skip, int take, CancellationToken cancellation = default)
    {
        var toLookAt = Ids().SelectMany(id => ToLookAt(Document(id)).Select(d => (Key: (id, d.Decision.Id), d.State))).ToDictionary(d => d.Key, d => d.State);
        var all = state.Decisions.Values.SelectMany(d => d).ToList();
        var chosen = state.Decisions.SelectMany(of => Enumerable.Reverse(of.Value))
            .Where(d => filter.Reviewer is null || string.Equals(d.Reviewer, filter.Reviewer, StringComparison.Ordinal))
            .OrderByDescending(d => d.At)
            .Select(d =>
            {
                var document = state.Live.FirstOrDefault(p => string.Equals(p.Path, d.Claim.Report, StringComparison.Ordinal))?.Document;
                return new ListedDecision(d, document, document is not null && toLookAt.TryGetValue((document, d.Id), out var why) ? why : null);
            })
            .ToList();
        var again = chosen.Where(d => d.State is not null).ToList();
        var asked = filter.ToLookAt ? again : chosen;
        var reviewers = all.GroupBy(d => d.Reviewer, StringComparer.Ordinal).OrderBy(g => g.Key, PathOrder.Instance).Select(g => KeyValuePair.Create(g.Key, g.Count()));
        return Task.FromResult(new DecisionPage([.. asked.Skip(skip).Take(take)], asked.Count, again.Count, [.. reviewers]));
    }

    public Task<IReadOnlyList<DecisionToLookAt>> DecisionsToLookAtAsync(string document, CancellationToken cancellation = default) =>
        Task.FromResult(Ids().Contains(document, StringComparer.Ordinal) ? ToLookAt(Document(document)) : []);

    public Task<IReadOnlyList<string>> UnsettledAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<string>>(
    [
        .. Ids().Select(Document).Where(d =>
            state.Documents[d.Id].File is { Result: not null } file
            && (file.Decisions != d.Decisions.Count || (file.Decisions > 0 && !string.Equals(file.Source.Path, d.Path, StringComparison.Ordinal)))).Select(d => d.Path),
    ]);

    public Task<Inbox> InboxAsync(InboxFilter filter, int skip, int take, CancellationToken cancellation = default)
    {
        var tally = new InboxTally(filter, skip, take);
        foreach (var row in Rows()) tally.Add(row);
        return Task.FromResult(tally.Result(path => state.DecisionsOf(path).Count));
    }

    public Task<int> LeftAsync(InboxFilter filter, CancellationToken cancellation = default) =>
        Task.FromResult(Rows().Where(new InboxMatch(filter).Passes).Sum(r => new InboxMatch(filter).Found(r).Open(filter.Severity)));

    public IAsyncEnumerable<FindingRecord> OpenFindingsAsync(InboxFilter filter, CancellationToken cancellation = default) => Stream(
        Rows().Where(new InboxMatch(filter).Passes)
            .SelectMany(r => Records(Document(r.Whole().Document)))
            .Where(f => f.Result.IsOpen
                && (filter.Severity is not { } severity || f.Result.Severity == severity)
                && (string.IsNullOrEmpty(filter.Code) || string.Equals(f.Result.Code, filter.Code, StringComparison.Ordinal))),
        cancellation);

    public Task<InboxDocument?> NextAsync(InboxFilter filter, string? afterPath, CancellationToken cancellation = default) => Task.FromResult(
        Rows().Where(r => PathOrder.Instance.Compare(r.Whole().Path, afterPath) > 0).FirstOrDefault(new InboxMatch(filter).Passes)?.Whole() is { } next
            ? next with { Decided = state.DecisionsOf(next.Path).Count }
            : null);

    public Task<string?> PresentAsync(string document, CancellationToken cancellation = default)
    {
        var known = state.Documents.Keys.Where(d => d.StartsWith(document, StringComparison.Ordinal)).ToList();
        var id = known.Contains(document, StringComparer.Ordinal) ? document : known.Count == 1 && document.Length >= 8 ? known[0] : null;
        var was = state.Live.Where(p => state.VersionsOf(p.Path).Any(v => string.Equals(v.Document, id, StringComparison.Ordinal))).Select(p => p.Document).ToList();
        return Task.FromResult(was.Contains(id, StringComparer.Ordinal) ? id : was.FirstOrDefault());
    }

    public IAsyncEnumerable<ReportHead> HeadsAsync(CancellationToken cancellation = default) => Stream(Heads(), cancellation);

    public Task<Overview> OverviewAsync(OverviewFilter filter, CancellationToken cancellation = default)
    {
        var documents = Ids().Select(Document).ToList();
        var scores = documents.SelectMany(d => Scores(d).Where(o => o is { Status: not ValueStatus.Held, Of.Number: not null })
            .Select(o => new HeadlineScore(d.Id, o.Of.Year, o.Of.Item, o.Of.Number!.Value))).ToLookup(s => s.Item is Items.Overall);
        var tally = new OverviewTally(filter, documents.Select(d =>
            new OverviewDocument(d.Id, d.Result?.Facts?.ReportYear ?? d.Result?.Facts?.ScoreYear, d.Result?.Facts?.ScoreYear, AgencyOf(d), CheckTally.Of(d.Results), Shares(d))));
        return Task.FromResult(tally.Of(year => scores[true].Where(s => s.Year == year), year => scores[false].Where(s => s.Year == year)));
    }

    public Task<IReadOnlyList<ReportHead>> AgencyReportsAsync(string type, string name, string? district, string? province, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<ReportHead>>(
        [
            .. Heads().Where(h => h.IsOf(type, name, district, province)).OrderBy(h => h.Year),
        ]);

    public Task<IReadOnlyList<AgencyScore>> AgencyScoresAsync(IReadOnlyList<string> documents, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<AgencyScore>>(
    [
        .. documents.Distinct(StringComparer.Ordinal).Where(d => Ids().Contains(d, StringComparer.Ordinal)).Select(Document).SelectMany(d => Scores(d).Select(o =>
            new AgencyScore(d.Id, o.Of.Year, o.Of.Item, o.Of.Value, o.Status == ValueStatus.Held, o.Of.Year == d.Result?.Facts?.ScoreYear)))
            .OrderBy(s => s.Year).ThenBy(s => s.Item, Items.Order),
    ]);

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

    public IAsyncEnumerable<StoreItem> ExportAsync(CancellationToken cancellation = default) => Stream(Everything(), cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<StoreItem> Everything()
    {
        var live = Ids().ToHashSet(StringComparer.Ordinal);
        return [
            .. state.Runs.Select((r, i) => new RunItem(i + 1, r)),
            new CompanionsItem(state.Sources, state.Agencies),
            .. state.Lists.Select(l => new ListItem(l.Key, l.Value.Root, l.Value.Rows)),
            .. state.Decisions.Values.SelectMany(d => d).Select(d => new DecisionItem(d)),
            .. state.Documents.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new ContentItem(
                d.Value.File with { Packed = d.Value.File.Result is { } result ? ResultBlob.Pack(result) : null },
                d.Value.ProgramVersion, d.Value.RulesRevision, live.Contains(d.Key), state.Relations.GetValueOrDefault(d.Key) ?? [])),
            .. state.Paths.Values.Select(p => new PathItem(p, state.VersionsOf(p.Path))),
            .. state.ToRelate.Order(AgencyKey.Order).Select(a => new AgencyToRelateItem(a.Type, a.Name)),
        ];
    }

    private static IEnumerable<FindingRecord> Records(StoredDocument d, IReadOnlyList<CheckResult> results, bool isRelation) =>
        FindingId.Of(d.Id, results).Select(f => new FindingRecord(f.Id, d.Path, d.Id, f.Result) { IsRelation = isRelation });

    private static IEnumerable<FindingRecord> Records(StoredDocument d) => Records(d, d.Result?.Results ?? [], false).Concat(Records(d, d.Relations, true));

    private static IEnumerable<(Observation Of, ValueStatus Status)> Scores(StoredDocument d) => StatedScores.Headlines(d.Result?.Facts?.Observations ?? [], d.Results);

    private static ScoreShares Shares(StoredDocument d) => StatedScores.Shares(d.Result?.Facts?.Observations ?? [], d.Results);

    private IReadOnlyList<DecisionToLookAt> ToLookAt(StoredDocument d)
    {
        var states = LookAgain.At(d);
        return [.. state.Decisions.Values.SelectMany(of => of).Where(c => states.ContainsKey(c.Id)).Select(c => new DecisionToLookAt(c, states[c.Id]))];
    }

    private InboxRow Row(StoredDocument d)
    {
        var agency = AgencyOf(d);
        var year = d.Result?.Facts?.ReportYear ?? d.Result?.Facts?.ScoreYear;
        var checks = CheckTally.Of(d.Results);
        var (errors, warnings, toConfirm) = (checks.Sum(c => c.Errors), checks.Sum(c => c.Warnings), ToLookAt(d).Count);
        return new InboxRow(
            year, agency.Province, agency.Type, agency.Name, errors, warnings, toConfirm, checks,
            () => new InboxDocument(d.Id, d.Path, agency.Type, agency.Name, agency.District, agency.Province, year, d.OutcomeAmongOthers, errors, warnings, toConfirm, 0));
    }

    private static OverviewAgency AgencyOf(StoredDocument d)
    {
        var agency = d.Result?.Facts?.Agency;
        return new OverviewAgency(agency?.Type ?? "", agency?.Name ?? "", agency?.District ?? "", agency?.Province ?? "");
    }

    private IEnumerable<InboxRow> Rows() => Ids().Select(Document).Select(Row);

    private IEnumerable<ReportHead> Heads() => Ids().Select(Document).Select(d =>
    {
        var facts = d.Result?.Facts;
        var row = Row(d).Whole();
        return new ReportHead(
            d.Id, d.Path, facts?.Kind, new Agency(facts?.Agency.Type, facts?.Agency.Name, facts?.Agency.District, facts?.Agency.Province, []),
            facts?.ScoreYear, facts?.ReportYear, row.Outcome, row.Errors, row.Warnings);
    });

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
