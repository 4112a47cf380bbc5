using ItaIngest.Pdf.Encryption;
using ItaIngest.Pdf.Filters;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Files;

/// <summary>
/// The objects of a file, read when they are asked for and kept for a while. What one page asks for is counted: unpacked and parsed
/// bytes come out of one budget, and when it is used up everything is null until the next page.
/// </summary>
/// <param name="content">The bytes of the file.</param>
/// <param name="limits">How much is read.</param>
internal sealed class FileObjects(ReadOnlyMemory<byte> content, PdfLimits limits) : IObjectStore
{
    private const int Hops = 32;

    /// <summary>What parsing a byte costs beside unpacking one.</summary>
    private const int ParsingCost = 4;

    private const int NestedLoads = 16;
    private const int CachedObjects = 100_000;
    private const int CachedStreamBytes = 8 << 20;
    private const int CachedStreamLimit = 1 << 20;

    /// <summary>Bytes that an object stream may unpack to; the usual ones have a hundred objects.</summary>
    private const int ObjectStreamBytes = 16 << 20;

    private readonly NameTable names = new();
    private readonly GenerationCache<PdfObject> objects = new(CachedObjects);
    private readonly GenerationCache<ObjectStream> objectStreams = new(CachedStreamBytes);
    private readonly GenerationCache<DecodedStream> decodedStreams = new(CachedStreamBytes);
    private readonly HashSet<int> loading = [];
    private readonly HashSet<string> noted = new(StringComparer.Ordinal);
    private readonly List<PdfNote> notes = [];
    private FileScan? scan;
    private bool missingMayBeFound;
    private long budget = 4 * limits.PageBytes;

    /// <summary>Bytes before the header, by which all offsets may be short.</summary>
    public int HeaderOffset { get; init; }

    public PdfLimits Limits { get; } = limits;

    public ReadOnlyMemory<byte> Content { get; } = content;

    public IReadOnlyList<PdfNote> Notes => notes;

    public CrossReferenceTable Table { get; private set; } = new(limits.Objects);

    public FileCipher? Cipher { get; private set; }

    /// <summary>The file, searched for objects; done once, when it is needed.</summary>
    public FileScan Scan => scan ??= FileScan.Of(Content.Span, Limits);

    /// <summary>Begins the budget of a page.</summary>
    public void BeginPage() => budget = Limits.PageBytes;

    /// <summary>Puts another table in place, and forgets what was read by the former.</summary>
    public void Use(CrossReferenceTable table, FileCipher? cipher)
    {
        Table = table;
        Cipher = cipher;
        objects.Clear();
        objectStreams.Clear();
        decodedStreams.Clear();
    }

    /// <summary>The table is known to be incomplete: what it does not name is looked for in the file.</summary>
    public void LookForMissing() => missingMayBeFound = true;

    /// <summary>Notes something about the file, once.</summary>
    public void Note(bool isLoss, string code, string detail)
    {
        if (noted.Add(code)) notes.Add(new PdfNote(isLoss, code, detail));
    }

    public PdfObject Resolve(PdfObject value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            if (hops == Hops) return PdfNull.Value;
            value = Load(reference.Number);
        }

