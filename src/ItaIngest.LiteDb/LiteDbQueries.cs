using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.LiteDb;

/// <summary>A view of a file of LiteDB: what was committed when it was opened. Results are read from the file one at a time.</summary>
internal sealed class LiteDbQueries : IRecordQueries
{
    private readonly LiteDbFile file;
    private readonly LiteDbViews views;
    private readonly LiteDbState state;
    private readonly IDisposable? owned;
    private readonly StoreGuard guard;

    public LiteDbQueries(LiteDbFile file, LiteDbViews views, IDisposable? owned = null)
    {
        this.file = file;
        this.views = views;
        this.owned = owned;
        guard = new StoreGuard(file.Name);
        state = views.Open(this);
    }

    public IAsyncEnumerable<KnownFile> KnownFilesAsync(CancellationToken cancellation = default) => Stream(state.Paths.Values.Select(p => p.Known), cancellation);

    public Task<KnownFile?> KnownFileAsync(string path, CancellationToken cancellation = default) => guard.Ask(() => state.Paths.GetValueOrDefault(path)?.Known, cancellation);

    public Task<StoredDocument?> DocumentAsync(string pathOrId, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var id = state.Paths.GetValueOrDefault(pathOrId) is { Known: { Status: not PathStatus.Forgotten, Document: var named } } ? named : null;
            id ??= state.LivePaths.ContainsKey(pathOrId) ? pathOrId : OnlyOne(state.LivePaths.Keys, pathOrId);
            return id is null ? null : Document(id);
        },
        cancellation);

    public IAsyncEnumerable<StoredDocument> DocumentsAsync(CancellationToken cancellation = default) => Stream(state.LiveDocuments.Select(d => Document(d.Head.Id)), cancellation);

    public IAsyncEnumerable<FindingRecord> FindingsAsync(FindingFilter filter, CancellationToken cancellation = default) => Stream(
        state.LiveDocuments
            // A document may have paths besides its first; any of them names it.
            .Where(d => filter.Path is null || state.PathsOf(d.Head.Id).Contains(filter.Path))
            .SelectMany(d => Findings(d.Path, d.Head, filter.Code))
            .Where(f => f.Result.Severity >= (filter.AtLeast ?? Severity.None)),
        cancellation);

    public Task<IReadOnlyList<Decision>> DecisionsAsync(string path, CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<Decision>>(() => state.DecisionsOf(path), cancellation);

    public IAsyncEnumerable<Decision> AllDecisionsAsync(CancellationToken cancellation = default) => Stream(state.Decisions.Values.SelectMany(d => d), cancellation);

    public Task<DecisionPage> DecisionPageAsync(DecisionFilter filter, int skip, int take, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var chosen = state.Decisions.SelectMany(of => Enumerable.Reverse(of.Value))
                .Where(d => filter.Reviewer is null || string.Equals(d.Reviewer, filter.Reviewer, StringComparison.Ordinal))
                .OrderByDescending(d => d.At)
                .Select(Listed)
                .ToList();
            var again = chosen.Where(d => d.State is not null).ToList();
            var asked = filter.ToLookAt ? again : chosen;
            var reviewers = state.Decisions.Values.SelectMany(d => d).GroupBy(d => d.Reviewer, StringComparer.Ordinal)
                .OrderBy(g => g.Key, PathOrder.Instance).Select(g => KeyValuePair.Create(g.Key, g.Count()));
            return new DecisionPage([.. asked.Skip(skip).Take(take)], asked.Count, again.Count, [.. reviewers]);
        },
        cancellation);

    public Task<IReadOnlyList<DecisionToLookAt>> DecisionsToLookAtAsync(string document, CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<DecisionToLookAt>>(
        () =>
        {
            var states = state.FirstPath(document) is null ? null : state.Documents[document].Details?.ToLookAt();
            return states is null or { Count: 0 }
                ? []
                : [.. state.Decisions.Values.SelectMany(of => of).Where(c => states.ContainsKey(c.Id)).Select(c => new DecisionToLookAt(c, states[c.Id]))];
        },
        cancellation);

    public Task<IReadOnlyList<string>> UnsettledAsync(CancellationToken cancellation = default) =>
        guard.Ask<IReadOnlyList<string>>(() => [.. state.LiveDocuments.Where(d => state.IsUnsettled(d.Path, d.Head)).Select(d => d.Path)], cancellation);

    public Task<Inbox> InboxAsync(InboxFilter filter, int skip, int take, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var tally = new InboxTally(filter, skip, take);
            foreach (var row in Inbox())
            {
                cancellation.ThrowIfCancellationRequested();
                tally.Add(row);
            }

            return tally.Result(path => state.DecisionsOf(path).Count);
        },
        cancellation);

    public Task<int> LeftAsync(InboxFilter filter, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var match = new InboxMatch(filter);
            return Inbox().Where(match.Passes).Sum(r => match.Found(r).Open(filter.Severity));
        },
        cancellation);

    public IAsyncEnumerable<FindingRecord> OpenFindingsAsync(InboxFilter filter, CancellationToken cancellation = default)
    {
        var match = new InboxMatch(filter);
        return Stream(
            Inbox().Where(r => r.Errors + r.Warnings > 0 && match.Passes(r))
                .Select(r => r.Whole())
                .SelectMany(d => Findings(d.Path, state.Documents[d.Document], string.IsNullOrEmpty(filter.Code) ? null : filter.Code))
                .Where(f => f.Result.IsOpen && (filter.Severity is not { } severity || f.Result.Severity == severity)),
            cancellation);
    }

    public Task<InboxDocument?> NextAsync(InboxFilter filter, string? afterPath, CancellationToken cancellation = default) => guard.Ask(
        () => state.LiveDocuments.SkipWhile(d => PathOrder.Instance.Compare(d.Path, afterPath) <= 0).Select(d => Row(d.Path, d.Head))
            .FirstOrDefault(new InboxMatch(filter).Passes)?.Whole() is { } next
            ? next with { Decided = state.DecisionsOf(next.Path).Count }
            : null,
        cancellation);

    public Task<string?> PresentAsync(string document, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var id = state.Documents.ContainsKey(document) ? document : OnlyOne(state.Documents.Keys, document);
            if (id is null || state.LivePaths.ContainsKey(id)) return id;
            return state.Paths.Values.FirstOrDefault(p => p.Known.Status != PathStatus.Forgotten && p.Versions.Any(v => string.Equals(v.Document, id, StringComparison.Ordinal)))?.Known.Document;
        },
        cancellation);

    public IAsyncEnumerable<ReportHead> HeadsAsync(CancellationToken cancellation = default) => Stream(Heads(), cancellation);

    public Task<Overview> OverviewAsync(OverviewFilter filter, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var codes = new HashSet<string>(StringComparer.Ordinal);
            var overall = new Lazy<ILookup<int, HeadlineScore>>(() => Headlines(s => s.Item is Items.Overall).ToLookup(s => s.Year));
            var tally = new OverviewTally(filter, state.LiveDocuments.Select(d => new OverviewDocument(
                d.Head.Id, d.Head.Year(), d.Head.ScoreYear,
                new OverviewAgency(d.Head.AgencyType ?? "", d.Head.AgencyName ?? "", d.Head.District ?? "", d.Head.Province ?? ""),
                CheckTally.Unpack(d.Head.Details!.Checks, codes), d.Head.Details.Shares)));
            return tally.Of(year => overall.Value[year], year => Headlines(s => s.Item is not Items.Overall && s.Year == year));
        },
        cancellation);

    public Task<IReadOnlyList<ReportHead>> AgencyReportsAsync(string type, string name, string? district, string? province, CancellationToken cancellation = default) =>
        guard.Ask<IReadOnlyList<ReportHead>>(
            () =>
            [
                .. Heads().Where(h => h.IsOf(type, name, district, province)).OrderBy(h => h.Year),
            ],
            cancellation);

    public Task<IReadOnlyList<AgencyScore>> AgencyScoresAsync(IReadOnlyList<string> documents, CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<AgencyScore>>(
        () =>
        [
            .. documents.Distinct(StringComparer.Ordinal).Where(state.LivePaths.ContainsKey).Select(d => state.Documents[d])
                .SelectMany(d => HeadScore.Unpack(d.Details!.Scores).Select(s => new AgencyScore(d.Id, s.Year, s.Item, s.Value, s.IsHeld, s.Year == d.ScoreYear)))
                .OrderBy(s => s.Year).ThenBy(s => s.Item, Items.Order),
        ],
        cancellation);

    public Task<IReadOnlyList<FileVersion>> HistoryAsync(string path, CancellationToken cancellation = default) =>
        guard.Ask<IReadOnlyList<FileVersion>>(() => state.Paths.GetValueOrDefault(path)?.Versions ?? [], cancellation);

    public Task<IReadOnlyDictionary<Outcome, int>> CountsAsync(CancellationToken cancellation = default) => guard.Ask<IReadOnlyDictionary<Outcome, int>>(
        () =>
        {
            var counts = Enum.GetValues<Outcome>().ToDictionary(o => o, _ => 0);
            foreach (var known in state.Live) counts[known.Outcome]++;
            return counts;
        },
        cancellation);

    public Task<IReadOnlyList<RunRecord>> RunsAsync(CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<RunRecord>>(() => state.Runs, cancellation);

    public Task<IReadOnlyList<SourceEntry>> SourcesAsync(CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<SourceEntry>>(() => state.Sources, cancellation);

    public Task<IReadOnlyList<ExpectedAgency>> ExpectedAgenciesAsync(CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<ExpectedAgency>>(() => state.Agencies, cancellation);

    public Task<IReadOnlyList<KnownList>> ListsAsync(CancellationToken cancellation = default) =>
        guard.Ask<IReadOnlyList<KnownList>>(() => [.. state.Lists.Values.Select(l => new KnownList(l.Path, l.Root, l.Count))], cancellation);

    public IAsyncEnumerable<PublishedScore> PublishedAsync(CancellationToken cancellation = default) =>
        Stream(state.Lists.Values.SelectMany(l => LiteDbDocuments.Published(file, l)), cancellation);

    public IAsyncEnumerable<StoreItem> ExportAsync(CancellationToken cancellation = default) => Stream(
        state.Runs.Select((r, i) => new RunItem(i + 1, r))
            .Concat<StoreItem>([new CompanionsItem(state.Sources, state.Agencies)])
            .Concat(state.Lists.Values.Select(l => new ListItem(l.Path, l.Root, LiteDbDocuments.Published(file, l))))
            .Concat(state.Decisions.Values.SelectMany(d => d).Select(d => new DecisionItem(d)))
            .Concat(state.Documents.Values.OrderBy(d => d.Id, StringComparer.Ordinal).Select(Content))
            .Concat(state.Paths.Values.Select(p => new PathItem(p.Known, p.Versions)))
            .Concat(state.ToRelate.Order(AgencyKey.Order).Select(a => new AgencyToRelateItem(a.Type, a.Name))),
        cancellation);

    public ValueTask DisposeAsync()
    {
        views.Close(this);
        owned?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string? OnlyOne(IEnumerable<string> ids, string start)
    {
        if (start.Length < 8) return null;
        var some = ids.Where(d => d.StartsWith(start, StringComparison.Ordinal)).Take(2).ToList();
        return some.Count == 1 ? some[0] : null;
    }

    private StoredDocument Document(string id) => LiteDbDocuments.Of(file, state, id, ResultBlob.Unpack);

    private ContentItem Content(DocumentHead head)
    {
        var packed = head.Result is { } number ? LargeValues.Read(file, number) : null;
        var source = LiteDbDocuments.Source(head);
        var record = new FileRecord(source, packed is null ? null : ResultBlob.UnpackWithoutText(packed).Under(source.Path), head.Failure) { Decisions = head.Decided, Packed = packed };
        return new ContentItem(record, head.ProgramVersion, head.RulesRevision, state.LivePaths.ContainsKey(head.Id), LiteDbDocuments.Said(file, head).Relations);
    }

    private ListedDecision Listed(Decision decision)
    {
        var document = state.Paths.GetValueOrDefault(decision.Claim.Report) is { Known: { Status: not PathStatus.Forgotten, Document: var id } } ? id : null;
        return new ListedDecision(
            decision, document, document is not null && state.Documents[document].Details is { } details && details.ToLookAt().TryGetValue(decision.Id, out var why) ? why : null);
    }

    private IEnumerable<FindingRecord> Findings(string path, DocumentHead head, string? code)
    {
        if (head.Details is not { Checks.Length: > 0 } details) return [];
        // What was not found in it is not looked for.
        if (code is not null && !CheckTally.Unpack(details.Checks, new HashSet<string>(StringComparer.Ordinal)).Any(c => string.Equals(c.Code, code, StringComparison.Ordinal))) return [];
        var said = LiteDbDocuments.Said(file, head);
        return Of(said.Own, false).Concat(Of(said.Relations, true)).Where(f => code is null || string.Equals(f.Result.Code, code, StringComparison.Ordinal));

        IEnumerable<FindingRecord> Of(IReadOnlyList<CheckResult> results, bool isRelation) =>
            FindingId.Of(head.Id, results).Select(f => new FindingRecord(f.Id, path, head.Id, f.Result) { IsRelation = isRelation });
    }

    private IEnumerable<InboxRow> Inbox() => state.LiveDocuments.Select(d => Row(d.Path, d.Head));

    private InboxRow Row(string path, DocumentHead head)
    {
        var details = head.Details!;
        var toConfirm = state.ToConfirm(head);
        return new InboxRow(
            head.Year(), head.Province ?? "", head.AgencyType ?? "", head.AgencyName ?? "", details.Errors, details.Warnings, toConfirm,
            CheckTally.Unpack(details.Checks, new HashSet<string>(StringComparer.Ordinal)).Where(c => c.Errors + c.Warnings > 0),
            () => new InboxDocument(
                head.Id, path, head.AgencyType ?? "", head.AgencyName ?? "", head.District ?? "", head.Province ?? "", head.Year(),
                head.AmongOthers(), details.Errors, details.Warnings, toConfirm, 0));
    }

    private IEnumerable<ReportHead> Heads() => state.LiveDocuments.Select(d => new ReportHead(
        d.Head.Id, d.Path, d.Head.Kind, new Agency(d.Head.AgencyType, d.Head.AgencyName, d.Head.District, d.Head.Province, []),
        d.Head.ScoreYear, d.Head.ReportYear, d.Head.AmongOthers(), d.Head.Details!.Errors, d.Head.Details.Warnings));

    private IEnumerable<HeadlineScore> Headlines(Func<HeadScore, bool> chosen) => state.LiveDocuments.SelectMany(d => HeadScore.Unpack(d.Head.Details!.Scores)
        .Where(s => s is { IsHeld: false, Number: not null } && chosen(s))
        .Select(s => new HeadlineScore(d.Head.Id, s.Year, s.Item, StatedScores.Number(s.Number!))));

    private IAsyncEnumerable<T> Stream<T>(IEnumerable<T> rows, CancellationToken cancellation) => guard.Stream(() => rows, cancellation);
}
