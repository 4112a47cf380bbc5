using System.Text.Json.Nodes;

namespace ItaIngest.FrontDoor.Tests;

public sealed class FilesOverTimeTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_changed_file_is_read_again_and_the_others_are_left()
    {
        desk.Write("in/a.txt", Desk.Report(1));
        desk.Write("in/b.txt", Desk.Report(2));
        Ingest();
        desk.Write("in/b.txt", Desk.Report(3));

        Changes(Ingest()).Should().Equal(("a.txt", "unchanged"), ("b.txt", "changed"));
    }

    [Fact]
    public void A_missing_file_is_listed_and_leaves_only_when_it_is_forgotten()
    {
        desk.Write("in/a.txt", Desk.Report(1));
        desk.Write("in/b.txt", Desk.Report(2));
        Ingest();
        File.Delete(desk.At("in/b.txt"));

        Missing(Ingest()).Should().Equal("b.txt");
        Missing(Ingest()).Should().Equal("b.txt");
        Ita.Run(desk.Folder, ["forget", "b.txt"]).Exit.Should().Be(0);
        Missing(Ingest()).Should().BeEmpty();
        Ita.Run(desk.Folder, ["forget", "c.txt"]).Exit.Should().Be(2);
    }

    [Fact]
    public void A_forgotten_file_stays_out_until_it_is_forced_back()
    {
        desk.Write("in/a.txt", Desk.Report(1));
        Ingest();
        Ita.Run(desk.Folder, ["forget", "a.txt"]).Exit.Should().Be(0);

        Changes(Ingest()).Should().Equal(("a.txt", "forgotten"));
        Changes(Ingest("--force")).Should().Equal(("a.txt", "again"));
        Changes(Ingest()).Should().Equal(("a.txt", "unchanged"));
    }

    [Fact]
    public void A_single_file_does_not_make_its_neighbours_missing()
    {
        desk.Write("in/a.txt", Desk.Report(1));
        desk.Write("in/b.txt", Desk.Report(2));
        Ingest();

        var answer = JsonNode.Parse(Ita.Run(desk.Folder, ["ingest", "in/a.txt", "--json"]).Out)!;

        Changes(answer).Should().Equal(("a.txt", "unchanged"));
        Missing(answer).Should().BeEmpty();
    }

    [Fact]
    public void Lists_beside_the_files_are_read_and_their_errors_told_by_line()
    {
        desk.Write("in/a.txt", Desk.Report());
        desk.Write("in/sources.csv", "\uFEFFpath;url;Retrieved on;year\na.txt;https://example.org/a;2025-06-30;๒๕๖๘\n;;;\n");
        var good = Ingest();
        good["lists"]![0]!["rows"]!.GetValue<int>().Should().Be(1);
        good["files"]!.AsArray().Should().HaveCount(1, "a list is no report");

        desk.Write("in/sources.csv", "path,retrieved_on,year\na.txt,2025-06-30,2568\n\nb.txt,yesterday,68\na.txt,,\n");
        desk.Write("in/agencies.csv", "name,province\nx,y\n");
        var said = Ita.Run(desk.Folder, ["ingest", "in"]);

        said.Exit.Should().Be(1);
        said.Out.Should()
            .Contain("sources.csv, line 4: \"yesterday\" is no day")
            .And.Contain("sources.csv, line 4: \"68\" is no fiscal year")
            .And.Contain("sources.csv, line 5: \"a.txt\" stands here a second time")
            .And.Contain("agencies.csv, line 1: there is no column \"type\"");
    }

    [Fact]
    public void Coverage_tells_who_is_there_and_who_is_missing()
    {
        desk.Write("in/a.txt", Desk.Report());
        desk.Write("in/agencies.csv", "type,name,province,year\nเทศบาลตำบล,บ้านไม่มีรายงาน,,2568\n");
        Ingest();

        var said = Ita.Run(desk.Folder, ["coverage"]);

        said.Exit.Should().Be(1, said.All);
        said.Out.Should().Contain("บ้านไม่มีรายงาน").And.Contain("missing").And.Contain("0 of 1");
    }

    private JsonNode Ingest(params string[] more) => JsonNode.Parse(Ita.Run(desk.Folder, ["ingest", "in", "--json", .. more]).Out)!;

    private static IEnumerable<(string Path, string Change)> Changes(JsonNode answer) =>
        answer["files"]!.AsArray().Select(f => ((string)f!["path"]!, (string)f["change"]!));

    private static IEnumerable<string> Missing(JsonNode answer) => answer["missing"]!.AsArray().Select(m => (string)m!);
}
