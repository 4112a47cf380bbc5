using System.Text;

namespace ItaIngest.Extractors.Joining;

/// <summary>
/// The form in which header cells are compared: letters, marks and digits only. Spaces and punctuation of a header differ from page
/// to page of the same report ("มาตรการ/โครงการ", "มาตรการ โครงการ"); its digits are folded to 0-9 because OCR mixes the scripts.
/// </summary>
internal static class HeaderKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '๐' and <= '๙') key.Append((char)('0' + (c - '๐')));
            else if (char.IsLetterOrDigit(c) || IsMark(c)) key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    /// <summary>Whether nothing of a text can be seen.</summary>
    public static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF');

    /// <summary>What of a key must never differ between two headers that are taken for the same: digits and Latin letters ("ปี 2567", "EIT").</summary>
    public static string Distinctive(string key) => string.Concat(key.Where(char.IsAscii));

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.PrivateUse;
}
