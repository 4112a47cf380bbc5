using System.Net;

namespace ItaIngest.Extractors.Text;

/// <summary>Character references: &amp;amp; &amp;nbsp; &amp;#3585; &amp;#xE01;. One that is not known or not ended stays text.</summary>
internal static class CharacterEntity
{
    private const int Longest = 12;

    /// <summary>The characters that a reference at a unit stands for, and its length; length 0 when it is none.</summary>
    public static (string Text, int Length) At(string text, int start, int end)
    {
        var rest = text.AsSpan(start, Math.Min(end - start, Longest));
        var semicolon = rest.IndexOf(';');
        if (semicolon < 2) return ("", 0);
        foreach (var c in rest[1..semicolon])
            if (!char.IsAsciiLetterOrDigit(c) && c != '#') return ("", 0);
        var reference = rest[..(semicolon + 1)].ToString();
        var decoded = WebUtility.HtmlDecode(reference);
        return string.Equals(decoded, reference, StringComparison.Ordinal) ? ("", 0) : (decoded, reference.Length);
    }
}
