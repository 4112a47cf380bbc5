using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Tests.Extractors.Intake;

public sealed class JsonAndIgnoreTests
{
    [Theory]
    [InlineData("{\"overall\": \"99.34\"}", true)]
    [InlineData("\uFEFF[1, 2]", true)]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", true)]
    [InlineData("[๑] คะแนนรวม ๙๙.๓๔ คะแนน", false)]
    [InlineData("{ รายงาน", false)]
    public void Json_is_no_report_and_text_that_begins_with_a_bracket_is(string text, bool json)
    {
        var told = new FormatTeller(Limits.Default).Tell(Encoding.UTF8.GetBytes(text));
        if (json) told.Refusal.Should().Be(new Refusal(RefusalReason.OtherFormat, "json"));
        else told.Format.Should().Be(Documents.DocumentFormat.Text);
    }

    [Fact]
    public void What_a_folder_ignores_by_name_is_left_out_and_told()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in (string[])["a.txt", "truth/a.txt.json", "truth/deep/b.txt", "drafts/old.txt", "drafts/new.txt", "truth.txt"])
        {
            var full = Path.Combine(folder.Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "รายงาน");
        }

        File.WriteAllText(Path.Combine(folder.Root, ".itaignore"), "# not reports\ntruth/\n\ndrafts/old.txt\n*.txt\n");
        var finder = new FileFinder();
        finder.Find([folder.Root]).Select(f => f.RelativePath).Should().Equal("a.txt", "drafts/new.txt", "truth.txt");
        finder.LeftOut.Should().Equal("drafts/old.txt", "truth");
    }

    [Fact]
    public void A_folder_without_a_list_leaves_nothing_out()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Root, "a.txt"), "รายงาน");
        var finder = new FileFinder();
        finder.Find([folder.Root]).Should().ContainSingle();
        finder.LeftOut.Should().BeEmpty();
    }
}
