using System.Text;

namespace ItaIngest.Readings;

/// <summary>
/// The form in which texts are compared: no white space, no punctuation that varies, Latin letters in lower case.
/// Spaces inside Thai words cannot be removed safely from a text, so the text keeps them and only its key does not.
/// </summary>
public static class ComparisonKey
{
    /// <summary>The key of a text; empty for a text of spaces and punctuation.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
            if (IsKept(c)) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    private static bool IsKept(char c) =>
        ThaiLetters.IsThai(c) || char.IsLetterOrDigit(c);
}
