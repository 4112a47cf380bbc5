namespace ItaIngest.Readings;

/// <summary>
/// The form in which texts are compared: no white space, no punctuation that varies, Latin letters in lower case.
/// Spaces inside Thai words cannot be removed safely from a text, so the text keeps them and only its key does not.
/// </summary>
public static class ComparisonKey
{
    private const int Short = 256;

    /// <summary>The key of a text; empty for a text of spaces and punctuation, the same instance for one that is its own key.</summary>
    public static string Of(string text)
    {
        Span<char> key = text.Length <= Short ? stackalloc char[Short] : new char[text.Length];
        var count = 0;
        var same = true;
        foreach (var c in text)
        {
            if (!IsKept(c))
            {
                same = false;
                continue;
            }

            var folded = Folded(c);
            same &= folded == c;
            key[count++] = folded;
        }

        return same ? text : new string(key[..count]);
    }

    /// <summary>Whether a character stands in the key.</summary>
    public static bool IsKept(char c) => ThaiLetters.IsThai(c) || (c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c));

    /// <summary>The character as it stands in the key.</summary>
    public static char Folded(char c) => c < 128 ? char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c : ThaiLetters.IsThai(c) ? c : char.ToLowerInvariant(c);
}
