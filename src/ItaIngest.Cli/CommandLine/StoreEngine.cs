using ItaIngest.Store;

namespace ItaIngest.Cli.CommandLine;

/// <summary>What keeps a database.</summary>
internal enum StoreEngine
{
    Sqlite = 0,
    LiteDb,
}

/// <summary>The database that a command works on, and the engine that was asked for; null where none was.</summary>
internal sealed record StoreChoice(string File, StoreEngine? Asked)
{
    /// <summary>What --store takes. An engine that is asked for by an address ("postgres://…") is told from these by its beginning.</summary>
    public static IReadOnlyDictionary<string, StoreEngine> Names { get; } = new Dictionary<string, StoreEngine>(StringComparer.Ordinal)
    {
        ["sqlite"] = StoreEngine.Sqlite,
        ["litedb"] = StoreEngine.LiteDb,
    };

    /// <summary>The engine of a file that is there, told by its first bytes; null of one that is not there, is empty or something else.</summary>
    public StoreEngine? Found => StoreFile.KindOf(File) switch
    {
        StoreFileKind.Sqlite => StoreEngine.Sqlite,
        StoreFileKind.LiteDb => StoreEngine.LiteDb,
        _ => null,
    };

    /// <summary>As people know it.</summary>
    public static string Name(StoreEngine engine) => engine switch
    {
        StoreEngine.Sqlite => "SQLite",
        StoreEngine.LiteDb => "LiteDB",
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, null),
    };
}
