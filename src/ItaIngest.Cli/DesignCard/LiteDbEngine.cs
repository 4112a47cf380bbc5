using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Cli.DesignCard;

/// <summary>LiteDB, where it was built in. The only place of the command line that knows whether it was.</summary>
internal static class LiteDbEngine
{
#if DESIGN_CARD
    /// <summary>Its version; null where it was not built in.</summary>
    public static string? Version { get; } = typeof(global::LiteDB.LiteDatabase).Assembly.GetName().Version?.ToString(3);

    /// <summary>Opens a database.</summary>
    public static Task<IRecordStore> OpenAsync(string file, bool create, Action<SchemaMigration> migrating, Action<string>? atPoint, CancellationToken cancellation) =>
        LiteDb.LiteDbStore.OpenAsync(new LiteDb.LiteDbOptions(file) { Create = create, Migrating = migrating, AtPoint = atPoint }, cancellation);

    /// <summary>A view of one that is left as it is.</summary>
    public static Task<IRecordQueries> LookAsync(string file, CancellationToken cancellation) => LiteDb.LiteDbStore.LookAsync(file, cancellation);

    /// <summary>Looks at the whole of one.</summary>
    public static DatabaseCheckup Checkup(string file, CancellationToken cancellation) => LiteDb.LiteDbCheckup.Of(file, cancellation);
#else
    /// <summary>Its version; null where it was not built in.</summary>
    public static string? Version => null;

    /// <summary>Opens a database.</summary>
    public static Task<IRecordStore> OpenAsync(string file, bool create, Action<SchemaMigration> migrating, Action<string>? atPoint, CancellationToken cancellation) => throw NotHere();

    /// <summary>A view of one that is left as it is.</summary>
    public static Task<IRecordQueries> LookAsync(string file, CancellationToken cancellation) => throw NotHere();

    /// <summary>Looks at the whole of one.</summary>
    public static DatabaseCheckup Checkup(string file, CancellationToken cancellation) => throw NotHere();

    private static InvalidOperationException NotHere() => new("LiteDB was not built in, and was asked for all the same.");
#endif
}
