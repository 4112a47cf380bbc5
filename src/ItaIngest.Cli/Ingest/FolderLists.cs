using ItaIngest.Records;

namespace ItaIngest.Cli.Ingest;

/// <summary>Takes over what the lists beside the files say: sources.csv and agencies.csv of whole folders, and published results.</summary>
internal static class FolderLists
{
    /// <summary>Reads them and puts them into a store. One with errors is not taken over; what it said before stays.</summary>
    /// <returns>Each list, with what is wrong in it.</returns>
    public static async Task<IReadOnlyList<CompanionJson>> ReadAsync(IReadOnlyList<Root> roots, IRecordStore store, IKnownPaths known, CancellationToken cancellation)
    {
        var lists = new List<CompanionJson>();
        var sources = roots.Where(r => r.IsWhole).Select(r => CompanionLists.ReadSources(r.Folder)).OfType<CompanionList<SourceEntry>>().ToList();
        var agencies = roots.Where(r => r.IsWhole).Select(r => CompanionLists.ReadAgencies(r.Folder)).OfType<CompanionList<ExpectedAgency>>().ToList();
        lists.AddRange(sources.Select(l => new CompanionJson(l.File, l.Rows.Count, l.Problems)));
        lists.AddRange(agencies.Select(l => new CompanionJson(l.File, l.Rows.Count, l.Problems)));
        await store.ReplaceCompanionsAsync(Whole(sources), Whole(agencies), cancellation);
        foreach (var (root, list) in roots.SelectMany(r => r.Published.Select(l => (r, l))))
        {
            lists.Add(new CompanionJson(list.File, list.Rows.Count, list.Problems));
            if (list.Problems.Count > 0) continue;
            await store.ReplacePublishedAsync(list.File, root.Folder, list.Rows, cancellation);
            // A version that knew no such lists took it for a report.
            if (await known.OfAsync(list.File, cancellation) is { File.Status: not PathStatus.Forgotten }) await store.ForgetAsync(list.File, cancellation);
        }

        return lists;
    }

    /// <summary>The rows of all lists; null where there is no list, or one has errors.</summary>
    private static IReadOnlyList<T>? Whole<T>(IReadOnlyList<CompanionList<T>> read) =>
        read.Count == 0 || read.Any(l => l.Problems.Count > 0) ? null : [.. read.SelectMany(l => l.Rows)];
}
