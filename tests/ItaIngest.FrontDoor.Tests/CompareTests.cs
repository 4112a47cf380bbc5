using System.Text.Json.Nodes;
using ItaIngest.Cli.Decisions;
using ItaIngest.Decisions;

namespace ItaIngest.FrontDoor.Tests;

/// <summary><c>ita compare</c>: what a second run changed.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Two_runs_over_the_same_files_are_the_same()
    {
        desk.Write("in/a.txt", Desk.Report(1));
        Ingest("old.db");
        Ingest("new.db");

        var said = Compare();

        said.Exit.Should().Be(0, said.All);
        said.Out.Should().StartWith("Old: old.db (read by ita ").And.Contain("No document, value, finding or decision differs.").And.Contain("Documents: 1 the same, 0 changed").And.NotContain("a.txt");
        said.Talk.Should().BeEmpty();
        Compare("old.db", "old.db").Exit.Should().Be(0);
    }

    [Fact]
    public void A_changed_file_a_new_one_and_a_moved_one_are_told_with_the_old_and_the_new_value()
    {
        desk.Write("in/a.txt", Report(1));
        desk.Write("in/b.txt", Report(2));
        desk.Write("in/c.txt", Report(3));
        Ingest("old.db");
        File.Copy(desk.At("old.db"), desk.At("new.db"));
        desk.Write("in/a.txt", Report(1).Replace("๙๘.๐๐", "๘๙.๐๐", StringComparison.Ordinal).TrimEnd() + "\nตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ\t๙๖.๐๐\n");
        desk.Write("in/d.txt", Report(4));
        File.Move(desk.At("in/c.txt"), desk.At("in/e.txt"));
        Ingest("new.db");
        Ita.Run(desk.Folder, ["forget", "c.txt", "--db", "new.db"]).Exit.Should().Be(0);

        var said = Compare();

        said.Exit.Should().Be(1, said.All);
        said.Out.Should()
            .Contain("a.txt\n  The file has other content.\n  changed: Indicator 2, 2568, score: 98.00 -> 89.00\n  gained: Indicator 4, 2568, score: 96.00 (clean)\n")
            .And.Contain("c.txt -> e.txt · moved\n")
            .And.Contain("d.txt · new · 3 values, 0 open findings\n")
            .And.NotContain("b.txt")
            .And.Contain("Documents: 1 the same, 1 changed, 1 gained, 0 lost, 1 moved\nValues: 8 the same, 1 changed, 4 gained, 0 lost\n  another value: 1\n")
            .And.Contain("Open findings: 0 the same, 0 gained, 0 gone");
        Compare("new.db", "old.db").Out.Should()
            .Contain("changed: Indicator 2, 2568, score: 89.00 -> 98.00\n  lost: Indicator 4, 2568, score: 96.00 (clean)\n")
            .And.Contain("d.txt · gone · 3 values, 0 open findings\n")
            .And.Contain("e.txt -> c.txt · moved\n");
        Compare("old.db", "new.db", "--lang", "th").Out.Should()
            .Contain("เนื้อหาของไฟล์เปลี่ยนไป\n  เปลี่ยน: ตัวชี้วัดที่ 2 ปี 2568 คะแนน: 98.00 -> 89.00\n")
            .And.Contain("d.txt · เอกสารใหม่ · 3 ค่า รอตรวจ 0 ข้อ\n")
            .And.Contain("เอกสาร: เหมือนเดิม 1 เปลี่ยน 1 เพิ่ม 1 หาย 0 ย้ายที่ 1\n")
            .And.NotContain("gained");
    }

    [Fact]
    public void A_value_that_a_person_corrected_is_told_with_what_it_releases()
    {
        Decide(Decision("i7", "score", "๙๖.๖๐", Ruling.Replace, "96.60", "96.61"));

        var said = Compare();

        said.Exit.Should().Be(1, said.All);
        said.Out.Should()
            .Contain("""
                report.txt
                  1 new decision
                  changed: Question i2, 2568, score: 91.10 · held -> clean
                  changed: Question i3, 2568, score: 92.20 · held -> clean
                  changed: Question i7, 2568, score: 96.60 -> 96.61 · held -> clean · as read -> by a reviewer
                  not found any more: ITA-S016 [decide] Table 2: 
                """)
            .And.Contain("\n  another value: 1, released (held before, may be used now): 3\n").And.Contain("\n  ITA-S016 not found any more: 1\nDecisions: 1 new, 0 gone\n")
            .And.NotContain("สมหญิง", "who decided is told by ita explain");
    }

    [Fact]
    public void A_finding_that_a_person_answered_is_told_as_answered()
    {
        Decide(Decision("table:2", "ITA-S016", "", Ruling.NotAFinding, "", null));

        var said = Compare();
        said.Exit.Should().Be(1, said.All);
        said.Out.Should().Contain("  answered: ITA-S016 [decide] ").And.Contain("1 gone (1 answered)\n  ITA-S016 answered: 1\n");

        var back = Compare("new.db", "old.db");
        back.Out.Should().Contain("1 decision is not there any more").And.Contain("  open again: ITA-S016 [decide] ").And.Contain("newly held: 3").And.Contain("Next: ita findings --db old.db");
    }

    [Fact]
    public void The_beginning_of_many_differences_is_told_and_all_of_them_when_they_are_asked_for()
    {
        static string Questions(string score) => Report(0) + "\nข้อ\tคะแนน\n" + string.Concat(Enumerable.Range(1, 15).Select(i => FormattableString.Invariant($"i{i}\t{score}\n")));
        desk.Write("in/0.txt", Questions("๙๗.๐๐"));
        for (var i = 1; i <= 27; i++) desk.Write(FormattableString.Invariant($"in/{i:00}.txt"), Report(i));
        Ingest("old.db");
        desk.Write("in/0.txt", Questions("๙๘.๐๐"));
        for (var i = 1; i <= 27; i++) desk.Write(FormattableString.Invariant($"in/{i:00}.txt"), Report(i).Replace("๙๘.๐๐", "๘๙.๐๐", StringComparison.Ordinal));
        Ingest("new.db");

        var some = Compare();
        some.Out.Should().MatchRegex("\n  … and [0-9]+ more; --all shows them\n").And.Contain("24.txt\n").And.NotContain("25.txt").And.Contain("… and 3 more documents differ; --all shows them\n").And.Contain("28 changed");
        var all = Compare("old.db", "new.db", "--all");
        all.Out.Should().Contain("Question i15, ").And.Contain("27.txt\n").And.NotContain("--all");
        JsonNode.Parse(Compare("old.db", "new.db", "--json").Out)!["documents"]!.AsArray().Should().HaveCount(28);
    }

    [Fact]
    public void What_stands_in_a_file_or_its_name_cannot_steer_the_terminal()
    {
        if (OperatingSystem.IsWindows()) return; // whose names of files have no such characters
        desk.Write("in/b.txt", Desk.Report(1));
        Ingest("old.db");
        desk.Write("in/\u001b[2Ja.txt", Desk.Report(2));
        desk.Write("in/b.txt", Desk.Report(1) + "ข้อความ คະแ\u202eนน คະแนน\n");
        Ingest("new.db");

        var said = Compare();

        said.Exit.Should().Be(1, said.All);
        said.Out.Should().Contain("[2Ja.txt · new").And.NotContain("\u001b").And.NotContain("\u202e");
    }

    [Theory]
    [InlineData("absent.db", "There is no database at \"absent.db\"", "ita ingest")]
    [InlineData("notes.db", "\"notes.db\" is not a database of this program", "ita ingest")]
    [InlineData("empty.db", "\"empty.db\" is not a database of this program", "ita ingest")]
    [InlineData("older.db", "\"older.db\" was made by an older version", "Copy it")]
    [InlineData("newer.db", "\"newer.db\" was made by a newer version", "Use that version")]
    [InlineData("in", "\"in\" is not a database of this program", "ita ingest")]
    public void What_cannot_be_compared_is_told_and_left_alone(string name, string what, string todo)
    {
        desk.Write("in/a.txt", Desk.Report());
        Ingest("good.db");
        desk.Write("notes.db", "shopping list");
        desk.Write("empty.db", "");
        desk.Write("older.db", OfVersion(2));
        desk.Write("newer.db", OfVersion(99));
        var before = desk.Contents(".");

        foreach (var args in (string[][])[["good.db", name], [name, "good.db"]])
        {
            var said = Compare(args);
            said.Exit.Should().Be(2, said.All);
            said.Out.Should().BeEmpty();
            said.Talk.Should().Contain(what).And.Contain(todo).And.NotContain("--db\"");
        }

        desk.Contents(".").Should().BeEquivalentTo(before, "nothing was written, and nothing left beside");

        // The version stands in the header, big-endian, at byte 60.
        byte[] OfVersion(byte version)
        {
            var bytes = File.ReadAllBytes(desk.At("good.db"));
            bytes[63] = version;
            return bytes;
        }
    }

    [Fact]
    public void Neither_database_is_written()
    {
        desk.Write("in/a.txt", Desk.Report(1));
        Ingest("old.db");
        desk.Write("in/a.txt", Desk.Report(2));
        Ingest("new.db");
        var before = desk.Contents(".");

        Compare().Exit.Should().Be(1);

        desk.Contents(".").Should().BeEquivalentTo(before);
    }

    private void Ingest(string database) => Ita.Run(desk.Folder, ["ingest", "in", "--db", database]).Exit.Should().BeLessThan(2);

    private Said Compare(params string[] args) => Ita.Run(desk.Folder, ["compare", .. args.Length == 0 ? ["old.db", "new.db"] : args]);

    /// <summary>A report with a finding that holds values, read into old.db; in new.db something of it is decided.</summary>
    private void Decide(Decision decision)
    {
        desk.Write("in/report.txt", File.ReadAllBytes(Path.Combine(Ita.Repository, "fixtures", "checks", "ITA-S016", "fires.txt")));
        Ingest("old.db");
        File.Copy(desk.At("old.db"), desk.At("new.db"));
        desk.Write("made.json", DecisionFile.Write([decision]));
        Ita.Run(desk.Folder, ["decisions", "import", "made.json", "--db", "new.db"]).Exit.Should().BeLessThan(2);
    }

    private static Decision Decision(string item, string figure, string raw, Ruling ruling, string before, string? value) => DecisionId.With(new Decision(
        "", new DecidedClaim("report.txt", item, 2568, figure, 1, raw, ""), ruling, before, value, Reasons.Misread, null, "สมหญิง ตรวจดี", new DateTimeOffset(2025, 5, 2, 9, 30, 0, TimeSpan.Zero), DecidedBy.Form, "", null));

    /// <summary>A report with scores that add up, of an agency of its own: one agency in two files is compared with itself.</summary>
    private static string Report(int number)
    {
        string[] first = ["ดอน", "หนอง", "โคก", "นา", "บึง", "วัง", "ห้วย"], last = ["สมมุติ", "จำลอง", "สาธิต", "ตัวยาง"];
        return Desk.Report(1).Replace("บ้านตัวอย่าง1", first[number % first.Length] + last[number / first.Length], StringComparison.Ordinal);
    }
}
