using ItaIngest.Records;
using ItaIngest.Relations;
using ItaIngest.Review;

namespace ItaIngest.Cli.Queue;

/// <summary>What an ingest does at its end, a worker does in its pauses: results follow decisions, and documents of an agency are held against each other.</summary>
internal sealed class BringingTogether(Reviewing reviewing, IRecordStore store, Relater relater, StoreWaiter waiter)
{
    /// <summary>Does what is open; what another worker has done is not done again.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await waiter.DoAsync(() => reviewing.SettleDocumentsAsync(null, stop), stop);
            await waiter.DoAsync(() => store.RelateAsync(relater.Relate, stop), stop);
        }
        catch (OperationCanceledException)
        {
            // Left for the next pause, of whomever.
        }
    }
}
