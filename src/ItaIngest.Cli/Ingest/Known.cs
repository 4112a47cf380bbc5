using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Records;

namespace ItaIngest.Cli.Ingest;

/// <summary>What a store held when the ingest began: what is compared with, and what people decided.</summary>
internal sealed class Known : IKnownPaths
{
    private readonly Dictionary<string, KnownFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Decision>> decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Refusal?> refusals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FindingCounts> findings = new(StringComparer.Ordinal);

    private readonly Dictionary<string, KnownList> lists = new(StringComparer.Ordinal);

    private Known()
    {
    }

    /// <summary>A store that is new.</summary>
    public static Known Nothing { get; } = new();

    /// <summary>Reads it from a store.</summary>
    public static async Task<Known> ReadAsync(IRecordQueries queries, CancellationToken cancellation)
    {
        var known = new Known();
        await foreach (var file in queries.KnownFilesAsync(cancellation)) known.files[file.Path] = file;
        foreach (var path in known.files.Values.Where(f => f.Outcome == Outcome.Refused).Select(f => f.Path))
        {
            known.refusals[path] = (await queries.DocumentAsync(path, cancellation))?.Result?.Extraction.Refusal;
        }

        foreach (var list in await queries.ListsAsync(cancellation)) known.lists[list.Path] = list;
        await foreach (var decision in queries.AllDecisionsAsync(cancellation))
        {
            if (!known.decisions.TryGetValue(decision.Claim.Report, out var list)) known.decisions[decision.Claim.Report] = list = [];
            list.Add(decision);
        }

        await foreach (var finding in queries.FindingsAsync(FindingFilter.None, cancellation))
        {
            known.findings[finding.Document] = known.FindingsOf(finding.Document) + FindingCounts.Of([finding.Result]);
        }

        return known;
    }

    /// <inheritdoc/>
    public Task<KnownPath> OfAsync(string path, CancellationToken cancellation) => Task.FromResult(new KnownPath(File(path), RefusalOf(path), DecisionsOn(path)));

    /// <summary>The file of a path, or null.</summary>
    public KnownFile? File(string path) => files.GetValueOrDefault(path);

    /// <summary>The published list of a path, or null.</summary>
    public KnownList? List(string path) => lists.GetValueOrDefault(path);

    /// <summary>Why a file was refused; null for any other.</summary>
    public Refusal? RefusalOf(string path) => refusals.GetValueOrDefault(path);

    /// <summary>What was decided about a path, oldest first.</summary>
    public IReadOnlyList<Decision> DecisionsOn(string path) => decisions.TryGetValue(path, out var list) ? list : [];

    /// <summary>Findings of a document.</summary>
    public FindingCounts FindingsOf(string document) => findings.GetValueOrDefault(document) ?? new FindingCounts(0, 0, 0);
}
