using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Records;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>A view of a SQLite file: a connection of its own inside one read transaction.</summary>
internal sealed class SqliteQueries : IRecordQueries
{
    private const string FirstPaths = "SELECT document, min(path) AS path FROM paths WHERE status <> 'forgotten' GROUP BY document ORDER BY 2";

    private readonly SqliteConnection connection;
    private readonly SqliteDocuments documents;
    private readonly StoreGuard guard;

    private SqliteQueries(SqliteConnection connection, string file)
    {
        this.connection = connection;
        guard = SqliteErrors.GuardOf(file);
        documents = new SqliteDocuments(connection);
    }

    public static SqliteQueries Open(SqliteOptions options)
    {
        var reading = SqliteFile.Open(options);
        try
        {
            reading.Run("PRAGMA query_only = ON");
            reading.Run("BEGIN");
            // The view is of the moment of the first read.
            reading.Scalar("SELECT count(*) FROM runs");
            return new SqliteQueries(reading, options.File);
        }
        catch (SqliteException e)
        {
            reading.Dispose();
            throw SqliteErrors.Explain(e, options.File);
        }
    }

    public IAsyncEnumerable<KnownFile> KnownFilesAsync(CancellationToken cancellation = default) => guard.Stream(
        () => SqliteItems.Paths(connection),
        cancellation);

