using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.LiteDb;

/// <summary>
/// A database of LiteDB looked at as a whole: every row and every large value is read, what leads nowhere and every decision is looked at.
/// LiteDB's pages have no checksums, so that of a byte that was changed only what no longer can be read is seen.
/// </summary>
public static class LiteDbCheckup
{
    /// <summary>Looks at a database; it is left as it is.</summary>
    /// <exception cref="StoreException">It is not there, is of another program or version, somebody has it open, or it cannot be read at all.</exception>
    public static DatabaseCheckup Of(string file, CancellationToken cancellation = default)
    {
        using var opened = LiteDbFile.Open(new LiteDbOptions(file) { LeaveAsItIs = true, Steps = LiteDbSchema.Steps });
        var faults = new List<DatabaseFault>();
        LiteDbState state;
        try
        {
            state = LiteDbState.Read(opened);
        }
        catch (InvalidDataException e)
        {
            return new DatabaseCheckup(LiteDbSchema.Version, null, null, null, [new DatabaseFault(DatabaseFaultKind.Structure, e.Message)]);
        }

        foreach (var path in state.Paths.Values.Where(p => !state.Documents.ContainsKey(p.Known.Document)).Select(p => p.Known.Path)) faults.Add(new DatabaseFault(DatabaseFaultKind.Document, path));
        foreach (var head in state.Documents.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            Look(opened, state, head, faults);
        }

        foreach (var list in state.Lists.Values) Try(() => LiteDbDocuments.Published(opened, list), list.Path, faults);
        foreach (var decision in state.Decisions.Values.SelectMany(d => d).Where(d => DecisionId.With(d).Id != d.Id))
        {
            faults.Add(new DatabaseFault(DatabaseFaultKind.Decision, $"{decision.Id} ({decision.Claim.Report})"));
        }

        return new DatabaseCheckup(
            LiteDbSchema.Version, state.LivePaths.Count, state.DecisionIds.Count, state.Runs.Count > 0 ? state.Runs[^1].Root : null,
            [.. faults.Distinct().GroupBy(f => f.Kind).SelectMany(g => g.Take(DatabaseCheckup.MostFaults))]);
    }

    private static void Look(LiteDbFile file, LiteDbState state, DocumentHead head, List<DatabaseFault> faults)
    {
        var path = state.FirstPath(head.Id) ?? head.ResultOfPath;
        if (head.Details is null && state.LivePaths.ContainsKey(head.Id)) faults.Add(new DatabaseFault(DatabaseFaultKind.Inbox, path));
        Try(() => LiteDbDocuments.Said(file, head), path, faults);
        if (head.Result is { } number) Try(() => ResultBlob.Unpack(LargeValues.Read(file, number)), path, faults);
    }

    private static void Try<T>(Func<T> look, string path, List<DatabaseFault> faults)
    {
        try
        {
            _ = look();
        }
        catch (Exception e) when (e is InvalidDataException or StoreException)
        {
            faults.Add(new DatabaseFault(DatabaseFaultKind.Document, path));
        }
    }
}
