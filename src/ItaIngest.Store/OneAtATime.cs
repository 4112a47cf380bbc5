namespace ItaIngest.Store;

/// <summary>The work of a store, one after the other: what it works with (a connection, a transaction) is for one thread.</summary>
internal sealed class OneAtATime(StoreGuard guard) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Nothing is done any more.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>Does it when what was begun before has ended.</summary>
    /// <exception cref="Records.StoreException">What went wrong.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async Task<T> Do<T>(Func<T> work, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        await gate.WaitAsync(cancellation);
        try
        {
            return guard.Do(work);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        IsDisposed = true;
        gate.Dispose();
    }
}
