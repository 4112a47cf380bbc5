using ItaIngest.Readings;

namespace ItaIngest.Checks.Texts;

/// <summary>What letters of another script inside a word stand for, where a known term agrees with every letter around them.</summary>
internal static class TermsAroundForeign
{
    // Fewer letters around them fit too many words: a name must not be taken for one.
    private const int FewestAround = 5;
    private const int MostForOne = 4;

    /// <summary>The letters that were meant, or null where no term or more than one reading fits.</summary>
    /// <param name="terms">The terms, in the form in which texts are compared.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the foreign letters begin, from 0.</param>
    /// <param name="length">How many they are.</param>
    public static string? MeantBy(IEnumerable<string> terms, string text, int start, int length)
    {
        var (before, behind) = (ComparisonKey.Of(text[..start]), ComparisonKey.Of(text[(start + length)..]));
        string? meant = null;
        var around = 0;
        var several = false;
        foreach (var term in terms)
        {
            for (var head = 1; head < term.Length - 1; head++)
            {
                if (!before.EndsWith(term[..head], StringComparison.Ordinal)) continue;
                // The fewer letters are made up the better, so the most of them stand behind.
                for (var middle = 1; middle <= length * MostForOne && head + middle < term.Length; middle++)
                {
                    if (term.Length - middle < Math.Max(FewestAround, around) || !behind.StartsWith(term[(head + middle)..], StringComparison.Ordinal)) continue;
                    var letters = term.Substring(head, middle);
                    several = term.Length - middle == around && meant != letters;
                    (meant, around) = (letters, term.Length - middle);
                    break;
                }
            }
        }

        return several ? null : meant;
    }
}
