using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Store.Sql;

/// <summary>A view of a SQLite file: a session of its own inside one read transaction.</summary>
internal sealed class SqlQueries : IRecordQueries
{
    private const string FirstPaths = "SELECT document, min(path) AS path FROM paths WHERE status <> 'forgotten' GROUP BY document ORDER BY 2";

    private readonly SqlSession session;
    private readonly SqlDocuments documents;
    private readonly StoreGuard guard;

    /// <param name="session">A connection of its own, in a transaction whose view is made.</param>
    /// <param name="guard">Around all that is asked of it.</param>
    public SqlQueries(SqlSession session, StoreGuard guard)
    {
        this.session = session;
        this.guard = guard;
        documents = new SqlDocuments(session);
    }

    public IAsyncEnumerable<KnownFile> KnownFilesAsync(CancellationToken cancellation = default) => guard.Stream(
        () => SqlItems.Paths(session),
        cancellation);

    public Task<KnownFile?> KnownFileAsync(string path, CancellationToken cancellation = default) => guard.Ask(() => SqlItems.Known(session, path), cancellation);

    public Task<StoredDocument?> DocumentAsync(string pathOrId, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var id = Scalar("SELECT document FROM paths WHERE path = $1 AND status <> 'forgotten'", pathOrId)
                ?? Scalar("SELECT document FROM paths WHERE document = $1 AND status <> 'forgotten' LIMIT 1", pathOrId);
            if (id is null && pathOrId.Length >= 8)
            {
                var some = session.Rows(
                    "SELECT DISTINCT document FROM paths WHERE substr(document, 1, length($1)) = $1 AND status <> 'forgotten' LIMIT 2",
                    [pathOrId],
                    r => r.GetString(0)).ToList();
                id = some.Count == 1 ? some[0] : null;
            }

            return id is null ? null : documents.Of(id);
        },
        cancellation);

    public IAsyncEnumerable<StoredDocument> DocumentsAsync(CancellationToken cancellation = default) =>
        guard.Stream(() => session.Many(FirstPaths, [], r => r.GetString(0)).Select(documents.Of), cancellation);

    public IAsyncEnumerable<FindingRecord> FindingsAsync(FindingFilter filter, CancellationToken cancellation = default)
    {
        // A document may have paths besides its first; any of them names it.
        var only = filter.Path is null ? null : Scalar("SELECT document FROM paths WHERE path = $1 AND status <> 'forgotten'", filter.Path) ?? "";
        return guard.Stream(
            () => session.Many(FirstPaths, [], r => (Document: r.GetString(0), Path: r.GetString(1)))
                .Where(d => only is null || string.Equals(d.Document, only, StringComparison.Ordinal))
                .SelectMany(d => Findings(d.Document, d.Path, filter.AtLeast ?? Severity.None, filter.Code)),
            cancellation);
    }

    public Task<IReadOnlyList<Decision>> DecisionsAsync(string path, CancellationToken cancellation = default) =>
        guard.Ask(() => SqlDecisions.Of(session, path), cancellation);

    public IAsyncEnumerable<Decision> AllDecisionsAsync(CancellationToken cancellation = default) =>
        guard.Stream(() => SqlDecisions.All(session), cancellation);

    public Task<DecisionPage> DecisionPageAsync(DecisionFilter filter, int skip, int take, CancellationToken cancellation = default) =>
        guard.Ask(() => SqlDecisions.Page(session, filter, skip, take), cancellation);

    public Task<IReadOnlyList<DecisionToLookAt>> DecisionsToLookAtAsync(string document, CancellationToken cancellation = default) =>
        guard.Ask(() => SqlDecisions.ToLookAt(session, document), cancellation);

    public Task<IReadOnlyList<string>> UnsettledAsync(CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<string>>(
        () =>
        [
            .. session.Rows("SELECT path FROM inbox WHERE is_unsettled ORDER BY path", [], r => r.GetString(0)),
        ],
        cancellation);

    public Task<Inbox> InboxAsync(InboxFilter filter, int skip, int take, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var tally = new InboxTally(filter, skip, take);
            foreach (var row in SqlInbox.Rows(session, filter.State))
            {
                cancellation.ThrowIfCancellationRequested();
                tally.Add(row);
            }

            return tally.Result(path => SqlDecisions.Count(session, path));
        },
        cancellation);

    public Task<int> LeftAsync(InboxFilter filter, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            // What lies in columns of its own is summed by the database; a check or a search has to look into each row.
            if (string.IsNullOrEmpty(filter.Code) && string.IsNullOrEmpty(filter.Search)) return SqlInbox.Left(session, filter);
            var match = new InboxMatch(filter);
            return SqlInbox.Rows(session, filter.State).Where(match.Passes).Sum(r => match.Found(r).Open(filter.Severity));
        },
        cancellation);

    public IAsyncEnumerable<FindingRecord> OpenFindingsAsync(InboxFilter filter, CancellationToken cancellation = default)
    {
        var match = new InboxMatch(filter);
        return guard.Stream(
            () => SqlInbox.Rows(session, filter.State)
                .Where(r => r.Errors + r.Warnings > 0 && match.Passes(r))
                .Select(r => r.Whole())
                .SelectMany(d => Findings(d.Document, d.Path, Severity.Warning, string.IsNullOrEmpty(filter.Code) ? null : filter.Code))
                .Where(f => filter.Severity is not { } severity || f.Result.Severity == severity),
            cancellation);
    }

    public Task<InboxDocument?> NextAsync(InboxFilter filter, string? afterPath, CancellationToken cancellation = default) => guard.Ask(
        () => SqlInbox.Rows(session, filter.State, afterPath).Where(new InboxMatch(filter).Passes).Select(r => r.Whole()).FirstOrDefault() is { } next
            ? next with { Decided = SqlDecisions.Count(session, next.Path) }
            : null,
        cancellation);

    public Task<string?> PresentAsync(string document, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var id = Scalar("SELECT id FROM documents WHERE id = $1", document);
            if (id is null && document.Length >= 8)
            {
                var some = session.Rows("SELECT id FROM documents WHERE id >= $1 AND substr(id, 1, length($1)) = $1 ORDER BY id LIMIT 2", [document], r => r.GetString(0)).ToList();
                id = some.Count == 1 ? some[0] : null;
            }

            return id is null
                ? null
                : Scalar("SELECT document FROM paths WHERE document = $1 AND status <> 'forgotten' LIMIT 1", id)
                    ?? Scalar("SELECT p.document FROM path_versions v JOIN paths p ON p.path = v.path WHERE v.document = $1 AND p.status <> 'forgotten' ORDER BY p.path LIMIT 1", id);
        },
        cancellation);

    public IAsyncEnumerable<ReportHead> HeadsAsync(CancellationToken cancellation = default) =>
        guard.Stream(() => SqlInbox.Heads(session, "ORDER BY path"), cancellation);

    public Task<Overview> OverviewAsync(OverviewFilter filter, CancellationToken cancellation = default) => guard.Ask(
        () => new OverviewTally(filter, SqlInbox.Overview(session)).Of(year => SqlInbox.Overall(session, year), year => SqlInbox.Others(session, year)),
        cancellation);

    public Task<IReadOnlyList<ReportHead>> AgencyReportsAsync(string type, string name, string? district, string? province, CancellationToken cancellation = default) =>
        guard.Ask<IReadOnlyList<ReportHead>>(
            () =>
            [
                .. SqlInbox.Heads(
                    session,
                    """
                    WHERE coalesce(agency_name, '') = $2 AND coalesce(agency_type, '') = $1
                      AND (CAST($3 AS TEXT) IS NULL OR coalesce(district, '') = $3) AND (CAST($4 AS TEXT) IS NULL OR coalesce(province, '') = $4)
                    ORDER BY coalesce(report_year, score_year), path
                    """,
                    type,
                    name,
                    district,
                    province),
            ],
            cancellation);

    public Task<IReadOnlyList<AgencyScore>> AgencyScoresAsync(IReadOnlyList<string> documents, CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<AgencyScore>>(
        () => [.. documents.Distinct(StringComparer.Ordinal).SelectMany(d => SqlInbox.Scores(session, d)).OrderBy(s => s.Year).ThenBy(s => s.Item, Items.Order)],
        cancellation);

    public Task<IReadOnlyList<FileVersion>> HistoryAsync(string path, CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<FileVersion>>(
        () => SqlItems.Versions(session, path),
        cancellation);

    public Task<IReadOnlyDictionary<Outcome, int>> CountsAsync(CancellationToken cancellation = default) => guard.Ask<IReadOnlyDictionary<Outcome, int>>(
        () =>
        {
            var counts = Enum.GetValues<Outcome>().ToDictionary(o => o, _ => 0);
            foreach (var (outcome, count) in session.Rows(
                "SELECT outcome, count(*) FROM paths WHERE status <> 'forgotten' GROUP BY outcome",
                [],
                r => (Words.Read<Outcome>(r.GetString(0)), r.GetInt32(1))))
            {
                counts[outcome] = count;
            }

            return counts;
        },
        cancellation);

    public Task<IReadOnlyList<RunRecord>> RunsAsync(CancellationToken cancellation = default) =>
        guard.Ask<IReadOnlyList<RunRecord>>(() => [.. SqlItems.Runs(session).Select(r => r.Run)], cancellation);

    public Task<IReadOnlyList<SourceEntry>> SourcesAsync(CancellationToken cancellation = default) => guard.Ask(() => SqlCompanions.Sources(session), cancellation);

    public Task<IReadOnlyList<ExpectedAgency>> ExpectedAgenciesAsync(CancellationToken cancellation = default) => guard.Ask(() => SqlCompanions.Agencies(session), cancellation);

    public Task<IReadOnlyList<KnownList>> ListsAsync(CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<KnownList>>(
        () => SqlPublished.Lists(session),
        cancellation);

    public IAsyncEnumerable<PublishedScore> PublishedAsync(CancellationToken cancellation = default) =>
        guard.Stream(() => SqlPublished.All(session), cancellation);

    public IAsyncEnumerable<StoreItem> ExportAsync(CancellationToken cancellation = default) => guard.Stream(() => SqlItems.Read(session, documents), cancellation);

    public ValueTask DisposeAsync()
    {
        session.Dispose();
        return ValueTask.CompletedTask;
    }

    private IEnumerable<FindingRecord> Findings(string document, string path, Severity atLeast, string? code) => session.Rows(
        """
        SELECT id, result, 0 AS of_relation, ordinal FROM findings
        WHERE document = $1 AND severity_rank >= $2 AND (CAST($3 AS TEXT) IS NULL OR code = $3)
        UNION ALL
        SELECT id, result, 1, ordinal FROM relations
        WHERE document = $1 AND id IS NOT NULL AND severity_rank >= $2 AND (CAST($3 AS TEXT) IS NULL OR code = $3)
        ORDER BY 3, 4
        """,
        [document, (int)atLeast, code],
        r => new FindingRecord(r.GetString(0), path, document, SqlDocuments.Result(r.GetString(1))) { IsRelation = r.GetInt32(2) == 1 });

    private string? Scalar(string sql, params ReadOnlySpan<object?> values) => session.Scalar(sql, values) as string;
}
