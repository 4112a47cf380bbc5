using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Workers;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;
using ItaIngest.Rules;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>A fault of the program in one file is that file's "failed", and nothing else's.</summary>
public sealed class FaultyProgramTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_fault_in_one_file_fails_that_file_and_tells_the_stage()
    {
        desk.Write("in/bad.txt", "this one breaks the extractor");
        desk.Write("in/good.txt", "this one does not");
        var work = Work(new BrokenExtractor());

        var worked = new List<WorkedFile>();
        foreach (var file in new FileFinder().Find([desk.At("in")])) worked.Add(await work.RunAsync(file, CancellationToken.None));

        worked.Select(w => (w.Path, w.Record!.Outcome == Outcome.Failed)).Should().Equal(("bad.txt", true), ("good.txt", false));
        worked[0].Record!.Failure.Should().Be(new Records.Failure("extract", "InvalidOperationException", "a fault"));
        worked[0].Record!.Source.Id.Should().HaveLength(64, "its bytes were read");
        worked[0].Trace.Should().Contain(nameof(BrokenExtractor), "the diagnostics say where");
        FileLine.Of(worked[0].Record!, worked[0].Change).IsHeld.Should().BeTrue();
    }

    [Fact]
    public async Task A_stop_is_not_a_fault()
    {
        desk.Write("in/a.txt", "text");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await FluentActions.Awaiting(() => Work(new BrokenExtractor()).RunAsync(new FileFinder().Find([desk.At("in")]).Single(), stop.Token))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    private static FileWork Work(IExtractor extractor) => new(
        new InThisProcess(new FileProcessing(new Pipeline(new RuleSet(new Dictionary<int, CodeBook>(), Gazetteer.Empty, "r"), [extractor]), new FileReceiver(Limits.Default))),
        new FileOpener(Limits.Default),
        Limits.Default,
        Known.Nothing,
        new RunVersions("p", "r"),
        rereading: new Rereading(All: false, WithOcr: false),
        KillPoint.FromEnvironment());

    private sealed class BrokenExtractor : IExtractor
    {
        public Documents.DocumentFormat Format => Documents.DocumentFormat.Text;

        public Extraction Extract(SourceFile source, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
        {
            cancellation.ThrowIfCancellationRequested();
            if (source.Path == "bad.txt") throw new InvalidOperationException("a fault");
            return new Extraction(source, ExtractionStatus.Complete, [], [], Residue.None);
        }
    }
}
