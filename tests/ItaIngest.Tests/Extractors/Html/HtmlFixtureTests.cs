using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HtmlAgilityPack;
using ItaIngest.Documents;
using ItaIngest.Extractors.Decoding;
using ItaIngest.Extractors.Html;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Tests.Extractors.Html;

/// <summary>Every page of fixtures/extract/html against the text beside it.</summary>
public sealed class HtmlFixtureTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "fixtures", "extract", "html");

    public static TheoryData<string> Pages() => [.. Names()];

    internal static IEnumerable<string> Names() => Directory.GetFiles(Folder, "*.html").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    internal static byte[] BytesOf(string page) => File.ReadAllBytes(Path.Combine(Folder, page + ".html"));

    internal static Extraction Extract(byte[] bytes, Limits? limits = null) =>
        new HtmlExtractor(limits ?? Limits.Default).Extract(new SourceFile(new string('0', 64), "page.html", ItaIngest.Documents.DocumentFormat.Html, bytes.Length), bytes);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_gives_what_is_written_beside_it(string page)
    {
        var actual = PageGolden.Of(Extract(BytesOf(page)));
        var golden = Path.Combine(Folder, page + ".expected.txt");
        var expected = File.Exists(golden) ? File.ReadAllText(golden) : "";
        if (actual != expected)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "actual", "html"));
            File.WriteAllText(Path.Combine(folder.FullName, page + ".expected.txt"), actual);
        }

        actual.Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_character_of_a_page_is_accounted_for(string page)
    {
        var extraction = Extract(BytesOf(page));
        if (extraction.Refusal is not null) return;
        // Counted by another parser run and another way over the tree than the extractor's.
        var document = new HtmlParser().ParseDocument(TextDecoder.Decode(BytesOf(page), "utf-8")!.Text);
        long Count(INode node) => (node is ICharacterData data ? data.Data.Length : 0) + node.ChildNodes.Sum(Count) + (node is AngleSharp.Html.Dom.IHtmlTemplateElement t ? Count(t.Content) : 0);
        extraction.Residue.Total.Should().Be(Count(document));
        extraction.Notes.Should().NotContain(n => n.Code == "not-walked");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_counts_as_used_stands_in_the_blocks(string page)
    {
        var extraction = Extract(BytesOf(page));
        if (extraction.Refusal is not null) return;
        var document = new HtmlParser().ParseDocument(TextDecoder.Decode(BytesOf(page), "utf-8")!.Text);
        var reading = PageReader.Read(document, Limits.Default, default);
        var inBlocks = reading.Blocks.Sum(b => b is Paragraph p ? Solid(p.Text).Length : ((Table)b).Cells.Sum(c => Solid(c.Text).Length));
        // The used characters, white space apart, are those of the blocks, list numbers and the like apart.
        (inBlocks - reading.Generated).Should().Be(SolidUsed(document));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_naive_reading_gets_it_wrong(string page)
    {
        var bytes = BytesOf(page);
        var extraction = Extract(bytes);
        if (extraction.Refusal is not null) return;
        var ours = extraction.Blocks.OfType<Table>().SelectMany(PageGolden.Rows).Select(r => string.Join('|', r.Select(Fold)))
            .Concat(extraction.Blocks.OfType<Paragraph>().Where(p => p.At.Part is null).Select(p => Fold(p.Text)));
        var naive = new HtmlAgilityPack.HtmlDocument();
        naive.Load(new MemoryStream(bytes));
        // The other naive reader believes what the page says of its charset.
        var believer = new HtmlAgilityPack.HtmlDocument();
        believer.LoadHtml(new HtmlParser().ParseDocument(new MemoryStream(bytes)).ToHtml());
        new[] { Naive(naive), Naive(believer) }.Should().Contain(text => text != string.Join('\n', ours));
    }

    private static string Naive(HtmlAgilityPack.HtmlDocument page)
    {
        var rows = Nodes("//tr").Select(r => string.Join('|', r.ChildNodes.Where(c => c.Name is "td" or "th").Select(c => Fold(HtmlEntity.DeEntitize(c.InnerText)))));
        return string.Join('\n', rows.Concat(Nodes("//p|//h1|//h2|//h3|//li").Select(p => Fold(HtmlEntity.DeEntitize(p.InnerText)))));

        IEnumerable<HtmlNode> Nodes(string path) => page.DocumentNode.SelectNodes(path) ?? Enumerable.Empty<HtmlNode>();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_told_from_text_by_its_content(string page) =>
        new FormatTeller(Limits.Default).Tell(BytesOf(page)).Format.Should().Be(ItaIngest.Documents.DocumentFormat.Html);

    [Fact]
    public void Every_golden_has_its_page() =>
        Directory.GetFiles(Folder, "*.expected.txt").Should().OnlyContain(f => File.Exists(f.Replace(".expected.txt", ".html", StringComparison.Ordinal)));

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Solid(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);

    /// <summary>Visible characters by a plain recursive rule of its own: not in a gone element, not invisible, not deleted, and only chosen options.</summary>
    private static long SolidUsed(IDocument document)
    {
        var total = 0L;
        void Walk(INode node, bool invisible)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text && !invisible) total += Solid(text.Data).Length;
                if (child is not IElement element) continue;
                if (element.LocalName == "head")
                {
                    foreach (var title in element.Children.Where(c => c.LocalName == "title")) total += Solid(title.TextContent).Length;
                    continue;
                }

                var style = (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
                if (element.LocalName is "script" or "style" or "template" or "noscript" or "del" || element.HasAttribute("hidden")) continue;
                if (element.LocalName == "dialog" && !element.HasAttribute("open")) continue;
                if (style.Contains("display:none", StringComparison.Ordinal) || style.Contains("mso-hide:all", StringComparison.Ordinal)) continue;
                if (element.LocalName == "option" && element.ParentElement!.Children.Any(o => o.HasAttribute("selected")) != element.HasAttribute("selected")) continue;
                if (element.LocalName == "option" && !element.HasAttribute("selected") && element.PreviousElementSibling is not null) continue;
                Walk(element, style.Contains("visibility:hidden", StringComparison.Ordinal) || (invisible && !style.Contains("visibility:visible", StringComparison.Ordinal)));
            }
        }

        Walk(document, false);
        return total;
    }
}
