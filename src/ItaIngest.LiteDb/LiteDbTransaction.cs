using System.Collections.Immutable;
using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Serialisation;
using ItaIngest.Store;
using LiteDB;

namespace ItaIngest.LiteDb;

/// <summary>Everything that is written together: rows go into the file and into a new state side by side; both are undone unless committed.</summary>
internal sealed class LiteDbTransaction : IDisposable
{
    private readonly LiteDbFile file;
    private readonly LiteDbViews views;
    private readonly Action<string>? atPoint;
    private readonly List<long> left = [];
    private IReadOnlyList<long> removed = [];
    private bool isDone;

    /// <summary>Begins one.</summary>
    public LiteDbTransaction(LiteDbFile file, LiteDbViews views, Action<string>? atPoint)
    {
        this.file = file;
        this.views = views;
        this.atPoint = atPoint;
        State = views.State;
        file.Begin();
    }

    /// <summary>What is written so far.</summary>
    public LiteDbState State { get; private set; }

    /// <summary>Something was written.</summary>
    public void Step() => atPoint?.Invoke("inside-commit");

    /// <summary>Makes it stand.</summary>
    public void Commit()
    {
        removed = views.Unseen();
        foreach (var number in removed)
        {
            LargeValues.Remove(file, number);
            file.Remove(LiteDbSchema.Left, number);
        }

        foreach (var number in left) file.Put(LiteDbSchema.Left, new BsonDocument { ["_id"] = number });
        atPoint?.Invoke("before-commit");
        isDone = true;
        file.Commit(() => views.Advance(State with { Number = State.Number + 1 }, left, removed));
    }

    public void Dispose()
    {
        if (!isDone) file.Rollback();
    }

    /// <summary>Writes a run.</summary>
    public void PutRun(int number, RunRecord run)
    {
        file.Put(LiteDbSchema.Runs, Rows.Of(number, run));
        State = State with { Runs = number > State.Runs.Count ? State.Runs.Add(run) : State.Runs.SetItem(number - 1, run) };
    }

    /// <summary>Writes a file: its path, its history, and its result where this path's counts.</summary>
    public void Put(FileRecord file, RunStart run)
    {
        var (path, id) = (file.Source.Path, file.Document);
        var row = State.Paths.GetValueOrDefault(path);
        var before = row?.Known.Document;
        // Other documents speak of what this one said until now, and may speak of what it says from now on.
        MarkToRelate(before);
        MarkToRelate(id);
        if (ResultCounts(file, run))
        {
            PutDocument(file, run.ProgramVersion, run.RulesRevision, isLive: true, []);
            MarkToRelate(id);
        }

        IReadOnlyList<FileVersion> versions = row?.Versions ?? [];
        if (!string.Equals(before, id, StringComparison.Ordinal)) versions = [.. versions, new FileVersion(versions.Count + 1, id)];
        PutPath(new PathRow(new KnownFile(path, run.Root, id, file.Source.Length, file.Outcome, PathStatus.Present, run.ProgramVersion, run.RulesRevision), versions));
        if (before is not null && !string.Equals(before, id, StringComparison.Ordinal)) PathLeft(before);
    }

    /// <summary>Writes a path as it is to be.</summary>
    public void PutPath(PathRow row)
    {
        file.Put(LiteDbSchema.Paths, Rows.Of(DocumentId.Hash(row.Known.Path), row));
        State = State.With(row);
    }

    /// <summary>Writes a content.</summary>
    /// <param name="file">The file.</param>
    /// <param name="program">The program that made its result.</param>
    /// <param name="rules">The rules that it was made by.</param>
    /// <param name="isLive">A path that is present or missing leads to it.</param>
    /// <param name="relations">What its relations say.</param>
    public void PutDocument(FileRecord file, string program, string rules, bool isLive, IReadOnlyList<CheckResult> relations)
    {
        var old = State.Documents.GetValueOrDefault(file.Document);
        Leave(old?.Result);
        Leave(old?.Details?.Said);
        long? result = file.Result is null ? null : PutLarge(file.Packed ?? ResultBlob.Pack(file.Result));
        PutHead(DocumentHead.Of(file, program, rules, result, isLive ? Details(file.Result, relations) : null));
    }

