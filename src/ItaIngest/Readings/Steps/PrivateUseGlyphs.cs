namespace ItaIngest.Readings.Steps;

/// <summary>
/// Private-use code points of the shifted glyphs that Thai fonts carry: U+F700–F71A (Windows) and U+F884–F89E (Mac).
/// Facts of HarfBuzz's Thai shaper and libthai's WinThai and MacThai tables, which agree; code points beyond these two
/// ranges depend on the font and stay as they are. Only beside Thai: the same code points are function keys elsewhere.
/// </summary>
internal static class PrivateUseGlyphs
{
    private const string Windows =
        "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C" +
        "\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48" +
        "\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

    private const string Mac =
        "\u0E31\u0E34\u0E35\u0E36\u0E37\u0E47\u0E48\u0E48\u0E48\u0E49" +
        "\u0E49\u0E49\u0E4A\u0E4A\u0E4A\u0E4B\u0E4B\u0E4B\u0E4C\u0E4C" +
        "\u0E4C\u0E4D\u0E0D\u0E38\u0E39\u0E3A\u0E10";

    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Thai(text[i]) is not { } thai) continue;
            if (IsBesideThai(text, i, -1) || IsBesideThai(text, i, 1)) yield return new Edit(i, 1, thai.ToString());
        }
    }

    // Lao letters between are read as Thai by the next rule, so one looks past them.
    private static bool IsBesideThai(string text, int at, int step)
    {
        var k = at + step;
        while (k >= 0 && k < text.Length && LaoLetters.IsLao(text[k])) k += step;
        return k >= 0 && k < text.Length && (ThaiLetters.IsThai(text[k]) || Thai(text[k]) is not null);
    }

    /// <summary>The letter that such a form stands for, or null.</summary>
    public static char? Thai(char c) => c switch
    {
        >= '\uF700' and <= '\uF71A' => Windows[c - 0xF700],
        >= '\uF884' and <= '\uF89E' => Mac[c - 0xF884],
        _ => null,
    };
}
