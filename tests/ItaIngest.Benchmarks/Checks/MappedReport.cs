using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Benchmarks.Checks;

/// <summary>A report up to where it is repaired and checked.</summary>
/// <param name="Name">Of its file.</param>
/// <param name="Document">What was read.</param>
/// <param name="Facts">What was mapped; nobody has decided anything.</param>
internal sealed record MappedReport(string Name, ReadDocument Document, ReportFacts Facts)
{
    private static readonly string[] NoReports = ["truth", "refused"];

    /// <summary>The reports of a folder and the folders in it, in the order of their paths; what is refused, or of another assessment, is left out.</summary>
    public static IEnumerable<MappedReport> Under(string folder, RuleSet rules)
    {
        var extractors = ExtractorList.All(Limits.Default);
        var receiver = new FileReceiver(Limits.Default);
        var (reader, mapper, decider, schemes) = (new Reader(), new Mapper(rules), new Decider(), new SchemeTeller(rules.Schemes));
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetRelativePath(folder, path).Split('/', '\\').Intersect(NoReports, StringComparer.Ordinal).Any() || Path.GetFileName(path)[0] == '.' || path.EndsWith(".csv", StringComparison.Ordinal)) continue;
            var received = receiver.Receive(new FoundFile(path, Path.GetFileName(path), null));
            if (received.Refusal is not null || extractors.FirstOrDefault(e => e.Format == received.Source.Format) is not { } extractor) continue;
            var extraction = extractor.Extract(received.Source, received.Content, CancellationToken.None);
            if (extraction.Status == ExtractionStatus.Refused) continue;
            var document = reader.Read(extraction);
            if (schemes.Tell(document) is { Certain: true }) continue;
            yield return new MappedReport(Path.GetFileName(path), document, decider.Settle(received.Source.Path, mapper.Map(document), []).Facts);
        }
    }
}
