namespace ItaIngest.Pdf.Files;

/// <summary>Finds where the bytes of a stream begin and end, also where its /Length is wrong.</summary>
internal sealed class StreamExtent
{
    // The last search: from here on, the next "endstream" stands there. Without it a file of many streams and no end would be
    // searched to its end for each of them.
    private int searchedFrom = -1;
    private int found;

    /// <summary>Where the data begin: after the line end that follows the keyword.</summary>
    public static int Begin(ReadOnlySpan<byte> bytes, int afterKeyword)
    {
        var at = afterKeyword;
        while (at < bytes.Length && bytes[at] is (byte)' ' or 9) at++;
        if (at < bytes.Length && bytes[at] == 13) return at + 1 < bytes.Length && bytes[at + 1] == 10 ? at + 2 : at + 1;
        if (at < bytes.Length && bytes[at] == 10) return at + 1;
        // No line end: the blanks may be data.
        return afterKeyword;
    }

    /// <summary>Number of bytes.</summary>
    public int Length(ReadOnlySpan<byte> bytes, int begin, double? stated)
    {
        if (stated is { } length && length >= 0 && length <= bytes.Length - begin && IsEnd(bytes, begin + (int)length)) return (int)length;
        var end = Search(bytes, begin);
        if (end > begin && bytes[end - 1] == 10) end--;
        if (end > begin && bytes[end - 1] == 13) end--;
        return end - begin;
    }

    private static bool IsEnd(ReadOnlySpan<byte> bytes, int at)
    {
        var limit = Math.Min(bytes.Length, at + 16);
        while (at < limit && Objects.Lexer.IsWhite(bytes[at])) at++;
        return bytes[at..].StartsWith("endstream"u8) || bytes[at..].StartsWith("endobj"u8);
    }

    private int Search(ReadOnlySpan<byte> bytes, int begin)
    {
        if (searchedFrom >= 0 && begin >= searchedFrom && begin <= found) return found;
        var joins = searchedFrom >= 0 && begin < searchedFrom;
        var stop = joins ? Math.Min(bytes.Length, searchedFrom + "endstream"u8.Length) : bytes.Length;
        var at = bytes[begin..stop].IndexOf("endstream"u8);
        if (at >= 0)
        {
            found = begin + at;
        }
        else if (!joins)
        {
            at = bytes[begin..].IndexOf("endobj"u8);
            // Without any end the rest of the file is the stream: the filter will tell what is data.
            found = at >= 0 ? begin + at : bytes.Length;
        }

        searchedFrom = begin;
        return found;
    }
}
