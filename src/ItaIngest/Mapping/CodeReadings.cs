using System.Buffers;
using System.Globalization;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>
/// Reads question codes as a set of readings with costs. The prefix letter is what OCR hits worst: of 132 broken codes in
/// five real reports o was written as zero in 126, i as ๑ ๒ or ๓ in 6; the alignment of the table decides between readings.
/// </summary>
internal static class CodeReadings
{
    // Evidence against a reading, in nats: 2.3 is one in ten.
    private const double ZeroForO = 0.3;
    private const double OneForI = 2;
    private const double OtherDigitForI = 2.5;
    private const double LetterLacks = 2.5;

    private const int MostDigits = 3;

    // ข้อ before a code is told by what is left of it: its three characters, of which one is wrong or lacks, or one is there for nothing.
    private const int LongestWord = 5;

    // A cell that is all code is no longer than this where its code cannot be read.
    private const int LongestBroken = 5;

    // What may stand before a code in its cell: spaces and bullets.
    private static readonly SearchValues<char> Lead = SearchValues.Create(" \n\t▪■•-–*·([");
    private static readonly SearchValues<char> Behind = SearchValues.Create(" \n\t.:)");
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \u00A0");
    private static readonly SearchValues<char> Starts = SearchValues.Create("iIeEoOlL|0123456789๐๑๒๓๔๕๖๗๘๙ขซค");
    private static readonly string[] Words = ["ข้อที่", "ข้อ", "ซื้อ", "คำถามที่", "คำถาม"];
    private static readonly string[] Instruments = ["OIT", "IIT", "EIT"];

    /// <summary>The code at the beginning of a text, or null. A bare number counts only when <paramref name="bare"/> allows it.</summary>
    public static CodeReading? AtStart(string text, bool bare)
    {
        var start = text.AsSpan().IndexOfAnyExcept(Lead);
        // Behind a bullet a blank may stand; a blank before digits belongs to neither.
        if (start < 0 || (WrittenAt(text, start) ?? BehindMisreadWord(text, start)) is not { } written || Read(text, written) is not { } reading) return null;
        // "i๑ท": a digit more stood there, and was misread as a letter.
        if (written.Letter.Length == 1 && IsLetterForDigit(text, written.End)) return Broken(text);
        var marked = written.Word.Length > 0 || written.Letter.Length > 0 || reading.Defects.HasFlag(CodeDefects.ZeroForO);
        // "EIT 7." before the title of indicator 7: the instrument's cell ran into its neighbour's.
        if ((!marked || written.Letter.Length == 3) && IsLabel(text, written.End)) return null;
        return !marked && !bare ? null : BrokenOff(text, written.End, reading) ?? reading;
    }

    /// <summary>Every code in a text that is marked as one: by a letter, by the word ข้อ, or by a zero before it.</summary>
    public static IReadOnlyList<CodeReading> FindMarked(string text)
    {
        var found = new List<CodeReading>();
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Starts);
            if (next < 0) break;
            at += next;
            if (WrittenAt(text, at) is not { } written)
            {
                at++;
                continue;
            }

