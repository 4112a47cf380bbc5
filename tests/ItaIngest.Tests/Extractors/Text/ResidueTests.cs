using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Documents;

namespace ItaIngest.Tests.Extractors.Text;

/// <summary>Every character of a file is accounted for, and what counts as used does stand in a block.</summary>
public sealed class ResidueTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_260_801, 17);

    private static readonly string[] PlainPieces = ["การ", "คะแนน", "๙๙.๓๔", "i๑๒", "\t", "\t\t", "\n", "\n\n", "\r\n", " ", "  ", "\u00A0", "(ต่อ)", "- ๒ -", "ลำดับ\tหัวข้อ\tคะแนน\n", "๑.", "\f"];

    private static readonly string[] MarkupPieces =
    [
        "กขค", "๑๒", "<p>", "</p>", "<ul style=\"x\">", "<li>", "</ul>", "<br/>", "<b>", "</b>", "<td>", "<tr>", "<table>", "</table>", "</td>",
        "<td colspan=\"3\">", "<td rowspan='2'>", "<input type=\"checkbox\" checked>", "<sup>", "</sup>", "&amp;", "&nbsp;", "&#3585;", "&", "<", ">", "\"", "\t",
        "\n", "\n\n", " ", "|", "|---|---|\n", "\\|", "**", "***", "## ", "```\n", "---\n", "<!-- ", " -->", "<style>", "</style>", "▪ ", "\0", "\uD800", "\uFEFF",
    ];

    public static TheoryData<string> Fixtures => [.. Directory.GetFiles(FixtureFolder, "*.txt").Select(path => Path.GetFileName(path))];

    private static string FixtureFolder => Path.Combine(Repository.Root, "fixtures", "extract", "text");

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Sums_hold_on_every_fixture(string name)
    {
        var content = File.ReadAllBytes(Path.Combine(FixtureFolder, name));
        var decoded = ItaIngest.Extractors.Decoding.TextDecoder.Decode(content);
        Extractions.OfBytes(content).Residue.Total.Should().Be(decoded!.Text.Length);
    }

    [SharedFact]
    public void Sums_hold_on_every_seed()
    {
        foreach (var path in Seeds())
        {
            var extraction = Extractions.OfBytes(File.ReadAllBytes(path));
            extraction.Residue.Total.Should().Be(File.ReadAllText(path).Length, path);
            extraction.Residue.Reported.Should().Be(0);
            extraction.Status.Should().Be(ExtractionStatus.Complete);
        }
    }

    /// <summary>Compared with a plain stripping of the line that knows nothing of the extractor.</summary>
    [SharedFact]
    public void Each_line_of_a_seed_stands_in_the_blocks_of_that_line()
    {
        foreach (var path in Seeds())
        {
            var lines = File.ReadAllLines(path);
            var found = TextsByLine(Extractions.OfBytes(File.ReadAllBytes(path)));
            for (var number = 1; number <= lines.Length; number++)
            {
                var plain = System.Text.RegularExpressions.Regex.Replace(lines[number - 1], "</?[a-z][^<>]*>", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
                plain = WebUtility.HtmlDecode(plain).Replace("**", "", StringComparison.Ordinal).Replace("##", "", StringComparison.Ordinal);
                var seen = Visible(found.GetValueOrDefault(number, "")).Replace("☐", "", StringComparison.Ordinal).Replace("☑", "", StringComparison.Ordinal);
                seen.Should().Be(Visible(plain), $"line {number} of {Path.GetFileName(path)}");
            }
        }
    }

    [Fact]
    public void Nothing_of_plain_text_is_lost_or_doubled()
    {
        Check.One(Fixed, Prop.ForAll(Pieces(PlainPieces), text =>
        {
            var extraction = Extractions.Of(text);
            var byLine = TextsByLine(extraction).OrderBy(l => l.Key).Select(l => l.Value);
            Visible(string.Concat(byLine)).Should().Be(Visible(text));
            if (text.Length > 0) extraction.Residue.Total.Should().Be(text.Length);
        }));
    }

    [Fact]
    public void Broken_markup_never_throws_loses_or_doubles_a_letter()
    {
        Check.One(Fixed, Prop.ForAll(Pieces(MarkupPieces), text =>
        {
            text = "x" + text.Replace('\uD800', 'x');
            var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray();
            var extraction = Extractions.OfBytes(bytes);
            if (extraction.Status == ExtractionStatus.Refused) return;
            extraction.Residue.Total.Should().Be(text.Length);
            if (extraction.Residue.Hidden > 0) return;
            var letters = string.Concat(TextsByLine(extraction).Values).Count(c => c is 'ข');
            letters.Should().Be(text.Count(c => c is 'ข'));
        }));
    }

    [Fact]
    public void Any_text_and_any_bytes_are_accounted_for()
    {
        Check.One(Fixed, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            // "x" in front: a mark followed by NUL is that of UTF-32.
            var content = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("x" + text)).ToArray();
            Extractions.OfBytes(content).Residue.Total.Should().Be(ItaIngest.Extractors.Decoding.TextDecoder.Decode(content)!.Text.Length);
        }));
        Check.One(Fixed, Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            var extraction = Extractions.OfBytes(bytes);
            if (extraction.Status == ExtractionStatus.Refused) extraction.Refusal.Should().NotBeNull();
            else extraction.Residue.Total.Should().Be(ItaIngest.Extractors.Decoding.TextDecoder.Decode(bytes)!.Text.Length);
        }));
    }

    private static string[] Seeds() => Directory.GetFiles(Path.Combine(Repository.Shared!, "seeds"), "*.txt");

    private static Arbitrary<string> Pieces(string[] pieces) =>
        Gen.Elements(pieces).ListOf().Select(list => string.Concat(list)).ToArbitrary();

    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>All texts of a document by the line they stand in, the dropped headers too.</summary>
    private static Dictionary<int, string> TextsByLine(Extraction extraction)
    {
        var all = new List<(int Line, int Column, string Text)>();
        foreach (var block in extraction.Blocks)
        {
            if (block is Paragraph paragraph) all.Add((paragraph.At.Line!.Value, 0, paragraph.Text));
            if (block is not Table table) continue;
            all.AddRange(table.Cells.Select(c => (c.At.Line!.Value, c.Column, c.Text)));
            all.AddRange(table.JoinedFrom.SelectMany(p => p.Dropped).SelectMany(d => d.Texts.Select((t, i) => (d.At.Line!.Value, i + 1, t))));
        }

        return all.GroupBy(a => a.Line).ToDictionary(g => g.Key, g => string.Concat(g.OrderBy(a => a.Column).Select(a => a.Text)));
    }
}