    /// <summary>Stores the result of a report with all its decisions, where the path is the first of a document with its content.</summary>
    public void Settle(string report, DocumentResult settled)
    {
        var record = FileRecord.Of(settled.Under(report), State.DecisionsOf(report).Count);
        if (!string.Equals(State.FirstPath(record.Document), report, StringComparison.Ordinal)) return;
        var head = State.Documents[record.Document];
        MarkToRelate(head.Id);
        // What its relations hold back stays held until they are told anew.
        PutDocument(record, head.ProgramVersion, head.RulesRevision, isLive: true, Said(head).Relations);
        foreach (var row in State.Paths.Values.Where(p => string.Equals(p.Known.Document, head.Id, StringComparison.Ordinal)).ToList()) PutPath(row with { Known = row.Known with { Outcome = record.Outcome } });
        MarkToRelate(head.Id);
    }

    /// <summary>Takes a path out.</summary>
    public void Forget(PathRow row)
    {
        MarkToRelate(row.Known.Document);
        PutPath(row with { Known = row.Known with { Status = PathStatus.Forgotten } });
        PathLeft(row.Known.Document);
    }

    /// <summary>Appends a decision.</summary>
    public void Append(Decision decision)
    {
        var of = State.DecisionsOf(decision.Claim.Report);
        file.Put(LiteDbSchema.Decisions, Rows.Of(decision.Id, new DecisionRow(of.Count + 1, decision)));
        State = State with { Decisions = State.Decisions.SetItem(decision.Claim.Report, of.Add(decision)), DecisionIds = State.DecisionIds.Add(decision.Id) };
    }

    /// <summary>Replaces what sources.csv says.</summary>
    public void ReplaceSources(IReadOnlyList<SourceEntry> sources)
    {
        ReplaceAll(LiteDbSchema.Sources, sources);
        State = State with { Sources = [.. sources] };
    }

    /// <summary>Replaces what agencies.csv says.</summary>
    public void ReplaceAgencies(IReadOnlyList<ExpectedAgency> agencies)
    {
        ReplaceAll(LiteDbSchema.Agencies, agencies);
        State = State with { Agencies = [.. agencies] };
    }

    /// <summary>Replaces a published list; null takes it out. The agencies of which it says something else now are to be related.</summary>
    public void ReplaceList(string path, string root, IReadOnlyList<PublishedScore>? rows)
    {
        var old = State.Lists.GetValueOrDefault(path);
        var before = old is null ? [] : Published(old);
        var after = rows ?? [];
        if (rows is null)
        {
            file.Remove(LiteDbSchema.Lists, DocumentId.Hash(path));
            State = State with { Lists = State.Lists.Remove(path) };
        }
        else
        {
            PutList(path, root, rows, old is not null && before.SequenceEqual(after) ? old.Rows : null);
        }

        if (before.SequenceEqual(after)) return;
        Leave(old?.Rows);
        var changed = before.Except(after).Concat(after.Except(before)).Select(AgencyKey.Of).ToHashSet();
        // An agency without a document has nothing that could be related.
        foreach (var agency in State.Documents.Values.Select(d => d.RelatedBy()).OfType<AgencyKey>().Where(changed.Contains).Distinct().ToList()) MarkToRelate(agency);
    }

    /// <summary>Writes a list.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="root">Its root.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="stored">Number of its rows where they are stored already.</param>
    public void PutList(string path, string root, IReadOnlyList<PublishedScore> rows, long? stored = null)
    {
        var row = new ListRow(path, root, rows.Count, stored ?? PutLarge(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(rows, JsonContract.Options)));
        file.Put(LiteDbSchema.Lists, Rows.Of(DocumentId.Hash(path), row));
        State = State with { Lists = State.Lists.SetItem(path, row) };
    }

    /// <summary>Relates an agency and takes it off the list; null where it has no document.</summary>
    /// <param name="agency">Which.</param>
    /// <param name="ids">Its documents, in the order of paths.</param>
    /// <param name="published">What the lists say of it.</param>
    /// <param name="relate">Says what they say of one another.</param>
    public IReadOnlyList<RelationResult>? Relate(AgencyKey agency, IReadOnlyList<string> ids, IReadOnlyList<PublishedScore> published, Relate relate)
    {
        file.Remove(LiteDbSchema.ToRelate, Key(agency));
        State = State with { ToRelate = State.ToRelate.Remove(agency) };
        if (ids.Count == 0) return null;
        // Of each document only what its values are is kept until all are related.
        var read = new Dictionary<string, IReadOnlyList<Observation>>(StringComparer.Ordinal);
        StoredDocument ReadOne(string id)
        {
            var stored = LiteDbDocuments.Of(file, State, id, ResultBlob.UnpackWithoutText);
            read[id] = stored.Result?.Facts?.Observations ?? [];
            return stored;
        }

        var results = relate(ids.Select(ReadOne), published);
        var byDocument = results.ToLookup(r => r.Document, r => r.Result, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var head = State.Documents[id];
            var said = Said(head);
            IReadOnlyList<CheckResult> now = [.. byDocument[id]];
            if (head.Details is not { } details || (said.Relations.Count == 0 && now.Count == 0)) continue;
            if (!read.ContainsKey(id)) ReadOne(id);
            Leave(details.Said);
            said = said with { Relations = now };
            PutHead(head with { Details = DocumentDetails.Of(read[id], said, PutSaid(said), details.OwnToLookAt) });
        }

        return results;
    }

