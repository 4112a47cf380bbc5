using System.Text;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Mapping;

namespace ItaIngest.FrontDoor.Tests;

/// <summary><c>ita rules agencies</c>: a list becomes lines of rules/agencies.tsv, and what is wrong in it is told by line.</summary>
public sealed class RulesAgenciesTests : IDisposable
{
    private readonly Desk desk = new();

    public RulesAgenciesTests()
    {
        var rules = Path.Combine(Ita.Repository, "rules");
        foreach (var file in Directory.EnumerateFiles(rules, "*", SearchOption.AllDirectories)) desk.Write(Path.Combine("rules", Path.GetRelativePath(rules, file)), File.ReadAllBytes(file));
    }

    private string Listed => File.ReadAllText(desk.At("rules/agencies.tsv"));

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_list_is_taken_over_its_bad_lines_are_told_and_the_rules_stay_in_order()
    {
        var before = Listed;
        desk.Write("list.csv", "ชื่อหน่วยงาน,อำเภอ,จังหวัด,ที่มา\nเทศบาลตำบลเวียงใหม่ยิ่งยง,ลอง,แพร่,ประกาศ\nอบต.ห้วยอ้อ,ลอง,แพร่,\nเทศบาลตำบลไร้ที่,ไม่มีอยู่,แพร่,\n,,,\nอบต.เวียงใหม่ยิ่งยง,ลอง,แพร่,\n");

        var said = Ita.Run(desk.Folder, ["rules", "agencies", "list.csv"]);

        said.Exit.Should().Be(1, said.All);
        said.Out.Should().Contain("list.csv, line 4: this province has no district called \"ไม่มีอยู่\"").And.Contain("2 agencies were added")
            .And.Contain("known by it: 1").And.Contain("not usable, by the lines above: 1").And.Contain("Next: ita rules check");
        Listed.Should().Be(before + "องค์การบริหารส่วนตำบล\tเวียงใหม่ยิ่งยง\tลอง\tแพร่\tlist.csv\nเทศบาลตำบล\tเวียงใหม่ยิ่งยง\tลอง\tแพร่\tประกาศ\n");
        Ita.Run(desk.Folder, ["rules", "check"]).Should().Match<Said>(s => s.Exit == 0);
    }

    [Fact]
    public void A_second_time_adds_nothing()
    {
        desk.Write("list.csv", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("type;name;district;province\nเทศบาลตำบล;เวียงใหม่ยิ่งยง;ลอง;แพร่\n")).ToArray());
        Ita.Run(desk.Folder, ["rules", "agencies", "list.csv"]).Exit.Should().Be(0);
        var after = Listed;

        var again = Ita.Run(desk.Folder, ["rules", "agencies", "list.csv", "--lang", "th"]);

        again.Exit.Should().Be(0, again.All);
        again.Out.Should().Contain("ไม่มีหน่วยงานที่ต้องเพิ่ม").And.Contain("มีอยู่ในรายชื่อแล้ว: 1");
        Listed.Should().Be(after);
    }

    [Fact]
    public void Windows_874_and_one_province_of_several()
    {
        const string List = "type,name,district,province\nเทศบาลตำบล,เวียงใหม่ยิ่งยง,ลอง,แพร่\nเทศบาลตำบล,ทุ่งใหม่ยิ่งยง,ปัว,น่าน\n";
        desk.Write("list.csv", [.. List.Select(c => c < 128 ? (byte)c : (byte)(c - 0x0E00 + 0xA0))]);

        var said = Ita.Run(desk.Folder, ["rules", "agencies", "list.csv", "--province", "น่าน"]);

        said.Exit.Should().Be(0, said.All);
        said.Out.Should().Contain("1 agency was added").And.Contain("in other provinces, left out: 1");
        Listed.Should().Contain("ทุ่งใหม่ยิ่งยง").And.NotContain("เวียงใหม่ยิ่งยง");
    }

    [Theory]
    [InlineData("type,name,province\nเทศบาลตำบล,ก,แพร่\n", "there is no column \"district\"")]
    [InlineData("type,name,district,province\nเทศบาลตำบล,\"เวียงใหม่,ลอง,แพร่\n", "a quotation mark is not closed")]
    public void What_is_no_list_changes_nothing(string list, string why)
    {
        var before = Listed;
        desk.Write("list.csv", list);

        var said = Ita.Run(desk.Folder, ["rules", "agencies", "list.csv"]);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("list.csv").And.Contain(why);
        Listed.Should().Be(before);
    }

    [Fact]
    public void Every_fault_has_words_of_its_own()
    {
        foreach (Words words in (Words[])[new Thai(), new English()])
        {
            var said = Enum.GetValues<AgencyFault>().Select(f => words.AgencyRejected("a.csv", new RejectedAgency(3, f, "x"))).ToList();
            said.Should().OnlyHaveUniqueItems().And.OnlyContain(s => s.Contains("a.csv", StringComparison.Ordinal) && s.Contains('3'));
            said.Should().NotContain(s => s.EndsWith(": x", StringComparison.Ordinal));
        }
    }
}
