using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Files;

/// <summary>Finds where the bytes of a stream begin and end, also where its /Length is wrong.</summary>
internal static class StreamExtent
{
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

    /// <summary>The stream ends where it says: a keyword stands there.</summary>
    public static bool IsRight(ReadOnlySpan<byte> bytes, int begin, double length)
    {
        if (!(length >= 0 && length <= bytes.Length - begin)) return false;
        var at = begin + (int)length;
        var limit = Math.Min(bytes.Length, at + 16);
        while (at < limit && Lexer.IsWhite(bytes[at])) at++;
        return bytes[at..].StartsWith("endstream"u8) || bytes[at..].StartsWith("endobj"u8);
    }

    /// <summary>The length by what stands in the file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="begin">Where the data begin.</param>
    /// <param name="next">
    /// Where the next object begins, or the end of the file: a stream cannot reach further. So streams without an end do not overlap, and
    /// a file of many of them is not read to its end for each.
    /// </param>
    public static int Search(ReadOnlySpan<byte> bytes, int begin, int next)
    {
        var window = bytes[begin..next];
        var end = window.IndexOf("endstream"u8);
        if (end < 0) end = window.IndexOf("endobj"u8);
        // Without any end the rest is the stream: the filter will tell what is data.
        if (end < 0) end = window.Length;
        if (end > 0 && window[end - 1] == 10) end--;
        if (end > 0 && window[end - 1] == 13) end--;
        return end;
    }
}
