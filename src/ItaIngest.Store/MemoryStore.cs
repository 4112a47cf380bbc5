using System.Globalization;
using ItaIngest.Decisions;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>A store that lasts as long as its process: for dry runs and tests. It keeps the contract of the ones on disk.</summary>
public sealed class MemoryStore : IRecordStore
{
    private readonly Lock gate = new();
    private MemoryState state = MemoryState.Empty;
    private (string Id, RunStart Start)? run;

    /// <inheritdoc/>
    public Task<IRecordQueries> QueryAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate) return Task.FromResult<IRecordQueries>(new MemoryQueries(state));
    }

    /// <inheritdoc/>
    public Task<string> BeginRunAsync(RunStart start, CancellationToken cancellation = default) => Alone(() =>
    {
        if (run is not null) throw new StoreException(StoreProblem.Busy, "memory");
        var id = DocumentId.Hash(string.Create(CultureInfo.InvariantCulture, $"run\n{state.Runs.Count + 1}\n{start}"))[..16];
        state = state with { Runs = state.Runs.Add(new RunRecord(id, start.Root, start.ProgramVersion, start.RulesRevision, start.At, null)) };
        run = (id, start);
        return id;
    }, cancellation);

    /// <inheritdoc/>
    public Task PutAsync(string run, IReadOnlyList<FileRecord> files, CancellationToken cancellation = default) => Alone(() =>
    {
        var start = Current(run);
        var next = state;
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            next = next.Put(file.Packed is { } packed ? file with { Result = ResultBlob.Unpack(packed), Packed = null } : file, start);
        }

        state = next;
        return files.Count;
    }, cancellation);

    /// <inheritdoc/>
    public Task CompleteRunAsync(string run, RunEnd end, CancellationToken cancellation = default) => Alone(() =>
    {
        var start = Current(run);
        var paths = state.Paths.ToBuilder();
        foreach (var (path, known) in state.Paths)
        {
            if (end.After(known, start) is { } after) paths[path] = after;
        }

        var index = state.Runs.FindIndex(r => string.Equals(r.Id, run, StringComparison.Ordinal));
        state = state with { Paths = paths.ToImmutable(), Runs = state.Runs.SetItem(index, state.Runs[index] with { CompletedAt = end.AtAfter(start) }) };
        this.run = null;
        return index;
    }, cancellation);

    /// <inheritdoc/>
    public Task<bool> ForgetAsync(string path, CancellationToken cancellation = default) => Alone(() =>
    {
        if (!state.Paths.TryGetValue(path, out var known)) return false;
        state = state with
        {
            Paths = state.Paths.SetItem(path, known with { Status = PathStatus.Forgotten }),
            ToRelate = state.ToRelate.Union(state.AgenciesOf(known.Document)),
        };
        if (state.PathsOf(known.Document).Count == 0) state = state with { Relations = state.Relations.Remove(known.Document) };
        return true;
    }, cancellation);

    /// <inheritdoc/>
    public Task<Appended> AppendAsync(
        string report, IReadOnlyList<Decision> decisions, int expectedVersion, DocumentResult? settled = null, CancellationToken cancellation = default) => Alone(() =>
    {
        AppendedDecisions.Require(report, decisions);
        var of = state.DecisionsOf(report);
        var standing = state.Decisions.Values.SelectMany(d => d).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var late = AppendedDecisions.New(decisions, standing.Contains);
        if (decisions.Count > 0 && late.Count == 0) return new Appended(AppendOutcome.AlreadyThere, of.Count);
        if (of.Count != expectedVersion) return new Appended(AppendOutcome.Conflict, of.Count);
        var next = late.Count == 0 ? state : state with { Decisions = state.Decisions.SetItem(report, of.AddRange(late)) };
        state = settled is null ? next : next.Settle(report, settled);
        return new Appended(AppendOutcome.Stored, of.Count + late.Count);
    }, cancellation);

    /// <inheritdoc/>
    public Task ReplaceCompanionsAsync(IReadOnlyList<SourceEntry>? sources, IReadOnlyList<ExpectedAgency>? agencies, CancellationToken cancellation = default) => Alone(() =>
    {
        state = state with { Sources = sources is null ? state.Sources : [.. sources], Agencies = agencies is null ? state.Agencies : [.. agencies] };
        return true;
    }, cancellation);

    /// <inheritdoc/>
    public Task<bool> ReplacePublishedAsync(string path, string root, IReadOnlyList<PublishedScore>? rows, CancellationToken cancellation = default) => Alone(() =>
    {
        var before = state.Lists.GetValueOrDefault(path);
        var old = before?.Rows ?? [];
        var changed = old.SequenceEqual(rows ?? []) ? [] : old.Except(rows ?? []).Concat((rows ?? []).Except(old)).Select(AgencyKey.Of);
        state = state with
        {
            Lists = rows is null ? state.Lists.Remove(path) : state.Lists.SetItem(path, new MemoryList(root, [.. rows])),
            ToRelate = state.ToRelate.Union(changed),
        };
        return before is not null;
    }, cancellation);

    /// <inheritdoc/>
    public Task<Related> RelateAsync(Relate relate, CancellationToken cancellation = default) => Alone(() =>
    {
        var related = Related.Nothing;
        foreach (var agency in state.ToRelate.Order(AgencyKey.Order).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            var documents = state.DocumentsOf(agency);
            var relations = state.Relations.RemoveRange(documents.Select(d => d.Id));
            if (documents.Count > 0)
            {
                var results = relate(documents, [.. state.Lists.Values.SelectMany(l => l.Rows).Where(r => AgencyKey.Of(r) == agency)]);
                foreach (var of in results.GroupBy(r => r.Document, StringComparer.Ordinal)) relations = relations.SetItem(of.Key, [.. of.Select(r => r.Result)]);
                related = related.With(results);
            }

            state = state with { Relations = relations, ToRelate = state.ToRelate.Remove(agency) };
        }

        return related;
    }, cancellation);

    /// <inheritdoc/>
    public Task ImportAsync(IReadOnlyList<StoreItem> items, CancellationToken cancellation = default) => Alone(() =>
    {
        state = items.Aggregate(state, (next, item) => next.With(item));
        return items.Count;
    }, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        run = null;
        return ValueTask.CompletedTask;
    }

    private RunStart Current(string id) =>
        run is { } r && string.Equals(r.Id, id, StringComparison.Ordinal)
            ? r.Start
            : throw new InvalidOperationException($"{id} is not the run that this store is in.");

    private Task<T> Alone<T>(Func<T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            lock (gate) return Task.FromResult(work());
        }
        catch (Exception e) when (e is StoreException or InvalidOperationException or ArgumentException or OperationCanceledException)
        {
            // As an asynchronous store would give it.
            return Task.FromException<T>(e);
        }
    }
}