    /// <summary>Writes what another store had.</summary>
    public void Import(StoreItem item)
    {
        switch (item)
        {
            case RunItem run:
                PutRun(run.Number, run.Run);
                break;
            case CompanionsItem companions:
                ReplaceSources(companions.Sources);
                ReplaceAgencies(companions.Agencies);
                break;
            case ListItem list:
                PutList(list.Path, list.Root, list.Rows);
                break;
            case DecisionItem decision:
                Append(decision.Decision);
                break;
            case ContentItem content:
                PutDocument(content.File, content.ProgramVersion, content.RulesRevision, content.IsLive, content.Relations);
                break;
            case PathItem path:
                PutPath(new PathRow(path.Known, path.Versions));
                break;
            case AgencyToRelateItem agency:
                MarkToRelate(new AgencyKey(agency.Type, agency.Name));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, null);
        }
    }

    /// <summary>An agency is to be related anew.</summary>
    public void MarkToRelate(AgencyKey agency)
    {
        if (State.ToRelate.Contains(agency)) return;
        file.Put(LiteDbSchema.ToRelate, Rows.Of(Key(agency), agency));
        State = State with { ToRelate = State.ToRelate.Add(agency) };
    }

    private static BsonValue Key(AgencyKey agency) => DocumentId.Hash($"{agency.Type}\n{agency.Name}");

    private void MarkToRelate(string? document)
    {
        if (document is not null && State.Documents.GetValueOrDefault(document)?.RelatedBy() is { } agency) MarkToRelate(agency);
    }

    /// <summary>The rule of <see cref="IRecordStore.PutAsync"/>: the path that sorts first, unless what is there is of another program or rules.</summary>
    private bool ResultCounts(FileRecord file, RunStart run)
    {
        if (State.FirstPath(file.Document) is not { } first || PathOrder.Instance.Compare(file.Source.Path, first) <= 0) return true;
        var head = State.Documents[file.Document];
        return (head.ProgramVersion, head.RulesRevision) != (run.ProgramVersion, run.RulesRevision);
    }

    /// <summary>A path leads to this document no more: without any, what its result comes to goes; the result stays.</summary>
    private void PathLeft(string document)
    {
        if (State.FirstPath(document) is not null || State.Documents[document] is not { Details: { } details } head) return;
        Leave(details.Said);
        PutHead(head with { Details = null });
    }

    private DocumentDetails Details(DocumentResult? result, IReadOnlyList<CheckResult> relations)
    {
        var said = new SaidOfDocument(result?.Results ?? [], result is null ? [] : relations);
        return DocumentDetails.Of(result?.Facts?.Observations ?? [], said, PutSaid(said), LookedAt.Of(LookAgain.At(result)));
    }

    private void PutHead(DocumentHead head)
    {
        file.Put(LiteDbSchema.Documents, Rows.Of(head.Id, head));
        State = State with { Documents = State.Documents.SetItem(head.Id, head) };
    }

    private SaidOfDocument Said(DocumentHead head) => LiteDbDocuments.Said(file, head);

    private IReadOnlyList<PublishedScore> Published(ListRow list) => LiteDbDocuments.Published(file, list);

    private long? PutSaid(SaidOfDocument said) => said.IsNothing() ? null : PutLarge(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(said, JsonContract.Options));

    private long PutLarge(byte[] bytes)
    {
        var number = views.NextNumber();
        LargeValues.Put(file, number, bytes);
        return number;
    }

    /// <summary>Nothing leads to a large value from now on; a view may still know it, so it goes with a later commit.</summary>
    private void Leave(long? number)
    {
        if (number is { } n) left.Add(n);
    }

    private void ReplaceAll<T>(string collection, IReadOnlyList<T> rows)
    {
        file.Clear(collection);
        for (var i = 0; i < rows.Count; i++) file.Put(collection, Rows.Of(i + 1, rows[i]));
    }
}
