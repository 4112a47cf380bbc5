using ItaIngest.Records;

namespace ItaIngest.Postgres;

/// <summary>
/// The right to put files: one program alone, or several that joined. The server holds it for a connection, and takes it back when that is
/// gone, however it went.
/// </summary>
internal sealed class RunRight(string name, bool isJoined, Action given, Func<PostgresSession> session) : IDisposable
{
    /// <summary>"ITAI": the name of the lock in this database.</summary>
    private const int Lock = 0x49544149;

    /// <summary>Takes it over a connection.</summary>
    /// <exception cref="StoreException">Another one has it.</exception>
    public void Take(PostgresSession over)
    {
        var taken = over.Scalar($"SELECT pg_try_advisory_lock{(isJoined ? "_shared" : "")}({Lock})") is true;
        if (!taken) throw new StoreException(StoreProblem.Busy, name);
    }

    public void Dispose()
    {
        given();
        if (session() is { IsAlive: true } over) over.Scalar($"SELECT pg_advisory_unlock{(isJoined ? "_shared" : "")}({Lock})");
    }
}
