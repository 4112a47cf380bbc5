using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>The number of an official letter, <c>ชย ๗๙๙๐๑/๑๙๖</c>.</summary>
/// <param name="Letters">The letter code of the province or ministry: ชย.</param>
/// <param name="Province">The province that the code stands for, or null when it is none of the 77.</param>
/// <param name="Office">The number of the office, in ASCII digits: 79901, 0808.2.</param>
/// <param name="IsCircular">Whether ว stands before the running number: the letter went to many.</param>
/// <param name="Serial">The running number, in ASCII digits: 196.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DocumentNumber(string Letters, string? Province, string Office, bool IsCircular, string Serial);

/// <summary>
/// Numbers of official letters, as the Prime Minister's Office Regulation on Correspondence B.E. 2526 (annex 1) builds them:
/// letters, the office, a slash, the running number. A code that is no province's may be a ministry's; it is read alike.
/// </summary>
public static class DocumentNumbers
{
    private const int MostLetters = 3;
    private const int MostDigits = 8;

    private static readonly FrozenDictionary<string, string> Provinces = ProvinceCodes.All.ToFrozenDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal);

    /// <summary>The letter code of a province, or null where it is none of the 77.</summary>
    public static string? LettersOf(string province)
    {
        foreach (var (code, name) in ProvinceCodes.All)
            if (string.Equals(name, province, StringComparison.Ordinal)) return code;
        return null;
    }

    /// <summary>Reads a text that is one document number, ที่ before it allowed.</summary>
    public static bool TryParse(string text, out Parsed<DocumentNumber> r)
    {
        r = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        var at = start;
        var quiet = ParseFlags.None;
        if (Scan.Word(text, ref at, "ที่", ref quiet))
            at = Scan.SkipBlanks(text, at);
        var from = at;
        if (!TryRead(text, ref at, out var number, out var flags) || at != end)
            return false;
        r = Scan.Result(text, from, end, number, flags);
        return true;
    }

    /// <summary>Every document number of a running text.</summary>
    public static IReadOnlyList<Parsed<DocumentNumber>> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Parsed<DocumentNumber>>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsConsonant(text[at]) || (at > 0 && Scan.IsThaiLetter(text[at - 1]) && !text.AsSpan(0, at).EndsWith("ที่", StringComparison.Ordinal)))
                continue;
            var end = at;
            if (!TryRead(text, ref end, out var number, out var flags))
                continue;
            found.Add(Scan.Result(text, at, end, number, flags));
            at = end - 1;
        }

        return found;
    }

    private static bool TryRead(string text, ref int at, out DocumentNumber number, out ParseFlags flags)
    {
        number = default;
        flags = ParseFlags.None;
        var i = at;
        Span<char> letters = stackalloc char[MostLetters];
        var count = 0;
        while (i < text.Length && count < MostLetters && IsConsonant(text[i]))
        {
            letters[count++] = text[i++];
            if (i < text.Length && text[i] == '.')
                i++;
        }

        if (count < 2)
            return false;
        i = Scan.SkipBlanks(text, i);
        if (!TryDigits(text, ref i, allowPoint: true, out var office))
            return false;
        i = Scan.SkipBlanks(text, i);
        if (i >= text.Length || text[i] != '/')
            return false;
        i = Scan.SkipBlanks(text, i + 1);
        var circular = i < text.Length && text[i] == 'ว';
        if (circular)
            i = Scan.SkipBlanks(text, i + 1 < text.Length && text[i + 1] == '.' ? i + 2 : i + 1);
        if (!TryDigits(text, ref i, allowPoint: false, out var serial))
            return false;
        flags = ThaiDigits.Scripts(text.AsSpan(at, i - at));
        var code = letters[..count].ToString();
        number = new DocumentNumber(code, Provinces.GetValueOrDefault(code), office, circular, serial);
        at = i;
        return true;
    }

    private static bool TryDigits(string text, ref int at, bool allowPoint, out string digits)
    {
        var end = at;
        while (end < text.Length && end - at <= MostDigits && (ThaiDigits.IsAnyDigit(text[end]) || (allowPoint && text[end] == '.')))
            end++;
        var length = end - at;
        digits = "";
        if (length is 0 or > MostDigits || !ThaiDigits.IsAnyDigit(text[at]) || !ThaiDigits.IsAnyDigit(text[end - 1]))
            return false;
        digits = ThaiDigits.ToAscii(text.Substring(at, length));
        at = end;
        return true;
    }

    private static bool IsConsonant(char c) => c is >= 'ก' and <= 'ฮ';
}
