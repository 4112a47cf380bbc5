using ItaIngest.Cli.Ingest;
using ItaIngest.Records;

namespace ItaIngest.Cli.Queue;

/// <summary>Asks the store anew for each path: others write it meanwhile.</summary>
internal sealed class StoredKnown(IRecordStore store) : IKnownPaths
{
    /// <inheritdoc/>
    public async Task<KnownPath> OfAsync(string path, CancellationToken cancellation)
    {
        await using var view = await store.QueryAsync(cancellation);
        var file = await view.KnownFileAsync(path, cancellation);
        var refusal = file is { Outcome: Outcome.Refused } ? (await view.DocumentAsync(path, cancellation))?.Result?.Extraction.Refusal : null;
        return new KnownPath(file, refusal, await view.DecisionsAsync(path, cancellation));
    }
}
