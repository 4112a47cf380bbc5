using ItaIngest.Cli.Explain;

namespace ItaIngest.FrontDoor.Tests;

/// <summary><c>ita explain</c> of a check's code.</summary>
public sealed class ExplainTests : IDisposable
{
    private static readonly string Rules = Path.Combine(Ita.Repository, "rules");

    private readonly Desk desk = new();

    public static TheoryData<string> Codes => [.. Directory.GetFiles(Path.Combine(Rules, "checks"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_check_is_explained_in_the_language_that_is_spoken()
    {
        var thai = Ita.Run(desk.Folder, ["explain", "ITA-S013", "--rules", Rules, "--lang", "th"]);
        var english = Ita.Run(desk.Folder, ["explain", "s013", "--rules", Rules, "--lang", "en"]);

        thai.Exit.Should().Be(0, thai.All);
        thai.Out.Should().StartWith("ITA-S013 · ข้อที่ไม่ได้แสดงเป็นไปไม่ได้\n\nบอกอะไร\n  รายงาน").And.Contain("\nความรุนแรง\n  Error").And.NotContain("English");
        english.Exit.Should().Be(0, english.All);
        english.Out.Should().StartWith("ITA-S013 · partial-sum-impossible\n\nWhat it says\n  The report").And.Contain("\nSeverity\n  Error").And.NotContain("ความรุนแรง");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_mark_of_Markdown_stands_in_a_page_on_a_terminal(string code)
    {
        var page = File.ReadAllText(Path.Combine(Rules, "checks", code + ".md"));
        foreach (var language in (string[])["th", "en"])
        {
            var lines = PageText.Lines(page, code, language).ToList();
            lines[0].Should().StartWith(code + " · ");
            lines[^1].Should().NotBeEmpty();
            string.Join('\n', lines).Should().NotContainAny(["*", "#", "`", "|"]);
            lines.Where(l => l.Length > 0 && !l.StartsWith(' ')).Should().HaveCount(10, "a title and nine headings");
        }
    }

    [Fact]
    public void A_page_in_one_language_is_shown_as_it_is() =>
        PageText.Lines("# ITA-X009 · ชื่อ\n\nข้อความ **หนา**\n", "ITA-X009", "en").Should().Equal("ITA-X009 · ชื่อ", "", "ข้อความ หนา");

    [Fact]
    public void A_check_that_is_registered_and_not_built_says_so()
    {
        var code = File.ReadLines(Path.Combine(Rules, "checks.tsv")).Select(l => l.Split('\t')[0]).First(c => c.StartsWith("ITA-", StringComparison.Ordinal) && !File.Exists(Path.Combine(Rules, "checks", c + ".md")));

        var said = Ita.Run(desk.Folder, ["explain", code, "--rules", Rules]);

        said.Exit.Should().Be(0, said.All);
        said.Out.Should().StartWith(code + ": ").And.Contain("does not check it yet");
    }

    [Fact]
    public void A_code_that_no_check_has_names_those_of_its_family()
    {
        var said = Ita.Run(desk.Folder, ["explain", "ITA-X999", "--rules", Rules]);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("There is no check ITA-X999").And.Contain("ITA-X001  refused").And.NotContain("ITA-S010");
    }
}
