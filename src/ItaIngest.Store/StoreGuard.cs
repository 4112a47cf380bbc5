using System.Runtime.CompilerServices;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>Around all that reads or writes a database: what goes wrong becomes a problem of the store.</summary>
/// <param name="file">The database.</param>
/// <param name="explain">What an error of the engine means; null of one that is none of its own, which is thrown as it is. Null: the engine explains its errors itself.</param>
internal sealed class StoreGuard(string file, Func<Exception, StoreException?>? explain = null)
{
    /// <summary>Does it.</summary>
    /// <exception cref="StoreException">What went wrong.</exception>
    public T Do<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidDataException e)
        {
            throw new StoreException(StoreProblem.Damaged, file, e.Message, e);
        }
        catch (Exception e) when (IsOfTheEngine(e))
        {
            throw explain!(e)!;
        }
    }

    /// <summary>One answer.</summary>
    public Task<T> Ask<T>(Func<T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Do(work));
    }

    /// <summary>Rows, one after the other.</summary>
    public async IAsyncEnumerable<T> Stream<T>(Func<IEnumerable<T>> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        using var each = Do(() => rows().GetEnumerator());
        while (Do(each.MoveNext))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return each.Current;
        }
    }

    private bool IsOfTheEngine(Exception error) => explain?.Invoke(error) is not null;
}
