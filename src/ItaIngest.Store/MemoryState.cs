using System.Collections.Immutable;
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
    ImmutableList<ExpectedAgency> Agencies)
{
    public static MemoryState Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, KnownFile>(PathOrder.Instance),
        ImmutableDictionary.Create<string, MemoryDocument>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableList<FileVersion>>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, ImmutableList<Decision>>(PathOrder.Instance),
        [],
        [],
        []);

    /// <summary>Paths that are in the dataset, in order.</summary>
    public IEnumerable<KnownFile> Live => Paths.Values.Where(p => p.Status != PathStatus.Forgotten);

    public ImmutableList<Decision> DecisionsOf(string path) => Decisions.GetValueOrDefault(path) ?? [];

    public ImmutableList<FileVersion> VersionsOf(string path) => Versions.GetValueOrDefault(path) ?? [];

    public IReadOnlyList<StoredPath> PathsOf(string document) =>
        [.. Live.Where(p => string.Equals(p.Document, document, StringComparison.Ordinal)).Select(p => new StoredPath(p.Path, p.Status))];

    /// <summary>With a file put.</summary>
    public MemoryState Put(FileRecord file, RunStart run)
    {
        var id = file.Document;
        var path = file.Source.Path;
        var documents = Documents;
        var first = PathsOf(id);
        if (first.Count == 0
            || PathOrder.Instance.Compare(path, first[0].Path) <= 0
            || documents[id] is var old && (old.ProgramVersion, old.RulesRevision) != (run.ProgramVersion, run.RulesRevision))
        {
            documents = documents.SetItem(id, new MemoryDocument(file, run.ProgramVersion, run.RulesRevision));
        }

        var versions = VersionsOf(path);
        if (versions.Count == 0 || !string.Equals(versions[^1].Document, id, StringComparison.Ordinal)) versions = versions.Add(new FileVersion(versions.Count + 1, id));
        return this with
        {
            Documents = documents,
            Versions = Versions.SetItem(path, versions),
            Paths = Paths.SetItem(path, new KnownFile(path, run.Root, id, file.Source.Length, file.Outcome, PathStatus.Present, run.ProgramVersion, run.RulesRevision)),
        };
    }
}

/// <summary>A document as it was put, and by what.</summary>
internal sealed record MemoryDocument(FileRecord File, string ProgramVersion, string RulesRevision);
