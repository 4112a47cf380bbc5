using System.Globalization;
using System.IO.Compression;
using System.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Pdf;

/// <summary>How the cross-references of a made file are written.</summary>
public enum References
{
    /// <summary>A table.</summary>
    Table = 0,

    /// <summary>A stream, and all objects that are no streams in an object stream.</summary>
    Stream,

    /// <summary>None: the objects only, and the trailer if there is one.</summary>
    None,
}

/// <summary>
/// Writes small files for tests: the objects as they are given, and cross-references that are right unless they are asked to be wrong.
/// Text is written as Latin-1, so that any byte can stand in it.
/// </summary>
internal sealed class PdfBuilder
{
    private readonly SortedDictionary<int, byte[]> objects = [];
    private int next = 1;

    /// <summary>Bytes before the header; offsets are then short by their number, as in files that were sent by mail.</summary>
    public string Junk { get; set; } = "";

    /// <summary>Added to every offset.</summary>
    public int OffsetError { get; set; }

    /// <summary>Entries of the trailer besides /Size and /Root.</summary>
    public string Trailer { get; set; } = "";

    /// <summary>The number of the catalog.</summary>
    public int Root { get; set; } = 1;

    /// <summary>Write the number that follows "startxref" wrong.</summary>
    public bool StartIsWrong { get; set; }

    /// <summary>Encrypts the object stream, which gets the next free number; the cross-reference stream never is.</summary>
    public Func<byte[], byte[]>? PackObjectStream { get; set; }

    /// <summary>The next free number.</summary>
    public int Next => next;

    /// <summary>A file of pages with a font named F1 (Helvetica) and these contents.</summary>
    public static PdfBuilder WithPages(params string[] contents)
    {
        var file = new PdfBuilder();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("");
        file.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var kids = new StringBuilder();
        foreach (var content in contents)
        {
            var stream = file.AddStream("", content);
            var page = file.Add($"<< /Type /Page /Parent 2 0 R /Contents {stream} 0 R >>");
            kids.Append(CultureInfo.InvariantCulture, $"{page} 0 R ");
        }

        file.Set(2, $"<< /Type /Pages /Kids [{kids}] /Count {contents.Length} /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> >>");
        return file;
    }

    /// <summary>Adds an object.</summary>
    /// <returns>Its number.</returns>
    public int Add(string body)
    {
        Set(next, body);
        return next - 1;
    }

    /// <summary>Adds a stream.</summary>
    /// <param name="entries">Its dictionary, without brackets and /Length.</param>
    /// <param name="data">Its bytes.</param>
    public int AddStream(string entries, byte[] data) => Add(Encoding.Latin1.GetString(Join($"<< {entries} /Length {data.Length} >>\nstream\n", data, "\nendstream")));

    /// <summary>Adds a stream.</summary>
    public int AddStream(string entries, string data) => AddStream(entries, Encoding.Latin1.GetBytes(data));

    /// <summary>Adds a stream that is packed by FlateDecode.</summary>
    public int AddFlate(string entries, string data) => AddStream("/Filter /FlateDecode " + entries, Deflate(Encoding.Latin1.GetBytes(data)));

    /// <summary>Puts an object in the place of a number.</summary>
    public void Set(int number, string body)
    {
        objects[number] = Encoding.Latin1.GetBytes(body);
        next = Math.Max(next, number + 1);
    }

    /// <summary>The file.</summary>
    public byte[] Build(References references = References.Table)
    {
        var file = new MemoryStream();
        Write(file, Junk);
        Write(file, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        var places = new Dictionary<int, long>();
        var packed = new List<int>();
        foreach (var (number, body) in objects)
        {
            if (references == References.Stream && body.AsSpan().IndexOf("endstream"u8) < 0)
            {
                packed.Add(number);
                continue;
            }

            places[number] = file.Length - Junk.Length + OffsetError;
            Write(file, $"{number} 0 obj\n");
            file.Write(body);
            Write(file, "\nendobj\n");
        }

        if (references == References.Stream) WriteStreams(file, places, packed);
        else if (references == References.Table) WriteTable(file, places);
        else if (Trailer.Length > 0) Write(file, $"trailer\n<< {Trailer} >>\n");
        return file.ToArray();
    }

    /// <summary>Opens the file.</summary>
    public PdfDocument Open(References references = References.Table, PdfLimits? limits = null) => PdfDocument.Open(Build(references), limits);

    /// <summary>Packs bytes as FlateDecode unpacks them.</summary>
    public static byte[] Deflate(byte[] data)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return packed.ToArray();
    }

    private void WriteTable(MemoryStream file, Dictionary<int, long> places)
    {
        var start = file.Length - Junk.Length;
        Write(file, $"xref\n0 {next}\n0000000000 65535 f \n");
        for (var number = 1; number < next; number++) Write(file, places.TryGetValue(number, out var at) ? $"{at:D10} 00000 n \n" : "0000000000 00000 f \n");
        Write(file, $"trailer\n<< /Size {next} /Root {Root} 0 R {Trailer} >>\nstartxref\n{(StartIsWrong ? start + 7 : start)}\n%%EOF\n");
    }

    private void WriteStreams(MemoryStream file, Dictionary<int, long> places, List<int> packed)
    {
        var list = new StringBuilder();
        var bodies = new StringBuilder();
        foreach (var number in packed)
        {
            list.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies.Append(Encoding.Latin1.GetString(objects[number])).Append('\n');
        }

        var (holder, self) = (next, next + 1);
        places[holder] = file.Length - Junk.Length + OffsetError;
        WriteStream(file, holder, $"/Type /ObjStm /N {packed.Count} /First {list.Length}", Encoding.Latin1.GetBytes(list.ToString() + bodies), PackObjectStream);
        var start = file.Length - Junk.Length;
        places[self] = start;
        var entries = new List<byte>();
        for (var number = 0; number <= self; number++)
        {
            var index = packed.IndexOf(number);
            var (kind, field) = index >= 0 ? (2, holder) : places.TryGetValue(number, out var at) ? (1, at) : (0, 0);
            entries.AddRange([(byte)kind, (byte)((field >> 16) & 255), (byte)((field >> 8) & 255), (byte)(field & 255), (byte)((Math.Max(0, index) >> 8) & 255), (byte)(Math.Max(0, index) & 255)]);
        }

        WriteStream(file, self, $"/Type /XRef /Size {self + 1} /W [1 3 2] /Root {Root} 0 R {Trailer}", [.. entries]);
        Write(file, $"startxref\n{(StartIsWrong ? start + 7 : start)}\n%%EOF\n");
    }

    private static void WriteStream(MemoryStream file, int number, string entries, byte[] data, Func<byte[], byte[]>? pack = null)
    {
        var flate = Deflate(data);
        if (pack is not null) flate = pack(flate);
        file.Write(Join($"{number} 0 obj\n<< {entries} /Filter /FlateDecode /Length {flate.Length} >>\nstream\n", flate, "\nendstream\nendobj\n"));
    }

    private static byte[] Join(string before, byte[] data, string after) => [.. Encoding.Latin1.GetBytes(before), .. data, .. Encoding.Latin1.GetBytes(after)];

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
