using ItaIngest.Records;

namespace ItaIngest.Comparisons;

/// <summary>Where contents lie that one of two stores has where the other has nothing: by it a file that was moved is known again. Kept in memory are a hash a content, and these paths.</summary>
internal sealed class Whereabouts
{
    private readonly HashSet<string> shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> onlyOld = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> onlyNew = new(StringComparer.Ordinal);

    private Whereabouts()
    {
    }

    /// <summary>One pass over the paths of both.</summary>
    public static async Task<Whereabouts> OfAsync(IRecordQueries old, IRecordQueries now, CancellationToken cancellation)
    {
        var all = new Whereabouts();
        await foreach (var pair in PathPairs.OfAsync(old, now, cancellation))
        {
            if (pair is { Old: { } before, New: { } after })
            {
                if (before.Document == after.Document) all.shared.Add(before.Document);
            }
            else if (pair.Old is { } lost)
            {
                Add(all.onlyOld, lost);
            }
            else if (pair.New is { } gained)
            {
                Add(all.onlyNew, gained);
            }
        }

        return all;
    }

    /// <summary>Whether a content lies at one path in both: then its other paths are copies.</summary>
    public bool IsShared(string document) => shared.Contains(document);

    /// <summary>Paths of a content that are in the old dataset alone, in order.</summary>
    public IReadOnlyList<string> OnlyOld(string document) => onlyOld.TryGetValue(document, out var paths) ? paths : [];

    /// <summary>Paths of a content that are in the new dataset alone, in order.</summary>
    public IReadOnlyList<string> OnlyNew(string document) => onlyNew.TryGetValue(document, out var paths) ? paths : [];

    private static void Add(Dictionary<string, List<string>> paths, KnownFile file)
    {
        if (!paths.TryGetValue(file.Document, out var of)) paths[file.Document] = of = new List<string>(1);
        of.Add(file.Path);
    }
}
