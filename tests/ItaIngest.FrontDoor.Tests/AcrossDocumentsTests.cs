using System.Text;
using System.Text.Json.Nodes;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>What reports of one agency and published lists say of one another, as a user sees it.</summary>
public sealed class AcrossDocumentsTests : IDisposable
{
    private const string Header = "type,name,district,province,year,overall,level\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_restated_score_that_differs_is_held_told_explained_and_let_go()
    {
        desk.Write("in/a.txt", Report(2567, "๙๗.๕๑"));
        desk.Write("in/b.txt", Report(2568, "๙๖.๐๐", restated: "๙๑.๕๑"));

        var said = Ita.Run(desk.Folder, ["ingest", "in", "--lang", "en"]);

        said.Exit.Should().Be(1, said.All);
        said.Out.Should().Contain("Across documents: 1 agency compared, 1 finding").And.Contain("flagged (1)");
        Ita.Run(desk.Folder, ["ingest", "in", "--lang", "en"]).Out.Should().NotContain("Across documents", "nothing changed");
        Ita.Run(desk.Folder, ["findings", "--lang", "en"]).Out.Should().Contain("ITA-N010 [decide]").And.Contain("97.51 in the report of that year (a.txt)");
        Ita.Run(desk.Folder, ["explain", "b.txt#overall@2567", "--lang", "en"]).Out.Should().Contain("ITA-N010");
        Ita.Run(desk.Folder, ["export", "--out", "dataset", "--include", "held"]).Exit.Should().BeOneOf(0, 1);
        File.ReadAllLines(desk.At("dataset/scores.csv")).Single(l => l.Contains("91.51", StringComparison.Ordinal) || l.Contains("๙๑.๕๑", StringComparison.Ordinal)).Should().Contain(",held,");

        Ita.Run(desk.Folder, ["forget", "a.txt"]).Exit.Should().Be(0);
        Ita.Run(desk.Folder, ["findings", "--code", "ITA-N010"]).Exit.Should().Be(0, "nothing speaks against it any more");
    }

