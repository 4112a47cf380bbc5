using ItaIngest.Documents;
using ItaIngest.Records;

namespace ItaIngest.Store.Sql;

/// <summary>Everything that the tables keep, as another store takes it and as another store gave it.</summary>
internal static class SqlItems
{
    private const string PathColumns = "path, root, document, bytes, outcome, status, program_version, rules_revision";

    /// <summary>All of it, in the order of <see cref="IRecordQueries.ExportAsync"/>.</summary>
    public static IEnumerable<StoreItem> Read(SqlSession session, SqlDocuments documents) => Runs(session)
        .Concat<StoreItem>([new CompanionsItem(SqlCompanions.Sources(session), SqlCompanions.Agencies(session))])
        .Concat(SqlPublished.Lists(session).Select(l => new ListItem(l.Path, l.Root, SqlPublished.Of(session, l.Path))))
        .Concat(SqlDecisions.All(session).Select(d => new DecisionItem(d)))
        .Concat(session.Many("SELECT id FROM documents ORDER BY id", [], r => r.GetString(0)).Select(id => Content(session, documents, id)))
        .Concat(Paths(session).Select(p => new PathItem(p, Versions(session, p.Path))))
        .Concat(session.Many("SELECT type, name FROM agencies_to_relate ORDER BY name, type", [], r => new AgencyToRelateItem(r.GetString(0), r.GetString(1))));

    /// <summary>Writes one, within the transaction of the caller.</summary>
    public static void Write(SqlTransaction transaction, StoreItem item)
    {
        var (session, files, relations) = (transaction.Session, transaction.Files, transaction.Relations);
        switch (item)
        {
            case RunItem { Number: var number, Run: var run }:
                session.Run(
                    "INSERT INTO runs VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    number, run.Id, run.Root, run.ProgramVersion, run.RulesRevision, Words.Of(run.StartedAt), run.CompletedAt is { } end ? Words.Of(end) : null);
                break;
            case CompanionsItem companions:
                SqlCompanions.Replace(session, companions.Sources);
                SqlCompanions.Replace(session, companions.Agencies);
                break;
            case ListItem list:
                SqlPublished.Replace(session, list.Path, list.Root, list.Rows);
                break;
            case DecisionItem { Decision: var decision }:
                SqlDecisions.Append(session, decision, 1 + SqlDecisions.Count(session, decision.Claim.Report));
                break;
            case ContentItem content:
                files.Import(content);
                if (content.Relations.Count > 0) relations.Import(content.File.Document, content.Relations);
                break;
            case PathItem path:
                files.Import(path);
                break;
            case AgencyToRelateItem agency:
                session.Run("INSERT INTO agencies_to_relate (name, type) VALUES ($1, $2) ON CONFLICT DO NOTHING", agency.Name, agency.Type);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, null);
        }
    }

    /// <summary>Runs, oldest first.</summary>
    public static IEnumerable<RunItem> Runs(SqlSession session) => session.Rows(
        "SELECT number, id, root, program_version, rules_revision, started_at, completed_at FROM runs ORDER BY number",
        [],
        r => new RunItem(r.GetInt32(0), new RunRecord(
            r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Words.Time(r.GetString(5)), r.Text(6) is { } end ? Words.Time(end) : null)));

    /// <summary>Every path that was ever stored, in order.</summary>
    public static IEnumerable<KnownFile> Paths(SqlSession session) => session.Many($"SELECT {PathColumns} FROM paths ORDER BY path", [], Known);

    /// <summary>A path; null where it was never stored.</summary>
    public static KnownFile? Known(SqlSession session, string path) => session.Rows($"SELECT {PathColumns} FROM paths WHERE path = $1", [path], Known).SingleOrDefault();

    /// <summary>The contents that a path had, oldest first.</summary>
    public static IReadOnlyList<FileVersion> Versions(SqlSession session, string path) =>
        [.. session.Rows("SELECT version, document FROM path_versions WHERE path = $1 ORDER BY version", [path], r => new FileVersion(r.GetInt32(0), r.GetString(1)))];

    private static KnownFile Known(SqlRow r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3),
        Words.Read<Outcome>(r.GetString(4)), Words.Read<PathStatus>(r.GetString(5)), r.GetString(6), r.GetString(7));

    private static ContentItem Content(SqlSession session, SqlDocuments documents, string id) => session.Rows(
        """
        SELECT d.result_of_path, d.format, d.bytes, d.failure_stage, d.failure_kind, d.failure_message, d.decided, d.program_version, d.rules_revision, r.form, r.result,
          EXISTS (SELECT 1 FROM paths p WHERE p.document = d.id AND p.status <> 'forgotten')
        FROM documents d LEFT JOIN document_results r ON r.document = d.id WHERE d.id = $1
        """,
        [id],
        r =>
        {
            var source = new SourceFile(DocumentId.IsUnread(id) ? "" : id, r.GetString(0), Words.Read<DocumentFormat>(r.GetString(1)), r.GetInt64(2));
            var failure = r.Text(3) is { } stage ? new Failure(stage, r.GetString(4), r.GetString(5)) : null;
            var packed = r.Text(9) switch
            {
                null => null,
                ResultBlob.Form => r.GetBytes(10),
                var form => throw new InvalidDataException($"The stored document is in the form {form}, which this program does not know."),
            };
            var file = new FileRecord(source, packed is null ? null : ResultBlob.UnpackWithoutText(packed).Under(source.Path), failure) { Decisions = r.GetInt32(6), Packed = packed };
            return new ContentItem(file, r.GetString(7), r.GetString(8), r.GetBoolean(11), documents.Relations(id));
        }).Single();
}
