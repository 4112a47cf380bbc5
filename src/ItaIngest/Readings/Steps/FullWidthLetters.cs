namespace ItaIngest.Readings.Steps;

/// <summary>
/// Full-width letters and signs of East Asian fonts ("ＩＴＡ（") as the usual ones. Digits keep their script, as all digits do, and so do
/// points and the signs beside digits, which may be a part of the number.
/// </summary>
internal static class FullWidthLetters
{
    private const int Shift = 0xFEE0;

    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (>= '\uFF01' and <= '\uFF5E' and not '\uFF0E') || ThaiNumerals.ThaiDigits.IsAnyDigit(text[i])) continue;
            var plain = (char)(text[i] - Shift);
            if (char.IsAsciiLetter(plain) || !(IsDigit(text, i - 1) || IsDigit(text, i + 1))) yield return new Edit(i, 1, plain.ToString());
        }
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && ThaiNumerals.ThaiDigits.IsAnyDigit(text[at]);
}
