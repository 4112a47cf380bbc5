using System.Text.Json.Nodes;

namespace ItaIngest.FrontDoor.Tests.DesignCard;

/// <summary>Engines of packages, chosen by a user: what another one read is read again, what the same one read is left.</summary>
public sealed class EnginesTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("--pdf", "pdfpig")]
    [InlineData("--classifier", "mlnet")]
    public void A_file_that_another_engine_read_is_read_again(string option, string engine)
    {
        desk.Write("in/a.pdf", File.ReadAllBytes(Path.Combine(Ita.Repository, "corpus", "2568", "khoksommut-analysis-2568.pdf")));

        Changes().Should().Equal("new");
        Changes().Should().Equal("unchanged");
        Changes(option, engine).Should().Equal("again");
        Changes(option, engine).Should().Equal("unchanged");
        Changes().Should().Equal("again");
    }

    [Fact]
    public void Workers_read_with_the_engines_that_the_command_was_given()
    {
        desk.Write("in/a.pdf", File.ReadAllBytes(Path.Combine(Ita.Repository, "corpus", "2568", "khoksommut-analysis-2568.pdf")));
        desk.Write("in/b.pdf", "%PDF-1.7\nnothing more");

        var said = Ita.Run(desk.Folder, ["ingest", "in", "--pdf", "pdfpig", "--classifier", "mlnet", "--json"], ("ITA_IN_PROCESS", "0"));

        var answer = JsonNode.Parse(said.Out)!;
        answer["program"]!.GetValue<string>().Should().Contain("+pdfpig-");
        answer["rulesRevision"]!.GetValue<string>().Should().Contain("+mlnet-");
        answer["files"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public void The_doctor_names_the_packages_with_their_versions() =>
        Ita.Run(desk.Folder, ["doctor"]).Out.Should().MatchRegex(@"PdfPig 0\.[\d.]+ \(--pdf pdfpig\)").And.MatchRegex(@"Microsoft\.ML 5\.[\d.]+ \(--classifier mlnet\)");

    private string[] Changes(params string[] engine)
    {
        var answer = JsonNode.Parse(Ita.Run(desk.Folder, ["ingest", "in", "--json", .. engine]).Out)!;
        return [.. answer["files"]!.AsArray().Select(f => f!["change"]!.GetValue<string>())];
    }
}
