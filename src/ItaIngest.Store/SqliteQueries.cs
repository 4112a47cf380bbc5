using System.Runtime.CompilerServices;
using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Records;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>A view of a SQLite file: a connection of its own inside one read transaction.</summary>
internal sealed class SqliteQueries : IRecordQueries
{
    private const string FirstPaths = "SELECT document, min(path) AS path FROM paths WHERE status <> 'forgotten' GROUP BY document ORDER BY 2";

    private readonly SqliteConnection connection;
    private readonly SqliteDocuments documents;
    private readonly string file;

    private SqliteQueries(SqliteConnection connection, string file)
    {
        this.connection = connection;
        this.file = file;
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

    public IAsyncEnumerable<KnownFile> KnownFilesAsync(CancellationToken cancellation = default) => Stream(
        () => connection.Rows(
            "SELECT path, root, document, bytes, outcome, status, program_version, rules_revision FROM paths ORDER BY path",
            [],
            r => new KnownFile(
                r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3),
                Words.Read<Outcome>(r.GetString(4)), Words.Read<PathStatus>(r.GetString(5)), r.GetString(6), r.GetString(7))),
        cancellation);

    public Task<StoredDocument?> DocumentAsync(string pathOrId, CancellationToken cancellation = default) => Ask(
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
        Stream(() => connection.Rows(FirstPaths, [], r => r.GetString(0)).Select(documents.Of), cancellation);

    public IAsyncEnumerable<FindingRecord> FindingsAsync(FindingFilter filter, CancellationToken cancellation = default)
    {
        // A document may have paths besides its first; any of them names it.
        var only = filter.Path is null ? null : Scalar("SELECT document FROM paths WHERE path = ?1 AND status <> 'forgotten'", filter.Path) ?? "";
        return Stream(
            () => connection.Rows(FirstPaths, [], r => (Document: r.GetString(0), Path: r.GetString(1)))
                .Where(d => only is null || string.Equals(d.Document, only, StringComparison.Ordinal))
                .SelectMany(d => connection.Rows(
                    """
                    SELECT id, result, 0 AS of_relation, ordinal FROM findings
                    WHERE document = ?1 AND severity_rank >= ?2 AND (?3 IS NULL OR code = ?3)
                    UNION ALL
                    SELECT id, result, 1, ordinal FROM relations
                    WHERE document = ?1 AND id IS NOT NULL AND severity_rank >= ?2 AND (?3 IS NULL OR code = ?3)
                    ORDER BY 3, 4
                    """,
                    [d.Document, (int)(filter.AtLeast ?? Severity.None), filter.Code],
                    r => new FindingRecord(r.GetString(0), d.Path, d.Document, SqliteDocuments.Result(r.GetString(1))) { IsRelation = r.GetInt32(2) == 1 })),
            cancellation);
    }

    public Task<IReadOnlyList<Decision>> DecisionsAsync(string path, CancellationToken cancellation = default) =>
        Ask<IReadOnlyList<Decision>>(() => [.. connection.Rows("SELECT * FROM decisions WHERE report = ?1 ORDER BY version", [path], ReadDecision)], cancellation);

    public IAsyncEnumerable<Decision> AllDecisionsAsync(CancellationToken cancellation = default) =>
        Stream(() => connection.Rows("SELECT * FROM decisions ORDER BY report, version", [], ReadDecision), cancellation);

    public Task<IReadOnlyList<FileVersion>> HistoryAsync(string path, CancellationToken cancellation = default) => Ask<IReadOnlyList<FileVersion>>(
        () => [.. connection.Rows("SELECT version, document FROM path_versions WHERE path = ?1 ORDER BY version", [path], r => new FileVersion(r.GetInt32(0), r.GetString(1)))],
        cancellation);

    public Task<IReadOnlyDictionary<Outcome, int>> CountsAsync(CancellationToken cancellation = default) => Ask<IReadOnlyDictionary<Outcome, int>>(
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

    public Task<IReadOnlyList<RunRecord>> RunsAsync(CancellationToken cancellation = default) => Ask<IReadOnlyList<RunRecord>>(
        () =>
        [
            .. connection.Rows(
                "SELECT id, root, program_version, rules_revision, started_at, completed_at FROM runs ORDER BY number",
                [],
                r => new RunRecord(
                    r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), Words.Time(r.GetString(4)),
                    r.Text(5) is { } end ? Words.Time(end) : null)),
        ],
        cancellation);

    public Task<IReadOnlyList<SourceEntry>> SourcesAsync(CancellationToken cancellation = default) => Ask<IReadOnlyList<SourceEntry>>(
        () =>
        [
            .. connection.Rows(
                "SELECT path, url, retrieved_on, agency, fiscal_year FROM sources ORDER BY ordinal",
                [],
                r => new SourceEntry(r.GetString(0), r.GetString(1), Words.Day(r.Text(2)), r.GetString(3), r.Int(4))),
        ],
        cancellation);

    public Task<IReadOnlyList<ExpectedAgency>> ExpectedAgenciesAsync(CancellationToken cancellation = default) => Ask<IReadOnlyList<ExpectedAgency>>(
        () =>
        [
            .. connection.Rows(
                "SELECT type, name, district, province, fiscal_year FROM expected_agencies ORDER BY ordinal",
                [],
                r => new ExpectedAgency(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Int(4))),
        ],
        cancellation);

    public Task<IReadOnlyList<KnownList>> ListsAsync(CancellationToken cancellation = default) => Ask<IReadOnlyList<KnownList>>(
        () => [.. connection.Rows("SELECT path, root, row_count FROM published_lists ORDER BY path", [], r => new KnownList(r.GetString(0), r.GetString(1), r.GetInt32(2)))],
        cancellation);

    public IAsyncEnumerable<PublishedScore> PublishedAsync(CancellationToken cancellation = default) =>
        Stream(() => SqlitePublished.All(connection), cancellation);

    public ValueTask DisposeAsync()
    {
        connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Decision ReadDecision(SqliteDataReader r)
    {
        object? Of(string name) => r.GetValue(r.GetOrdinal(name)) is var v and not DBNull ? v : null;
        string Text(string name) => (string?)Of(name) ?? throw new InvalidDataException($"A stored decision has no {name}.");
        int? Year() => Of("fiscal_year") is long year ? (int)year : null;
        return new Decision(
            Text("id"),
            new DecidedClaim(Text("report"), Text("item"), Year(), Text("figure"), r.GetInt32(r.GetOrdinal("ordinal")), Text("raw"), Text("document")),
            Words.Read<Ruling>(Text("ruling")),
            Text("before"),
            (string?)Of("value"),
            Text("reason"),
            (string?)Of("comment"),
            Text("reviewer"),
            Words.Time(Text("decided_at")),
            Words.Read<DecidedBy>(Text("decided_by")),
            Text("check_version"),
            (string?)Of("supersedes"));
    }

    private string? Scalar(string sql, params ReadOnlySpan<object?> values) => connection.Scalar(sql, values) as string;

    private Task<T> Ask<T>(Func<T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Guard(work));
    }

    private async IAsyncEnumerable<T> Stream<T>(Func<IEnumerable<T>> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        using var each = Guard(() => rows().GetEnumerator());
        while (Guard(each.MoveNext))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return each.Current;
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, file);
        }
        catch (InvalidDataException e)
        {
            throw new StoreException(StoreProblem.Damaged, file, e.Message, e);
        }
    }
}
