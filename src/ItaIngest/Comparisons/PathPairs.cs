using System.Runtime.CompilerServices;
using ItaIngest.Records;

namespace ItaIngest.Comparisons;

/// <summary>The paths of two stores side by side, in their order.</summary>
internal static class PathPairs
{
    /// <summary>Every path that one of them knows, forgotten ones too; one row of each store is in memory.</summary>
    public static async IAsyncEnumerable<PathPair> OfAsync(IRecordQueries old, IRecordQueries now, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var left = old.KnownFilesAsync(cancellation).GetAsyncEnumerator(cancellation);
        await using var right = now.KnownFilesAsync(cancellation).GetAsyncEnumerator(cancellation);
        var (hasLeft, hasRight) = (await left.MoveNextAsync(), await right.MoveNextAsync());
        while (hasLeft || hasRight)
        {
            var order = !hasLeft ? 1 : !hasRight ? -1 : PathOrder.Instance.Compare(left.Current.Path, right.Current.Path);
            yield return new PathPair(order <= 0 ? left.Current : null, order >= 0 ? right.Current : null);
            if (order <= 0) hasLeft = await left.MoveNextAsync();
            if (order >= 0) hasRight = await right.MoveNextAsync();
        }
    }
}

/// <summary>A path in two stores.</summary>
/// <param name="KnownOld">What the old one knows of it, or null.</param>
/// <param name="KnownNew">What the new one knows of it, or null.</param>
internal sealed record PathPair(KnownFile? KnownOld, KnownFile? KnownNew)
{
    /// <summary>The file in the old dataset; null where it was not in it.</summary>
    public KnownFile? Old => KnownOld is { Status: not PathStatus.Forgotten } ? KnownOld : null;

    /// <summary>The file in the new dataset; null where it is not in it.</summary>
    public KnownFile? New => KnownNew is { Status: not PathStatus.Forgotten } ? KnownNew : null;
}
