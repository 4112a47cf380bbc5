using System.Text.Json;
using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Serialisation;

namespace ItaIngest.Store.Sql;

/// <summary>Writes files into the tables, within the transaction of the caller.</summary>
internal sealed class SqlFileWriter(SqlSession session)
{
    private readonly SqlDocuments documents = new(session);

    /// <summary>Writes a file: its path, its history, and its result where this path's counts.</summary>
    public void Put(FileRecord file, RunStart run)
    {
        var path = file.Source.Path;
        var id = file.Document;
        KeepOutOfPath(path);
        var before = Scalar("SELECT document FROM paths WHERE path = $1", path) as string;
        KeepOutOf(before, id);
        // Other documents speak of what this one said until now, and may speak of what it says from now on.
        ToRelate(before);
        ToRelate(id);
        if (ResultCounts(file, run))
        {
            PutDocument(file, run.ProgramVersion, run.RulesRevision);
            RemoveDetails(id);
            PutDetails(id, file.Result, []);
            ToRelate(id);
        }

        Run(
            """
            INSERT INTO paths (path, root, document, bytes, outcome, status, program_version, rules_revision)
            VALUES ($1, $2, $3, $4, $5, 'present', $6, $7)
            ON CONFLICT (path) DO UPDATE SET root = $2, document = $3, bytes = $4, outcome = $5, status = 'present', program_version = $6, rules_revision = $7
            """,
            path, run.Root, id, file.Source.Length, Words.Of(file.Outcome), run.ProgramVersion, run.RulesRevision);
        if (!string.Equals(before, id, StringComparison.Ordinal))
        {
            Run("INSERT INTO path_versions (path, version, document) SELECT $1, 1 + count(*), $2 FROM path_versions WHERE path = $1", path, id);
            // The path is in the inbox once: what it was before leaves first.
            if (before is not null) PathLeft(before);
        }

        Refresh(id);
    }

    /// <summary>Stores the result of a report with all its decisions, where the path is the first of a document with its content.</summary>
    /// <returns>False where it is not: then nothing was written.</returns>
    public bool Settle(string report, DocumentResult settled, int decisions)
    {
        var file = FileRecord.Of(settled.Under(report), decisions);
        var id = file.Document;
        KeepOutOf(id);
        if (!string.Equals(FirstPath(id), report, StringComparison.Ordinal)) return false;
        ToRelate(id);
        PutDocument(file, (string)Scalar("SELECT program_version FROM documents WHERE id = $1", id)!, (string)Scalar("SELECT rules_revision FROM documents WHERE id = $1", id)!);
        RemoveOwn(id);
        // What its relations hold back stays held until they are told anew.
        PutDetails(id, file.Result, documents.Relations(id));
        Run("UPDATE paths SET outcome = $2 WHERE document = $1", id, Words.Of(file.Outcome));
        ToRelate(id);
        Refresh(id);
        return true;
    }

    /// <summary>Writes a content that another store had.</summary>
    public void Import(ContentItem content)
    {
        PutDocument(content.File, content.ProgramVersion, content.RulesRevision);
        if (content.IsLive) PutDetails(content.File.Document, content.File.Result, content.Relations);
    }

