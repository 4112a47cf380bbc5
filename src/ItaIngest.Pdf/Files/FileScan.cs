using System.Runtime.InteropServices;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Files;

/// <summary>An object that was found by its header.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">Where its header begins.</param>
/// <param name="Hints">What its first bytes speak of.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScannedObject(int Number, int At, ScanHints Hints);

/// <summary>Words that stand near the beginning of an object.</summary>
[Flags]
internal enum ScanHints : byte
{
    None = 0,
    ObjectStream = 1,
    CrossReferenceStream = 2,
    Catalog = 4,
    Page = 8,
}

/// <summary>What a file holds when its cross-references are not believed: every "n g obj" in it, and every trailer.</summary>
internal sealed class FileScan
{
    private const int Window = 1024;
    private const int TrailerLimit = 256;

    private readonly Dictionary<int, int> last = [];

    private FileScan(List<ScannedObject> objects, List<int> trailers)
    {
        Objects = objects;
        Trailers = trailers;
        foreach (var found in objects) last[found.Number] = found.At;
    }

    /// <summary>In the order of the file; a later one of the same number is the newer.</summary>
    public IReadOnlyList<ScannedObject> Objects { get; }

    /// <summary>Where the dictionaries of trailers begin, in the order of the file; the last ones if there are too many.</summary>
    public IReadOnlyList<int> Trailers { get; }

    /// <summary>Where the first object behind a place begins, or the given end.</summary>
    public int NextAfter(int at, int end)
    {
        var (low, high) = (0, Objects.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Objects[middle].At <= at) low = middle + 1;
            else high = middle;
        }

        return low < Objects.Count ? Objects[low].At : end;
    }

    public bool TryFind(int number, out int at) => last.TryGetValue(number, out at);

    /// <summary>Searches a file.</summary>
    public static FileScan Of(ReadOnlySpan<byte> bytes, PdfLimits limits)
    {
        var objects = new List<ScannedObject>();
        var at = 0;
        while (at < bytes.Length)
        {
            var found = bytes[at..].IndexOf("obj"u8);
            if (found < 0) break;
            var keyword = at + found;
            at = keyword + 3;
            if (!TryNumbers(bytes, keyword, out var number, out var start)) continue;
            if (objects.Count >= limits.Objects) break;
            var window = bytes.Slice(at, Math.Min(Window, bytes.Length - at));
            var end = window.IndexOf("endobj"u8);
            if (end >= 0) window = window[..end];
            objects.Add(new ScannedObject(number, start, Hints(window)));
            at += StreamLength(bytes[at..], window);
        }

        return new FileScan(objects, FindTrailers(bytes));
    }

    private static List<int> FindTrailers(ReadOnlySpan<byte> bytes)
    {
        var trailers = new List<int>();
        var end = bytes.Length;
        while (trailers.Count < TrailerLimit)
        {
            var found = bytes[..end].LastIndexOf("trailer"u8);
            if (found < 0) break;
            trailers.Add(found + "trailer"u8.Length);
            end = found;
        }

        trailers.Reverse();
        return trailers;
    }

    // "12 0 " before the keyword, read backwards.
    private static bool TryNumbers(ReadOnlySpan<byte> bytes, int keyword, out int number, out int start)
    {
        (number, start) = (0, 0);
        var at = keyword - 1;
        while (at >= 0 && Lexer.IsWhite(bytes[at])) at--;
        var digits = at;
        while (at >= 0 && digits - at < 6 && bytes[at] is >= (byte)'0' and <= (byte)'9') at--;
        if (at == digits || at < 0 || !Lexer.IsWhite(bytes[at])) return false;
        while (at >= 0 && Lexer.IsWhite(bytes[at])) at--;
        digits = at;
        long value = 0;
        long place = 1;
        while (at >= 0 && digits - at < 10 && bytes[at] is >= (byte)'0' and <= (byte)'9')
        {
            value += (bytes[at] - '0') * place;
            place *= 10;
            at--;
        }

        if (at == digits || value > int.MaxValue) return false;
        (number, start) = ((int)value, at + 1);
        return true;
    }

    private static ScanHints Hints(ReadOnlySpan<byte> window)
    {
        var hints = ScanHints.None;
        var stream = window.IndexOf("stream"u8);
        if (stream >= 0) window = window[..stream];
        if (window.IndexOf("/ObjStm"u8) >= 0) hints |= ScanHints.ObjectStream;
        if (window.IndexOf("/XRef"u8) >= 0) hints |= ScanHints.CrossReferenceStream;
        if (window.IndexOf("/Catalog"u8) >= 0) hints |= ScanHints.Catalog;
        if (window.IndexOf("/Page"u8) >= 0) hints |= ScanHints.Page;
        return hints;
    }

    // A stream with a right, direct /Length is passed: it may hold another file with objects of its own.
    private static int StreamLength(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> window)
    {
        var keyword = window.IndexOf("stream"u8);
        if (keyword < 0) return 0;
        var key = window[..keyword].IndexOf("/Length "u8);
        if (key < 0) return 0;
        var lexer = new Lexer(window[..keyword], key + "/Length "u8.Length);
        if (lexer.Next() != TokenKind.Number || !lexer.IsInteger) return 0;
        var length = lexer.Number;
        if (lexer.Next() == TokenKind.Number) return 0;
        var begin = StreamExtent.Begin(rest, keyword + "stream"u8.Length);
        if (length < 0 || length > rest.Length - begin) return 0;
        var end = begin + (int)length;
        var tail = rest.Slice(end, Math.Min(16, rest.Length - end));
        return tail.IndexOf("endstr"u8) >= 0 ? end : 0;
    }
}
