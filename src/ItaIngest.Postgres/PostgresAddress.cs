using System.Globalization;
using ItaIngest.Records;
using Npgsql;

namespace ItaIngest.Postgres;

/// <summary>
/// Where a database is: postgres://user:password@host:port/database?sslmode=require. What is left out is taken from PGUSER, PGPASSWORD,
/// ~/.pgpass and the other places where PostgreSQL's own programs look. The password is in nothing that this says of itself.
/// </summary>
public sealed class PostgresAddress
{
    private const string TablesOf = "ita";

    private readonly NpgsqlConnectionStringBuilder builder;

    private PostgresAddress(NpgsqlConnectionStringBuilder builder)
    {
        this.builder = builder;
        var user = string.IsNullOrEmpty(builder.Username) ? "" : builder.Username + "@";
        Name = string.Create(CultureInfo.InvariantCulture, $"postgres://{user}{builder.Host}{(builder.Port == NpgsqlConnection.DefaultPort ? "" : $":{builder.Port}")}/{builder.Database}");
    }

    /// <summary>As people are told of it, without its password.</summary>
    public string Name { get; }

    /// <summary>Name of the database on its server.</summary>
    public string DatabaseName => builder.Database!;

    /// <summary>What Npgsql is given. Not to be shown: the password is in it.</summary>
    internal string ConnectionString => builder.ConnectionString;

    /// <summary>Whether a text is an address of PostgreSQL, and not the name of a file.</summary>
    public static bool Is(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">It is none; the message does not repeat it.</exception>
    public static PostgresAddress Parse(string text)
    {
        if (!Is(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0) throw new FormatException("An address is postgres://user@host:port/database.");
        var made = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : "ita",
            SearchPath = TablesOf,
            ApplicationName = "ita",
            // Each view and each store has a connection, with its transaction and its locks, for itself. One of a pool, with the same statements
            // begun and ended by text, was seen to wait for an answer that the server had given (Npgsql 10.0.3).
            Pooling = false,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            Timeout = 10,
            CommandTimeout = 600,
            KeepAlive = 30,
        };
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) made.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2) made.Password = Uri.UnescapeDataString(user[1]);
        try
        {
            foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var (name, value) = option.Split('=', 2) is [var n, var v] ? (n, Uri.UnescapeDataString(v)) : (option, "true");
                made[name is "sslmode" ? "SSL Mode" : name] = name is "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
            }
        }
        catch (ArgumentException e)
        {
            throw new FormatException("An address of PostgreSQL has an option that is not known.", e);
        }

        return new PostgresAddress(made);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>A connection that is open.</summary>
    /// <exception cref="StoreException">It cannot be had.</exception>
    internal NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (NpgsqlException e)
        {
            connection.Dispose();
            throw PostgresErrors.Explain(e, Name) ?? new StoreException(StoreProblem.Unreachable, Name, e.Message, e);
        }
    }
}
