using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.StoreTrials;

/// <summary>The engine that is tried: SQLite, or LiteDB where it is built in.</summary>
internal static class TrialEngine
{
    /// <summary>Set to "litedb" for the processes that a trial starts.</summary>
    public const string Variable = "ITA_TRIAL_STORE";

    /// <summary>LiteDB is tried.</summary>
    public static bool IsLiteDb { get; set; } = Environment.GetEnvironmentVariable(Variable) == "litedb";

    /// <summary>What a command that makes a database is told.</summary>
    public static IReadOnlyList<string> Option => IsLiteDb ? ["--store", "litedb"] : [];

    /// <summary>The files of a database.</summary>
    public static IReadOnlyList<string> FilesOf(string database) => IsLiteDb
        ? [database, Path.Combine(Path.GetDirectoryName(database)!, Path.GetFileNameWithoutExtension(database) + "-log" + Path.GetExtension(database))]
        : [database, database + "-wal", database + "-shm"];

#if DESIGN_CARD
    /// <summary>LiteDB can be tried.</summary>
    public static bool HasLiteDb => true;

    /// <summary>Opens a database as the program opens it.</summary>
    public static Task<IRecordStore> OpenAsync(string database, bool create = false, Action<string>? atPoint = null) => IsLiteDb
        ? LiteDb.LiteDbStore.OpenAsync(new LiteDb.LiteDbOptions(database) { Create = create, AtPoint = atPoint })
        : SqliteStore.OpenAsync(new SqliteOptions(database) { Create = create, AtPoint = atPoint });

    /// <summary>Looks at the whole of it.</summary>
    public static DatabaseCheckup Checkup(string database) => IsLiteDb ? LiteDb.LiteDbCheckup.Of(database) : DatabaseCheckup.Of(database);
#else
    /// <summary>LiteDB can be tried.</summary>
    public static bool HasLiteDb => false;

    /// <summary>Opens a database as the program opens it.</summary>
    public static Task<IRecordStore> OpenAsync(string database, bool create = false, Action<string>? atPoint = null) =>
        SqliteStore.OpenAsync(new SqliteOptions(database) { Create = create, AtPoint = atPoint });

    /// <summary>Looks at the whole of it.</summary>
    public static DatabaseCheckup Checkup(string database) => DatabaseCheckup.Of(database);
#endif
}
