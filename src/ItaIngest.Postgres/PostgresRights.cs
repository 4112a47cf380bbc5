using ItaIngest.Records;

namespace ItaIngest.Postgres;

/// <summary>What a user of the server may do with a database.</summary>
public enum PostgresRole
{
    /// <summary>Look and export.</summary>
    Reader = 0,

    /// <summary>That, and decide. Decisions are added; nobody but the owner of the tables can change or take away one.</summary>
    Reviewer,

    /// <summary>Look, put files and relate them, and write again what follows from decisions; no decisions.</summary>
    Ingester,
}

/// <summary>Gives users of the server the least that their work needs.</summary>
public static class PostgresRights
{
    private const string Schema = PostgresSchema.Name;

    /// <summary>What follows from files and decisions: written anew whenever a report is settled.</summary>
    private static readonly string[] Derived =
        ["documents", "document_results", "observations", "findings", "verdicts", "relations", "decisions_to_look_at", "inbox", "agencies_to_relate"];

    private static readonly string[] OfFiles = ["runs", "paths", "path_versions", "sources", "expected_agencies", "published_lists", "published_scores"];

    /// <summary>Gives a user of the server exactly these rights; what it had of others in this database before is taken.</summary>
    /// <param name="address">The database, as the owner of its tables.</param>
    /// <param name="user">A user that is there already.</param>
    /// <param name="role">Which rights.</param>
    /// <exception cref="StoreException">The server does not let it.</exception>
    public static void Grant(PostgresAddress address, string user, PostgresRole role)
    {
        var options = new PostgresOptions(address) { LeaveAsItIs = true };
        PostgresErrors.GuardOf(address.Name).Do(() =>
        {
            using var session = PostgresStore.Connect(options);
            session.Begin();
            foreach (var statement in Statements(Quoted(user), role)) session.Run(statement);
            session.Commit();
            return true;
        });
    }

    private static IEnumerable<string> Statements(string user, PostgresRole role)
    {
        yield return $"REVOKE ALL ON ALL TABLES IN SCHEMA {Schema} FROM {user}";
        yield return $"GRANT USAGE ON SCHEMA {Schema} TO {user}";
        yield return $"GRANT SELECT ON ALL TABLES IN SCHEMA {Schema} TO {user}";
        if (role == PostgresRole.Reader) yield break;
        yield return $"GRANT INSERT, UPDATE, DELETE ON {Tables(Derived)} TO {user}";
        yield return role == PostgresRole.Reviewer
            ? $"GRANT INSERT ON {Schema}.decisions TO {user}"
            : $"GRANT INSERT, UPDATE, DELETE ON {Tables(OfFiles)} TO {user}";
        if (role == PostgresRole.Ingester) yield break;
        yield return $"GRANT UPDATE (outcome) ON {Schema}.paths TO {user}";
        yield return $"GRANT INSERT, UPDATE, DELETE ON {Schema}.looking TO {user}";
    }

    private static string Tables(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"{Schema}.{n}"));

    private static string Quoted(string user) => $"\"{user.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
