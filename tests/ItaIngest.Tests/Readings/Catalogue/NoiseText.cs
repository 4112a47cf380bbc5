using System.Text.RegularExpressions;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>Quote and correct reading of a case side by side, in the form in which texts are compared: no spaces, Arabic digits, no markup.</summary>
/// <param name="Before">The part of the quote that differs, with the letters around it.</param>
/// <param name="After">What ought to stand there.</param>
/// <param name="Quote">All of the quote.</param>
/// <param name="Start">Where the difference begins in <see cref="Quote"/>, from 0.</param>
/// <param name="Length">Letters of the quote that differ; 0 where something is left out.</param>
internal sealed partial record NoiseText(string Before, string After, string Quote, int Start, int Length)
{
    // Enough letters to find the place again, few enough that an official wording beside it may vary.
    private const int Around = 3;

    /// <summary>Sets a quote beside what it ought to be.</summary>
    public static NoiseText Of(string quote, string correct)
    {
        var (q, c) = (Key(quote), Key(correct));
        var head = 0;
        while (head < q.Length && head < c.Length && q[head] == c[head]) head++;
        var tail = 0;
        while (tail < q.Length - head && tail < c.Length - head && q[^(tail + 1)] == c[^(tail + 1)]) tail++;
        var from = Math.Max(0, head - Around);
        var behind = Math.Min(tail, Around);
        return new NoiseText(q[from..(q.Length - tail + behind)], c[from..(c.Length - tail + behind)], q, head, q.Length - head - tail);
    }

    /// <summary>The form in which texts are compared here.</summary>
    public static string Key(string text) => ComparisonKey.Of(ThaiDigits.ToAscii(WithoutMarkup(text)));

    /// <summary>A text without tags and marks of bold.</summary>
    public static string WithoutMarkup(string text) => Tag().Replace(text, " ").Replace("**", "", StringComparison.Ordinal);

    /// <summary>Whether tags or marks of bold stand in a text.</summary>
    public static bool HasMarkup(string text) => Tag().IsMatch(text) || text.Contains("**", StringComparison.Ordinal);

    /// <summary>How often a key stands in another.</summary>
    public static int Count(string key, string part)
    {
        var count = 0;
        for (var at = part.Length == 0 ? -1 : key.IndexOf(part, StringComparison.Ordinal); at >= 0; at = key.IndexOf(part, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    [GeneratedRegex("</?[A-Za-z][^>]*>", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tag();
}
