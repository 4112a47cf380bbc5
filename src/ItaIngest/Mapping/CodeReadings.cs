using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>What a written code may be, each with how unlikely that is.</summary>
/// <param name="Raw">As written, with the word before it ("ซื้อ ๐๑๓").</param>
/// <param name="Start">Where it begins in the text, from 0.</param>
/// <param name="Length">Characters.</param>
/// <param name="Costs">Code to cost: 0 as written, up to 1 only by conjecture.</param>
/// <param name="Defects">What is wrong with the writing.</param>
internal sealed record CodeReading(string Raw, int Start, int Length, IReadOnlyDictionary<string, double> Costs, CodeDefects Defects);

/// <summary>What is wrong with the writing of a code.</summary>
[Flags]
internal enum CodeDefects
{
    None = 0,

    /// <summary>ข้อ is written ซื้อ.</summary>
    WordMangled = 1,

    /// <summary>The letter o is written as zero.</summary>
    ZeroForO = 2,

    /// <summary>The letter is written as another digit, or lacks.</summary>
    LetterLost = 4,

    /// <summary>Upper case.</summary>
    UpperCase = 8,
}

/// <summary>
/// Reads question codes as a set of readings with costs. The prefix letter is what OCR hits worst: of 132 broken codes in
/// five real reports o was written as zero in 126, i as ๑ ๒ or ๓ in 6; the alignment of the table decides between readings.
/// </summary>
internal static partial class CodeReadings
{
    // What may stand before a code in its cell: spaces and bullets.
    private static readonly SearchValues<char> Lead = SearchValues.Create(" \n\t▪■•-–*·([");

    private const double ZeroForO = 0.15;
    private const double OneForI = 0.5;
    private const double OtherDigitForI = 0.6;
    private const double LetterLacks = 0.6;

    // The word before, then a letter that may be a zero or lack, then one to three digits, not followed by what makes it a
    // number of another kind (a decimal, a list label, a longer number).
    [GeneratedRegex(@"(?<word>(?:ข้อที่|ข้อ|ซื้อ|คำถามที่|คำถาม)[ \u00A0]{0,2})?(?<![0-9๐-๙A-Za-z.])(?<letter>[iIeEoOlL|]|OIT|IIT|EIT)?(?:(?<=[iIeEoO])\.|[ -])?(?<digits>[0-9๐-๙]{1,3})(?![0-9๐-๙A-Za-z]|[.,][0-9๐-๙])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Code();

    /// <summary>The code at the beginning of a text, or null. A bare number counts only when <paramref name="bare"/> allows it.</summary>
    public static CodeReading? AtStart(string text, bool bare)
    {
        var match = Code().Match(text);
        if (!match.Success || text.AsSpan(0, match.Index).ContainsAnyExcept(Lead)) return null;
        var reading = Read(match);
        if (reading is null) return null;
        var marked = match.Groups["word"].Success || match.Groups["letter"].Success || reading.Defects.HasFlag(CodeDefects.ZeroForO);
        // "EIT 7." before the title of indicator 7: the instrument's cell ran into its neighbour's.
        if ((!marked || match.Groups["letter"].Length == 3) && IsLabel(text, match.Index + match.Length)) return null;
        return !marked && !bare ? null : BrokenOff(text, match.Index + match.Length, reading) ?? reading;
    }

    /// <summary>
    /// "i1" and a "4" below it in a narrow cell: the code i14 broken over two lines, or i1 and something else. Both stay possible; the
    /// order of the table decides.
    /// </summary>
    private static CodeReading? BrokenOff(string text, int end, CodeReading reading)
    {
        var rest = text.AsSpan(end).Trim();
        if (rest.Length is 0 or > 2 || rest.Length == text.Length - end || !int.TryParse(ThaiDigits.ToAscii(rest.ToString()), NumberStyles.None, CultureInfo.InvariantCulture, out var more)) return null;
        var costs = new Dictionary<string, double>(reading.Costs, StringComparer.Ordinal);
        foreach (var (code, cost) in reading.Costs) costs.TryAdd(code + more.ToString(CultureInfo.InvariantCulture), cost);
        return reading with { Raw = text[reading.Start..].TrimEnd(), Length = text.AsSpan().TrimEnd().Length - reading.Start, Costs = costs };
    }

    /// <summary>Every code in a text that is marked as one: by a letter, by the word ข้อ, or by a zero before it.</summary>
    public static IReadOnlyList<CodeReading> FindMarked(string text) =>
        [.. Code().Matches(text)
            .Where(m => m.Groups["word"].Success || m.Groups["letter"].Success || IsZero(m.Groups["digits"].Value[0]))
            .Where(m => !(m.Groups["letter"].Success && m.Groups["letter"].Length == 3 && !m.Groups["word"].Success))
            .Select(Read).OfType<CodeReading>()];

    private static bool IsLabel(string text, int end) => end < text.Length && text[end] is '.' or ')' or '/';

    private static CodeReading? Read(Match match)
    {
        var digits = match.Groups["digits"].Value;
        var letter = match.Groups["letter"].Success ? match.Groups["letter"].Value : "";
        var costs = new Dictionary<string, double>(StringComparer.Ordinal);
        var defects = match.Groups["word"].Value.StartsWith("ซื้อ", StringComparison.Ordinal) ? CodeDefects.WordMangled : CodeDefects.None;
        if (letter.Length > 0)
        {
            var prefix = letter switch { "i" or "I" or "IIT" or "l" or "L" or "|" => 'i', "e" or "E" or "EIT" => 'e', _ => 'o' };
            Add(costs, prefix, digits, letter is "l" or "L" or "|" ? OneForI : 0);
            if (letter is "I" or "E" or "O") defects |= CodeDefects.UpperCase;
            if (letter is "l" or "L" or "|") defects |= CodeDefects.LetterLost;
        }
        else if (IsZero(digits[0]))
        {
            if (digits.Length == 1) return null;
            Add(costs, 'o', digits[1..], ZeroForO);
            defects |= CodeDefects.ZeroForO;
        }
        else
        {
            defects |= CodeDefects.LetterLost;
            if (digits.Length >= 2) Add(costs, 'i', digits[1..], ThaiDigits.Value(digits[0]) == 1 ? OneForI : OtherDigitForI);
            foreach (var prefix in "ieo") Add(costs, prefix, digits, LetterLacks);
        }

        return costs.Count == 0 ? null : new CodeReading(match.Value.Trim(), match.Index, match.Length, costs, defects);
    }

    private static void Add(Dictionary<string, double> costs, char prefix, string digits, double cost)
    {
        var number = 0;
        foreach (var c in digits) number = (number * 10) + ThaiDigits.Value(c);
        if (number is 0 or > 99) return;
        var code = prefix + number.ToString(CultureInfo.InvariantCulture);
        if (!costs.TryGetValue(code, out var known) || cost < known) costs[code] = cost;
    }

    private static bool IsZero(char c) => c is '0' or '๐';
}
