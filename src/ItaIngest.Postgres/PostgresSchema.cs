using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Postgres;

/// <summary>
/// The tables, in a schema of their own ("ita"). They are those of the SQLite file, so that the same statements do for both. Each step brings
/// a database from one version to the next; a step that has left this house is never edited.
/// </summary>
internal static class PostgresSchema
{
    /// <summary>Schema of all tables.</summary>
    public const string Name = "ita";

    private static readonly string[] Steps = [First];

    // Texts are compared byte by byte, as everywhere in this program, whatever the language of the database is.
    private static string Sql(string step) => step.Replace(" TEXT", " TEXT COLLATE \"C\"", StringComparison.Ordinal);

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
          bytes BIGINT NOT NULL,
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
          rules_revision TEXT NOT NULL,
          decided INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX documents_by_agency ON documents (agency_name, agency_type);

        -- All that the stages made of it, packed already.
        CREATE TABLE document_results (
          document TEXT PRIMARY KEY REFERENCES documents (id),
          form TEXT NOT NULL,
          result BYTEA NOT NULL);
        ALTER TABLE document_results ALTER COLUMN result SET STORAGE EXTERNAL;

        CREATE TABLE paths (
          path TEXT PRIMARY KEY,
          root TEXT NOT NULL,
          document TEXT NOT NULL REFERENCES documents (id),
          bytes BIGINT NOT NULL,
          outcome TEXT NOT NULL,
          status TEXT NOT NULL CHECK (status IN ('present', 'missing', 'forgotten')),
          program_version TEXT NOT NULL,
          rules_revision TEXT NOT NULL);
        CREATE INDEX paths_of_document ON paths (document, path);