    /// <summary>Writes a path that another store had, and its history; its contents are there already.</summary>
    public void Import(PathItem path)
    {
        var known = path.Known;
        Run(
            "INSERT INTO paths (path, root, document, bytes, outcome, status, program_version, rules_revision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            known.Path, known.Root, known.Document, known.Length, Words.Of(known.Outcome), Words.Of(known.Status), known.ProgramVersion, known.RulesRevision);
        foreach (var version in path.Versions) Run("INSERT INTO path_versions (path, version, document) VALUES ($1, $2, $3)", known.Path, version.Version, version.Document);
        Refresh(known.Document);
    }

    /// <summary>A path leads to this document no more: without any, its detail rows go; its result stays.</summary>
    public void PathLeft(string document)
    {
        if (FirstPath(document) is null) RemoveDetails(document);
        Refresh(document);
    }

    /// <summary>Brings the row of a document in the inbox up to date.</summary>
    public void Refresh(string document)
    {
        KeepOutOf(document);
        Run("DELETE FROM inbox WHERE document = $1", document);
        Run("INSERT INTO inbox SELECT * FROM inbox_now WHERE document = $1", document);
    }

    /// <summary>Brings the row of a report in the inbox up to date.</summary>
    public void RefreshReport(string path)
    {
        if (Scalar("SELECT document FROM inbox WHERE path = $1", path) is string document) Refresh(document);
    }

    /// <summary>The agency of a document is to be related anew.</summary>
    public void ToRelate(string? document)
    {
        if (document is null) return;
        Run(
            """
            INSERT INTO agencies_to_relate (name, type) SELECT agency_name, coalesce(agency_type, '') FROM documents WHERE id = $1 AND agency_name <> ''
            ON CONFLICT (name, type) DO UPDATE SET type = excluded.type
            """,
            document);
    }

    /// <summary>Others that write this path wait until the transaction ends.</summary>
    public void KeepOutOfPath(string path) => session.KeepOut("path " + path);

    /// <summary>Others that write these documents wait until the transaction ends; always after <see cref="KeepOutOfPath"/>, so that two never wait for one another.</summary>
    public void KeepOutOf(params IEnumerable<string?> documents) => session.KeepOut(documents.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(d => "document " + d));

    /// <summary>The rule of <see cref="IRecordStore.PutAsync"/>: the path that sorts first, unless what is there is of another program or rules.</summary>
    private bool ResultCounts(FileRecord file, RunStart run)
    {
        var first = FirstPath(file.Document);
        if (first is null || PathOrder.Instance.Compare(file.Source.Path, first) <= 0) return true;
        return Scalar("SELECT 1 FROM documents WHERE id = $1 AND program_version = $2 AND rules_revision = $3", file.Document, run.ProgramVersion, run.RulesRevision) is null;
    }

    private string? FirstPath(string document) =>
        Scalar("SELECT min(path) FROM paths WHERE document = $1 AND status <> 'forgotten'", document) as string;

    private void PutDocument(FileRecord file, string programVersion, string rulesRevision)
    {
        var facts = file.Result?.Facts;
        var refusal = file.Result?.Extraction.Refusal;
        Run(
            """
            INSERT INTO documents VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
            ON CONFLICT (id) DO UPDATE SET result_of_path = $2, format = $3, bytes = $4, outcome = $5, refusal = $6, refusal_detail = $7,
              failure_stage = $8, failure_kind = $9, failure_message = $10, kind = $11, agency_type = $12, agency_name = $13, district = $14,
              province = $15, score_year = $16, report_year = $17, plan_year = $18, program_version = $19, rules_revision = $20, decided = $21
            """,
            file.Document, file.Source.Path, Words.Of(file.Source.Format), file.Source.Length, Words.Of(file.Outcome),
            refusal is null ? null : Words.Of(refusal.Reason), refusal?.Detail,
            file.Failure?.Stage, file.Failure?.Kind, file.Failure?.Message,
            facts is null ? null : Words.Of(facts.Kind), facts?.Agency.Type, facts?.Agency.Name, facts?.Agency.District, facts?.Agency.Province,
            facts?.ScoreYear, facts?.ReportYear, facts?.PlanYear, programVersion, rulesRevision, file.Decisions);
        if (file.Result is null)
        {
            Run("DELETE FROM document_results WHERE document = $1", file.Document);
            return;
        }

        Run(
            "INSERT INTO document_results VALUES ($1, $2, $3) ON CONFLICT (document) DO UPDATE SET form = $2, result = $3",
            file.Document, ResultBlob.Form, file.Packed ?? ResultBlob.Pack(file.Result));
    }

    private void RemoveDetails(string document)
    {
        Run("DELETE FROM relations WHERE document = $1", document);
        Run("DELETE FROM decisions_to_look_at WHERE document = $1", document);
        RemoveOwn(document);
    }

    /// <summary>Removes what its own result says.</summary>
    private void RemoveOwn(string document)
    {
        Run("DELETE FROM observations WHERE document = $1", document);
        Run("DELETE FROM findings WHERE document = $1", document);
        Run("DELETE FROM verdicts WHERE document = $1 AND code NOT IN (SELECT code FROM relations WHERE document = $1)", document);
        Run("DELETE FROM decisions_to_look_at WHERE document = $1 AND of_relation = 0", document);
    }

    private void PutDetails(string document, DocumentResult? result, IReadOnlyList<CheckResult> relations)
    {
        if (result is null) return;
        var statuses = new ValueStatuses([.. result.Results, .. relations]);
        session.Insert("observations", (result.Facts?.Observations ?? []).Select((o, i) => (object?[])
        [
            document, i + 1, o.Item, o.Year, o.Part, Words.Of(o.Figure), o.Value, PlainNumber.Of(o.Number, o.Decimals), o.Raw, o.ItemRaw,
            Words.Of(o.Standing), Words.Of(statuses.Of(o)), o.Copies.Count, o.At.Page, o.At.Line, o.At.Table, o.At.Row, o.At.Column,
            string.Join(' ', statuses.ConfirmedBy(o)),
        ]));
        session.Insert("findings", FindingId.Of(document, result.Results).Select((f, i) => (object?[])
        [
            document, i + 1, f.Id, f.Result.Code, Words.Of(f.Result.Severity), (int)f.Result.Severity, Words.Of(f.Result.Verdict),
            f.Result.Subject.Item, f.Result.Subject.Year, f.Result.Subject.Part, JsonSerializer.Serialize(f.Result, JsonContract.Options),
        ]));
        foreach (var group in result.Results.GroupBy(r => (r.Code, r.Verdict)))
        {
            Run("INSERT INTO verdicts VALUES ($1, $2, $3, $4)", document, group.Key.Code, Words.Of(group.Key.Verdict), group.Count());
        }

        foreach (var (decision, state) in LookAgain.At(result)) Run("INSERT INTO decisions_to_look_at VALUES ($1, $2, $3, 0)", document, decision, Words.Of(state));
    }

    private void Run(string sql, params ReadOnlySpan<object?> values) => session.Run(sql, values);

    private object? Scalar(string sql, params ReadOnlySpan<object?> values) => session.Scalar(sql, values);
}
