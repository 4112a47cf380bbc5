using ItaIngest.Records;
using ItaIngest.Store.Sql;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>
/// The tables. Each step brings a database from one version (<c>user_version</c>) to the next; a step that has left this house
/// is never edited. Nothing but <c>runs</c> holds a time or a number that depends on the order of loading.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>"ITAI": says whose database it is.</summary>
    private const long ApplicationId = 0x49544149;

    private static readonly string[] Steps = [First, Relations, Review];

    private const string First = """
        CREATE TABLE runs (
          number INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          root TEXT NOT NULL,
          program_version TEXT NOT NULL,
          rules_revision TEXT NOT NULL,
          started_at TEXT NOT NULL,
          completed_at TEXT);

        -- A content: one file, or several with the same bytes. Also what was superseded or forgotten.
        CREATE TABLE documents (
          id TEXT PRIMARY KEY,
          result_of_path TEXT NOT NULL,
          format TEXT NOT NULL,
          bytes INTEGER NOT NULL,
          outcome TEXT NOT NULL,
          refusal TEXT,
          refusal_detail TEXT,
          failure_stage TEXT,
          failure_kind TEXT,
          failure_message TEXT,
          kind TEXT,
          agency_type TEXT,
          agency_name TEXT,
          district TEXT,
          province TEXT,
          score_year INTEGER,
          report_year INTEGER,
          plan_year INTEGER,
          program_version TEXT NOT NULL,
          rules_revision TEXT NOT NULL) WITHOUT ROWID;

        -- All that the stages made of it; see ResultBlob for the form.
        CREATE TABLE document_results (
          document TEXT PRIMARY KEY REFERENCES documents (id),
          form TEXT NOT NULL,
          result BLOB NOT NULL);

        CREATE TABLE paths (
          path TEXT PRIMARY KEY,
          root TEXT NOT NULL,
          document TEXT NOT NULL REFERENCES documents (id),
          bytes INTEGER NOT NULL,
          outcome TEXT NOT NULL,
          status TEXT NOT NULL CHECK (status IN ('present', 'missing', 'forgotten')),
          program_version TEXT NOT NULL,
          rules_revision TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX paths_of_document ON paths (document, path);

        CREATE TABLE path_versions (
          path TEXT NOT NULL REFERENCES paths (path),
          version INTEGER NOT NULL,
          document TEXT NOT NULL REFERENCES documents (id),
          PRIMARY KEY (path, version)) WITHOUT ROWID;

        -- Of documents that are present or missing: the figures that they state. status: clean, flagged or held.
        CREATE TABLE observations (
          document TEXT NOT NULL REFERENCES documents (id),
          ordinal INTEGER NOT NULL,
          item TEXT NOT NULL,
          fiscal_year INTEGER NOT NULL,
          part TEXT,
          figure TEXT NOT NULL,
          value TEXT NOT NULL,
          number TEXT,
          raw TEXT NOT NULL,
          item_raw TEXT NOT NULL,
          standing TEXT NOT NULL,
          status TEXT NOT NULL,
          copies INTEGER NOT NULL,
          page INTEGER,
          line INTEGER,
          table_number INTEGER,
          row_number INTEGER,
          column_number INTEGER,
          PRIMARY KEY (document, ordinal)) WITHOUT ROWID;

        -- Of the same documents: what a person may have to look at. result is the whole of it as JSON.
        CREATE TABLE findings (
          document TEXT NOT NULL REFERENCES documents (id),
          ordinal INTEGER NOT NULL,
          id TEXT NOT NULL,
          code TEXT NOT NULL,
          severity TEXT NOT NULL,
          severity_rank INTEGER NOT NULL,
          verdict TEXT NOT NULL,
          item TEXT NOT NULL,
          fiscal_year INTEGER,
          part TEXT,
          result TEXT NOT NULL,
          PRIMARY KEY (document, ordinal)) WITHOUT ROWID;
        CREATE INDEX findings_by_code ON findings (code);

        -- Of the same documents: how often each check held, failed or could not tell.
        CREATE TABLE verdicts (
          document TEXT NOT NULL REFERENCES documents (id),
          code TEXT NOT NULL,
          verdict TEXT NOT NULL,
          count INTEGER NOT NULL,
          PRIMARY KEY (document, code, verdict)) WITHOUT ROWID;

        CREATE TABLE decisions (
          report TEXT NOT NULL,
          version INTEGER NOT NULL,
          id TEXT NOT NULL UNIQUE,
          item TEXT NOT NULL,
          fiscal_year INTEGER,
          figure TEXT NOT NULL,
          ordinal INTEGER NOT NULL,
          raw TEXT NOT NULL,
          document TEXT NOT NULL,
          ruling TEXT NOT NULL,
          before TEXT NOT NULL,
          value TEXT,
          reason TEXT NOT NULL,
          comment TEXT,
          reviewer TEXT NOT NULL,
          decided_at TEXT NOT NULL,
          decided_by TEXT NOT NULL,
          check_version TEXT NOT NULL,
          supersedes TEXT,
          PRIMARY KEY (report, version)) WITHOUT ROWID;

        CREATE TABLE sources (
          ordinal INTEGER PRIMARY KEY,
          path TEXT NOT NULL,
          url TEXT NOT NULL,
          retrieved_on TEXT,
          agency TEXT NOT NULL,
          fiscal_year INTEGER);

        CREATE TABLE expected_agencies (
          ordinal INTEGER PRIMARY KEY,
          type TEXT NOT NULL,
          name TEXT NOT NULL,
          district TEXT NOT NULL,
          province TEXT NOT NULL,
          fiscal_year INTEGER);

        -- For people who open the file: each stated score with its agency; the score is empty while it is held.
        CREATE VIEW scores AS
          SELECT (SELECT min(p.path) FROM paths p WHERE p.document = d.id AND p.status <> 'forgotten') AS path,
                 d.agency_type, d.agency_name, d.district, d.province, d.report_year,
                 o.fiscal_year, o.item, o.part,
                 CASE WHEN o.status = 'held' THEN NULL ELSE CAST(o.number AS REAL) END AS score,
                 o.value AS score_as_written, o.status, o.standing,
                 o.page, o.line, o.table_number, o.row_number, o.column_number, d.id AS document
          FROM observations o JOIN documents d ON d.id = o.document
          WHERE o.figure = 'score';

        CREATE VIEW open_findings AS
          SELECT (SELECT min(p.path) FROM paths p WHERE p.document = f.document AND p.status <> 'forgotten') AS path,
                 f.severity, f.code, f.item, f.fiscal_year, f.part, f.verdict, f.id, f.document
          FROM findings f
          WHERE f.severity_rank >= 2;
        """;

    private const string Relations = """
        -- What documents say of one another: every result, findings with their id. Of documents that are present or missing.
        CREATE TABLE relations (
          document TEXT NOT NULL REFERENCES documents (id),
          ordinal INTEGER NOT NULL,
          id TEXT,
          code TEXT NOT NULL,
          severity TEXT NOT NULL,
          severity_rank INTEGER NOT NULL,
          verdict TEXT NOT NULL,
          item TEXT NOT NULL,
          fiscal_year INTEGER,
          part TEXT,
          result TEXT NOT NULL,
          PRIMARY KEY (document, ordinal)) WITHOUT ROWID;
        CREATE INDEX relations_by_code ON relations (code);

        -- Agencies of which something has changed since they were related; empty when an ingest came to its end.
        CREATE TABLE agencies_to_relate (
          name TEXT NOT NULL,
          type TEXT NOT NULL,
          PRIMARY KEY (name, type)) WITHOUT ROWID;
        CREATE INDEX documents_by_agency ON documents (agency_name, agency_type);

        -- Results that the commission published, as lists have them.
        CREATE TABLE published_lists (
          path TEXT PRIMARY KEY,
          root TEXT NOT NULL,
          row_count INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE published_scores (
          list TEXT NOT NULL REFERENCES published_lists (path),
          ordinal INTEGER NOT NULL,
          line INTEGER NOT NULL,
          agency_type TEXT NOT NULL,
          agency_name TEXT NOT NULL,
          district TEXT NOT NULL,
          province TEXT NOT NULL,
          fiscal_year INTEGER NOT NULL,
          overall TEXT NOT NULL,
          level TEXT NOT NULL,
          iit TEXT NOT NULL,
          eit TEXT NOT NULL,
          oit TEXT NOT NULL,
          PRIMARY KEY (list, ordinal)) WITHOUT ROWID;
        CREATE INDEX published_by_agency ON published_scores (agency_name, agency_type);

        -- What is there already was never related.
        INSERT INTO agencies_to_relate
          SELECT DISTINCT d.agency_name, coalesce(d.agency_type, '')
          FROM documents d JOIN paths p ON p.document = d.id
          WHERE p.status <> 'forgotten' AND d.agency_name <> '';

        DROP VIEW open_findings;
        CREATE VIEW open_findings AS
          SELECT (SELECT min(p.path) FROM paths p WHERE p.document = f.document AND p.status <> 'forgotten') AS path,
                 f.severity, f.code, f.item, f.fiscal_year, f.part, f.verdict, f.id, f.document
          FROM (SELECT document, severity, severity_rank, code, item, fiscal_year, part, verdict, id FROM findings
                UNION ALL
                SELECT document, severity, severity_rank, code, item, fiscal_year, part, verdict, id FROM relations WHERE id IS NOT NULL) f
          WHERE f.severity_rank >= 2;
        """;

    private const string Review = """
        -- Whose report it was, where a value that was added stands, and which finding is answered; the last two as JSON.
        ALTER TABLE decisions ADD COLUMN agency TEXT NOT NULL DEFAULT '';
        ALTER TABLE decisions ADD COLUMN place TEXT;
        ALTER TABLE decisions ADD COLUMN answers TEXT;

        -- How many decisions about its path went into the result of a document.
        ALTER TABLE documents ADD COLUMN decided INTEGER NOT NULL DEFAULT 0;

        -- Codes of the checks that hold and name the value, with a space between them.
        ALTER TABLE observations ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT '';

        -- Few of the figures of a report are what all reports together are compared by.
        CREATE INDEX headline_scores ON observations (fiscal_year, item, document, ordinal, status, number, figure, part)
          WHERE figure = 'score' AND part IS NULL AND (item = 'overall' OR substr(item, 1, 10) = 'indicator:' OR substr(item, 1, 11) = 'instrument:');

        -- Of documents that are present or missing: decisions that apply to something that reads differently now (toConfirm),
        -- and those whose claim is not there any more (unmatched).
        CREATE TABLE decisions_to_look_at (
          document TEXT NOT NULL REFERENCES documents (id),
          decision TEXT NOT NULL,
          state TEXT NOT NULL,
          of_relation INTEGER NOT NULL,
          PRIMARY KEY (document, decision, of_relation)) WITHOUT ROWID;

        -- One small row for each document that is present or missing, by the first of its paths; what inbox_now says, kept up to date
        -- by every transaction that changes it. outcome: among the others. errors, warnings: open findings.
        -- is_unsettled: its result was made without some decision about its path, or with those about another.
        -- checks: a line for each check, "code errors warnings findings"; open_checks: those with errors or warnings.
        -- shares: how many of its scores are proved, repaired, decided, open, unproved.
        CREATE TABLE inbox (
          path TEXT PRIMARY KEY,
          document TEXT NOT NULL UNIQUE REFERENCES documents (id),
          kind TEXT,
          agency_type TEXT,
          agency_name TEXT,
          district TEXT,
          province TEXT,
          score_year INTEGER,
          report_year INTEGER,
          outcome TEXT NOT NULL,
          errors INTEGER NOT NULL,
          warnings INTEGER NOT NULL,
          to_confirm INTEGER NOT NULL,
          is_unsettled INTEGER NOT NULL,
          open_checks TEXT NOT NULL,
          checks TEXT NOT NULL,
          shares TEXT NOT NULL) WITHOUT ROWID;
        -- Enough to count what is left without the rows themselves.
        CREATE INDEX inbox_left ON inbox (report_year, score_year, province, agency_type, agency_name, errors, warnings, to_confirm) WHERE errors + warnings > 0;

        CREATE VIEW inbox_now AS
          SELECT (SELECT min(p.path) FROM paths p WHERE p.document = d.id AND p.status <> 'forgotten') AS path,
                 d.id AS document, d.kind, d.agency_type, d.agency_name, d.district, d.province, d.score_year, d.report_year,
                 CASE WHEN d.outcome = 'clean' AND EXISTS (SELECT 1 FROM relations r WHERE r.document = d.id AND r.id IS NOT NULL AND r.severity_rank >= 2)
                   THEN 'flagged' ELSE d.outcome END AS outcome,
                 (SELECT count(*) FROM findings f WHERE f.document = d.id AND f.severity_rank = 3)
                   + (SELECT count(*) FROM relations r WHERE r.document = d.id AND r.id IS NOT NULL AND r.severity_rank = 3) AS errors,
                 (SELECT count(*) FROM findings f WHERE f.document = d.id AND f.severity_rank = 2)
                   + (SELECT count(*) FROM relations r WHERE r.document = d.id AND r.id IS NOT NULL AND r.severity_rank = 2) AS warnings,
                 (SELECT count(DISTINCT l.decision) FROM decisions_to_look_at l JOIN decisions c ON c.id = l.decision WHERE l.document = d.id) AS to_confirm,
                 EXISTS (SELECT 1 FROM document_results x WHERE x.document = d.id) AND (
                   d.decided <> (SELECT count(*) FROM decisions c
                     WHERE c.report = (SELECT min(p.path) FROM paths p WHERE p.document = d.id AND p.status <> 'forgotten'))
                   OR (d.decided > 0 AND d.result_of_path <> (SELECT min(p.path) FROM paths p WHERE p.document = d.id AND p.status <> 'forgotten'))) AS is_unsettled,
                 coalesce((
                   SELECT group_concat(t.line, char(10))
                   FROM (SELECT c.code || ' ' || sum(c.severity_rank = 3) || ' ' || sum(c.severity_rank = 2) || ' ' || count(*) AS line
                         FROM (SELECT f.code, f.severity_rank FROM findings f WHERE f.document = d.id
                               UNION ALL
                               SELECT r.code, r.severity_rank FROM relations r WHERE r.document = d.id AND r.id IS NOT NULL) c
                         GROUP BY c.code HAVING max(c.severity_rank) >= 2) t), '') AS open_checks,
                 coalesce((
                   SELECT group_concat(t.line, char(10))
                   FROM (SELECT c.code || ' ' || sum(c.severity_rank = 3) || ' ' || sum(c.severity_rank = 2) || ' ' || count(*) AS line
                         FROM (SELECT f.code, f.severity_rank FROM findings f WHERE f.document = d.id
                               UNION ALL
                               SELECT r.code, r.severity_rank FROM relations r WHERE r.document = d.id AND r.id IS NOT NULL) c
                         GROUP BY c.code) t), '') AS checks,
                 (SELECT coalesce(sum(o.standing = 'asRead' AND o.status <> 'held' AND o.confirmed_by <> ''), 0) || ' '
                      || coalesce(sum(o.standing = 'repaired' AND o.status <> 'held'), 0) || ' '
                      || coalesce(sum(o.standing = 'byReviewer'), 0) || ' '
                      || coalesce(sum(o.standing <> 'byReviewer' AND o.status = 'held'), 0) || ' '
                      || coalesce(sum(o.standing = 'asRead' AND o.status <> 'held' AND o.confirmed_by = ''), 0)
                  FROM observations o WHERE o.document = d.id AND o.figure = 'score') AS shares
          FROM documents d
          WHERE EXISTS (SELECT 1 FROM paths p WHERE p.document = d.id AND p.status <> 'forgotten');

        INSERT INTO inbox SELECT * FROM inbox_now;
        """;

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings a database to the present version, or says why that cannot be. Of one that is there a copy is kept as it was.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="options">How it was opened.</param>
    /// <param name="mayWrite">False: a database of an older version stays as it is and is <see cref="StoreProblem.OlderSchema"/>, an empty file <see cref="StoreProblem.NotADatabase"/>.</param>
    public static void Ensure(SqliteConnection connection, SqliteOptions options, bool mayWrite)
    {
        var file = options.File;
        if (IsCurrent(connection, file)) return;
        if (!mayWrite) throw new StoreException(IsEmpty(connection) ? StoreProblem.NotADatabase : StoreProblem.OlderSchema, file);
        // The tables of a new one are nothing that could be lost.
        using var transaction = new SqlTransaction(new SqliteSession(connection), IsEmpty(connection) ? null : options.AtPoint);
        // Another process may have done it while this one waited.
        if (IsCurrent(connection, file)) return;
        var before = (int)Number(connection, "PRAGMA user_version");
        if (before > 0)
        {
            // Nobody writes meanwhile: this transaction has the right to, and has not made use of it yet.
            var copy = SchemaCopy.Make(file, Steps.Length);
            options.AtPoint?.Invoke("migrate-copied");
            options.Migrating?.Invoke(new SchemaMigration(file, before, Steps.Length, copy));
        }

        for (var version = before; version < Steps.Length; version++)
        {
            connection.Run(Steps[version]);
            if (before > 0) options.AtPoint?.Invoke("migrate-step");
        }

        connection.Run($"PRAGMA application_id = {ApplicationId}");
        connection.Run($"PRAGMA user_version = {Steps.Length}");
        transaction.Commit();
    }

    /// <summary>The version of a database of this program.</summary>
    /// <exception cref="StoreException">It is empty, of another program, or of a newer version.</exception>
    public static int VersionOf(SqliteConnection connection, string file)
    {
        if (IsEmpty(connection)) throw new StoreException(StoreProblem.NotADatabase, file);
        IsCurrent(connection, file);
        return (int)Number(connection, "PRAGMA user_version");
    }

    private static bool IsCurrent(SqliteConnection connection, string file)
    {
        var application = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        var isEmpty = IsEmpty(connection);
        if (!isEmpty && application != ApplicationId) throw new StoreException(StoreProblem.OtherDatabase, file);
        if (version > Steps.Length) throw new StoreException(StoreProblem.NewerSchema, file, $"{version} > {Steps.Length}");
        return !isEmpty && version == Steps.Length;
    }

    private static bool IsEmpty(SqliteConnection connection) => Number(connection, "SELECT count(*) FROM sqlite_master") == 0;

    private static long Number(SqliteConnection connection, string sql) => connection.Scalar(sql) is long number ? number : 0;
}
