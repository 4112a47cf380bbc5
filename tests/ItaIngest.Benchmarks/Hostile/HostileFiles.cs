using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ItaIngest.Benchmarks.Hostile;

/// <summary>A file that is made to hurt.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it does, in a few words.</param>
/// <param name="Write">Writes it to a path.</param>
internal sealed record HostileFile(string Name, string Kind, Action<string> Write)
{
    /// <summary>It needs <c>ITA_MISBEHAVE</c>: no file is known to do this to the parsers themselves.</summary>
    public bool Misbehaves { get; init; }
}

/// <summary>A hundred files that are made to hurt: bombs, deep nesting, files that are cut, lie about themselves, loop or are something else.</summary>
internal static class HostileFiles
{
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Types = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private const string Relations = """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    private const uint LocalHeader = 0x04034b50;
    private const uint DirectoryEntry = 0x02014b50;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HostileFile> All { get; } =
    [
        .. Each("bomb", [1, 10, 50, 500, 900], "docx", "one digit, so many MB unpacked", (to, mb) => Docx(to, body => OneText(body, mb << 20))),
        .. Each("bomb-picture", [100, 1_000], "docx", "a picture that unpacks to so many MB", (to, mb) => Docx(to, Paragraph, ("word/media/image1.png", s => Repeat(s, '\0', mb << 20)))),
        .. Each("bomb-styles", [200], "docx", "a style sheet that unpacks to so many MB", (to, mb) => Docx(to, Paragraph, ("word/styles.xml", s => Repeat(s, ' ', mb << 20)))),
        .. Each("bomb-total", [8], "docx", "so many entries of 40 MB", (to, n) => Docx(to, Paragraph, [.. Enumerable.Range(0, n).Select(i => ($"word/media/image{i}.png", (Action<Stream>)(s => Blocks(s, 40 << 20))))])),
        .. Each("bomb-entries", [2_500, 20_000], "docx", "so many entries", (to, n) => Docx(to, Paragraph, [.. Enumerable.Range(0, n).Select(i => ($"word/e{i}.xml", (Action<Stream>)Paragraph))])),
        .. Each("deep-tables", [300, 5_000, 20_000, 200_000], "docx", "so many nested tables", (to, n) => Docx(to, body => Nest(body, n, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"))),
        .. Each("deep-controls", [1_000, 50_000], "docx", "so many nested content controls", (to, n) => Docx(to, body => Nest(body, n, "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"))),
        .. Each("deep-unknown", [20_000], "docx", "so many nested unknown elements", (to, n) => Docx(to, body => Nest(body, n, "<w:x>", "</w:x>"))),
        .. Each("many-paragraphs", [600_000, 1_000_000], "docx", "so many paragraphs", (to, n) => Docx(to, body => Paragraphs(body, n))),
        .. Each("wide-table", [500], "docx", "a row of so many cells of 9,999 columns", (to, n) => Docx(to, body => WideTable(body, n))),
        .. Each("long-text", [1_200_000, 6_000_000], "docx", "a paragraph of so many digits", (to, n) => Docx(to, body => LongText(body, n))),
        .. Each("entities", [3, 9, 20], "docx", "entities of entities, so many levels", Entities),
        .. Each("external-entity", [1], "docx", "an entity that reads a file of the machine", ExternalEntity),
        .. Each("cut", [5, 20, 50, 80, 95, 99], "docx", "the first so many per cent of a file", (to, share) => Changed(to, b => b[..(b.Length * share / 100)])),
        .. Each("lying-size", [0, 1, int.MaxValue], "docx", "its directory states this size for the body", (to, size) => Changed(to, b => Stated(b, 24, size))),
        .. Each("lying-checksum", [7], "docx", "its directory states another checksum for the body", (to, sum) => Changed(to, b => Stated(b, 16, sum))),
        .. Each("lying-offset", [0, 1_000_000], "docx", "its directory states this offset for the body", (to, at) => Changed(to, b => Stated(b, 42, at))),
        .. Each("locked", [1], "docx", "its body is said to be encrypted", (to, _) => Changed(to, b => Flagged(b))),
        .. Each("escaping-name", [1, 5], "docx", "a part that lies so many folders above", (to, n) => Docx(to, Paragraph, (string.Concat(Enumerable.Repeat("../", n)) + "etc/passwd", Paragraph))),
        .. Each("name-twice", [2], "docx", "a part that is there so many times", (to, _) => Docx(to, Paragraph, ("word/document.xml", Paragraph))),
        .. Each("no-body", [1], "docx", "a Word file without a body", (to, _) => Zip(to, ("[Content_Types].xml", Text(Types)), ("_rels/.rels", Text(Relations)), ("word/document.xml", Text("<w/>")))),
        .. Each("broken-xml", [1, 2, 3], "docx", "XML that ends too early", (to, n) => Zip(to, ("[Content_Types].xml", Text(Types)), ("_rels/.rels", Text(Relations)), ("word/document.xml", Text(new string('<', n))))),
        .. Each("pdf-bomb", [60, 500, 1_000], "pdf", "a page of so many MB of blanks", (to, mb) => PagedPdf(to, "/Filter /FlateDecode", Deflated(s => Repeat(s, ' ', mb << 20)))),
        .. Each("pdf-bomb-twice", [1_000], "pdf", "a page that is packed twice, so many MB", (to, mb) => PagedPdf(to, "/Filter [/FlateDecode /FlateDecode]", Deflated(s => s.Write(Deflated(t => Repeat(t, ' ', mb << 20)))))),
        .. Each("pdf-deep-pages", [10_000], "pdf", "a page tree of so many levels", DeepPages),
        .. Each("pdf-page-loop", [1, 2], "pdf", "a page tree that leads back to itself", PageLoop),
        .. Each("pdf-reference-loop", [2, 5_000], "pdf", "so many objects that lead to each other", ReferenceLoop),
        .. Each("pdf-lying-length", [0, int.MaxValue], "pdf", "a stream of this length, and nothing in it", (to, n) => File.WriteAllText(to, string.Create(CultureInfo.InvariantCulture, $"%PDF-1.7\n1 0 obj\n<</Length {n}>>\nstream\n"), Encoding.Latin1)),
        .. Each("pdf-lying-size", [1], "pdf", "a trailer of four billion objects", (to, _) => File.WriteAllText(to, "%PDF-1.7\ntrailer <</Size 4294967295 /Root 4294967294 0 R>>\nstartxref\n9\n%%EOF", Encoding.Latin1)),
        .. Each("pdf-arrays", [100_000, 3_000_000], "pdf", "so many nested arrays", (to, n) => File.WriteAllText(to, "%PDF-1.7\n1 0 obj\n" + new string('[', n), Encoding.Latin1)),
        .. Each("pdf-objects", [2_500_000], "pdf", "so many objects", ManyObjects),
        .. Each("pdf-noise", [1, 2], "pdf", "the mark of a PDF and noise", (to, seed) => File.WriteAllBytes(to, [.. "%PDF-1.7\n"u8, .. Noise(seed, 200_000)])),
        .. Each("deep", [1_000, 50_000, 1_000_000], "html", "so many nested parts", (to, n) => File.WriteAllText(to, "<html><body>" + string.Concat(Enumerable.Repeat("<div>", n)) + "9")),
        .. Each("deep-tables", [2_000, 30_000], "html", "so many nested tables", (to, n) => File.WriteAllText(to, "<html><body>" + string.Concat(Enumerable.Repeat("<table><tr><td>", n)) + "9")),
        .. Each("open-formatting", [2_000, 20_000, 60_000], "html", "so many formats that are never closed", (to, n) => File.WriteAllText(to, "<html><body>" + string.Concat(Enumerable.Range(0, n).Select(i => $"<p><b id={i}>x")))),
        .. Each("many-breaks", [600_000, 5_000_000], "html", "so many line breaks", (to, n) => File.WriteAllText(to, "<html><body>" + string.Concat(Enumerable.Repeat("<br>", n)))),
        .. Each("zeros", [1 << 10], "txt", "so many MB of zeros", (to, mb) => Sparse(to, (long)mb << 20)),
        .. Each("zeros", [65], "docx", "so many MB of zeros", (to, mb) => Sparse(to, (long)mb << 20)),
        .. Each("zeros", [30], "pdf", "so many MB of zeros", (to, mb) => Sparse(to, (long)mb << 20)),
        .. Each("long", [70], "txt", "so many MB of one line", (to, mb) => { using var s = File.Create(to); Repeat(s, 'x', mb << 20); }),
        .. Each("noise", [1, 2, 3, 4, 5], "txt", "random bytes", (to, seed) => File.WriteAllBytes(to, Noise(seed, 300_000))),
        .. Each("program", [1], "docx", "a program of Windows", (to, _) => File.WriteAllBytes(to, [.. "MZ"u8, .. Noise(4, 5_000)])),
        .. Each("program", [2], "pdf", "a program of Linux", (to, _) => File.WriteAllBytes(to, [0x7F, .. "ELF"u8, .. Noise(5, 5_000)])),
        .. Each("picture", [1], "docx", "a picture by the name of a Word file", (to, _) => File.WriteAllBytes(to, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Noise(6, 5_000)])),
        .. Each("packed", [1], "txt", "an archive by the name of a text", (to, _) => { using var zip = new GZipStream(File.Create(to), CompressionLevel.Fastest); zip.Write(Noise(7, 5_000)); }),
        .. Each("database", [1], "html", "a database by the name of a page", (to, _) => File.WriteAllBytes(to, [.. "SQLite format 3\0"u8, .. Noise(8, 5_000)])),
        .. Each("empty", [1], "docx", "no bytes", (to, _) => File.WriteAllBytes(to, [])),
        .. Each("blank", [1_000], "txt", "nothing but so many blanks", (to, n) => File.WriteAllText(to, new string(' ', n))),
        .. Each("loop", [1, 2], "docx", "a link that leads to itself", (to, _) => File.CreateSymbolicLink(to, Path.GetFileName(to))),
        .. Each("nowhere", [1], "docx", "a link that leads nowhere", (to, _) => File.CreateSymbolicLink(to, "nowhere")),
        .. Each("device", [1], "txt", "a device by the name of a text", (to, _) => File.CreateSymbolicLink(to, "/dev/zero")),
        .. Misbehaving("overflow", "overflows the stack of its process"),
        .. Misbehaving("die", "ends its process"),
        .. Misbehaving("spin", "never ends"),
        .. Misbehaving("hang", "waits for ever"),
        .. Misbehaving("take", "takes all memory of the heap"),
        .. Misbehaving("outside", "takes all memory outside of the heap"),
    ];

    private static IEnumerable<HostileFile> Each(string name, int[] sizes, string extension, string kind, Action<string, int> write) =>
        sizes.Select(n => new HostileFile(string.Create(CultureInfo.InvariantCulture, $"{name}-{n}.{extension}"), string.Create(CultureInfo.InvariantCulture, $"{kind} ({n})"), to => write(to, n)));

    private static IEnumerable<HostileFile> Misbehaving(string what, string kind) =>
        [new HostileFile($"misbehave-{what}.txt", kind + " (by a testing hook)", to => File.WriteAllText(to, $"misbehave: {what}")) { Misbehaves = true }];

    private static void Docx(string to, Action<Stream> body, params ReadOnlySpan<(string Name, Action<Stream> Write)> more) =>
        Zip(to, [("[Content_Types].xml", Text(Types)), ("_rels/.rels", Text(Relations)), ("word/document.xml", s => Document(s, body)), .. more]);

    private static void Document(Stream to, Action<Stream> body)
    {
        Put(to, $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{WordNamespace}"><w:body>""");
        body(to);
        Put(to, "</w:body></w:document>");
    }

    private static void Zip(string to, params ReadOnlySpan<(string Name, Action<Stream> Write)> entries)
    {
        using var zip = new ZipArchive(File.Create(to), ZipArchiveMode.Create);
        foreach (var (name, write) in entries)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            write(entry);
        }
    }

    private static Action<Stream> Text(string text) => to => Put(to, text);

    private static void Put(Stream to, string text) => to.Write(Encoding.UTF8.GetBytes(text));

    private static void Paragraph(Stream to) => Put(to, "<w:p><w:r><w:t>1</w:t></w:r></w:p>");

    private static void OneText(Stream to, int digits)
    {
        Put(to, "<w:p><w:r><w:t>");
        Repeat(to, '1', digits);
        Put(to, "</w:t></w:r></w:p>");
    }

    private static void Repeat(Stream to, char what, long times)
    {
        var block = new byte[1 << 20];
        block.AsSpan().Fill((byte)what);
        for (; times > 0; times -= block.Length) to.Write(block, 0, (int)Math.Min(times, block.Length));
    }

    /// <summary>What packs well, but not so well that it is told by that: a block of noise, again and again.</summary>
    private static void Blocks(Stream to, int bytes)
    {
        var block = Noise(1, 4_096);
        for (var written = 0; written < bytes; written += block.Length) to.Write(block);
    }

    private static void Nest(Stream to, int times, string open, string close)
    {
        for (var i = 0; i < times; i++) Put(to, open);
        Paragraph(to);
        for (var i = 0; i < times; i++) Put(to, close);
    }

    private static void Paragraphs(Stream to, int count)
    {
        var random = new Random(1);
        for (var i = 0; i < count; i++) Put(to, string.Create(CultureInfo.InvariantCulture, $"<w:p w:rsidR=\"{random.Next():X8}\"/>"));
    }

    private static void WideTable(Stream to, int cells)
    {
        Put(to, "<w:tbl><w:tr>");
        for (var i = 0; i < cells; i++) Put(to, "<w:tc><w:tcPr><w:gridSpan w:val=\"9999\"/></w:tcPr><w:p/></w:tc>");
        Put(to, "</w:tr></w:tbl>");
    }

    private static void LongText(Stream to, int digits)
    {
        var random = new Random(2);
        Put(to, "<w:p><w:r><w:t>");
        for (var i = 0; i < digits; i += 6) Put(to, random.Next(100_000, 999_999).ToString(CultureInfo.InvariantCulture));
        Put(to, "</w:t></w:r></w:p>");
    }

    private static void Entities(string to, int levels)
    {
        var definitions = string.Concat(Enumerable.Range(1, levels).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        Zip(to, ("[Content_Types].xml", Text(Types)), ("_rels/.rels", Text(Relations)), ("word/document.xml", Text($"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "9">{definitions}]><w:document xmlns:w="{WordNamespace}"><w:body><w:p><w:r><w:t>&e{levels};</w:t></w:r></w:p></w:body></w:document>""")));
    }

    private static void ExternalEntity(string to, int _) =>
        Zip(to, ("[Content_Types].xml", Text(Types)), ("_rels/.rels", Text(Relations)), ("word/document.xml", Text($"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{WordNamespace}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>""")));

    private static void Changed(string to, Func<byte[], byte[]> change)
    {
        Docx(to, body => Paragraphs(body, 200));
        File.WriteAllBytes(to, change(File.ReadAllBytes(to)));
    }

    /// <summary>The last entry of the directory is the body.</summary>
    private static byte[] Stated(byte[] zip, int field, int value)
    {
        BitConverter.TryWriteBytes(zip.AsSpan(zip.AsSpan().LastIndexOf(BitConverter.GetBytes(DirectoryEntry)) + field), value);
        return zip;
    }

    private static byte[] Flagged(byte[] zip)
    {
        zip[zip.AsSpan().LastIndexOf(BitConverter.GetBytes(LocalHeader)) + 6] |= 1;
        zip[zip.AsSpan().LastIndexOf(BitConverter.GetBytes(DirectoryEntry)) + 8] |= 1;
        return zip;
    }

    private static byte[] Deflated(Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) write(zlib);
        return packed.ToArray();
    }

    private static void PagedPdf(string to, string filter, byte[] content)
    {
        using var file = File.Create(to);
        Put(file, "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>> endobj\n");
        Put(file, string.Create(CultureInfo.InvariantCulture, $"4 0 obj <<{filter} /Length {content.Length}>>\nstream\n"));
        file.Write(content);
        Put(file, "\nendstream endobj\ntrailer <</Root 1 0 R /Size 5>>\n%%EOF");
    }

    private static void DeepPages(string to, int levels)
    {
        var text = new StringBuilder("%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n");
        for (var i = 2; i < levels + 2; i++) text.Append(CultureInfo.InvariantCulture, $"{i} 0 obj <</Type /Pages /Kids [{i + 1} 0 R] /Count 1>> endobj\n");
        File.WriteAllText(to, text.Append("trailer <</Root 1 0 R>>\n%%EOF").ToString(), Encoding.Latin1);
    }

    private static void PageLoop(string to, int length) =>
        File.WriteAllText(to, $"%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [{(length == 1 ? 2 : 3)} 0 R] /Count 1>> endobj\n3 0 obj <</Type /Pages /Kids [2 0 R] /Count 1>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF", Encoding.Latin1);

    private static void ReferenceLoop(string to, int objects)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        for (var i = 1; i <= objects; i++) text.Append(CultureInfo.InvariantCulture, $"{i} 0 obj {(i % objects) + 1} 0 R endobj\n");
        File.WriteAllText(to, text.Append("trailer <</Root 1 0 R>>\n%%EOF").ToString(), Encoding.Latin1);
    }

    private static void ManyObjects(string to, int count)
    {
        using var file = new StreamWriter(to, append: false, Encoding.Latin1);
        file.Write("%PDF-1.7\n");
        for (var i = 1; i <= count; i++) file.Write(string.Create(CultureInfo.InvariantCulture, $"{i} 0 obj 1 endobj\n"));
        file.Write("trailer <</Root 1 0 R>>\n%%EOF");
    }

    private static void Sparse(string to, long length)
    {
        using var file = File.Create(to);
        file.SetLength(length);
    }

    private static byte[] Noise(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
