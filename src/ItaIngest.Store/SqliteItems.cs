using ItaIngest.Documents;
using ItaIngest.Records;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>Everything that the tables keep, as another store takes it and as another store gave it.</summary>
internal static class SqliteItems
{
    /// <summary>All of it, in the order of <see cref="IRecordQueries.ExportAsync"/>.</summary>
    public static IEnumerable<StoreItem> Read(SqliteConnection connection, SqliteDocuments documents) => Runs(connection)
        .Concat<StoreItem>([new CompanionsItem(SqliteCompanions.Sources(connection), SqliteCompanions.Agencies(connection))])
        .Concat(SqlitePublished.Lists(connection).Select(l => new ListItem(l.Path, l.Root, SqlitePublished.Of(connection, l.Path))))
        .Concat(SqliteDecisions.All(connection).Select(d => new DecisionItem(d)))
        .Concat(connection.Rows("SELECT id FROM documents ORDER BY id", [], r => r.GetString(0)).Select(id => Content(connection, documents, id)))
        .Concat(Paths(connection).Select(p => new PathItem(p, Versions(connection, p.Path))))
        .Concat(connection.Rows("SELECT type, name FROM agencies_to_relate ORDER BY name, type", [], r => new AgencyToRelateItem(r.GetString(0), r.GetString(1))));

    /// <summary>Writes one, within the transaction of the caller.</summary>
    public static void Write(SqliteConnection connection, SqliteFileWriter files, SqliteRelations relations, StoreItem item)
    {
        switch (item)
        {
            case RunItem { Number: var number, Run: var run }:
                connection.Run(
                    "INSERT INTO runs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    number, run.Id, run.Root, run.ProgramVersion, run.RulesRevision, Words.Of(run.StartedAt), run.CompletedAt is { } end ? Words.Of(end) : null);
                break;
            case CompanionsItem companions:
                SqliteCompanions.Replace(connection, companions.Sources);
                SqliteCompanions.Replace(connection, companions.Agencies);
                break;
            case ListItem list:
                SqlitePublished.Replace(connection, list.Path, list.Root, list.Rows);
                break;
            case DecisionItem { Decision: var decision }:
                SqliteDecisions.Append(connection, decision, 1 + SqliteDecisions.Count(connection, decision.Claim.Report));
                break;
            case ContentItem content:
                files.Import(content);
                if (content.Relations.Count > 0) relations.Import(content.File.Document, content.Relations);
                break;
            case PathItem path:
                files.Import(path);
                break;
            case AgencyToRelateItem agency:
                connection.Run("INSERT OR IGNORE INTO agencies_to_relate (name, type) VALUES (?1, ?2)", agency.Name, agency.Type);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, null);
        }
    }

    /// <summary>Runs, oldest first.</summary>
    public static IEnumerable<RunItem> Runs(SqliteConnection connection) => connection.Rows(
        "SELECT number, id, root, program_version, rules_revision, started_at, completed_at FROM runs ORDER BY number",
        [],
        r => new RunItem(r.GetInt32(0), new RunRecord(
            r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Words.Time(r.GetString(5)), r.Text(6) is { } end ? Words.Time(end) : null)));

    /// <summary>Every path that was ever stored, in order.</summary>
    public static IEnumerable<KnownFile> Paths(SqliteConnection connection) => connection.Rows(
        "SELECT path, root, document, bytes, outcome, status, program_version, rules_revision FROM paths ORDER BY path",
        [],
        r => new KnownFile(
            r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3),
            Words.Read<Outcome>(r.GetString(4)), Words.Read<PathStatus>(r.GetString(5)), r.GetString(6), r.GetString(7)));

    /// <summary>The contents that a path had, oldest first.</summary>
    public static IReadOnlyList<FileVersion> Versions(SqliteConnection connection, string path) =>
        [.. connection.Rows("SELECT version, document FROM path_versions WHERE path = ?1 ORDER BY version", [path], r => new FileVersion(r.GetInt32(0), r.GetString(1)))];

    private static ContentItem Content(SqliteConnection connection, SqliteDocuments documents, string id) => connection.Rows(
        """
        SELECT d.result_of_path, d.format, d.bytes, d.failure_stage, d.failure_kind, d.failure_message, d.decided, d.program_version, d.rules_revision, r.form, r.result,
          EXISTS (SELECT 1 FROM paths p WHERE p.document = d.id AND p.status <> 'forgotten')
        FROM documents d LEFT JOIN document_results r ON r.document = d.id WHERE d.id = ?1
        """,
        [id],
        r =>
        {
            var source = new SourceFile(DocumentId.IsUnread(id) ? "" : id, r.GetString(0), Words.Read<DocumentFormat>(r.GetString(1)), r.GetInt64(2));
            var failure = r.Text(3) is { } stage ? new Failure(stage, r.GetString(4), r.GetString(5)) : null;
            var packed = r.Text(9) switch
            {
                null => null,
                ResultBlob.Form => r.GetFieldValue<byte[]>(10),
                var form => throw new InvalidDataException($"The stored document is in the form {form}, which this program does not know."),
            };
            var file = new FileRecord(source, packed is null ? null : ResultBlob.UnpackWithoutText(packed).Under(source.Path), failure) { Decisions = r.GetInt32(6), Packed = packed };
            return new ContentItem(file, r.GetString(7), r.GetString(8), r.GetBoolean(11), documents.Relations(id));
        }).Single();
}
