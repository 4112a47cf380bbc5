using ItaIngest.Checks;
using ItaIngest.Checks.Files;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Repairs;
using ItaIngest.Rules;

namespace ItaIngest;

/// <summary>The order of the stages: extract, read, map, decide, repair, check. One way, records in and records out.</summary>
public sealed class Pipeline(RuleSet rules, IReadOnlyList<IExtractor> extractors)
{
    private readonly Reader reader = new();
    private readonly Mapper mapper = new(rules);
    private readonly Decider decider = new();
    private readonly Repairer repairer = new(rules);
    private readonly SchemeTeller schemes = new(rules.Schemes);
    private readonly Checker checker = new(rules);

    /// <summary>Runs one file through the stages.</summary>
    /// <param name="source">The file, its format told by its content.</param>
    /// <param name="content">All of its bytes.</param>
    /// <param name="decisions">What people decided about it, oldest first.</param>
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
        if (extraction.Status == ExtractionStatus.Refused) return new DocumentResult(extraction, null, null, FileRefused.Of(extraction));
        entering?.Invoke("read");
        var document = reader.Read(extraction);
        if (schemes.Tell(document) is { Certain: true } other) return OfOtherScheme(extraction, other);
        entering?.Invoke("map");
        var mapped = mapper.Map(document);
        entering?.Invoke("decide");
        var settled = decider.Settle(source.Path, mapped, decisions);
        entering?.Invoke("repair");
        var facts = repairer.Repair(settled.Facts);
        entering?.Invoke("check");
        var findings = Findings.Suppress(checker.Check(document, facts), settled.AboutFindings);
        return new DocumentResult(extraction, document, facts, findings.Results)
        {
            Suppressed = findings.Suppressed,
            DecisionsToConfirm = settled.ToConfirm,
            DecisionsUnmatched = [.. settled.Unmatched, .. findings.Unmatched],
        };
    }

    // What was seen is not kept: its codes would look like ours and mean something else.
    private static DocumentResult OfOtherScheme(Extraction extraction, SchemeVerdict other)
    {
        var marks = string.Join(", ", other.Marks.Select(m => m.Name));
        var first = other.Marks.SelectMany(m => m.Texts).Select(t => t.At).FirstOrDefault();
        var refused = Extraction.Refused(extraction.Source, new Refusal(RefusalReason.OtherScheme, other.Scheme.Code), [.. extraction.Notes, new Note(NoteKind.Info, "other-scheme", other.Scheme.Code + "|" + marks, first)]);
        return new DocumentResult(refused, null, null, FileRefused.Of(refused));
    }
}
