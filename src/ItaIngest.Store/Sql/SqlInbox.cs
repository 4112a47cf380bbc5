using System.Globalization;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Store.Sql;

/// <summary>The table of the inbox: one small row a document, so that nothing large is read to list and to count.</summary>
internal static class SqlInbox
{
    private const string Headlines = """
        FROM observations
        WHERE figure = 'score' AND part IS NULL AND (item = 'overall' OR substr(item, 1, 10) = 'indicator:' OR substr(item, 1, 11) = 'instrument:')
        """;

    /// <summary>The documents after a path (all, where it is null) in which there is something to do, or all of them; in the order of paths.</summary>
    public static IEnumerable<InboxRow> Rows(SqlSession session, InboxState state, string? afterPath = null)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return session.Many(
            """
            SELECT coalesce(report_year, score_year), coalesce(province, ''), coalesce(agency_type, ''), coalesce(agency_name, ''),
              errors, warnings, to_confirm, open_checks, document, path, coalesce(district, ''), outcome
            FROM inbox WHERE path > $1 AND CASE $2 WHEN 0 THEN errors + warnings > 0 WHEN 1 THEN to_confirm > 0 ELSE 1 = 1 END
            ORDER BY path
            """,
            [afterPath ?? "", (int)state],
            r =>
            {
                var row = new InboxRow(
                    r.Int(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6), CheckTally.Unpack(r.GetString(7), codes), Whole);
                return row;

                InboxDocument Whole() => new(
                    r.GetString(8), r.GetString(9), r.GetString(2), r.GetString(3), r.GetString(10), r.GetString(1), r.Int(0),
                    Words.Read<Outcome>(r.GetString(11)), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6), 0);
            });
    }

    /// <summary>How many open findings the documents of a filter have that names no check and looks for no text.</summary>
    public static int Left(SqlSession session, InboxFilter filter) => Convert.ToInt32(
        session.Scalar(
            """
            SELECT coalesce(sum(CASE $5 WHEN 'error' THEN errors WHEN 'warning' THEN warnings ELSE errors + warnings END), 0) FROM inbox
            WHERE errors + warnings > 0 AND (CAST($1 AS INTEGER) IS NULL OR coalesce(report_year, score_year) = $1) AND ($2 = '' OR coalesce(province, '') = $2)
              AND ($3 = '' OR coalesce(agency_type, '') || coalesce(agency_name, '') = $3) AND ($4 = 0 OR to_confirm > 0)
            """,
            filter.Year, filter.Province ?? "", filter.Agency ?? "", filter.State == InboxState.ToConfirm ? 1 : 0,
            filter.Severity switch { Checks.Severity.Error => "error", Checks.Severity.Warning => "warning", _ => "" }),
        CultureInfo.InvariantCulture);

    /// <summary>What an overview counts, in the order of paths.</summary>
    public static IEnumerable<OverviewDocument> Overview(SqlSession session)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return session.Many(
            """
            SELECT document, coalesce(report_year, score_year), score_year, coalesce(agency_type, ''), coalesce(agency_name, ''), coalesce(district, ''), coalesce(province, ''),
              checks, shares
            FROM inbox ORDER BY path
            """,
            [],
            r => new OverviewDocument(
                r.GetString(0), r.Int(1), r.Int(2), new OverviewAgency(r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6)),
                CheckTally.Unpack(r.GetString(7), codes), Shares(r.GetString(8))));
    }

    /// <summary>Overall scores of a year that are not held back.</summary>
    public static IEnumerable<HeadlineScore> Overall(SqlSession session, int year) => session.Rows(
        $"SELECT document, number {Headlines} AND fiscal_year = $1 AND item = 'overall' AND status <> 'held' AND number IS NOT NULL ORDER BY document, ordinal",
        [year],
        r => new HeadlineScore(r.GetString(0), year, Items.Overall, StatedScores.Number(r.GetString(1))));

    /// <summary>Scores of instruments and indicators of a year that are not held back.</summary>
    public static IEnumerable<HeadlineScore> Others(SqlSession session, int year) => session.Rows(
        $"SELECT document, item, number {Headlines} AND fiscal_year = $1 AND item <> 'overall' AND status <> 'held' AND number IS NOT NULL ORDER BY item, document, ordinal",
        [year],
        r => new HeadlineScore(r.GetString(0), year, r.GetString(1), StatedScores.Number(r.GetString(2))));

    /// <summary>Heads of documents, which a condition and an order choose.</summary>
    public static IEnumerable<ReportHead> Heads(SqlSession session, string chosen, params object?[] values) => session.Many(
        $"SELECT document, path, kind, agency_type, agency_name, district, province, score_year, report_year, outcome, errors, warnings FROM inbox {chosen}",
        values,
        r => new ReportHead(
            r.GetString(0), r.GetString(1),
            r.Text(2) is { } kind ? Words.Read<ReportKind>(kind) : null,
            new Agency(r.Text(3), r.Text(4), r.Text(5), r.Text(6), []),
            r.Int(7), r.Int(8), Words.Read<Outcome>(r.GetString(9)), r.GetInt32(10), r.GetInt32(11)));

    /// <summary>The headline scores that a document states, in its order.</summary>
    public static IEnumerable<AgencyScore> Scores(SqlSession session, string document) => session.Rows(
        $"""
        SELECT fiscal_year, item, value, status, fiscal_year IS NOT DISTINCT FROM (SELECT score_year FROM documents WHERE id = $1)
        {Headlines} AND document = $1 AND item NOT LIKE '%|%' ORDER BY ordinal
        """,
        [document],
        r => new AgencyScore(document, r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetString(3) is "held", r.GetBoolean(4)));

    private static ScoreShares Shares(string packed) => packed.Split(' ') is [var proved, var repaired, var decided, var open, var unproved]
        ? new ScoreShares(Count(proved), Count(repaired), Count(decided), Count(open), Count(unproved))
        : throw new InvalidDataException("The shares of a stored document cannot be read.");

    private static int Count(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new InvalidDataException("The shares of a stored document cannot be read.");
}
