using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest;

/// <summary>The order of the stages: extract, read, then what follows of it (<see cref="Settlement"/>: map, decide, repair, check). One way, records in and records out.</summary>
public sealed class Pipeline(RuleSet rules, IReadOnlyList<IExtractor> extractors)
{
    private readonly Reader reader = new();
    private readonly Settlement settlement = new(rules);

    /// <summary>Runs one file through the stages.</summary>
    /// <param name="source">The file, its format told by its content.</param>
    /// <param name="content">All of its bytes.</param>
    /// <param name="decisions">What people decided about it.</param>
    /// <param name="entering">Told the name of each stage as it begins ("extract", "read", "map", "decide", "repair", "check"): where a fault lies, and where a test breaks off.</param>
    /// <param name="cancellation">Stops the work.</param>
    public DocumentResult Run(
        SourceFile source,
        ReadOnlyMemory<byte> content,
        IReadOnlyList<Decision> decisions,
        Action<string>? entering = null,
        CancellationToken cancellation = default)
    {
        entering?.Invoke("extract");
        var extractor = extractors.FirstOrDefault(e => e.Format == source.Format)
            ?? throw new ArgumentException($"No extractor reads {source.Format}.", nameof(source));
        var extraction = extractor.Extract(source, content, cancellation);
        if (extraction.Status == ExtractionStatus.Refused) return settlement.Settle(extraction, null, decisions, entering);
        entering?.Invoke("read");
        return settlement.Settle(extraction, reader.Read(extraction), decisions, entering);
    }
}
