using System.Globalization;
using ItaIngest.Records;
using ItaIngest.Store.Sql;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>A database looked at as a whole: every page, every document, every decision. It is left as it is.</summary>
/// <param name="Version">Version of its tables; 0 where that cannot be read.</param>
/// <param name="Documents">Documents that are present or missing; null where they cannot be counted.</param>
/// <param name="Decisions">Decisions; null where they cannot be counted.</param>
/// <param name="Root">The folder that was ingested last, or null.</param>
/// <param name="Faults">What is wrong; at most <see cref="MostFaults"/> of each kind.</param>
public sealed record DatabaseCheckup(int Version, long? Documents, long? Decisions, string? Root, IReadOnlyList<DatabaseFault> Faults)
{
    /// <summary>More of one kind say nothing more.</summary>
    public const int MostFaults = 20;

    /// <summary>The version that this program writes into a SQLite file.</summary>
    public static int PresentVersion => SqliteSchema.Version;

    /// <summary>It is of an older version, and is brought up to date when it is next used.</summary>
    public bool IsOlder { get; init; }

    /// <summary>Nothing is wrong with it.</summary>
    public bool IsSound => Faults.Count == 0;

    /// <summary>Looks at a database.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops between two documents.</param>
    /// <exception cref="StoreException">It is not there, is of another program or of a newer version, or cannot be read at all.</exception>
    public static DatabaseCheckup Of(string file, CancellationToken cancellation = default)
    {
        var options = new SqliteOptions(file) { AsFound = true };
        using var session = new SqliteSession(SqliteFile.Open(options));
        var connection = session.Connection;
        try
        {
            var version = SqliteSchema.VersionOf(connection, file);
            var faults = new List<DatabaseFault>();
            var documents = Try(() => Count(connection, "SELECT count(DISTINCT document) FROM paths WHERE status <> 'forgotten'"), faults);
            var decisions = Try(() => Count(connection, "SELECT count(*) FROM decisions"), faults);
            var root = Try(() => connection.Scalar("SELECT root FROM runs ORDER BY number DESC LIMIT 1") as string, faults);
            _ = Try(() => Structure(connection, faults), faults);
            // Tables of an older form are looked at when they have been brought to the present one.
            if (version == SqliteSchema.Version)
            {
                _ = Try(() => SqlCheckup.Contents(session, faults, e => e is SqliteException, cancellation), faults);
                _ = Try(() => SqlCheckup.Decisions(session, faults, cancellation), faults);
            }

            return new DatabaseCheckup(version, documents, decisions, root, [.. faults.Distinct().GroupBy(f => f.Kind).SelectMany(g => g.Take(MostFaults))]) { IsOlder = version < PresentVersion };
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, file);
        }
    }

    private static long? Count(SqliteConnection connection, string sql) => Convert.ToInt64(connection.Scalar(sql), CultureInfo.InvariantCulture);

    /// <summary>A part that cannot be read is a fault; the other parts are looked at all the same.</summary>
    private static T? Try<T>(Func<T?> look, List<DatabaseFault> faults)
    {
        try
        {
            return look();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 11 or 26 or 1 or 10)
        {
            faults.Add(new DatabaseFault(DatabaseFaultKind.Structure, e.Message));
        }
        catch (InvalidDataException e)
        {
            faults.Add(new DatabaseFault(DatabaseFaultKind.Structure, e.Message));
        }

        return default;
    }

    private static bool Structure(SqliteConnection connection, List<DatabaseFault> faults)
    {
        foreach (var said in connection.Rows(string.Create(CultureInfo.InvariantCulture, $"PRAGMA integrity_check({MostFaults})"), [], r => r.GetString(0)))
        {
            if (said is not "ok" && !IntegrityText.IsRefuted(connection, said)) faults.Add(new DatabaseFault(DatabaseFaultKind.Structure, said));
        }

        foreach (var table in connection.Rows("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check LIMIT 20", [], r => r.GetString(0)))
        {
            faults.Add(new DatabaseFault(DatabaseFaultKind.Reference, table));
        }

        return true;
    }
}

/// <summary>Something that is wrong in a database.</summary>
/// <param name="Kind">What.</param>
/// <param name="What">A path, an id, a table, or SQLite's own words.</param>
public sealed record DatabaseFault(DatabaseFaultKind Kind, string What);

/// <summary>What is wrong.</summary>
public enum DatabaseFaultKind
{
    /// <summary>Pages, indexes and rows do not belong together.</summary>
    Structure = 0,

    /// <summary>A row names one of another table that is not there.</summary>
    Reference,

    /// <summary>A document or its result is not there or cannot be unpacked.</summary>
    Document,

    /// <summary>A decision does not say what its id was made of, or one of its report is not there.</summary>
    Decision,

    /// <summary>The inbox does not say what the tables say.</summary>
    Inbox,
}
