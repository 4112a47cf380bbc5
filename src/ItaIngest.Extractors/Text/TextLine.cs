using System.Runtime.InteropServices;

namespace ItaIngest.Extractors.Text;

/// <summary>A line of the file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Start">Its first unit.</param>
/// <param name="End">The unit after its last, before the line end.</param>
/// <param name="Next">First unit of the next line.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextLine(int Number, int Start, int End, int Next)
{
    public int Length => End - Start;

    /// <summary>The line that begins at a unit; null after the last.</summary>
    public static TextLine? At(string text, int start, int number)
    {
        if (start >= text.Length) return null;
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        if (length < 0) return new TextLine(number, start, text.Length, text.Length);
        var end = start + length;
        var next = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        return new TextLine(number, start, end, next);
    }
}
