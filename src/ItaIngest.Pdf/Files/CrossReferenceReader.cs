using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Files;

/// <summary>
/// Reads the chain of cross-reference sections from the newest to the oldest: tables, streams, and tables with a stream beside them
/// (ISO 32000-2, 7.5.4, 7.5.8). Each section is read once, so that a chain that bites its tail ends.
/// </summary>
/// <param name="objects">The file.</param>
internal sealed class CrossReferenceReader(FileObjects objects)
{
    private readonly CrossReferenceTable table = new(objects.Limits.Objects);
    private readonly List<PdfDictionary> trailers = [];
    private readonly HashSet<int> visited = [];
    private readonly Queue<int> waiting = new();

    /// <summary>Where each object stands, as far as it could be read.</summary>
    public CrossReferenceTable Table => table;

    /// <summary>The dictionaries of the sections, the newest first.</summary>
    public IReadOnlyList<PdfDictionary> Trailers => trailers;

    /// <summary>A section was missing or broken: objects may be missing.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Reads the chain that begins at the last "startxref".</summary>
    public void Read()
    {
        var bytes = objects.Content.Span;
        var keyword = bytes.LastIndexOf("startxref"u8);
        if (keyword < 0)
        {
            IsBroken = true;
            return;
        }

        var lexer = new Lexer(bytes, keyword + "startxref"u8.Length);
        if (lexer.Next() != TokenKind.Number)
        {
            IsBroken = true;
            return;
        }

        Enqueue(lexer.Number);
        while (waiting.TryDequeue(out var offset))
        {
            if (!visited.Add(offset)) continue;
            if (!TrySection(offset) && (objects.HeaderOffset == 0 || !TrySection(offset + objects.HeaderOffset))) IsBroken = true;
        }
    }

    private void Enqueue(double offset)
    {
        if (offset >= 0 && offset < objects.Content.Length - objects.HeaderOffset) waiting.Enqueue((int)offset);
        else IsBroken = true;
    }

    private bool TrySection(int offset)
    {
        var lexer = new Lexer(objects.Content.Span, offset);
        switch (lexer.Next())
        {
            case TokenKind.Keyword when lexer.Slice.StartsWith("xref"u8):
                return TryTable(lexer.TokenStart + "xref"u8.Length);
            case TokenKind.Number:
                return objects.ReadAt(lexer.TokenStart, out _, out _) is PdfStream stream && TryStream(stream);
            default:
                return false;
        }
    }

    private bool TryTable(int offset)
    {
        var lexer = new Lexer(objects.Content.Span, offset);
        List<int> free = [];
        List<(int Number, int At)> used = [];
        while (true)
        {
            var token = lexer.Next();
            if (token == TokenKind.Keyword && lexer.Slice.StartsWith("trailer"u8)) break;
            if (token != TokenKind.Number) return false;
            var first = lexer.Number;
            if (lexer.Next() != TokenKind.Number) return false;
            if (!TrySubsection(ref lexer, first, lexer.Number, used, free)) return false;
        }

        if (objects.ReadDictionaryAt(lexer.TokenStart + "trailer"u8.Length) is not { } trailer) return false;
        foreach (var (number, at) in used) table.AddOlder(number, new CrossReference(ObjectPlace.InFile, at));
        trailers.Add(trailer);
        // In a hybrid file the table calls free what stands in the stream beside it; so the stream is read before.
        if (trailer["XRefStm"] is PdfNumber hybrid && visited.Add(hybrid.Int) && (hybrid.Int < 0 || !TryHybrid(hybrid.Int))) IsBroken = true;
        foreach (var number in free) table.AddOlder(number, default);
        EnqueuePrevious(trailer);
        return true;
    }

    private bool TrySubsection(ref Lexer lexer, double first, double count, List<(int Number, int At)> used, List<int> free)
    {
        for (var i = 0; i < count; i++)
        {
            var before = lexer.Position;
            if (lexer.Next() != TokenKind.Number)
            {
                // Fewer entries than were promised.
                lexer.Position = before;
                return true;
            }

            var at = lexer.Number;
            if (lexer.Next() != TokenKind.Number) return false;
            var generation = lexer.Number;
            if (lexer.Next() != TokenKind.Keyword || lexer.Slice is not [(byte)'n' or (byte)'f'])
            {
                // "0 5 1 3": two headers in a row; the number is the first of another subsection.
                lexer.Position = before;
                return i > 0;
            }

            // The list of free objects begins with number 0; some writers count it as 1.
            if (i == 0 && first == 1 && generation == 65535 && lexer.Slice[0] == (byte)'f') first = 0;
            var number = first + i;
            if (number is < 0 or > int.MaxValue) continue;
            if (used.Count + free.Count > objects.Limits.Objects) throw new PdfException(PdfFault.TooBig, $"more than {objects.Limits.Objects} objects");
            if (lexer.Slice[0] == (byte)'f') free.Add((int)number);
            else used.Add(((int)number, at is >= 0 and <= int.MaxValue ? (int)at : 0));
        }

        return true;
    }

    private bool TryHybrid(int offset) =>
        objects.ReadAt(offset, out _, out _) is PdfStream stream && TryEntries(stream)
        || (objects.HeaderOffset > 0 && offset <= int.MaxValue - objects.HeaderOffset && objects.ReadAt(offset + objects.HeaderOffset, out _, out _) is PdfStream shifted && TryEntries(shifted));

    private bool TryStream(PdfStream stream)
    {
        if (!TryEntries(stream)) return false;
        trailers.Add(stream.Dictionary);
        EnqueuePrevious(stream.Dictionary);
        return true;
    }

    private void EnqueuePrevious(PdfDictionary trailer)
    {
        if (trailer["Prev"] is PdfNumber previous) Enqueue(previous.Value);
        else if (trailer["Prev"] is PdfReference reference) Enqueue(reference.Number);
    }

    private bool TryEntries(PdfStream stream)
    {
        var dictionary = stream.Dictionary;
        if (objects.GetArray(dictionary, "W") is not { Count: >= 3 } widths) return false;
        Span<int> width = stackalloc int[3];
        for (var i = 0; i < 3; i++)
        {
            width[i] = (objects.Resolve(widths[i]) as PdfNumber)?.Int ?? 0;
            if (width[i] is < 0 or > 8) return false;
        }

        var entryLength = width[0] + width[1] + width[2];
        if (entryLength == 0) return false;
        var bytes = objects.Decode(stream, out var damaged).Span;
        double[] index = objects.GetArray(dictionary, "Index") is { Count: >= 2 } stated ? objects.Numbers(stated) : [0, objects.GetInt(dictionary, "Size") ?? 0];
        var at = 0;
        for (var section = 0; section + 1 < index.Length; section += 2)
        {
            var first = index[section];
            for (var i = 0; i < index[section + 1]; i++)
            {
                if (bytes.Length - at < entryLength)
                {
                    IsBroken |= damaged;
                    return true;
                }

                var kind = width[0] == 0 ? 1 : Field(bytes.Slice(at, width[0]));
                var second = Field(bytes.Slice(at + width[0], width[1]));
                at += entryLength;
                var number = first + i;
                if (number is < 0 or > int.MaxValue) continue;
                var place = kind switch { 0 => ObjectPlace.Free, 1 => ObjectPlace.InFile, 2 => ObjectPlace.InStream, _ => ObjectPlace.Free };
                table.AddOlder((int)number, new CrossReference(place, second is >= 0 and <= int.MaxValue ? (int)second : 0));
            }
        }

        return true;
    }

    private static long Field(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var b in bytes) value = (value << 8) | b;
        return value;
    }
}
