using System.Globalization;
using System.Text.Json;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Serialisation;

namespace ItaIngest.Store.Sql;

/// <summary>Decisions in their table.</summary>
internal static class SqlDecisions
{
    private const string Columns = """
        c.id, c.report, c.item, c.fiscal_year, c.figure, c.ordinal, c.raw, c.document, c.ruling, c.before, c.value, c.reason, c.comment, c.reviewer,
        c.decided_at, c.decided_by, c.check_version, c.supersedes, c.agency, c.place, c.answers
        """;

    /// <summary>All decisions, by path, oldest first.</summary>
    public static IEnumerable<Decision> All(SqlSession session) =>
        session.Many($"SELECT {Columns} FROM decisions c ORDER BY c.report, c.version", [], r => Read(r));

    /// <summary>Decisions about a report, oldest first.</summary>
    public static IReadOnlyList<Decision> Of(SqlSession session, string report) =>
        [.. session.Rows($"SELECT {Columns} FROM decisions c WHERE c.report = $1 ORDER BY c.version", [report], r => Read(r))];

    /// <summary>How many decisions there are about a report: its version.</summary>
    public static int Count(SqlSession session, string report) =>
        Convert.ToInt32(session.Scalar("SELECT count(*) FROM decisions WHERE report = $1", report), CultureInfo.InvariantCulture);

    /// <summary>Decisions of a document that are to be looked at again, oldest first.</summary>
    public static IReadOnlyList<DecisionToLookAt> ToLookAt(SqlSession session, string document) =>
    [
        // "toConfirm" sorts before "unmatched", and wins where both are said.
        .. session.Rows(
            $"""
            SELECT min(l.state), {Columns} FROM decisions_to_look_at l JOIN decisions c ON c.id = l.decision
            WHERE l.document = $1 GROUP BY c.report, c.version ORDER BY c.report, c.version
            """,
            [document],
            r => new DecisionToLookAt(Read(r, 1), Words.Read<DecisionState>(r.GetString(0)))),
    ];

    /// <summary>A part of all decisions, the newest first.</summary>
    public static DecisionPage Page(SqlSession session, DecisionFilter filter, int skip, int take)
    {
        var reviewers = session.Rows("SELECT reviewer, count(*) FROM decisions GROUP BY reviewer ORDER BY reviewer", [], r => KeyValuePair.Create(r.GetString(0), r.GetInt32(1))).ToList();
        var toLookAt = Convert.ToInt32(
            session.Scalar(
                """
                SELECT count(DISTINCT c.id) FROM decisions_to_look_at l
                JOIN decisions c ON c.id = l.decision
                JOIN paths p ON p.path = c.report AND p.document = l.document AND p.status <> 'forgotten'
                WHERE CAST($1 AS TEXT) IS NULL OR c.reviewer = $1
                """,
                filter.Reviewer),
            CultureInfo.InvariantCulture);
        var decisions = session.Rows(
            $"""
            SELECT c.present, c.state, {Columns}
            FROM (SELECT d.*, p.document AS present, (SELECT min(l.state) FROM decisions_to_look_at l WHERE l.document = p.document AND l.decision = d.id) AS state
                  FROM decisions d LEFT JOIN paths p ON p.path = d.report AND p.status <> 'forgotten') c
            WHERE (CAST($1 AS TEXT) IS NULL OR c.reviewer = $1) AND ($2 = 0 OR c.state IS NOT NULL)
            ORDER BY c.decided_at DESC, c.report, c.version DESC LIMIT $3 OFFSET $4
            """,
            [filter.Reviewer, filter.ToLookAt ? 1 : 0, take, skip],
            r => new ListedDecision(Read(r, 2), r.Text(0), r.Text(1) is { } state ? Words.Read<DecisionState>(state) : null));
        var all = filter.Reviewer is { } who ? reviewers.Where(r => string.Equals(r.Key, who, StringComparison.Ordinal)).Sum(r => r.Value) : reviewers.Sum(r => r.Value);
        return new DecisionPage([.. decisions], filter.ToLookAt ? toLookAt : all, toLookAt, reviewers);
    }

    /// <summary>Whether a decision stands already.</summary>
    public static bool Stands(SqlSession session, string id) => session.Scalar("SELECT 1 FROM decisions WHERE id = $1", id) is not null;

    /// <summary>Appends a decision, within the transaction of the caller.</summary>
    public static void Append(SqlSession session, Decision decision, int version)
    {
        var claim = decision.Claim;
        session.Run(
            """
            INSERT INTO decisions (report, version, id, item, fiscal_year, figure, ordinal, raw, document, ruling, before, value, reason, comment, reviewer,
              decided_at, decided_by, check_version, supersedes, agency, place, answers)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
            """,
            claim.Report, version, decision.Id, claim.Item, claim.Year, claim.Figure, claim.Ordinal, claim.Raw, claim.Document,
            Words.Of(decision.Ruling), decision.Before, decision.Value, decision.Reason, decision.Comment, decision.Reviewer,
            Words.Of(decision.At), Words.Of(decision.By), decision.CheckVersion, decision.Supersedes,
            claim.Agency, Json(claim.Where), Json(decision.Answers));
    }

    private static Decision Read(SqlRow r, int at = 0) => new(
        r.GetString(at),
        new DecidedClaim(r.GetString(at + 1), r.GetString(at + 2), r.Int(at + 3), r.GetString(at + 4), r.GetInt32(at + 5), r.GetString(at + 6), r.GetString(at + 7))
        {
            Agency = r.GetString(at + 18),
            Where = Json<Place>(r.Text(at + 19)),
        },
        Words.Read<Ruling>(r.GetString(at + 8)),
        r.GetString(at + 9),
        r.Text(at + 10),
        r.GetString(at + 11),
        r.Text(at + 12),
        r.GetString(at + 13),
        Words.Time(r.GetString(at + 14)),
        Words.Read<DecidedBy>(r.GetString(at + 15)),
        r.GetString(at + 16),
        r.Text(at + 17))
    {
        Answers = Json<AnsweredFinding>(r.Text(at + 20)),
    };

    private static string? Json<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, JsonContract.Options);

    private static T? Json<T>(string? text)
        where T : class
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<T>(text, JsonContract.Options);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("A stored decision is damaged.", e);
        }
    }
}
