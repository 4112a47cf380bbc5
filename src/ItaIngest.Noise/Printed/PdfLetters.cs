using System.Globalization;
using System.Text;

namespace ItaIngest.Noise.Printed;

/// <summary>The letters of one PDF: a code for each UTF-16 unit that is used, and its width. Thai marks take no room of their own.</summary>
/// <param name="size">Points of an em.</param>
internal sealed class PdfLetters(int size)
{
    /// <summary>Thousandths of an em.</summary>
    public const int Width = 500;

    private readonly List<char> letters = [];
    private readonly Dictionary<char, int> codes = [];

    /// <summary>The letters in the order of their codes, the first of which is 1.</summary>
    public IReadOnlyList<char> All => letters;

    /// <summary>Width of a letter in thousandths of an em.</summary>
    public static int WidthOf(char c) => IsMark(c) ? 0 : Width;

    /// <summary>A text as hexadecimal codes.</summary>
    public string Codes(string text)
    {
        var hex = new StringBuilder(text.Length * 4);
        foreach (var c in text)
        {
            if (!codes.TryGetValue(c, out var code))
            {
                letters.Add(c);
                codes[c] = code = letters.Count;
            }

            hex.Append(CultureInfo.InvariantCulture, $"{code:X4}");
        }

        return hex.ToString();
    }

    /// <summary>A text in lines of at most this many points, broken after a space where there is one; never before a mark.</summary>
    public List<string> Lines(string text, int points)
    {
        var lines = new List<string>();
        var most = points * 1000 / size;
        while (text.Length > 0)
        {
            var (width, end, space) = (0, 0, 0);
            while (end < text.Length && (width += WidthOf(text[end])) <= most)
            {
                end++;
                if (text[end - 1] == ' ') space = end;
            }

            if (end < text.Length && space > 0) end = space;
            lines.Add(text[..Math.Max(1, end)].TrimEnd(' '));
            text = text[Math.Max(1, end)..].TrimStart(' ');
        }

        return lines;
    }

    private static bool IsMark(char c) => c is 'ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎') or (>= '\uF700' and <= '\uF71A');
}
