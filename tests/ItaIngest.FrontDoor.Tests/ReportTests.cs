using System.Text;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;

namespace ItaIngest.FrontDoor.Tests;

/// <summary><c>ita report</c>: one page as a file.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly Desk desk = new();

    public ReportTests()
    {
        desk.Write("in/a.txt", Desk.Report(1));
        desk.Write("in/b.txt", Desk.Report(2));
        desk.Write("in/sources.csv", "path,url,retrieved_on,agency,year\na.txt,https://example.org/a.txt,2025-11-14,,2568\n");
        Ita.Run(desk.Folder, ["ingest", "in"]);
    }

    public void Dispose() => desk.Dispose();

    [Fact]
    public void It_is_written_whole_and_says_what_to_do_next()
    {
        var said = Ita.Run(desk.Folder, ["report", "--out", "page.html"]);

        said.Exit.Should().Be(0, said.All);
        said.Out.Should().Contain("page.html").And.Contain("files 2, reports 1, agencies 1");
        said.Talk.Should().Contain("Next: ita ");
        Read("page.html").Should().StartWith("<!DOCTYPE html>\n<html lang=\"en\">").And.EndWith("</html>\n").And.Contain("เทศบาลตำบลบ้านตัวอย่าง").And.Contain("href=\"https://example.org/a.txt\"").And.Contain("2025-11-14");
        Ita.Run(desk.Folder, ["report", "--out", "thai.html", "--lang", "th"]);
        Read("thai.html").Should().Contain("<html lang=\"th\">").And.Contain("ผลการประเมิน ITA");
        Left().Should().BeEquivalentTo("in", "out", "page.html", "thai.html");
    }

    [Fact]
    public void The_same_store_gives_the_same_bytes_and_another_page_takes_the_place_of_the_one_before()
    {
        desk.Write("two.html", "something else");
        Ita.Run(desk.Folder, ["report", "--out", "one.html"]);
        Ita.Run(desk.Folder, ["report", "--out", "two.html"]);

        File.ReadAllBytes(desk.At("two.html")).Should().Equal(File.ReadAllBytes(desk.At("one.html")));
        Read("one.html").Should().NotContain(desk.Folder).And.NotContain("ita.db");
    }

    [Fact]
    public void What_is_held_makes_it_end_with_1()
    {
        // Its scores do not add up.
        desk.Write("held/report.txt", File.ReadAllBytes(Path.Combine(Ita.Repository, "fixtures", "checks", "ITA-S016", "fires.txt")));
        Ita.Run(desk.Folder, ["ingest", "held", "--db", "held.db"]);

        var said = Ita.Run(desk.Folder, ["report", "--out", "page.html", "--db", "held.db"]);

        said.Exit.Should().Be(1, said.All);
        said.Talk.Should().Contain("held back until a person decides").And.Contain("Next: ita review --db held.db");
        File.Exists(desk.At("page.html")).Should().BeTrue();
    }

    [Theory]
    [InlineData("--year", "2560", "2568")]
    [InlineData("--province", "เชียงใหม่", "nothing")]
    public void A_year_or_province_of_which_there_is_nothing_is_told_and_leaves_the_page_as_it_was(string option, string value, string there)
    {
        desk.Write("page.html", "the one before");

        var said = Ita.Run(desk.Folder, ["report", "--out", "page.html", option, value]);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain(value).And.Contain(there);
        Read("page.html").Should().Be("the one before");
    }

    [Theory]
    [InlineData("report", "--out", "no-such-folder/page.html")]
    [InlineData("report", "--out", "in")]
    [InlineData("decisions", "export", "no-such-folder/decisions.json")]
    public void A_file_that_cannot_be_written_is_told_and_nothing_is_left_of_it(params string[] args)
    {
        var said = Ita.Run(desk.Folder, args);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain(args[^1]).And.Contain("could not be written").And.NotContain("fault");
        Left().Should().BeEquivalentTo("in", "out");
    }

    [Fact]
    public async Task What_breaks_off_leaves_the_page_before_and_nothing_else()
    {
        desk.Write("page.html", "the one before");

        var act = () => WholeFile.WriteAsync(
            desk.At("page.html"),
            async stream =>
            {
                await stream.WriteAsync("<!DOCTYPE html>"u8.ToArray());
                throw new TimeoutException();
            },
            new English());

        await act.Should().ThrowAsync<TimeoutException>();
        Read("page.html").Should().Be("the one before");
        Left().Should().BeEquivalentTo("in", "out", "page.html");
    }

    private string Read(string file) => File.ReadAllText(desk.At(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));

    private IEnumerable<string?> Left() => Directory.EnumerateFileSystemEntries(desk.Folder).Select(Path.GetFileName);
}