    public Task<StoredDocument?> DocumentAsync(string pathOrId, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var id = Scalar("SELECT document FROM paths WHERE path = ?1 AND status <> 'forgotten'", pathOrId)
                ?? Scalar("SELECT document FROM paths WHERE document = ?1 AND status <> 'forgotten' LIMIT 1", pathOrId);
            if (id is null && pathOrId.Length >= 8)
            {
                var some = connection.Rows(
                    "SELECT DISTINCT document FROM paths WHERE substr(document, 1, length(?1)) = ?1 AND status <> 'forgotten' LIMIT 2",
                    [pathOrId],
                    r => r.GetString(0)).ToList();
                id = some.Count == 1 ? some[0] : null;
            }

            return id is null ? null : documents.Of(id);
        },
        cancellation);

    public IAsyncEnumerable<StoredDocument> DocumentsAsync(CancellationToken cancellation = default) =>
        guard.Stream(() => connection.Rows(FirstPaths, [], r => r.GetString(0)).Select(documents.Of), cancellation);

    public IAsyncEnumerable<FindingRecord> FindingsAsync(FindingFilter filter, CancellationToken cancellation = default)
    {
        // A document may have paths besides its first; any of them names it.
        var only = filter.Path is null ? null : Scalar("SELECT document FROM paths WHERE path = ?1 AND status <> 'forgotten'", filter.Path) ?? "";
        return guard.Stream(
            () => connection.Rows(FirstPaths, [], r => (Document: r.GetString(0), Path: r.GetString(1)))
                .Where(d => only is null || string.Equals(d.Document, only, StringComparison.Ordinal))
                .SelectMany(d => Findings(d.Document, d.Path, filter.AtLeast ?? Severity.None, filter.Code)),
            cancellation);
    }

    public Task<IReadOnlyList<Decision>> DecisionsAsync(string path, CancellationToken cancellation = default) =>
        guard.Ask(() => SqliteDecisions.Of(connection, path), cancellation);

    public IAsyncEnumerable<Decision> AllDecisionsAsync(CancellationToken cancellation = default) =>
        guard.Stream(() => SqliteDecisions.All(connection), cancellation);

    public Task<DecisionPage> DecisionPageAsync(DecisionFilter filter, int skip, int take, CancellationToken cancellation = default) =>
        guard.Ask(() => SqliteDecisions.Page(connection, filter, skip, take), cancellation);

    public Task<IReadOnlyList<DecisionToLookAt>> DecisionsToLookAtAsync(string document, CancellationToken cancellation = default) =>
        guard.Ask(() => SqliteDecisions.ToLookAt(connection, document), cancellation);

    public Task<IReadOnlyList<string>> UnsettledAsync(CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<string>>(
        () =>
        [
            .. connection.Rows("SELECT path FROM inbox WHERE is_unsettled ORDER BY path", [], r => r.GetString(0)),
        ],
        cancellation);

    public Task<Inbox> InboxAsync(InboxFilter filter, int skip, int take, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var tally = new InboxTally(filter, skip, take);
            foreach (var row in SqliteInbox.Rows(connection, filter.State))
            {
                cancellation.ThrowIfCancellationRequested();
                tally.Add(row);
            }

            return tally.Result(path => SqliteDecisions.Count(connection, path));
        },
        cancellation);

    public Task<int> LeftAsync(InboxFilter filter, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            // What lies in columns of its own is summed by the database; a check or a search has to look into each row.
            if (string.IsNullOrEmpty(filter.Code) && string.IsNullOrEmpty(filter.Search)) return SqliteInbox.Left(connection, filter);
            var match = new InboxMatch(filter);
            return SqliteInbox.Rows(connection, filter.State).Where(match.Passes).Sum(r => match.Found(r).Open(filter.Severity));
        },
        cancellation);

    public IAsyncEnumerable<FindingRecord> OpenFindingsAsync(InboxFilter filter, CancellationToken cancellation = default)
    {
        var match = new InboxMatch(filter);
        return guard.Stream(
            () => SqliteInbox.Rows(connection, filter.State)
                .Where(r => r.Errors + r.Warnings > 0 && match.Passes(r))
                .Select(r => r.Whole())
                .SelectMany(d => Findings(d.Document, d.Path, Severity.Warning, string.IsNullOrEmpty(filter.Code) ? null : filter.Code))
                .Where(f => filter.Severity is not { } severity || f.Result.Severity == severity),
            cancellation);
    }

    public Task<InboxDocument?> NextAsync(InboxFilter filter, string? afterPath, CancellationToken cancellation = default) => guard.Ask(
        () => SqliteInbox.Rows(connection, filter.State, afterPath).Where(new InboxMatch(filter).Passes).Select(r => r.Whole()).FirstOrDefault() is { } next
            ? next with { Decided = SqliteDecisions.Count(connection, next.Path) }
            : null,
        cancellation);

    public Task<string?> PresentAsync(string document, CancellationToken cancellation = default) => guard.Ask(
        () =>
        {
            var id = Scalar("SELECT id FROM documents WHERE id = ?1", document);
            if (id is null && document.Length >= 8)
            {
                var some = connection.Rows("SELECT id FROM documents WHERE id >= ?1 AND substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 2", [document], r => r.GetString(0)).ToList();
                id = some.Count == 1 ? some[0] : null;
            }

            return id is null
                ? null
                : Scalar("SELECT document FROM paths WHERE document = ?1 AND status <> 'forgotten' LIMIT 1", id)
                    ?? Scalar("SELECT p.document FROM path_versions v JOIN paths p ON p.path = v.path WHERE v.document = ?1 AND p.status <> 'forgotten' ORDER BY p.path LIMIT 1", id);
        },
        cancellation);

    public IAsyncEnumerable<ReportHead> HeadsAsync(CancellationToken cancellation = default) =>
        guard.Stream(() => SqliteInbox.Heads(connection, "ORDER BY path"), cancellation);

    public Task<Overview> OverviewAsync(OverviewFilter filter, CancellationToken cancellation = default) => guard.Ask(
        () => new OverviewTally(filter, SqliteInbox.Overview(connection)).Of(year => SqliteInbox.Overall(connection, year), year => SqliteInbox.Others(connection, year)),
        cancellation);

    public Task<IReadOnlyList<ReportHead>> AgencyReportsAsync(string type, string name, string? district, string? province, CancellationToken cancellation = default) =>
        guard.Ask<IReadOnlyList<ReportHead>>(
            () =>
            [
                .. SqliteInbox.Heads(
                    connection,
                    """
                    WHERE coalesce(agency_name, '') = ?2 AND coalesce(agency_type, '') = ?1
                      AND (?3 IS NULL OR coalesce(district, '') = ?3) AND (?4 IS NULL OR coalesce(province, '') = ?4)
                    ORDER BY coalesce(report_year, score_year), path
                    """,
                    type,
                    name,
                    district,
                    province),
            ],
            cancellation);

    public Task<IReadOnlyList<AgencyScore>> AgencyScoresAsync(IReadOnlyList<string> documents, CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<AgencyScore>>(
        () => [.. documents.Distinct(StringComparer.Ordinal).SelectMany(d => SqliteInbox.Scores(connection, d)).OrderBy(s => s.Year).ThenBy(s => s.Item, Items.Order)],
        cancellation);

    public Task<IReadOnlyList<FileVersion>> HistoryAsync(string path, CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<FileVersion>>(
        () => SqliteItems.Versions(connection, path),
        cancellation);

    public Task<IReadOnlyDictionary<Outcome, int>> CountsAsync(CancellationToken cancellation = default) => guard.Ask<IReadOnlyDictionary<Outcome, int>>(
        () =>
        {
            var counts = Enum.GetValues<Outcome>().ToDictionary(o => o, _ => 0);
            foreach (var (outcome, count) in connection.Rows(
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
        guard.Ask<IReadOnlyList<RunRecord>>(() => [.. SqliteItems.Runs(connection).Select(r => r.Run)], cancellation);

    public Task<IReadOnlyList<SourceEntry>> SourcesAsync(CancellationToken cancellation = default) => guard.Ask(() => SqliteCompanions.Sources(connection), cancellation);

    public Task<IReadOnlyList<ExpectedAgency>> ExpectedAgenciesAsync(CancellationToken cancellation = default) => guard.Ask(() => SqliteCompanions.Agencies(connection), cancellation);

    public Task<IReadOnlyList<KnownList>> ListsAsync(CancellationToken cancellation = default) => guard.Ask<IReadOnlyList<KnownList>>(
        () => SqlitePublished.Lists(connection),
        cancellation);

    public IAsyncEnumerable<PublishedScore> PublishedAsync(CancellationToken cancellation = default) =>
        guard.Stream(() => SqlitePublished.All(connection), cancellation);

    public IAsyncEnumerable<StoreItem> ExportAsync(CancellationToken cancellation = default) => guard.Stream(() => SqliteItems.Read(connection, documents), cancellation);

    public ValueTask DisposeAsync()
    {
        connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private IEnumerable<FindingRecord> Findings(string document, string path, Severity atLeast, string? code) => connection.Rows(
        """
        SELECT id, result, 0 AS of_relation, ordinal FROM findings
        WHERE document = ?1 AND severity_rank >= ?2 AND (?3 IS NULL OR code = ?3)
        UNION ALL
        SELECT id, result, 1, ordinal FROM relations
        WHERE document = ?1 AND id IS NOT NULL AND severity_rank >= ?2 AND (?3 IS NULL OR code = ?3)
        ORDER BY 3, 4
        """,
        [document, (int)atLeast, code],
        r => new FindingRecord(r.GetString(0), path, document, SqliteDocuments.Result(r.GetString(1))) { IsRelation = r.GetInt32(2) == 1 });

    private string? Scalar(string sql, params ReadOnlySpan<object?> values) => connection.Scalar(sql, values) as string;
}
