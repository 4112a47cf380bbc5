using System.Globalization;
using System.Text;

namespace ItaIngest.Cli.Export.Xlsx;

/// <summary>Text as a cell can hold it.</summary>
internal static class CellText
{
    /// <summary>UTF-16 units that a cell has room for (Excel; the format itself names no limit).</summary>
    internal const int Most = 32_767;

    /// <summary>
    /// The text: cut where a cell has no room for it, what XML has no way to write as _xHHHH_ (ECMA-376 part 1, 22.9.2.19), and a text
    /// that looks so by itself with its own mark.
    /// </summary>
    public static string Of(string text, out bool isShortened)
    {
        isShortened = text.Length > Most;
        if (isShortened)
        {
            var cut = Most - 1;
            if (char.IsHighSurrogate(text[cut - 1])) cut--;
            text = text[..cut] + "…";
        }

        var from = FirstToWrite(text);
        if (from < 0) return text;
        var all = new StringBuilder(text.Length + 16).Append(text, 0, from);
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) all.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c)) all.Append('\uFFFD');
            else if (NeedsMark(c) || LooksMarked(text, i)) all.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            else all.Append(c);
        }

        return all.ToString();
    }

    private static int FirstToWrite(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsMark(text[i]) || char.IsSurrogate(text[i]) || LooksMarked(text, i)) return i;
        }

        return -1;
    }

    // A carriage return would be read as a line feed.
    private static bool NeedsMark(char c) => c is < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF';

    /// <summary>_x0041_ at this place would be read as A.</summary>
    private static bool LooksMarked(string text, int at) =>
        text[at] == '_'
        && at + 6 < text.Length
        && text[at + 1] == 'x'
        && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3]) && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);
}
