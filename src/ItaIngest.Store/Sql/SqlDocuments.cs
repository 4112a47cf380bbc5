using System.Text.Json;
using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Serialisation;

namespace ItaIngest.Store.Sql;

/// <summary>Reads whole documents over a session, within whatever transaction it is in.</summary>
internal sealed class SqlDocuments(SqlSession session)
{
    /// <summary>A document that is present or missing.</summary>
    public StoredDocument Of(string id) => Of(id, ResultBlob.Unpack);

    /// <summary>The same without the text of its file.</summary>
    public StoredDocument WithoutText(string id) => Of(id, ResultBlob.UnpackWithoutText);

    private StoredDocument Of(string id, Func<ReadOnlySpan<byte>, DocumentResult> unpack)
    {
        var paths = session.Rows(
            "SELECT path, status FROM paths WHERE document = $1 AND status <> 'forgotten' ORDER BY path",
            [id],
            r => new StoredPath(r.GetString(0), Words.Read<PathStatus>(r.GetString(1)))).ToList();
        var relations = Relations(id);
        var decisions = SqlDecisions.Of(session, paths[0].Path);
        return session.Rows(
            """
            SELECT d.format, d.bytes, d.outcome, d.failure_stage, d.failure_kind, d.failure_message, r.form, r.result
            FROM documents d LEFT JOIN document_results r ON r.document = d.id WHERE d.id = $1
            """,
            [id],
            r =>
            {
                var source = new SourceFile(DocumentId.IsUnread(id) ? "" : id, paths[0].Path, Words.Read<DocumentFormat>(r.GetString(0)), r.GetInt64(1));
                var result = r.Text(6) switch
                {
                    null => null,
                    ResultBlob.Form => unpack(r.GetBytes(7)).Under(source.Path),
                    var form => throw new InvalidDataException($"The stored document is in the form {form}, which this program does not know."),
                };
                var failure = r.Text(3) is { } stage ? new Failure(stage, r.GetString(4), r.GetString(5)) : null;
                return new StoredDocument(id, source, Words.Read<Outcome>(r.GetString(2)), result, failure, paths) { Relations = relations, Decisions = decisions };
            }).Single();
    }

    /// <summary>What its relations say of a document.</summary>
    public IReadOnlyList<CheckResult> Relations(string id) =>
        [.. session.Rows("SELECT result FROM relations WHERE document = $1 ORDER BY ordinal", [id], r => Result(r.GetString(0)))];

    /// <summary>A result as it stands in a table.</summary>
    public static CheckResult Result(string json) =>
        JsonSerializer.Deserialize<CheckResult>(json, JsonContract.Options) ?? throw new InvalidDataException("A stored finding is empty.");
}
