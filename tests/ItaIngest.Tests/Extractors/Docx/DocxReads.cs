using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using ItaIngest.Documents;
using ItaIngest.Extractors.Docx;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>Reads documents for tests. Each reading is held to the account: the five sums are exactly the characters that the file has.</summary>
internal static class DocxReads
{
    private static readonly HashSet<string> TextNames = ["t", "delText", "instrText", "delInstrText"];

    public static Extraction Read(this DocxBuilder builder, Limits? limits = null) => Read(builder.ToArray(), limits);

    /// <summary>A document whose body this is.</summary>
    public static Extraction Body(string xml) => new DocxBuilder().Body(xml).Read();

    /// <param name="bytes">The file.</param>
    /// <param name="limits">Null for the usual ones.</param>
    /// <param name="everyPartIsReached">False where the relationships may be spoiled, so that nothing leads to a part that stands in the file.</param>
    public static Extraction Read(byte[] bytes, Limits? limits = null, bool everyPartIsReached = true)
    {
        var source = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), "x.docx", Documents.DocumentFormat.Docx, bytes.Length);
        var extraction = new DocxExtractor(limits ?? Limits.Default).Extract(source, bytes);
        if (extraction.Status == ExtractionStatus.Refused)
        {
            extraction.Residue.Should().Be(Residue.None);
            return extraction;
        }

        if (everyPartIsReached) extraction.Residue.Total.Should().Be(CharactersIn(bytes), "each character of the source has one fate");
        else CharactersByPart(bytes).Should().Contain(extraction.Residue.Total, "each character of each part that is read has one fate");
        if (extraction.Residue.Reported > 0) extraction.Status.Should().Be(ExtractionStatus.Partial, "what is reported makes the reading partial");
        return extraction;
    }

    /// <summary>The characters of all text elements of the parts that the residue speaks of, counted in a second way.</summary>
    public static long CharactersIn(byte[] bytes) => Counts(bytes).Values.Sum();

    /// <summary>The sums that are possible when only some of the parts beside the body are reached.</summary>
    private static HashSet<long> CharactersByPart(byte[] bytes)
    {
        var counts = Counts(bytes);
        var sums = new HashSet<long> { counts["word/document.xml"] };
        foreach (var (_, count) in counts.Where(c => c.Key != "word/document.xml")) sums.UnionWith(sums.Select(s => s + count).ToList());
        return sums;
    }

    private static Dictionary<string, long> Counts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var counts = new Dictionary<string, long>();
        foreach (var entry in zip.Entries.Where(e => IsStory(e.FullName)))
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { IgnoreWhitespace = true });
            counts[entry.FullName] = XElement.Load(reader).DescendantsAndSelf()
                .Select(e => (e.Name.LocalName, Text: string.Concat(e.Nodes().OfType<XText>().Select(t => t.Value))))
                .Where(e => TextNames.Contains(e.LocalName) || !string.IsNullOrWhiteSpace(e.Text))
                .Sum(e => (long)e.Text.Length);
        }

        return counts;
    }

    /// <summary>The paragraphs of the body.</summary>
    public static IReadOnlyList<string> Paragraphs(this Extraction extraction) =>
        [.. extraction.Blocks.OfType<Paragraph>().Where(p => p.At.Part is null).Select(p => p.Text)];

    /// <summary>The only table.</summary>
    public static Table TheTable(this Extraction extraction) => extraction.Blocks.OfType<Table>().Should().ContainSingle().Subject;

    /// <summary>A table as lines: cells divided by '|', a place that a merged cell covers '^', one that no cell covers '-', a line break '/'.</summary>
    public static string Grid(this Table table) =>
        string.Join("\n", Enumerable.Range(1, table.Rows).Select(row => string.Join("|", Enumerable.Range(1, table.Columns).Select(column =>
            table.CellAt(row, column) is { } cell ? cell.Text.Replace('\n', '/').Replace('\t', '>') : table.Covering(row, column) is null ? "-" : "^"))));

    /// <summary>All of an extraction as text, for golden files.</summary>
    public static string Render(this Extraction extraction)
    {
        var lines = new List<string> { $"{extraction.Status} {extraction.Residue.Used} used, {extraction.Residue.Deleted} deleted, {extraction.Residue.Hidden} hidden, {extraction.Residue.Furniture} furniture, {extraction.Residue.Reported} reported" };
        lines.AddRange(extraction.Notes.Select(n => $"{n.Kind} {n.Code}: {n.Text}"));
        foreach (var block in extraction.Blocks)
        {
            lines.Add("");
            var where = $"{block.At.Part ?? "body"} {block.At.Path}{(block.At.Page is { } page ? $" page {page}" : "")}";
            if (block is Paragraph p)
            {
                lines.Add($"[{where}{(p.HeadingLevel is { } level ? $" heading {level}" : "")}]");
                lines.Add(p.Text);
            }
            else if (block is Table t)
            {
                lines.Add($"[{where} table {t.At.Table}: {t.Rows} × {t.Columns}{(t.Within is { } within ? $" within {within.Table}/{within.Row}/{within.Column}" : "")}]");
                lines.Add(t.Grid());
            }
        }

        return string.Join("\n", lines) + "\n";
    }

    private static bool IsStory(string name) =>
        name is "word/document.xml" or "word/footnotes.xml" or "word/endnotes.xml" or "word/comments.xml" || name.StartsWith("word/header", StringComparison.Ordinal)
        || name.StartsWith("word/footer", StringComparison.Ordinal) || name.StartsWith("word/diagrams/data", StringComparison.Ordinal);
}
