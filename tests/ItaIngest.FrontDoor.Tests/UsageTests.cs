using System.Text.Json.Nodes;

namespace ItaIngest.FrontDoor.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("ingest")]
    [InlineData("ingest no-such-folder")]
    [InlineData("ingest in --no-such-option")]
    [InlineData("ingest in --jobs 0")]
    [InlineData("ingest in --jobs many")]
    [InlineData("ingest in --rules no-such-folder")]
    [InlineData("show")]
    [InlineData("show in")]
    [InlineData("show in/a.txt --stage guess")]
    [InlineData("show in/a.txt --svg out")]
    [InlineData("show in/a.txt --stage read --svg out")]
    [InlineData("show in/a.txt --stage extract --svg out")]
    [InlineData("export")]
    [InlineData("export --out x --format parquet")]
    [InlineData("export --out x --only held")]
    [InlineData("report")]
    [InlineData("report --out x.html --year next")]
    [InlineData("report --out x.html --year 2568 --year 2567")]
    [InlineData("report --out x.html --rules no-such-folder")]
    [InlineData("explain nonsense")]
    [InlineData("explain ITA-S999")]
    [InlineData("rules")]
    [InlineData("rules show 1999")]
    [InlineData("rules show next")]
    [InlineData("rules agencies")]
    [InlineData("rules agencies no-such-file.csv")]
    [InlineData("rules agencies in/a.txt")]
    [InlineData("rules agencies in/a.txt --province Phrae")]
    [InlineData("findings --severity grave")]
    [InlineData("compare")]
    [InlineData("compare old.db")]
    [InlineData("compare old.db new.db")]
    [InlineData("compare in in/a.txt")]
    [InlineData("review --port many")]
    [InlineData("review --port 70000")]
    [InlineData("review --address everywhere")]
    [InlineData("bench")]
    [InlineData("bench noise --count 0")]
    [InlineData("bench noise --rates many")]
    [InlineData("bench noise --rates 1,101")]
    [InlineData("bench noise --family all")]
    [InlineData("bench noise --year 1999")]
    [InlineData("frobnicate")]
    [InlineData("doctor --lang de")]
    [InlineData("")]
    public void What_cannot_run_ends_with_2_says_why_and_does_nothing(string line)
    {
        desk.Write("in/a.txt", Desk.Report());

        var said = Ita.Run(desk.Folder, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        said.Exit.Should().Be(2, said.All);
        said.Out.Should().BeEmpty();
        said.Talk.Should().NotBeNullOrWhiteSpace().And.NotContain("   at ").And.NotContain("Exception");
        Directory.Exists(desk.At("out")).Should().BeFalse("nothing was done");
    }

    [Theory]
    [InlineData("findings")]
    [InlineData("export --out x")]
    [InlineData("report --out x.html")]
    [InlineData("explain a.txt#i7")]
    [InlineData("forget a.txt")]
    [InlineData("coverage")]
    [InlineData("review --no-browser")]
    public void A_command_that_reads_the_database_says_when_there_is_none(string line)
    {
        var said = Ita.Run(desk.Folder, line.Split(' '));

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("out/ita.db").And.Contain("ita ingest");
        Directory.EnumerateFileSystemEntries(desk.Folder).Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_alone()
    {
        desk.Write("in/a.txt", Desk.Report());
        desk.Write("notes.db", "shopping list");

        var said = Ita.Run(desk.Folder, ["ingest", "in", "--db", "notes.db"]);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("notes.db").And.Contain("not a database");
        File.ReadAllText(desk.At("notes.db")).Should().Be("shopping list");
    }

    [Fact]
    public void A_missing_path_among_others_keeps_all_from_being_done()
    {
        desk.Write("in/a.txt", Desk.Report());

        Ita.Run(desk.Folder, ["ingest", "in", "gone"]).Exit.Should().Be(2);

        Directory.Exists(desk.At("out")).Should().BeFalse();
    }

    [Fact]
    public void Thai_is_spoken_unless_English_is_asked_for()
    {
        desk.Write("in/nothing.txt", "");

        var thai = Ita.Run(desk.Folder, ["ingest", "in"], ("ITA_LANG", ""));
        var english = Ita.Run(desk.Folder, ["ingest", "in", "--lang", "en"], ("ITA_LANG", "th"));

        thai.Out.Should().Contain("ไฟล์ว่างเปล่า").And.Contain("ขั้นต่อไป: ita ").And.NotContain("Next:");
        english.Out.Should().Contain("The file is empty.").And.Contain("Next: ita ").And.NotContain("ไฟล์ว่าง");
    }

    [Fact]
    public void Help_speaks_both_languages_and_lists_every_command()
    {
        var thai = Ita.Run(desk.Folder, ["--help", "--lang", "th"]);
        var english = Ita.Run(desk.Folder, ["--help", "--lang=en"]);

        thai.Exit.Should().Be(0);
        foreach (var command in (string[])["ingest", "show", "findings", "explain", "review", "export", "report", "coverage", "compare", "forget", "rules", "bench", "doctor"])
        {
            thai.Out.Should().Contain("  " + command);
            english.Out.Should().Contain("  " + command);
            Ita.Run(desk.Folder, [command, "--help"]).Should().Match<Said>(s => s.Exit == 0 && s.Out.Contains("ita " + command));
        }

        thai.Out.Should().Contain("คำสั่ง");
        english.Out.Should().NotContain("คำสั่ง");
    }

    [Fact]
    public void An_empty_folder_is_in_order()
    {
        Directory.CreateDirectory(desk.At("in"));

        var said = Ita.Run(desk.Folder, ["ingest", "in"]);

        said.Exit.Should().Be(0, said.All);
        said.Out.Should().Contain("no files");
    }

    [Fact]
    public void Two_files_that_would_go_by_one_name_are_not_mixed_up()
    {
        desk.Write("north/a.txt", Desk.Report(1));
        desk.Write("south/a.txt", Desk.Report(2));

        var together = Ita.Run(desk.Folder, ["ingest", "north", "south"]);
        together.Exit.Should().Be(2, together.All);
        together.Talk.Should().Contain("a.txt");

        Ita.Run(desk.Folder, ["ingest", "north"]);
        Ita.Run(desk.Folder, ["ingest", "south"]).Exit.Should().Be(2, "north/a.txt is in the database and still there");
    }

    [Fact]
    public void The_doctor_tells_of_every_part()
    {
        var said = Ita.Run(desk.Folder, ["doctor"]);

        said.Out.Should().Contain("SQLite").And.Contain("LibreOffice").And.Contain("Rules: ").And.Contain("Thai text").And.Contain("utf-8");
        said.Exit.Should().BeOneOf(0, 2);
    }

    [Fact]
    public void The_culture_of_the_machine_decides_nothing()
    {
        desk.Write("in/a.txt", Desk.Report());

        var plain = Ita.Run(desk.Folder, ["ingest", "in", "--json", "--db", "1.db"]);
        var thai = Ita.Run(desk.Folder, ["ingest", "in", "--json", "--db", "2.db"], ("LC_ALL", "th_TH.UTF-8"), ("LANG", "th_TH.UTF-8"));

        JsonNode.DeepEquals(Without(plain.Out, "database"), Without(thai.Out, "database")).Should().BeTrue();
    }

    private static JsonNode Without(string json, string key)
    {
        var node = JsonNode.Parse(json)!;
        node.AsObject().Remove(key);
        return node;
    }

    [Fact]
    public void Pages_are_drawn_into_a_folder_that_is_made()
    {
        const string Page = "BT /F 12 Tf 72 700 Td (Score 97.51) Tj ET 72 650 400 0 re S";
        desk.Write("in/a.pdf", $"""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
            4 0 obj <</Length {Page.Length}>> stream
            {Page}
            endstream endobj
            trailer <</Root 1 0 R>>
            """);

        var said = Ita.Run(desk.Folder, ["show", "in/a.pdf", "--stage", "extract", "--svg", "drawn/pages"]);

        said.Talk.Should().Contain("drawn/pages").And.Contain("ita show in/a.pdf --stage check");
        Directory.EnumerateFiles(desk.At("drawn/pages")).Select(Path.GetFileName).Should().Equal("page-001.svg");
        File.ReadAllText(desk.At("drawn/pages/page-001.svg")).Should().StartWith("<svg").And.Contain(">Score 97.51</text>");
    }
}