        return value;
    }

    public ReadOnlyMemory<byte> Decode(PdfStream stream, out bool damaged) => Decode(stream, Limits.StreamBytes, out damaged);

    private ReadOnlyMemory<byte> Decode(PdfStream stream, int limit, out bool damaged)
    {
        if (stream.Number > 0 && decodedStreams.Get(stream.Number) is { } known && known.Raw.Equals(stream.Raw))
        {
            damaged = known.IsDamaged;
            return known.Bytes;
        }

        if (budget <= 0)
        {
            damaged = true;
            return ReadOnlyMemory<byte>.Empty;
        }

        var raw = Cipher is null ? stream.Raw : Cipher.DecryptStream(stream, this);
        var bytes = StreamDecoder.Decode(raw, stream.Dictionary, this, (int)Math.Min(limit, budget), out damaged, out var unpacked);
        if (Cipher is not null) unpacked += raw.Length;
        budget -= unpacked;
        // What the budget cut is whole on another page.
        if (budget > 0 && stream.Number > 0 && unpacked > 0 && bytes.Length <= CachedStreamLimit) decodedStreams.Add(stream.Number, new DecodedStream(stream.Raw, bytes, damaged), bytes.Length + 64);
        return bytes;
    }

    /// <summary>Reads the indirect object at an offset, whatever its number.</summary>
    public PdfObject? ReadAt(int offset, out int number, out int weight)
    {
        var bytes = Content.Span;
        (number, weight) = (0, 0);
        if (budget <= 0 || !ObjectHeader.TryRead(bytes, offset, out number, out var generation, out var body)) return null;
        var parser = new ObjectParser(bytes, body, names, Limits) { Cipher = Cipher, Number = number, Generation = generation };
        var value = parser.Read();
        budget -= ParsingCost * (long)(parser.Position - body);
        weight = parser.Count;
        if (value is not PdfDictionary dictionary || !parser.TryKeyword("stream"u8)) return value;
        var begin = StreamExtent.Begin(bytes, parser.Position);
        var length = Resolve(dictionary["Length"]) is PdfNumber stated && StreamExtent.IsRight(bytes, begin, stated.Value) ? (int)stated.Value : StreamExtent.Search(bytes, begin, Scan.NextAfter(begin, bytes.Length));
        return new PdfStream(dictionary, Content.Slice(begin, length), number, generation);
    }

    /// <summary>Reads a dictionary that stands at an offset without a header: a trailer's.</summary>
    public PdfDictionary? ReadDictionaryAt(int offset)
    {
        if (budget <= 0) return null;
        var parser = new ObjectParser(Content.Span, offset, names, Limits);
        var value = parser.Read();
        budget -= ParsingCost * (long)(parser.Position - offset);
        return value as PdfDictionary;
    }

    /// <summary>The numbers of the objects in an object stream.</summary>
    public IEnumerable<int> NumbersIn(int streamNumber) => LoadObjectStream(streamNumber)?.Numbers ?? [];

    private PdfObject Load(int number)
    {
        if (objects.Get(number) is { } known) return known;
        if (budget <= 0 || loading.Count >= NestedLoads || !loading.Add(number)) return PdfNull.Value;
        try
        {
            var value = Read(number, out var weight);
            if (budget > 0) objects.Add(number, value, weight + 1);
            return value;
        }
        finally
        {
            loading.Remove(number);
        }
    }

    private PdfObject Read(int number, out int weight)
    {
        weight = 0;
        if (!Table.TryGet(number, out var entry)) return missingMayBeFound ? Searched(number, out weight) : PdfNull.Value;
        switch (entry.Place)
        {
            case ObjectPlace.InFile:
                if (entry.At == 0 && HeaderOffset == 0) return PdfNull.Value;
                if (ReadAt(entry.At, out var there, out weight) is { } value && there == number) return value;
                if (HeaderOffset > 0 && entry.At <= int.MaxValue - HeaderOffset && ReadAt(entry.At + HeaderOffset, out there, out weight) is { } shifted && there == number) return shifted;
                Note(isLoss: false, "cross-reference-wrong", $"object {number}");
                return Searched(number, out weight);
            case ObjectPlace.InStream:
                return ReadFromStream(number, entry.At, out weight);
            default:
                return PdfNull.Value;
        }
    }

    private PdfObject Searched(int number, out int weight)
    {
        weight = 0;
        return Scan.TryFind(number, out var at) && ReadAt(at, out var there, out weight) is { } value && there == number ? value : PdfNull.Value;
    }

    private PdfObject ReadFromStream(int number, int streamNumber, out int weight)
    {
        weight = 0;
        for (var extensions = 0; streamNumber > 0 && extensions < Limits.Filters; extensions++)
        {
            if (LoadObjectStream(streamNumber) is not { } stream) break;
            if (stream.Read(number, names, Limits, out weight, out var length) is { } value)
            {
                budget -= ParsingCost * (long)length;
                return value;
            }

            streamNumber = stream.Extends;
        }

        return PdfNull.Value;
    }

    private ObjectStream? LoadObjectStream(int number)
    {
        if (objectStreams.Get(number) is { } known) return known;
        // An object stream cannot stand in another one.
        if (!Table.TryGet(number, out var entry) || entry.Place != ObjectPlace.InFile) return null;
        if (Load(number) is not PdfStream stream) return null;
        var bytes = Decode(stream, Math.Min(ObjectStreamBytes, Limits.StreamBytes), out var damaged);
        if (damaged) Note(isLoss: true, "object-stream-damaged", $"object {number}");
        var made = new ObjectStream(stream, bytes, this);
        if (budget > 0) objectStreams.Add(number, made, made.Weight);
        return made;
    }

    private sealed record DecodedStream(ReadOnlyMemory<byte> Raw, ReadOnlyMemory<byte> Bytes, bool IsDamaged);
}
