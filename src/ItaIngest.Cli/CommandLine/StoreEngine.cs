using ItaIngest.Cli.Wording;
using ItaIngest.Postgres;
using ItaIngest.Store;

namespace ItaIngest.Cli.CommandLine;

/// <summary>What keeps a database.</summary>
internal enum StoreEngine
{
    Sqlite = 0,
    LiteDb,
    Postgres,
}

/// <summary>The database that a command works on, and the engine that was asked for; null where none was.</summary>
/// <param name="File">The file; of a database on a server its address, without the password.</param>
/// <param name="Asked">The engine.</param>
internal sealed record StoreChoice(string File, StoreEngine? Asked)
{
    /// <summary>The address of a database, where neither --db nor --store names another.</summary>
    public const string Variable = "ITA_STORE";

    /// <summary>What --store takes besides an address ("postgres://…").</summary>
    public static IReadOnlyDictionary<string, StoreEngine> Names { get; } = new Dictionary<string, StoreEngine>(StringComparer.Ordinal)
    {
        ["sqlite"] = StoreEngine.Sqlite,
        ["litedb"] = StoreEngine.LiteDb,
    };

    /// <summary>Where it is, of a database on a server.</summary>
    public PostgresAddress? Server { get; private init; }

    /// <summary>A file whose name the traces of faults get: beside the database, or where one would be.</summary>
    public string Beside => Server is null ? File : Surroundings.DefaultDatabase;

    /// <summary>The engine of a database that is there, told by its address or its first bytes; null of one that is not there, is empty or something else.</summary>
    public StoreEngine? Found => Server is not null ? StoreEngine.Postgres : StoreFile.KindOf(File) switch
    {
        StoreFileKind.Sqlite => StoreEngine.Sqlite,
        StoreFileKind.LiteDb => StoreEngine.LiteDb,
        _ => null,
    };

    /// <summary>The database of a file or an address.</summary>
    /// <exception cref="CannotRunException">It begins as an address and is none.</exception>
    public static StoreChoice Of(string named, Words words, StoreEngine? asked = null)
    {
        if (!PostgresAddress.Is(named)) return new StoreChoice(named, asked);
        try
        {
            var server = PostgresAddress.Parse(named);
            return new StoreChoice(server.Name, asked) { Server = server };
        }
        catch (FormatException)
        {
            // What was typed is not repeated: a password may be in it.
            throw new CannotRunException(words.AddressWrong("postgres://USER:PASSWORD@HOST:5432/ita"));
        }
    }

    /// <summary>As people know it.</summary>
    public static string Name(StoreEngine engine) => engine switch
    {
        StoreEngine.Sqlite => "SQLite",
        StoreEngine.LiteDb => "LiteDB",
        StoreEngine.Postgres => "PostgreSQL",
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, null),
    };
}
