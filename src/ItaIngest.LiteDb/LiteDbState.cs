using System.Collections.Immutable;
using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.LiteDb;

/// <summary>
/// All that is small of a database, as it was committed last. Never changed in place, so that a view is one of these. It is read when the
/// database is opened: one head a document, in memory as long as it is open; what is large stays on the disk until it is asked for.
/// </summary>
/// <param name="Number">Grows with every commit.</param>
/// <param name="Paths">Every path that was ever stored.</param>
/// <param name="Documents">Every content, by its id.</param>
/// <param name="LivePaths">Where contents lie, present or missing; none is there without a path.</param>
/// <param name="Decisions">Decisions by report, oldest first.</param>
/// <param name="DecisionIds">Their ids.</param>
/// <param name="Runs">Runs, oldest first.</param>
/// <param name="Sources">What sources.csv says.</param>
/// <param name="Agencies">What agencies.csv says.</param>
/// <param name="ToRelate">Agencies of which something has changed since they were related.</param>
/// <param name="Lists">Published lists, by path.</param>
internal sealed record LiteDbState(
    long Number,
    ImmutableSortedDictionary<string, PathRow> Paths,
    ImmutableDictionary<string, DocumentHead> Documents,
    ImmutableDictionary<string, ImmutableSortedSet<string>> LivePaths,
    ImmutableSortedDictionary<string, ImmutableList<Decision>> Decisions,
    ImmutableHashSet<string> DecisionIds,
    ImmutableList<RunRecord> Runs,
    ImmutableList<SourceEntry> Sources,
    ImmutableList<ExpectedAgency> Agencies,
    ImmutableHashSet<AgencyKey> ToRelate,
    ImmutableSortedDictionary<string, ListRow> Lists)
{
    private static readonly ImmutableSortedSet<string> None = ImmutableSortedSet.Create<string>(PathOrder.Instance);

    public static LiteDbState Empty { get; } = new(
        0,
        ImmutableSortedDictionary.Create<string, PathRow>(PathOrder.Instance),
        ImmutableDictionary.Create<string, DocumentHead>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, ImmutableList<Decision>>(PathOrder.Instance),
        ImmutableHashSet.Create<string>(StringComparer.Ordinal),
        [],
        [],
        [],
        [],
        ImmutableSortedDictionary.Create<string, ListRow>(PathOrder.Instance));

    /// <summary>Reads a database.</summary>
    /// <exception cref="InvalidDataException">A row is damaged.</exception>
    public static LiteDbState Read(LiteDbFile file)
    {
        var paths = Empty.Paths.ToBuilder();
        var live = new Dictionary<string, ImmutableSortedSet<string>.Builder>(StringComparer.Ordinal);
        // Few values in many rows: each is one string.
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in file.All(LiteDbSchema.Paths).Select(Rows.Read<PathRow>))
        {
            var known = row.Known with { Root = Once(row.Known.Root), ProgramVersion = Once(row.Known.ProgramVersion), RulesRevision = Once(row.Known.RulesRevision) };
            paths[known.Path] = row with { Known = known };
            if (known.Status == PathStatus.Forgotten) continue;
            if (!live.TryGetValue(known.Document, out var of)) live[known.Document] = of = None.ToBuilder();
            of.Add(known.Path);
        }

        var documents = Empty.Documents.ToBuilder();
        foreach (var head in file.All(LiteDbSchema.Documents).Select(Rows.Read<DocumentHead>))
        {
            documents[head.Id] = head with
            {
                ProgramVersion = Once(head.ProgramVersion),
                RulesRevision = Once(head.RulesRevision),
                AgencyType = head.AgencyType is { } type ? Once(type) : null,
                Province = head.Province is { } province ? Once(province) : null,
                Details = head.Details is { } details ? details with { Checks = Once(details.Checks) } : null,
            };
        }

        var decisions = file.All(LiteDbSchema.Decisions).Select(Rows.Read<DecisionRow>).GroupBy(d => d.Decision.Claim.Report, StringComparer.Ordinal)
            .Select(g => KeyValuePair.Create(g.Key, g.OrderBy(d => d.Version).Select(d => d.Decision).ToImmutableList())).ToList();
        return Empty with
        {
            Paths = paths.ToImmutable(),
            Documents = documents.ToImmutable(),
            LivePaths = Empty.LivePaths.AddRange(live.Select(l => KeyValuePair.Create(l.Key, l.Value.ToImmutable()))),
            Decisions = Empty.Decisions.AddRange(decisions),
            DecisionIds = Empty.DecisionIds.Union(decisions.SelectMany(d => d.Value).Select(d => d.Id)),
            Runs = [.. file.All(LiteDbSchema.Runs).Select(Rows.Read<RunRecord>)],
            Sources = [.. file.All(LiteDbSchema.Sources).Select(Rows.Read<SourceEntry>)],
            Agencies = [.. file.All(LiteDbSchema.Agencies).Select(Rows.Read<ExpectedAgency>)],
            ToRelate = [.. file.All(LiteDbSchema.ToRelate).Select(Rows.Read<AgencyKey>)],
            Lists = Empty.Lists.AddRange(file.All(LiteDbSchema.Lists).Select(Rows.Read<ListRow>).Select(l => KeyValuePair.Create(l.Path, l))),
        };

        string Once(string word)
        {
            if (words.TryGetValue(word, out var same)) return same;
            words.Add(word);
            return word;
        }
    }

    /// <summary>Paths that are in the dataset, in order.</summary>
    public IEnumerable<KnownFile> Live => Paths.Values.Select(p => p.Known).Where(p => p.Status != PathStatus.Forgotten);

    /// <summary>Documents that are present or missing, by the first of their paths.</summary>
    public IEnumerable<(string Path, DocumentHead Head)> LiveDocuments =>
        Live.Where(p => string.Equals(FirstPath(p.Document), p.Path, StringComparison.Ordinal)).Select(p => (p.Path, Documents[p.Document]));

    public ImmutableList<Decision> DecisionsOf(string path) => Decisions.GetValueOrDefault(path) ?? [];

    public ImmutableSortedSet<string> PathsOf(string document) => LivePaths.GetValueOrDefault(document) ?? None;

    public string? FirstPath(string document) => LivePaths.TryGetValue(document, out var paths) ? paths[0] : null;

    /// <summary>The result was made without some decision about the document's path, or with those about another.</summary>
    public bool IsUnsettled(string path, DocumentHead head) =>
        head.Result is not null && (head.Decided != DecisionsOf(path).Count || (head.Decided > 0 && !string.Equals(head.ResultOfPath, path, StringComparison.Ordinal)));

    /// <summary>How many decisions of a document are to be looked at again.</summary>
    public int ToConfirm(DocumentHead head) =>
        head.Details is not { } details || (details.OwnToLookAt.Count == 0 && details.RelatedToLookAt.Count == 0) ? 0 : details.ToLookAt().Keys.Count(DecisionIds.Contains);

    /// <summary>With a path, in the place of what it was.</summary>
    public LiteDbState With(PathRow row)
    {
        var (path, document) = (row.Known.Path, row.Known.Document);
        var live = LivePaths;
        if (Paths.GetValueOrDefault(path)?.Known.Document is { } before && live.TryGetValue(before, out var of) && of.Contains(path))
        {
            var rest = of.Remove(path);
            live = rest.Count == 0 ? live.Remove(before) : live.SetItem(before, rest);
        }

        if (row.Known.Status != PathStatus.Forgotten) live = live.SetItem(document, (live.GetValueOrDefault(document) ?? None).Add(path));
        return this with { Paths = Paths.SetItem(path, row), LivePaths = live };
    }
}

/// <summary>A path and the contents that it had, oldest first.</summary>
internal sealed record PathRow(KnownFile Known, IReadOnlyList<FileVersion> Versions);

/// <summary>A decision, and the how manyth about its report it is.</summary>
internal sealed record DecisionRow(int Version, Decision Decision);

/// <summary>A published list.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Root">Under which root.</param>
/// <param name="Count">How many rows it has.</param>
/// <param name="Rows">Number of its rows among the large values.</param>
internal sealed record ListRow(string Path, string Root, int Count, long Rows);
