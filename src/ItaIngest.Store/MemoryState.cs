using System.Collections.Immutable;
using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>All that a <see cref="MemoryStore"/> holds. Never changed in place, so that a view is simply one of these.</summary>
internal sealed record MemoryState(
    ImmutableSortedDictionary<string, KnownFile> Paths,
    ImmutableDictionary<string, MemoryDocument> Documents,
    ImmutableDictionary<string, ImmutableList<FileVersion>> Versions,
    ImmutableSortedDictionary<string, ImmutableList<Decision>> Decisions,
    ImmutableList<RunRecord> Runs,
    ImmutableList<SourceEntry> Sources,
    ImmutableList<ExpectedAgency> Agencies,
    ImmutableDictionary<string, ImmutableList<CheckResult>> Relations,
    ImmutableHashSet<AgencyKey> ToRelate,
    ImmutableSortedDictionary<string, MemoryList> Lists)
{
    public static MemoryState Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, KnownFile>(PathOrder.Instance),
        ImmutableDictionary.Create<string, MemoryDocument>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableList<FileVersion>>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, ImmutableList<Decision>>(PathOrder.Instance),
        [],
        [],
        [],
        ImmutableDictionary.Create<string, ImmutableList<CheckResult>>(StringComparer.Ordinal),
        [],
        ImmutableSortedDictionary.Create<string, MemoryList>(PathOrder.Instance));

    /// <summary>Paths that are in the dataset, in order.</summary>
    public IEnumerable<KnownFile> Live => Paths.Values.Where(p => p.Status != PathStatus.Forgotten);

    public ImmutableList<Decision> DecisionsOf(string path) => Decisions.GetValueOrDefault(path) ?? [];

    public ImmutableList<FileVersion> VersionsOf(string path) => Versions.GetValueOrDefault(path) ?? [];

    public IReadOnlyList<StoredPath> PathsOf(string document) =>
        [.. Live.Where(p => string.Equals(p.Document, document, StringComparison.Ordinal)).Select(p => new StoredPath(p.Path, p.Status))];

    /// <summary>A document that is present or missing.</summary>
    public StoredDocument Document(string id)
    {
        var file = Documents[id].File;
        var paths = PathsOf(id);
        return new StoredDocument(id, file.Source with { Path = paths[0].Path }, file.Outcome, file.Result?.Under(paths[0].Path), file.Failure, paths)
        {
            Relations = Relations.GetValueOrDefault(id) ?? [],
            Decisions = DecisionsOf(paths[0].Path),
        };
    }

    /// <summary>The documents of an agency, in the order of paths.</summary>
    public IReadOnlyList<StoredDocument> DocumentsOf(AgencyKey agency) =>
    [
        .. Live.Select(p => p.Document).Distinct(StringComparer.Ordinal)
            .Where(id => agency.Equals(AgencyKey.Of(Documents[id].File.Result)))
            .Select(Document),
    ];

    /// <summary>The agencies of documents; none of one that is not known or says no agency.</summary>
    public IEnumerable<AgencyKey> AgenciesOf(params IEnumerable<string?> ids) =>
        ids.Select(id => id is null ? null : AgencyKey.Of(Documents.GetValueOrDefault(id)?.File.Result)).OfType<AgencyKey>();

    /// <summary>With the result of a report and all its decisions, where the path is the first of a document with its content.</summary>
    public MemoryState Settle(string report, DocumentResult settled)
    {
        var file = FileRecord.Of(settled.Under(report), DecisionsOf(report).Count);
        var id = file.Document;
        if (PathsOf(id) is not [{ Path: var first }, ..] || !string.Equals(first, report, StringComparison.Ordinal)) return this;
        var next = this with
        {
            Documents = Documents.SetItem(id, Documents[id] with { File = file }),
            Paths = Paths.SetItems(Paths.Values.Where(p => string.Equals(p.Document, id, StringComparison.Ordinal)).Select(p => KeyValuePair.Create(p.Path, p with { Outcome = file.Outcome }))),
        };
        return next with { ToRelate = ToRelate.Union(AgenciesOf(id)).Union(next.AgenciesOf(id)) };
    }

    /// <summary>With what another store had.</summary>
    public MemoryState With(StoreItem item) => item switch
    {
        RunItem r => this with { Runs = Runs.Add(r.Run) },
        CompanionsItem c => this with { Sources = [.. c.Sources], Agencies = [.. c.Agencies] },
        ListItem l => this with { Lists = Lists.SetItem(l.Path, new MemoryList(l.Root, [.. l.Rows])) },
        DecisionItem d => this with { Decisions = Decisions.SetItem(d.Decision.Claim.Report, DecisionsOf(d.Decision.Claim.Report).Add(d.Decision)) },
        ContentItem c => this with
        {
            Documents = Documents.SetItem(c.File.Document, new MemoryDocument(
                c.File.Packed is { } packed ? c.File with { Result = ResultBlob.Unpack(packed), Packed = null } : c.File, c.ProgramVersion, c.RulesRevision)),
            Relations = c.Relations.Count == 0 ? Relations : Relations.SetItem(c.File.Document, [.. c.Relations]),
        },
        PathItem p => this with { Paths = Paths.SetItem(p.Known.Path, p.Known), Versions = Versions.SetItem(p.Known.Path, [.. p.Versions]) },
        AgencyToRelateItem a => this with { ToRelate = ToRelate.Add(new AgencyKey(a.Type, a.Name)) },
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, null),
    };

    /// <summary>With a file put.</summary>
    public MemoryState Put(FileRecord file, RunStart run)
    {
        var id = file.Document;
        var path = file.Source.Path;
        var documents = Documents;
        var relations = Relations;
        var before = Paths.GetValueOrDefault(path)?.Document;
        var toRelate = ToRelate.Union(AgenciesOf(before, id));
        var first = PathsOf(id);
        if (first.Count == 0
            || PathOrder.Instance.Compare(path, first[0].Path) <= 0
            || documents[id] is var old && (old.ProgramVersion, old.RulesRevision) != (run.ProgramVersion, run.RulesRevision))
        {
            documents = documents.SetItem(id, new MemoryDocument(file, run.ProgramVersion, run.RulesRevision));
            relations = relations.Remove(id);
            if (AgencyKey.Of(file.Result) is { } agency) toRelate = toRelate.Add(agency);
        }

        var versions = VersionsOf(path);
        if (versions.Count == 0 || !string.Equals(versions[^1].Document, id, StringComparison.Ordinal)) versions = versions.Add(new FileVersion(versions.Count + 1, id));
        return this with
        {
            Documents = documents,
            Relations = relations,
            ToRelate = toRelate,
            Versions = Versions.SetItem(path, versions),
            Paths = Paths.SetItem(path, new KnownFile(path, run.Root, id, file.Source.Length, file.Outcome, PathStatus.Present, run.ProgramVersion, run.RulesRevision)),
        };
    }
}

/// <summary>A document as it was put, and by what.</summary>
internal sealed record MemoryDocument(FileRecord File, string ProgramVersion, string RulesRevision);

/// <summary>A published list as it was put.</summary>
internal sealed record MemoryList(string Root, ImmutableList<PublishedScore> Rows);
