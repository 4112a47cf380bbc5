using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Rules;

namespace ItaIngest.Tests.RealReports;

/// <summary>Runs a file through the stages as the batch does.</summary>
internal static class SeedRun
{
    private static readonly Lazy<RuleSet> Loaded = new(() => RuleSetLoader.Load(Path.Combine(Repository.Root, "rules")));

    public static RuleSet Rules => Loaded.Value;

    public static DocumentResult OfBytes(string path, byte[] content, Documents.DocumentFormat format) =>
        new Pipeline(Rules, ExtractorList.All(Limits.Default)).Run(new SourceFile("0", path, format, content.Length), content, []);

    public static DocumentResult OfFile(string path, IReadOnlyList<Decision>? decisions = null)
    {
        var received = new FileReceiver(Limits.Default).Receive(new FoundFile(path, Path.GetFileName(path), null));
        received.Refusal.Should().BeNull($"{path} is a report");
        return new Pipeline(Rules, ExtractorList.All(Limits.Default)).Run(received.Source, received.Content, decisions ?? []);
    }
}
