using System.Text.Json;
using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Serialisation;

namespace ItaIngest.Store.Sql;

/// <summary>Keeps what documents say of one another, within the transaction of the caller.</summary>
internal sealed class SqlRelations(SqlSession session, SqlFileWriter files)
{
    private readonly SqlDocuments documents = new(session);

    /// <summary>Some agencies that are to be related, in order.</summary>
    public List<AgencyKey> Next(int count) =>
        [.. session.Rows("SELECT type, name FROM agencies_to_relate ORDER BY name, type LIMIT $1", [count], r => new AgencyKey(r.GetString(0), r.GetString(1)))];

    /// <summary>Relates an agency and takes it off the list; null where it has no document.</summary>
    public IReadOnlyList<RelationResult>? Relate(AgencyKey agency, Relate relate)
    {
        // Whoever puts a document of the agency marks it first, and so waits here until this transaction ends.
        session.Run("DELETE FROM agencies_to_relate WHERE name = $1 AND type = $2", agency.Name, agency.Type);
        var ids = session.Rows(
            """
            SELECT d.id, min(p.path) FROM documents d JOIN paths p ON p.document = d.id AND p.status <> 'forgotten'
            WHERE d.agency_name = $1 AND coalesce(d.agency_type, '') = $2 GROUP BY d.id ORDER BY 2
            """,
            [agency.Name, agency.Type],
            r => r.GetString(0)).ToList();
        if (ids.Count == 0) return null;
        // Of each document only what its values are and what its own checks say is kept until all are related.
        var read = new Dictionary<string, (IReadOnlyList<Observation> Stated, IReadOnlyList<CheckResult> Own)>(StringComparer.Ordinal);
        StoredDocument Read(string id)
        {
            var stored = documents.WithoutText(id);
            read[id] = (stored.Result?.Facts?.Observations ?? [], stored.Result?.Results ?? []);
            return stored;
        }

        var results = relate(ids.Select(Read), SqlPublished.Of(session, agency));
        var byDocument = results.ToLookup(r => r.Document, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!Replace(id, [.. byDocument[id]])) continue;
            if (!read.ContainsKey(id)) Read(id);
            SetStatuses(id, read[id].Stated, [.. read[id].Own, .. byDocument[id].Select(r => r.Result)]);
            files.Refresh(id);
        }

        return results;
    }

    /// <summary>Writes what another store had of a document.</summary>
    public void Import(string document, IReadOnlyList<CheckResult> results) => Replace(document, [.. results.Select(r => new RelationResult(document, r))]);

    /// <summary>Replaces what is said of a document; false where nothing was and is said.</summary>
    private bool Replace(string document, IReadOnlyList<RelationResult> results)
    {
        var hadResults = session.Scalar("SELECT 1 FROM relations WHERE document = $1 LIMIT 1", document) is not null;
        if (!hadResults && results.Count == 0) return false;
        session.Run("DELETE FROM verdicts WHERE document = $1 AND code IN (SELECT code FROM relations WHERE document = $1)", document);
        session.Run("DELETE FROM relations WHERE document = $1", document);
        session.Run("DELETE FROM decisions_to_look_at WHERE document = $1 AND of_relation = 1", document);
        var ids = FindingId.Of(document, [.. results.Select(r => r.Result)]).Select(f => f.Id).GetEnumerator();
        session.Insert("relations", results.Select(r => r.Result).Select((r, i) => (object?[])
        [
            document, i + 1, r.IsFinding && ids.MoveNext() ? ids.Current : null, r.Code, Words.Of(r.Severity), (int)r.Severity, Words.Of(r.Verdict),
            r.Subject.Item, r.Subject.Year, r.Subject.Part, JsonSerializer.Serialize(r, JsonContract.Options),
        ]));
        foreach (var group in results.GroupBy(r => (r.Result.Code, r.Result.Verdict)))
        {
            session.Run("INSERT INTO verdicts VALUES ($1, $2, $3, $4)", document, group.Key.Code, Words.Of(group.Key.Verdict), group.Count());
        }

        foreach (var (decision, state) in LookAgain.At([.. results.Select(r => r.Result)]))
        {
            session.Run("INSERT INTO decisions_to_look_at VALUES ($1, $2, $3, 1)", document, decision, Words.Of(state));
        }

        return true;
    }

    /// <summary>A relation may hold a value back that its own document does not, or bear it out.</summary>
    private void SetStatuses(string document, IReadOnlyList<Observation> stated, IReadOnlyList<CheckResult> results)
    {
        var statuses = new ValueStatuses(results);
        var ordinal = 0;
        foreach (var o in stated)
        {
            session.Run(
                "UPDATE observations SET status = $3, confirmed_by = $4 WHERE document = $1 AND ordinal = $2 AND (status <> $3 OR confirmed_by <> $4)",
                document, ++ordinal, Words.Of(statuses.Of(o)), string.Join(' ', statuses.ConfirmedBy(o)));
        }
    }
}
