using ItaIngest.Records;

namespace ItaIngest.Store.Sql;

/// <summary>The published lists in their tables.</summary>
internal static class SqlPublished
{
    private const string Columns = "list, line, agency_type, agency_name, district, province, fiscal_year, overall, level, iit, eit, oit";

    /// <summary>Every row of every list.</summary>
    public static IEnumerable<PublishedScore> All(SqlSession session) =>
        session.Many($"SELECT {Columns} FROM published_scores ORDER BY list, ordinal", [], Row);

    /// <summary>The lists, by path.</summary>
    public static IReadOnlyList<KnownList> Lists(SqlSession session) =>
        [.. session.Rows("SELECT path, root, row_count FROM published_lists ORDER BY path", [], r => new KnownList(r.GetString(0), r.GetString(1), r.GetInt32(2)))];

    /// <summary>The rows of a list.</summary>
    public static List<PublishedScore> Of(SqlSession session, string path) =>
        [.. session.Rows($"SELECT {Columns} FROM published_scores WHERE list = $1 ORDER BY ordinal", [path], Row)];

    /// <summary>The rows of an agency.</summary>
    public static List<PublishedScore> Of(SqlSession session, AgencyKey agency) =>
        [.. session.Rows($"SELECT {Columns} FROM published_scores WHERE agency_name = $1 AND agency_type = $2 ORDER BY list, ordinal", [agency.Name, agency.Type], Row)];

    /// <summary>Replaces a list, within the transaction of the caller; the agencies of which it says something else now are to be related.</summary>
    /// <returns>Whether the list was known.</returns>
    public static bool Replace(SqlSession session, string path, string root, IReadOnlyList<PublishedScore>? rows)
    {
        var isKnown = session.Scalar("SELECT 1 FROM published_lists WHERE path = $1", path) is not null;
        var before = Of(session, path);
        var after = rows ?? [];
        if (rows is null) session.Run("DELETE FROM published_scores WHERE list = $1", path);
        if (rows is null) session.Run("DELETE FROM published_lists WHERE path = $1", path);
        else session.Run("INSERT INTO published_lists VALUES ($1, $2, $3) ON CONFLICT (path) DO UPDATE SET root = $2, row_count = $3", path, root, rows.Count);
        if (before.SequenceEqual(after)) return isKnown;
        session.Run("DELETE FROM published_scores WHERE list = $1", path);
        session.Insert("published_scores", after.Select((r, i) => (object?[])[path, i + 1, r.Line, r.Type, r.Name, r.District, r.Province, r.Year, r.Overall, r.Level, r.Iit, r.Eit, r.Oit]));

        // An agency without a document has nothing that could be related.
        foreach (var agency in before.Except(after).Concat(after.Except(before)).Select(AgencyKey.Of).Distinct())
        {
            session.Run(
                """
                INSERT INTO agencies_to_relate (name, type)
                SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM documents WHERE agency_name = $1 AND coalesce(agency_type, '') = $2)
                ON CONFLICT (name, type) DO UPDATE SET type = excluded.type
                """,
                agency.Name, agency.Type);
        }

        return isKnown;
    }

    private static PublishedScore Row(SqlRow r) => new(
        r.GetString(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5),
        r.GetInt32(6), r.GetString(7), r.GetString(8), r.GetString(9), r.GetString(10), r.GetString(11));
}
