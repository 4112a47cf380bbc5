using ThaiNumerals;

namespace ItaIngest.Extractors.Joining;

/// <summary>What the look of a cell says, before anything is read: a bare number, a row's own label, a continuation mark.</summary>
internal static class CellForm
{
    private static readonly string[] PageWords = ["หน้าที่", "หน้า", "page", "p."];

    /// <summary>A number and nothing else (sign, separators and percent allowed).</summary>
    public static bool IsNumber(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (ThaiDigits.IsDigit(c)) digits++;
            else if (!char.IsWhiteSpace(c) && c is not ('.' or ',' or '%' or '-' or '+')) return false;
        }

        return digits > 0;
    }

    /// <summary>A year of four digits, which headers are made of too (25xx or 20xx).</summary>
    public static bool IsYear(string text)
    {
        var key = HeaderKey.Of(text);
        return key.Length == 4 && key.All(char.IsAsciiDigit) && (key.StartsWith("25", StringComparison.Ordinal) || key.StartsWith("20", StringComparison.Ordinal));
    }

    /// <summary>Begins with a list label (๑. , 2) , (๓)): the text of a row, not of a header.</summary>
    public static bool BeginsWithLabel(string text)
    {
        var rest = text.AsSpan().TrimStart().TrimStart('(');
        var digits = 0;
        while (digits < rest.Length && ThaiDigits.IsDigit(rest[digits])) digits++;
        return digits is > 0 and <= 3 && digits < rest.Length && rest[digits] is '.' or ')';
    }

    /// <summary>
    /// The running label of a row, if its cell is one ("๑๐", "i๑๒", "ข้อ ๓."): a short word, a number, nothing after it but a dot or bracket.
    /// </summary>
    public static (string Word, int Number)? RunningLabel(string text)
    {
        var trimmed = text.AsSpan().Trim().TrimEnd(".)").TrimEnd();
        var start = trimmed.Length;
        while (start > 0 && ThaiDigits.IsDigit(trimmed[start - 1])) start--;
        var digits = trimmed[start..];
        if (digits.Length is 0 or > 4 || start > 12) return null;
        var word = HeaderKey.Of(trimmed[..start].ToString());
        if (word.Any(char.IsAsciiDigit)) return null;
        var number = 0;
        foreach (var c in digits) number = (number * 10) + ThaiDigits.Value(c);
        return (word, number);
    }

    /// <summary>A paragraph that may stand between two parts of one table: "(ต่อ)", "ตารางที่ ๑ (ต่อ)", a page number.</summary>
    public static bool IsBetweenParts(string text)
    {
        if (HeaderKey.IsBlank(text)) return true;
        if (text.Length > 40) return false;
        var bare = text.Trim(' ', '-', '–', '—', '(', ')', '[', ']', '.', '\u00A0');
        return IsContinuationMark(bare) || IsPageNumber(bare);
    }

    private static bool IsContinuationMark(string bare)
    {
        if (!bare.EndsWith("ต่อ", StringComparison.Ordinal)) return false;
        var before = bare[..^3].Trim(' ', '(', '.');
        if (before.StartsWith("ตาราง", StringComparison.Ordinal)) before = before["ตาราง".Length..];
        if (before.StartsWith("ที่", StringComparison.Ordinal)) before = before["ที่".Length..];
        return before.All(c => char.IsWhiteSpace(c) || ThaiDigits.IsDigit(c) || c == '.');
    }

    private static bool IsPageNumber(string bare)
    {
        var rest = bare;
        foreach (var word in PageWords)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[word.Length..].TrimStart();
                break;
            }
        }

        var numbers = rest.Split(['/', ' '], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length is 1 or 2 && numbers.All(n => n.Length <= 3 && n.All(ThaiDigits.IsDigit));
    }
}
