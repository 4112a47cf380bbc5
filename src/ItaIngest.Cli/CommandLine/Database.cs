using ItaIngest.Cli.DesignCard;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Wording;
using ItaIngest.Postgres;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Cli.CommandLine;

/// <summary>Opens the database that a command works on; one of an older version is brought up to date, and the user is told where it is kept as it was.</summary>
internal static class Database
{
    /// <summary>Opens it.</summary>
    /// <param name="choice">The file, and the engine that was asked for. One that is there says itself which it is of.</param>
    /// <param name="words">Say that it is brought up to date.</param>
    /// <param name="cancellation">Stops before it is opened.</param>
    /// <param name="create">Make it where there is none.</param>
    /// <param name="kill">Told of every point of every transaction.</param>
    /// <exception cref="CannotRunException">It is of another engine than was asked for, or of one that was not built in.</exception>
    /// <exception cref="StoreException">It cannot be used, and why.</exception>
    public static Task<IRecordStore> OpenAsync(StoreChoice choice, Words words, CancellationToken cancellation, bool create = false, KillPoint? kill = null)
    {
        var atPoint = kill is null ? null : PointsOf(kill);
        return EngineOf(choice, words) switch
        {
            StoreEngine.LiteDb => LiteDbEngine.OpenAsync(choice.File, create, Migrating, atPoint, cancellation),
            StoreEngine.Postgres => PostgresStore.OpenAsync(new PostgresOptions(choice.Server!) { Create = create, Migrating = Migrating, AtPoint = atPoint }, cancellation),
            _ => SqliteStore.OpenAsync(new SqliteOptions(choice.File) { Create = create, Migrating = Migrating, AtPoint = atPoint }, cancellation),
        };

        void Migrating(SchemaMigration migration) => Terminal.Mention(words.Migrating(migration));
    }

    /// <summary>Tells a kill point of every point of every transaction.</summary>
    public static Action<string> PointsOf(KillPoint kill) => point => kill.Reached(point == "inside-commit" ? "commit" : point);

    /// <summary>A view of a database that is left as it is.</summary>
    /// <exception cref="CannotRunException">It is of an engine that was not built in.</exception>
    /// <exception cref="StoreException">It cannot be read, and why.</exception>
    public static Task<IRecordQueries> LookAsync(StoreChoice choice, Words words, CancellationToken cancellation) => EngineOf(choice, words) switch
    {
        StoreEngine.LiteDb => LiteDbEngine.LookAsync(choice.File, cancellation),
        StoreEngine.Postgres => PostgresStore.LookAsync(choice.Server!, cancellation),
        _ => SqliteStore.LookAsync(choice.File, cancellation),
    };

    /// <summary>Looks at the whole of a database.</summary>
    /// <inheritdoc cref="LookAsync"/>
    public static DatabaseCheckup Checkup(StoreChoice choice, Words words, CancellationToken cancellation) => EngineOf(choice, words) switch
    {
        StoreEngine.LiteDb => LiteDbEngine.Checkup(choice.File, cancellation),
        StoreEngine.Postgres => PostgresCheckup.Of(choice.Server!, cancellation),
        _ => DatabaseCheckup.Of(choice.File, cancellation),
    };

    /// <summary>The engine: that of the file, else the one that was asked for, else SQLite.</summary>
    /// <exception cref="CannotRunException">The two are not the same, or it was not built in.</exception>
    public static StoreEngine EngineOf(StoreChoice choice, Words words)
    {
        var found = choice.Found;
        if (found is { } there && choice.Asked is { } asked && there != asked) throw new CannotRunException(words.OtherEngine(choice.File, StoreChoice.Name(there), StoreChoice.Name(asked)));
        var engine = found ?? choice.Asked ?? StoreEngine.Sqlite;
        if (engine == StoreEngine.LiteDb && LiteDbEngine.Version is null)
        {
            throw new CannotRunException(words.EngineNotBuiltIn(StoreChoice.Name(engine), found is null ? null : choice.File));
        }

        return engine;
    }
}
