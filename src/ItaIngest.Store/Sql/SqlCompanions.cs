using ItaIngest.Records;

namespace ItaIngest.Store.Sql;

/// <summary>What sources.csv and agencies.csv say, in their tables; replaced as a whole, within the transaction of the caller.</summary>
internal static class SqlCompanions
{
    /// <summary>Replaces the sources.</summary>
    public static void Replace(SqlSession session, IReadOnlyList<SourceEntry> sources)
    {
        session.Run("DELETE FROM sources");
        session.Insert("sources", sources.Select((s, i) => (object?[])[i + 1, s.Path, s.Url, Words.Of(s.RetrievedOn), s.Agency, s.Year]));
    }

    /// <summary>Replaces the expected agencies.</summary>
    public static void Replace(SqlSession session, IReadOnlyList<ExpectedAgency> agencies)
    {
        session.Run("DELETE FROM expected_agencies");
        session.Insert("expected_agencies", agencies.Select((a, i) => (object?[])[i + 1, a.Type, a.Name, a.District, a.Province, a.Year]));
    }

    /// <summary>The sources, in order.</summary>
    public static IReadOnlyList<SourceEntry> Sources(SqlSession session) =>
    [
        .. session.Rows(
            "SELECT path, url, retrieved_on, agency, fiscal_year FROM sources ORDER BY ordinal",
            [],
            r => new SourceEntry(r.GetString(0), r.GetString(1), Words.Day(r.Text(2)), r.GetString(3), r.Int(4))),
    ];

    /// <summary>The expected agencies, in order.</summary>
    public static IReadOnlyList<ExpectedAgency> Agencies(SqlSession session) =>
    [
        .. session.Rows(
            "SELECT type, name, district, province, fiscal_year FROM expected_agencies ORDER BY ordinal",
            [],
            r => new ExpectedAgency(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Int(4))),
    ];
}
