namespace ItaIngest.FrontDoor.Tests.WithoutDesignCard;

/// <summary>An engine that was not built in: that is said, with the command that builds it in, and nothing is done.</summary>
public sealed class EnginesTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("--pdf", "pdfpig")]
    [InlineData("--classifier", "mlnet")]
    public void An_engine_that_is_not_built_in_is_refused_as_that(string option, string engine)
    {
        desk.Write("in/a.txt", Desk.Report(1));
        foreach (string[] command in (string[][])[["ingest", "in"], ["show", "in/a.txt"]])
        {
            var said = Ita.Run(desk.Folder, [.. command, option, engine]);

            said.Exit.Should().Be(2);
            said.Talk.Should().Contain($"{option} {engine}").And.Contain("dotnet build -p:DesignCard=true");
        }

        File.Exists(desk.At("out/ita.db")).Should().BeFalse();
    }

    [Fact]
    public void The_doctor_names_what_is_not_built_in_and_how_it_is() =>
        Ita.Run(desk.Folder, ["doctor", "--lang", "en"]).Out.Should().Contain("PdfPig (--pdf pdfpig) is not built in").And.Contain("Microsoft.ML (--classifier mlnet) is not built in").And.Contain("dotnet build -p:DesignCard=true");

    [Fact]
    public void An_engine_that_nobody_knows_is_told_with_those_that_are() =>
        Ita.Run(desk.Folder, ["ingest", "in", "--pdf", "itext"]).Talk.Should().Contain("itext").And.Contain("pdfpig");
}
