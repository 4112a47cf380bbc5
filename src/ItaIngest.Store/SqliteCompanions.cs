using ItaIngest.Records;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>What sources.csv and agencies.csv say, in their tables; replaced as a whole, within the transaction of the caller.</summary>
internal static class SqliteCompanions
{
    /// <summary>Replaces the sources.</summary>
    public static void Replace(SqliteConnection connection, IReadOnlyList<SourceEntry> sources)
    {
        connection.Run("DELETE FROM sources");
        var ordinal = 0;
        foreach (var s in sources) connection.Run("INSERT INTO sources VALUES (?1, ?2, ?3, ?4, ?5, ?6)", ++ordinal, s.Path, s.Url, Words.Of(s.RetrievedOn), s.Agency, s.Year);
    }

    /// <summary>Replaces the expected agencies.</summary>
    public static void Replace(SqliteConnection connection, IReadOnlyList<ExpectedAgency> agencies)
    {
        connection.Run("DELETE FROM expected_agencies");
        var ordinal = 0;
        foreach (var a in agencies) connection.Run("INSERT INTO expected_agencies VALUES (?1, ?2, ?3, ?4, ?5, ?6)", ++ordinal, a.Type, a.Name, a.District, a.Province, a.Year);
    }

    /// <summary>The sources, in order.</summary>
    public static IReadOnlyList<SourceEntry> Sources(SqliteConnection connection) =>
    [
        .. connection.Rows(
            "SELECT path, url, retrieved_on, agency, fiscal_year FROM sources ORDER BY ordinal",
            [],
            r => new SourceEntry(r.GetString(0), r.GetString(1), Words.Day(r.Text(2)), r.GetString(3), r.Int(4))),
    ];

    /// <summary>The expected agencies, in order.</summary>
    public static IReadOnlyList<ExpectedAgency> Agencies(SqliteConnection connection) =>
    [
        .. connection.Rows(
            "SELECT type, name, district, province, fiscal_year FROM expected_agencies ORDER BY ordinal",
            [],
            r => new ExpectedAgency(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Int(4))),
    ];
}
