using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Postgres;

/// <summary>
/// A database that is being filled by a copy: until it is whole its tables say so, and nobody else opens them. The tables of one that was
/// broken off are taken away by the next one.
/// </summary>
public sealed class PostgresCopy : IUnfinishedCopy
{
    private readonly PostgresOptions options;
    private bool isFinished;

    private PostgresCopy(PostgresAddress address) => options = new PostgresOptions(address) { Create = true, IsCopy = true };

    /// <summary>Begins one.</summary>
    /// <returns>Null where there are tables already: a copy is never written over anything.</returns>
    /// <exception cref="StoreException">The server does not let it.</exception>
    public static PostgresCopy? Begin(PostgresAddress address) => PostgresErrors.GuardOf(address.Name).Do(() =>
    {
        using var session = new PostgresSession(address.Connect());
        var version = PostgresSchema.VersionOf(session);
        if (version > 0) return null;
        if (version < 0) Drop(session);
        return new PostgresCopy(address);
    });

    /// <summary>Opens it to be filled.</summary>
    public Task<IRecordStore> OpenAsync(Action<string>? atPoint, CancellationToken cancellation) => PostgresStore.OpenAsync(options with { AtPoint = atPoint }, cancellation);

    /// <summary>Looks what is in it.</summary>
    public Task<IRecordQueries> LookAsync(CancellationToken cancellation) => PostgresStore.LookAsync(options, cancellation);

    /// <inheritdoc/>
    public void Finish() => Do(session =>
    {
        session.Run($"UPDATE {PostgresSchema.Name}.schema_version SET version = $1", PostgresSchema.Version);
        session.Run("ANALYZE");
        isFinished = true;
    });

    public void Dispose()
    {
        if (!isFinished) Do(Drop);
    }

    private static void Drop(PostgresSession session) => session.Run($"DROP SCHEMA IF EXISTS {PostgresSchema.Name} CASCADE");

    private void Do(Action<PostgresSession> work) => PostgresErrors.GuardOf(options.Address.Name).Do(() =>
    {
        using var session = new PostgresSession(options.Address.Connect());
        work(session);
        return true;
    });
}
