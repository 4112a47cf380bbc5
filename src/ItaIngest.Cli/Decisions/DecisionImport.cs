using ItaIngest.Cli.Ingest;
using ItaIngest.Decisions;
using ItaIngest.Records;

namespace ItaIngest.Cli.Decisions;

/// <summary>Appends decisions that were made elsewhere; each keeps its id, its name and its time.</summary>
internal static class DecisionImport
{
    /// <summary>Appends them. Safe to run again: what stands already is passed over.</summary>
    public static async Task<ImportedDecisions> RunAsync(IRecordStore store, IReadOnlyList<Decision> decisions, CancellationToken cancellation)
    {
        var imported = new ImportedDecisions();
        var known = await PathsAsync(store, cancellation);
        foreach (var of in decisions.DistinctBy(d => d.Id, StringComparer.Ordinal).GroupBy(d => d.Claim.Report, StringComparer.Ordinal).OrderBy(g => g.Key, PathOrder.Instance))
        {
            cancellation.ThrowIfCancellationRequested();
            var there = await AppendAsync(store, of.Key, [.. of], cancellation);
            var ids = there.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
            List<Decision> added = [.. of.Where(d => !ids.Contains(d.Id))];
            imported = imported.With(added.Count, of.Count() - added.Count, known.Contains(of.Key) ? 0 : of.Count(), Standing(there), Standing(added), Standing([.. there, .. added]));
        }

        return imported;
    }

    /// <summary>Appends them behind those that stand, however often somebody else decides in between.</summary>
    /// <returns>Those that stood before.</returns>
    private static async Task<IReadOnlyList<Decision>> AppendAsync(IRecordStore store, string report, IReadOnlyList<Decision> decisions, CancellationToken cancellation)
    {
        while (true)
        {
            IReadOnlyList<Decision> there;
            await using (var view = await store.QueryAsync(cancellation)) there = await view.DecisionsAsync(report, cancellation);
            if ((await store.AppendAsync(report, decisions, there.Count, null, cancellation)).Outcome == AppendOutcome.Conflict) continue;
            foreach (var decision in decisions) Acknowledgement.Of("decision", decision.Id);
            return there;
        }
    }

    private static async Task<HashSet<string>> PathsAsync(IRecordStore store, CancellationToken cancellation)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        await using var view = await store.QueryAsync(cancellation);
        await foreach (var file in view.KnownFilesAsync(cancellation))
        {
            if (file.Status != PathStatus.Forgotten) paths.Add(file.Path);
        }

        return paths;
    }

    private static HashSet<Decision> Standing(IReadOnlyList<Decision> decisions) => StandingDecisions.Of(decisions) is var s ? [.. s.Values, .. s.Answers] : [];
}

/// <summary>What an import did.</summary>
/// <param name="New">Decisions that were not there.</param>
/// <param name="Known">Those that stood already.</param>
/// <param name="Waiting">Those of both about reports that the database does not have.</param>
/// <param name="Replacing">Decisions of here that a later one of the file replaces or takes back.</param>
/// <param name="Replaced">Decisions of the file that a later one of here replaces or takes back.</param>
/// <param name="Open">Findings that wait for a person now.</param>
internal sealed record ImportedDecisions(int New = 0, int Known = 0, int Waiting = 0, int Replacing = 0, int Replaced = 0, int Open = 0)
{
    /// <summary>With those of one report more.</summary>
    public ImportedDecisions With(int added, int known, int waiting, HashSet<Decision> before, HashSet<Decision> own, HashSet<Decision> now) => this with
    {
        New = New + added,
        Known = Known + known,
        Waiting = Waiting + waiting,
        Replacing = Replacing + before.Count(d => !now.Contains(d)),
        Replaced = Replaced + own.Count(d => !now.Contains(d)),
    };
}
