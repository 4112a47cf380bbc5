using System.Text.Json.Nodes;
using ItaIngest.Cli.Decisions;

namespace ItaIngest.FrontDoor.Tests.Schemas;

/// <summary>What the commands print as JSON fits the schemas that are published, and so do the worked examples.</summary>
public sealed class PublishedSchemaTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Ita.Repository, "fixtures", "schemas");

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("show-extract")]
    [InlineData("show-check")]
    [InlineData("findings")]
    [InlineData("ingest")]
    [InlineData("bench-noise")]
    [InlineData("decisions")]
    [InlineData("compare")]
    public void The_worked_example_fits_its_schema(string name) => Fits(name, File.ReadAllText(Path.Combine(Folder, name + ".example.json")));

    [Fact]
    public void The_worked_example_of_extract_is_what_comes_out()
    {
        var said = Ita.Run(Folder, ["show", "example.txt", "--stage", "extract", "--json"]);

        said.Out.TrimEnd().Should().Be(File.ReadAllText(Path.Combine(Folder, "show-extract.example.json")).TrimEnd());
    }

    [Theory]
    [InlineData("extract", "show-extract")]
    [InlineData("map", "show-check")]
    [InlineData("check", "show-check")]
    public void What_show_prints_fits(string stage, string schema)
    {
        foreach (var file in SampleFiles())
        {
            var said = Ita.Run(desk.Folder, ["show", file, "--stage", stage, "--json"]);
            said.Exit.Should().BeOneOf([0, 1], said.All);
            Fits(schema, said.Out);
        }
    }

    [Fact]
    public void What_ingest_and_findings_print_fits()
    {
        foreach (var file in SampleFiles()) File.Copy(file, desk.At(Path.GetFileName(file)));
        desk.Write("nothing.txt", "");
        desk.Write("sources.csv", "url\n");
        desk.Link("dangling.txt", "nowhere");

        var ingest = Ita.Run(desk.Folder, ["ingest", ".", "--json", "--db", "../" + Path.GetFileName(desk.Folder) + "/out/x.db"]);
        Fits("ingest", ingest.Out);
        Fits("ingest", Ita.Run(desk.Folder, ["ingest", ".", "--json", "--db", "out/x.db"]).Out);
        Fits("findings", Ita.Run(desk.Folder, ["findings", "--db", "out/x.db", "--severity", "info", "--json"]).Out);
    }

    [Fact]
    public void What_compare_prints_fits()
    {
        var fires = Path.Combine(Ita.Repository, "fixtures", "checks", "ITA-S016", "fires.txt");
        File.Copy(fires, desk.At("changed.txt"));
        File.Copy(Path.Combine(Folder, "example.txt"), desk.At("moved.txt"));
        desk.Write("lost.txt", "");
        desk.Link("dangling.txt", "nowhere");
        Ita.Run(desk.Folder, ["ingest", ".", "--db", "old.sqlite"]);
        File.Copy(desk.At("old.sqlite"), desk.At("new.sqlite"));
        File.WriteAllText(desk.At("changed.txt"), File.ReadAllText(fires).Replace("๙๖.๖๐", "๙๖.๖๑", StringComparison.Ordinal));
        Directory.CreateDirectory(desk.At("folder"));
        File.Move(desk.At("moved.txt"), desk.At("folder/moved.txt"));
        desk.Write("gained.html", "<table><tr><td>ข้อ</table>");
        Ita.Run(desk.Folder, ["ingest", ".", "--db", "new.sqlite"]);
        foreach (var path in (string[])["moved.txt", "lost.txt"]) Ita.Run(desk.Folder, ["forget", path, "--db", "new.sqlite"]);

        var said = Ita.Run(desk.Folder, ["compare", "old.sqlite", "new.sqlite", "--json"]);

        said.Exit.Should().Be(1, said.All);
        Fits("compare", said.Out);
        var answer = JsonNode.Parse(said.Out)!;
        answer["documents"]!.AsArray().Select(d => (string)d!["change"]!).Should().Contain(["changed", "gained", "lost", "moved"]);
        answer["documents"]!.AsArray().SelectMany(d => d!["values"]!.AsArray()).Should().NotBeEmpty();
        said.Out.Should().NotContain("\\u0e");
        Fits("compare", Ita.Run(desk.Folder, ["compare", "new.sqlite", "new.sqlite", "--json"]).Out);
    }

    [Fact]
    public void The_worked_example_of_decisions_is_what_is_written_and_can_be_read()
    {
        var example = File.ReadAllBytes(Path.Combine(Folder, "decisions.example.json"));
        System.Text.Encoding.UTF8.GetString(DecisionFile.Write(DecisionsTests.Examples)).Should().Be(System.Text.Encoding.UTF8.GetString(example));
        DecisionFile.Read(example).Should().BeEquivalentTo((DecisionsTests.Examples.Select(d => d with { By = ItaIngest.Decisions.DecidedBy.Import }), Array.Empty<DecisionFault>()));
    }

    [Fact]
    public void What_bench_noise_prints_fits() =>
        Fits("bench-noise", Ita.Run(Ita.Repository, ["bench", "noise", "--json", "--count", "1", "--rates", "0,5", "--examples", "9"]).Out);

    [Fact]
    public void Thai_is_not_escaped()
    {
        Ita.Run(Folder, ["show", "example.txt", "--stage", "check", "--json"]).Out.Should().NotContain("\\u0e");
        Ita.Run(Folder, ["show", "example.txt", "--stage", "extract", "--json"]).Out.Should().Contain("ตัวชี้วัด");
    }

    /// <summary>Small reports of the repository, of every kind that is there.</summary>
    private static IEnumerable<string> SampleFiles() =>
        new[] { Path.Combine(Folder, "example.txt") }.Concat(
            Directory.Exists(Path.Combine(Ita.Repository, "corpus"))
                ? Directory.EnumerateFiles(Path.Combine(Ita.Repository, "corpus")).Where(f => Path.GetExtension(f) is ".txt" or ".html" or ".docx").Order(StringComparer.Ordinal).Take(6)
                : []);

    private static void Fits(string name, string json)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".schema.json")))!.AsObject();
        new SchemaCheck(schema).Faults(JsonNode.Parse(json)).Should().BeEmpty("{0}.schema.json says so", name);
    }
}
