using System.Globalization;
using ItaIngest.Records;
using ItaIngest.Store;
using ItaIngest.Store.Sql;

namespace ItaIngest.Postgres;

/// <summary>Looks at every document and every decision of a database. Whether its pages are sound, the server's own programs tell (pg_amcheck).</summary>
public static class PostgresCheckup
{
    /// <summary>Looks; nothing is changed.</summary>
    /// <exception cref="StoreException">It is not there, is of a newer version, or cannot be read.</exception>
    public static DatabaseCheckup Of(PostgresAddress address, CancellationToken cancellation = default) => PostgresErrors.GuardOf(address.Name).Do(() =>
    {
        using var session = PostgresStore.Reading(new PostgresOptions(address) { LeaveAsItIs = true });
        var faults = new List<DatabaseFault>();
        SqlCheckup.Contents(session, faults, isUnreadable: _ => false, cancellation);
        SqlCheckup.Decisions(session, faults, cancellation);
        return new DatabaseCheckup(
            PostgresSchema.Version,
            Count(session, "SELECT count(DISTINCT document) FROM paths WHERE status <> 'forgotten'"),
            Count(session, "SELECT count(*) FROM decisions"),
            session.Scalar("SELECT root FROM runs ORDER BY number DESC LIMIT 1") as string,
            [.. faults.Distinct().GroupBy(f => f.Kind).SelectMany(g => g.Take(DatabaseCheckup.MostFaults))]);
    });

    private static long Count(PostgresSession session, string sql) => Convert.ToInt64(session.Scalar(sql), CultureInfo.InvariantCulture);
}
