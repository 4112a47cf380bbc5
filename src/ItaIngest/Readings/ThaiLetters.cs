namespace ItaIngest.Readings;

/// <summary>Classes of Thai code points, after WTT 2.0 (TIS 1566-2541).</summary>
public static class ThaiLetters
{
    public const char SaraAa = '\u0E32';
    public const char SaraAm = '\u0E33';
    public const char SaraE = '\u0E40';
    public const char SaraAe = '\u0E41';
    public const char Nikhahit = '\u0E4D';

    /// <summary>Any code point of the Thai block, digits included.</summary>
    public static bool IsThai(char c) => c is >= '\u0E01' and <= '\u0E5B';

    /// <summary>A consonant, ฤ and ฦ included.</summary>
    public static bool IsConsonant(char c) => c is >= '\u0E01' and <= '\u0E2E';

    /// <summary>A letter or mark: Thai, but no digit and no punctuation sign.</summary>
    public static bool IsLetterOrMark(char c) => c is (>= '\u0E01' and <= '\u0E3A') or (>= '\u0E40' and <= '\u0E4E');

    /// <summary>A mark that stands above or below a consonant.</summary>
    public static bool IsMark(char c) => IsVowelMark(c) || IsTone(c) || c is '\u0E47' or '\u0E4C' or '\u0E4D' or '\u0E4E';

    /// <summary>A vowel above or below: ั ิ ี ึ ื ุ ู ฺ.</summary>
    public static bool IsVowelMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A');

    /// <summary>The letter of a private-use glyph form (U+F700-F71A, U+F884-F89E), or null. Only beside Thai: elsewhere these code points are function keys.</summary>
    public static char? OfPrivateUse(char c) => Steps.PrivateUseGlyphs.Thai(c);

    /// <summary>่ ้ ๊ ๋.</summary>
    public static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4B';
}
