using System.Runtime.CompilerServices;
using ItaIngest.Records;

namespace ItaIngest.Comparisons;

/// <summary>
/// What differs between two stores: their documents, the values that these state, and what is open about them. A file is known by its
/// path; one whose content lies at another path, where its own is gone, was moved. The paths of both are gone through side by side, and
/// one document of each is in memory. What states no value (measures, prose) is not compared, nor is a value's place.
/// </summary>
/// <param name="old">The one before.</param>
/// <param name="now">The one after.</param>
public sealed class StoreComparison(IRecordQueries old, IRecordQueries now)
{
    /// <summary>Every document of either store once, those that are the same among them, in the order of paths; one that was moved by its old path.</summary>
    public async IAsyncEnumerable<DocumentComparison> DocumentsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var whereabouts = await Whereabouts.OfAsync(old, now, cancellation);
        await foreach (var pair in PathPairs.OfAsync(old, now, cancellation))
        {
            var comparison = pair switch
            {
                { Old: { } before, New: { } after } => await BothAsync(before, after, whereabouts, cancellation),
                { Old: { } before } => await OnlyOldAsync(before, pair.KnownNew is not null, whereabouts, cancellation),
                { New: { } after } => await OnlyNewAsync(after, pair.KnownOld is not null, whereabouts, cancellation),
                _ => null,
            };
            if (comparison is not null) yield return comparison;
        }
    }

    private async Task<DocumentComparison?> BothAsync(KnownFile before, KnownFile after, Whereabouts whereabouts, CancellationToken cancellation)
    {
        var (o, n) = (await ReadAsync(old, before.Path, cancellation), await ReadAsync(now, after.Path, cancellation));
        // The same two contents may meet at several paths; they are told at the first.
        if (o.Paths.Select(p => p.Path).Intersect(n.Paths.Select(p => p.Path), StringComparer.Ordinal).First() != before.Path) return null;
        var comparison = DocumentComparison.Of(o, before.Path, n, after.Path);
        return before.Document == after.Document
            ? comparison with { CopiesLost = whereabouts.OnlyOld(before.Document), CopiesGained = whereabouts.OnlyNew(after.Document) }
            : comparison;
    }

    private async Task<DocumentComparison?> OnlyOldAsync(KnownFile before, bool isForgotten, Whereabouts whereabouts, CancellationToken cancellation)
    {
        var (lost, gained) = (whereabouts.OnlyOld(before.Document), whereabouts.OnlyNew(before.Document));
        if (whereabouts.IsShared(before.Document) || lost[0] != before.Path) return null;
        var o = await ReadAsync(old, before.Path, cancellation);
        var comparison = gained.Count == 0
            ? DocumentComparison.Of(o, before.Path, null, null) with { IsForgotten = isForgotten }
            : DocumentComparison.Of(o, before.Path, await ReadAsync(now, gained[0], cancellation), gained[0]);
        return comparison with { CopiesLost = [.. lost.Skip(1)], CopiesGained = [.. gained.Skip(1)] };
    }

    private async Task<DocumentComparison?> OnlyNewAsync(KnownFile after, bool isForgotten, Whereabouts whereabouts, CancellationToken cancellation)
    {
        var gained = whereabouts.OnlyNew(after.Document);
        if (whereabouts.IsShared(after.Document) || whereabouts.OnlyOld(after.Document).Count > 0 || gained[0] != after.Path) return null;
        var n = await ReadAsync(now, after.Path, cancellation);
        return DocumentComparison.Of(null, null, n, after.Path) with { CopiesGained = [.. gained.Skip(1)], IsForgotten = isForgotten };
    }

    private static async Task<StoredDocument> ReadAsync(IRecordQueries view, string path, CancellationToken cancellation) =>
        await view.DocumentAsync(path, cancellation) ?? throw new InvalidOperationException($"{path} left the view while it was read.");
}
