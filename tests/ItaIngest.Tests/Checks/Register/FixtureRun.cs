using ItaIngest.Checks.Files;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Checks.Register;

/// <summary>A fixture through the real pipeline with the real rules; what the receiver refuses is refused here too.</summary>
internal static class FixtureRun
{
    private static readonly FileReceiver Receiver = new(Limits.Default);

    public static DocumentResult Of(CheckFixture fixture)
    {
        var received = Receiver.Receive(new FoundFile(fixture.FullPath, fixture.Name, null));
        if (received.Refusal is { } refusal)
        {
            var refused = Extraction.Refused(received.Source, refusal, received.Notes);
            return new DocumentResult(refused, null, null, FileRefused.Of(refused));
        }

        return new Pipeline(SeedRun.Rules, ExtractorList.All(Limits.Default)).Run(received.Source, received.Content, []);
    }
}