    [Fact]
    public void Files_in_any_order_and_in_several_runs_give_the_same_dataset()
    {
        desk.Write("in/a.txt", Report(2567, "๙๗.๕๑"));
        desk.Write("in/b.txt", Report(2568, "๙๖.๐๐", restated: "๙๑.๕๑"));
        desk.Write("in/c.txt", Report(2567, "๙๗.๕๑") + "\nข้อความท้าย\n");
        desk.Write("in/list.csv", Header + "เทศบาลตำบล,บ้านตัวอย่าง,,,2568,96.10,\n");
        Ita.Run(desk.Folder, ["ingest", "in", "--db", "one.db"]).Exit.Should().Be(1);
        var expected = Export("one.db", "one");

        string[][] orders = [["a.txt", "b.txt", "c.txt", "list.csv"], ["list.csv", "c.txt", "b.txt", "a.txt"], ["b.txt", "list.csv", "a.txt", "c.txt"]];
        foreach (var (order, i) in orders.Select((o, i) => (o, i)))
        {
            foreach (var file in order) Ita.Run(desk.Folder, ["ingest", "in/" + file, "--db", $"{i}.db"]);
            Export($"{i}.db", $"out{i}").Should().BeEquivalentTo(expected);
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("bom")]
    [InlineData("windows-874")]
    public void A_published_list_confirms_and_contradicts(string encoding)
    {
        desk.Write("in/a.txt", Report(2567, "๙๗.๕๑"));
        desk.Write("in/b.txt", Report(2568, "๙๖.๐๐"));
        desk.Write("in/ผลคะแนน.csv", Encoded("ประเภท;ชื่อหน่วยงาน;ปีงบประมาณ;คะแนนรวม\nเทศบาลตำบล;บ้านตัวอย่าง;2024;97.51\nทต.;บ้านตัวอย่าง;๒๕๖๘;95.00\n", encoding));

        var answer = JsonNode.Parse(Ita.Run(desk.Folder, ["ingest", "in", "--json"]).Out)!;

        ((int)answer["exit"]!).Should().Be(1);
        answer["lists"]!.AsArray().Should().ContainSingle().Which!["rows"]!.GetValue<int>().Should().Be(2);
        answer["relations"]!["errors"]!.GetValue<int>().Should().Be(1);
        answer["files"]!.AsArray().Should().HaveCount(2, "a list is no report");
        var found = Ita.Run(desk.Folder, ["findings", "--lang", "en"]).Out;
        found.Should().Contain("b.txt").And.Contain("96.00 in the report, but 95.00 as published (ผลคะแนน.csv)").And.Contain("in ผลคะแนน.csv, line 3");
        Export("out/ita.db", "dataset");
        File.ReadAllLines(desk.At("dataset/scores.csv")).Should().Contain(l => l.Contains("overall", StringComparison.Ordinal) && l.Contains("ITA-N013", StringComparison.Ordinal), "a second witness confirms");

        File.Delete(desk.At("in/ผลคะแนน.csv"));
        JsonNode.Parse(Ita.Run(desk.Folder, ["ingest", "in", "--json"]).Out)!["missing"]!.AsArray().Select(m => (string)m!).Should().Equal("ผลคะแนน.csv");
        Ita.Run(desk.Folder, ["forget", "ผลคะแนน.csv"]).Exit.Should().Be(0);
        Ita.Run(desk.Folder, ["findings"]).Exit.Should().Be(0);
    }

    [Fact]
    public void A_list_by_itself_is_read_and_one_with_errors_is_not_taken_over()
    {
        desk.Write("list.csv", Header + "เทศบาลตำบล,บ้านตัวอย่าง,,,2568,96.00,\n");
        Ita.Run(desk.Folder, ["ingest", "list.csv", "--lang", "en"]).Out.Should().Contain("list.csv: 1 rows read");

        desk.Write("list.csv", Header + "เทศบาลตำบล,บ้านตัวอย่าง,,,68,96.00,\nเทศบาลตำบล,,,,2568,96.00,\nเทศบาลตำบล,ก,,,2568,196,\nเทศบาลตำบล,ข,,,2568,96,\nเทศบาลตำบล,ข,,,2025,96,\n");
        var said = Ita.Run(desk.Folder, ["ingest", "list.csv", "--lang", "en"]);
        said.Exit.Should().Be(1);
        said.Out.Should().Contain("line 2: \"68\" is no fiscal year").And.Contain("line 3: \"name\" is empty").And.Contain("line 4: \"196\" is no score").And.Contain("line 6: ");
    }

    [Fact]
    public void Another_csv_is_refused_with_the_columns_that_it_lacks()
    {
        desk.Write("in/budget.csv", "โครงการ,งบประมาณ,ปี\nก,1,2568\n");
        var said = Ita.Run(desk.Folder, ["ingest", "in", "--lang", "en"]);
        said.Exit.Should().Be(1);
        said.Out.Should().Contain("budget.csv").And.Contain("it has no column name, overall");
    }

    private IReadOnlyDictionary<string, string> Export(string db, string folder)
    {
        Ita.Run(desk.Folder, ["export", "--db", db, "--out", folder, "--include", "held"]);
        return desk.Contents(folder);
    }

    private static byte[] Encoded(string text, string encoding) => encoding switch
    {
        "bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        // Thai letters stand in windows-874 in the order of Unicode.
        "windows-874" => [.. text.Select(c => c < 0x80 ? (byte)c : (byte)(c - 0xE00 + 0xA0))],
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static string Report(int year, string overall, string? restated = null)
    {
        string Thai(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => (char)(c - '0' + '๐')));
        var before = restated is null ? "" : $"\nตัวชี้วัด\tคะแนนปี {Thai(year - 1)}\tคะแนนปี {Thai(year)}\n๑. การปฏิบัติหน้าที่\t๙๐.๐๐\t๙๑.๐๐\nคะแนนรวม\t{restated}\t{overall}\n";
        return $"""
            รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)
            ประจำปีงบประมาณ พ.ศ. {Thai(year)}
            เทศบาลตำบลบ้านตัวอย่าง

            ผลการประเมินปีงบประมาณ พ.ศ. {Thai(year)} ของเทศบาลตำบลบ้านตัวอย่าง ได้คะแนนรวม {overall} คะแนน
            {before}
            """.ReplaceLineEndings("\n");
    }
}