            var marked = written.Word.Length > 0 || (written.Letter.Length is 1 or 2) || (written.Letter.Length == 0 && IsZero(written.Digits[0]));
            if (marked && Read(text, written) is { } reading) found.Add(reading);
            at = written.End;
        }

        return found;
    }

    /// <summary>
    /// What stands at the beginning of a cell where the other rows have their codes, and is none: a short word with a digit in it, or a cell that
    /// is no longer than a code. Any code may have been meant; the likeness of the letters, the title and the order say which.
    /// </summary>
    public static CodeReading? Broken(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept(Lead);
        if (start < 0) return null;
        var length = text.AsSpan(start).IndexOfAny(Behind) is var end && end < 0 ? text.Length - start : end;
        if (length == 0) return null;
        if (length < text.Length - start && (Words.Contains(text.Substring(start, length)) || IsMisreadWord(text.AsSpan(start, length))))
        {
            var behind = start + length;
            while (behind < text.Length && Behind.Contains(text[behind])) behind++;
            length = text.AsSpan(behind).IndexOfAny(Behind) is var next && next < 0 ? text.Length - behind : next;
            start = behind;
        }

        if (length is 0 or > LongestBroken) return null;
        var word = text.AsSpan(start, length);
        var digits = 0;
        foreach (var c in word) digits += ThaiDigits.IsAnyDigit(c) ? 1 : 0;
        var isLetter = word.Length == 1 && word[0] is 'i' or 'I' or 'e' or 'E' or 'o' or 'O';
        if (digits == 0 ? !isLetter && text.AsSpan(start + length).ContainsAnyExcept(Lead) : digits > MostDigits) return null;
        return new CodeReading(word.ToString(), start, length, new Dictionary<string, double>(StringComparer.Ordinal), CodeDefects.Unreadable, Token(word, []));
    }

    /// <summary>A code as it is written.</summary>
    private readonly record struct Written(int Start, int End, string Word, string Letter, string Digits);

    // The word before, then a letter that may be a zero or lack, then one to three digits, not followed by what makes it a
    // number of another kind (a decimal, a list label, a longer number).
    private static Written? WrittenAt(string text, int start)
    {
        foreach (var word in Words)
        {
            if (string.CompareOrdinal(text, start, word, 0, word.Length) != 0) continue;
            var behind = start + word.Length;
            for (var blanks = 0; blanks < 2 && behind < text.Length && Blank.Contains(text[behind]); blanks++) behind++;
            if (WrittenAt(text, start, behind, word) is { } written) return written;
        }

        return WrittenAt(text, start, start, "");
    }

    private static Written? WrittenAt(string text, int start, int at, string word)
    {
        if (at >= text.Length || at > 0 && IsPartOfNumberOrWord(text[at - 1])) return null;
        var letter = text[at] is 'i' or 'I' or 'e' or 'E' or 'o' or 'O' or 'l' or 'L' or '|' ? 1 : 0;
        if (letter > 0 && Digits(text, AfterLetter(text, at + 1, mayBeDot: text[at] is not ('l' or 'L' or '|'))) is { } digits) return Whole(text, start, word, at, 1, digits);
        foreach (var instrument in Instruments)
        {
            if (string.CompareOrdinal(text, at, instrument, 0, instrument.Length) == 0 && Digits(text, AfterLetter(text, at + instrument.Length, mayBeDot: false)) is { } behind)
                return Whole(text, start, word, at, instrument.Length, behind);
        }

        return letter == 0 && Digits(text, at) is { } bare ? Whole(text, start, word, at, 0, bare) : null;
    }

    /// <summary>A code behind what was ข้อ, where nothing but its letter shows it: "ขอ e๘", "ข้บ o๓๗", "0้อ o๔๖".</summary>
    private static Written? BehindMisreadWord(string text, int start)
    {
        for (var at = start + 1; at <= Math.Min(text.Length - 2, start + LongestWord + 1); at++)
        {
            if (text[at] is not ('i' or 'I' or 'e' or 'E' or 'o' or 'O') || !IsMisreadWord(text.AsSpan(start, at - start).TrimEnd(' '))) continue;
            if (Digits(text, AfterLetter(text, at + 1, mayBeDot: true)) is { } digits) return Whole(text, start, text[start..at].TrimEnd(' '), at, 1, digits);
        }

        return null;
    }

    private static bool IsMisreadWord(ReadOnlySpan<char> word)
    {
        const string meant = "ข้อ";
        if (word.Length is 0 or > LongestWord - 1) return false;
        var wrong = word.Length == meant.Length ? Math.Min(Differences(meant, word), word is "้ขอ" or "ขอ้" ? 1 : 2) : word.Length < meant.Length ? (Holds(meant, word) ? 1 : 2) : Holds(word, meant) ? 1 : 2;
        return wrong == 1;

        static int Differences(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
        {
            var different = 0;
            for (var i = 0; i < a.Length; i++) different += a[i] == b[i] ? 0 : 1;
            return different;
        }

        // One holds the other, letter by letter, and one letter more.
        static bool Holds(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter)
        {
            if (longer.Length != shorter.Length + 1) return false;
            var k = 0;
            while (k < shorter.Length && longer[k] == shorter[k]) k++;
            return longer[(k + 1)..].SequenceEqual(shorter[k..]);
        }
    }

    private static Written Whole(string text, int start, string word, int letterAt, int letters, (int Start, int End) digits) =>
        new(start, digits.End, word, text.Substring(letterAt, letters), text[digits.Start..digits.End]);

    private static int AfterLetter(string text, int at, bool mayBeDot) =>
        at < text.Length && (text[at] is ' ' or '-' || (mayBeDot && text[at] == '.')) ? at + 1 : at;

    private static (int Start, int End)? Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= MostDigits && ThaiDigits.IsAnyDigit(text[end])) end++;
        if (end == at || end - at > MostDigits) return null;
        if (end < text.Length && (ThaiLetters.IsMark(text[end]) || IsWordOfLetters(text, end) || (text[end] is '.' or ',' && end + 1 < text.Length && ThaiDigits.IsAnyDigit(text[end + 1])))) return null;
        return (at, end);
    }

    // A single letter before Thai is a misread one of the title behind ("i๒๓cท่าน"); others make a word of the code.
    private static bool IsWordOfLetters(string text, int at) => char.IsAsciiLetter(text[at]) && !(at + 1 < text.Length && ThaiLetters.IsThai(text[at + 1]));

    private static bool IsPartOfNumberOrWord(char c) => ThaiDigits.IsAnyDigit(c) || char.IsAsciiLetter(c) || c == '.';

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

    private static bool IsLetterForDigit(string text, int end) =>
        end < text.Length && ThaiLetters.IsConsonant(text[end]) && (end + 1 == text.Length || Blank.Contains(text[end + 1]) || text[end + 1] == '\n');

    private static bool IsLabel(string text, int end) => end < text.Length && text[end] is '.' or ')' or '/';

    private static CodeReading? Read(string text, Written written)
    {
        var (digits, letter) = (written.Digits, written.Letter);
        var costs = new Dictionary<string, double>(StringComparer.Ordinal);
        var defects = written.Word.Length > 0 && (written.Word is "ซื้อ" || !Words.Contains(written.Word)) ? CodeDefects.WordMangled : CodeDefects.None;
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

        return costs.Count == 0 ? null : new CodeReading(text[written.Start..written.End].Trim(), written.Start, written.End - written.Start, costs, defects, Token(letter.Length == 1 ? letter : letter.Length == 3 ? letter.AsSpan(0, 1) : [], digits)) { Word = written.Word };
    }

    // Letters in lower case, digits in Thai: the form in which codes are compared.
    private static string Token(ReadOnlySpan<char> letter, ReadOnlySpan<char> digits)
    {
        Span<char> token = stackalloc char[letter.Length + digits.Length];
        letter.ToLowerInvariant(token);
        digits.CopyTo(token[letter.Length..]);
        foreach (ref var c in token) c = ThaiDigits.Value(c) is >= 0 and var value ? (char)('๐' + value) : c;
        return token.ToString();
    }

    private static void Add(Dictionary<string, double> costs, char prefix, string digits, double cost)
    {
        var number = 0;
        foreach (var c in digits) number = (number * 10) + ThaiDigits.Value(c);
        if (number is 0 or > 99) return;
        var code = prefix + number.ToString(CultureInfo.InvariantCulture);
        if (!costs.TryGetValue(code, out var known) || cost < known) costs[code] = cost;
    }

    private static bool IsZero(char c) => ThaiDigits.Value(c) == 0;
}
