using System.Text.RegularExpressions;

namespace ItaIngest.Rules;

/// <summary>
/// The pattern of a mark. It is matched without backtracking, so that no text can make it slow; what that needs takes tens of
/// milliseconds a pattern, and of most patterns no document ever asks: it is made when it is first matched.
/// </summary>
public sealed class MarkPattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Lazy<Regex> regex;

    /// <summary>Takes a pattern in.</summary>
    /// <param name="text">A regular expression without what needs backtracking: groups are plain or <c>(?:…)</c>, and there are no back references.</param>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs backtracking.</exception>
    public MarkPattern(string text)
    {
        _ = new Regex(text, RegexOptions.CultureInvariant | RegexOptions.Multiline, Longest);
        if (NeedsBacktracking(text)) throw new NotSupportedException(text);
        regex = new Lazy<Regex>(() => new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline, Longest));
    }

    /// <summary>Whether the pattern occurs.</summary>
    public bool IsIn(string text) => regex.Value.IsMatch(text);

    /// <summary>The first occurrence, and from it the next ones.</summary>
    public Match First(string text) => regex.Value.Match(text);

    /// <summary>Stricter than <see cref="RegexOptions.NonBacktracking"/>, which would take tens of milliseconds to say it.</summary>
    private static bool NeedsBacktracking(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                if (char.IsAsciiLetterOrDigit(text[i + 1])) return true;
                i++;
            }
            else if (text[i] == '(' && text[i + 1] == '?' && (i + 2 >= text.Length || text[i + 2] != ':'))
            {
                return true;
            }
        }

        return false;
    }
}