        CREATE TABLE path_versions (
          path TEXT NOT NULL REFERENCES paths (path),
          version INTEGER NOT NULL,
          document TEXT NOT NULL REFERENCES documents (id),
          PRIMARY KEY (path, version));
        CREATE INDEX path_versions_of_document ON path_versions (document);

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
          confirmed_by TEXT NOT NULL DEFAULT '',
          PRIMARY KEY (document, ordinal));
        CREATE INDEX headline_scores ON observations (fiscal_year, item, document, ordinal, status, number)
          WHERE figure = 'score' AND part IS NULL AND (item = 'overall' OR substr(item, 1, 10) = 'indicator:' OR substr(item, 1, 11) = 'instrument:');

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
          PRIMARY KEY (document, ordinal));
        CREATE INDEX findings_by_code ON findings (code);

        CREATE TABLE verdicts (
          document TEXT NOT NULL REFERENCES documents (id),
          code TEXT NOT NULL,
          verdict TEXT NOT NULL,
          count INTEGER NOT NULL,
          PRIMARY KEY (document, code, verdict));

        -- What documents say of one another.
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
          PRIMARY KEY (document, ordinal));
        CREATE INDEX relations_by_code ON relations (code);

        CREATE TABLE agencies_to_relate (
          name TEXT NOT NULL,
          type TEXT NOT NULL,
          PRIMARY KEY (name, type));

        -- What people decided: added to, never changed.
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
          agency TEXT NOT NULL DEFAULT '',
          place TEXT,
          answers TEXT,
          PRIMARY KEY (report, version));
        CREATE INDEX decisions_by_time ON decisions (decided_at);

        CREATE TABLE decisions_to_look_at (
          document TEXT NOT NULL REFERENCES documents (id),
          decision TEXT NOT NULL,
          state TEXT NOT NULL,
          of_relation INTEGER NOT NULL,
          PRIMARY KEY (document, decision, of_relation));

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

        CREATE TABLE published_lists (
          path TEXT PRIMARY KEY,
          root TEXT NOT NULL,
          row_count INTEGER NOT NULL);

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
          PRIMARY KEY (list, ordinal));
        CREATE INDEX published_by_agency ON published_scores (agency_name, agency_type);

        -- One small row for each document that is present or missing, by the first of its paths; what inbox_now says.
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
          is_unsettled BOOLEAN NOT NULL,
          open_checks TEXT NOT NULL,
          checks TEXT NOT NULL,
          shares TEXT NOT NULL);
        CREATE INDEX inbox_left ON inbox (report_year, score_year, province, agency_type, agency_name, errors, warnings, to_confirm) WHERE errors + warnings > 0;

        -- Who has a document open in the review page. Of no worth after some minutes, so it is not written to the log of the server.
        CREATE UNLOGGED TABLE looking (
          document TEXT NOT NULL,
          reviewer TEXT NOT NULL,
          seen_at TIMESTAMPTZ NOT NULL,
          PRIMARY KEY (document, reviewer));

        CREATE VIEW open_checks_of AS
          SELECT c.document, c.code, count(*) FILTER (WHERE c.severity_rank = 3) AS errors, count(*) FILTER (WHERE c.severity_rank = 2) AS warnings, count(*) AS findings
          FROM (SELECT document, code, severity_rank FROM findings
                UNION ALL
                SELECT document, code, severity_rank FROM relations WHERE id IS NOT NULL) c
          GROUP BY c.document, c.code;

        CREATE VIEW inbox_now AS
          SELECT f.path, d.id AS document, d.kind, d.agency_type, d.agency_name, d.district, d.province, d.score_year, d.report_year,
                 CASE WHEN d.outcome = 'clean' AND EXISTS (SELECT 1 FROM relations r WHERE r.document = d.id AND r.id IS NOT NULL AND r.severity_rank >= 2)
                   THEN 'flagged' ELSE d.outcome END AS outcome,
                 coalesce(c.errors, 0)::integer AS errors,
                 coalesce(c.warnings, 0)::integer AS warnings,
                 (SELECT count(DISTINCT l.decision) FROM decisions_to_look_at l JOIN decisions x ON x.id = l.decision WHERE l.document = d.id)::integer AS to_confirm,
                 EXISTS (SELECT 1 FROM document_results x WHERE x.document = d.id) AND (
                   d.decided <> (SELECT count(*) FROM decisions x WHERE x.report = f.path)
                   OR (d.decided > 0 AND d.result_of_path <> f.path)) AS is_unsettled,
                 coalesce(c.open_checks, '') AS open_checks,
                 coalesce(c.checks, '') AS checks,
                 (SELECT count(*) FILTER (WHERE o.standing = 'asRead' AND o.status <> 'held' AND o.confirmed_by <> '') || ' '
                      || count(*) FILTER (WHERE o.standing = 'repaired' AND o.status <> 'held') || ' '
                      || count(*) FILTER (WHERE o.standing = 'byReviewer') || ' '
                      || count(*) FILTER (WHERE o.standing <> 'byReviewer' AND o.status = 'held') || ' '
                      || count(*) FILTER (WHERE o.standing = 'asRead' AND o.status <> 'held' AND o.confirmed_by = '')
                  FROM observations o WHERE o.document = d.id AND o.figure = 'score') AS shares
          FROM documents d
            CROSS JOIN LATERAL (SELECT min(p.path) AS path FROM paths p WHERE p.document = d.id AND p.status <> 'forgotten') f
            LEFT JOIN LATERAL (
              SELECT sum(n.errors) AS errors, sum(n.warnings) AS warnings,
                     string_agg(n.line, E'\n' ORDER BY n.code) FILTER (WHERE n.errors + n.warnings > 0) AS open_checks,
                     string_agg(n.line, E'\n' ORDER BY n.code) AS checks
              FROM (SELECT o.code, o.errors, o.warnings, o.code || ' ' || o.errors || ' ' || o.warnings || ' ' || o.findings AS line FROM open_checks_of o WHERE o.document = d.id) n) c ON TRUE
          WHERE f.path IS NOT NULL;

        -- For people who ask the database themselves: each stated score with its agency; the score is empty while it is held.
        CREATE VIEW scores AS
          SELECT (SELECT min(p.path) FROM paths p WHERE p.document = d.id AND p.status <> 'forgotten') AS path,
                 d.agency_type, d.agency_name, d.district, d.province, d.report_year,
                 o.fiscal_year, o.item, o.part,
                 CASE WHEN o.status = 'held' THEN NULL ELSE CAST(o.number AS NUMERIC) END AS score,
                 o.value AS score_as_written, o.status, o.standing,
                 o.page, o.line, o.table_number, o.row_number, o.column_number, d.id AS document
          FROM observations o JOIN documents d ON d.id = o.document
          WHERE o.figure = 'score';

        CREATE VIEW open_findings AS
          SELECT (SELECT min(p.path) FROM paths p WHERE p.document = f.document AND p.status <> 'forgotten') AS path,
                 f.severity, f.code, f.item, f.fiscal_year, f.part, f.verdict, f.id, f.document
          FROM (SELECT document, severity, severity_rank, code, item, fiscal_year, part, verdict, id FROM findings
                UNION ALL
                SELECT document, severity, severity_rank, code, item, fiscal_year, part, verdict, id FROM relations WHERE id IS NOT NULL) f
          WHERE f.severity_rank >= 2;
        """;

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings a database to the present version, or says why that cannot be.</summary>
    /// <param name="session">Open.</param>
    /// <param name="options">How it was opened.</param>
    /// <exception cref="StoreException">It is empty, of a newer version, or of an older one and was to be left as it is.</exception>
    public static void Ensure(PostgresSession session, PostgresOptions options)
    {
        var name = options.Address.Name;
        var before = VersionOf(session);
        // Below 0 it is being filled by a copy.
        if (before == (options.IsCopy ? -Version : Version)) return;
        if (before < 0) throw new StoreException(StoreProblem.Damaged, name, $"a copy into it was not finished; copy again, or DROP SCHEMA {Name} CASCADE");
        if (before > Version) throw new StoreException(StoreProblem.NewerSchema, name, $"{before} > {Version}");
        if (before == 0 && !options.Create) throw new StoreException(StoreProblem.NotFound, name);
        if (before > 0 && options.LeaveAsItIs) throw new StoreException(StoreProblem.OlderSchema, name);
        session.Begin();
        try
        {
            session.KeepOut("schema");
            // Another program may have done it while this one waited.
            before = VersionOf(session);
            if (before > 0 && before < Version) options.Migrating?.Invoke(new SchemaMigration(name, before, Version, ""));
            if (before == 0)
            {
                session.Run($"CREATE SCHEMA IF NOT EXISTS {Name}");
                session.Run($"CREATE TABLE {Name}.schema_version (version INTEGER NOT NULL)");
                session.Run($"INSERT INTO {Name}.schema_version VALUES (0)");
            }

            for (var version = before; version < Version; version++) session.Run(Sql(Steps[version]));
            session.Run($"UPDATE {Name}.schema_version SET version = $1", options.IsCopy ? -Version : Version);
            session.Commit();
        }
        finally
        {
            session.Rollback();
        }
    }

    /// <summary>The version of a database; 0 of one without these tables, below 0 of one that is being filled by a copy.</summary>
    public static int VersionOf(PostgresSession session) =>
        session.Scalar($"SELECT to_regclass('{Name}.schema_version')::text") is null or DBNull ? 0 : Convert.ToInt32(session.Scalar($"SELECT version FROM {Name}.schema_version"), System.Globalization.CultureInfo.InvariantCulture);
}
