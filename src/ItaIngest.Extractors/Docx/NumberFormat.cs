using System.Globalization;
using System.Text;
using ThaiNumerals;

namespace ItaIngest.Extractors.Docx;

/// <summary>Writes the number of a list item as Word shows it (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59).</summary>
internal static class NumberFormat
{
    /// <summary>The letters of thaiLetters: without ฃ ฅ ฆ, ฤ and ฦ.</summary>
    private const string ThaiLetters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    private static readonly (int Value, string Letters)[] RomanSteps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The number in a format, or null where the format is not known or does not reach so far.</summary>
    public static string? Write(string format, int value) => format switch
    {
        "decimal" or "decimalHalfWidth" => Decimal(value),
        "decimalZero" => value is >= 0 and < 10 ? "0" + Decimal(value) : Decimal(value),
        "thaiNumbers" => Thai(value),
        "thaiLetters" => Letters(ThaiLetters, value),
        "thaiCounting" => ThaiNumberWords.Spell(value),
        "lowerLetter" => Letters("abcdefghijklmnopqrstuvwxyz", value),
        "upperLetter" => Letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ", value),
        "lowerRoman" => Roman(value)?.ToLowerInvariant(),
        "upperRoman" => Roman(value),
        "ordinal" => Decimal(value) + OrdinalSuffix(value),
        "numberInDash" => $"- {Decimal(value)} -",
        "decimalEnclosedParen" => $"({Decimal(value)})",
        "decimalEnclosedFullstop" => Decimal(value) + ".",
        "decimalEnclosedCircle" => value is >= 1 and <= 20 ? ((char)('①' + value - 1)).ToString() : null,
        "none" or "bullet" => "",
        _ => null,
    };

    public static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Thai(int value) =>
        string.Concat(Decimal(value).Select(c => c is >= '0' and <= '9' ? (char)('๐' + c - '0') : c));

    /// <summary>a … z, aa … zz: one letter, repeated.</summary>
    private static string? Letters(string alphabet, int value)
    {
        if (value < 1 || value > alphabet.Length * 100) return null;
        return new string(alphabet[(value - 1) % alphabet.Length], ((value - 1) / alphabet.Length) + 1);
    }

    private static string? Roman(int value)
    {
        if (value is < 1 or > 32_767) return null;
        var text = new StringBuilder();
        foreach (var (step, letters) in RomanSteps)
        {
            for (; value >= step; value -= step) text.Append(letters);
        }

        return text.ToString();
    }

    private static string OrdinalSuffix(int value) => (value % 100, value % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
