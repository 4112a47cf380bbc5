using ItaIngest.Readings;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>What kinds of characters glyphs stand for, and how marks are put behind their letter.</summary>
internal static class GlyphText
{
    /// <summary>Stands where a glyph is seen and nothing tells what it means.</summary>
    public const string Unknown = "\uFFFD";

    /// <summary>A mark that stands above or below the letter before it: Thai, Lao, or combining marks of other scripts.</summary>
    public static bool IsMark(char c) => c >= '\u0300' && (c <= '\u036F' || ThaiLetters.IsMark(c)
        || c is '\u0EB1' or (>= '\u0EB4' and <= '\u0EBC') or (>= '\u0EC8' and <= '\u0ECD') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF'));

    /// <summary>A mark, or the private-use form of one.</summary>
    public static bool IsMarkForm(char c) => IsMark(c) || (ThaiLetters.OfPrivateUse(c) is { } letter && IsMark(letter));

    /// <summary>Nothing but marks, private-use forms included.</summary>
    public static bool IsMarks(string text)
    {
        foreach (var c in text)
        {
            if (!IsMarkForm(c)) return false;
        }

        return text.Length > 0;
    }

    /// <summary>White space only; "" is none.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) return false;
        }

        return text.Length > 0;
    }

    /// <summary>Thai, or one of its private-use forms.</summary>
    public static bool IsThaiForm(char c) => ThaiLetters.IsThai(c) || ThaiLetters.OfPrivateUse(c) is not null;


    /// <summary>A letter and its marks with one more mark, in the order of storage: vowel or ็, then tone or ์, then ํ.</summary>
    public static string WithMark(string letter, char mark)
    {
        var at = letter.Length;
        var rank = Rank(mark);
        while (at > 1 && IsMark(letter[at - 1]) && Rank(letter[at - 1]) > rank) at--;
        return letter.Insert(at, mark.ToString());
    }

    private static int Rank(char c) => ThaiLetters.IsVowelMark(c) || c == '\u0E47' ? 0 : c == ThaiLetters.Nikhahit ? 2 : 1;
}
