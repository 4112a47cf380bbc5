using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A difference as a cell states it.</summary>
/// <param name="Number">Without its sign.</param>
/// <param name="IsUp">By a word, an arrow or a sign; null where it has none.</param>
/// <param name="IsRatio">It is marked as per cent.</param>
internal sealed record DifferenceText(WrittenDecimal Number, bool? IsUp, bool IsRatio)
{
    /// <summary>Reads a cell that holds one difference ("+๐.๑๙", "ลดลง 0.50", "▲ 1.41", "(0.50)"); null where it holds something else.</summary>
    public static DifferenceText? Read(string text, bool bracketsAreFalls)
    {
        var cell = text.Trim();
        if (!DifferenceCell.Whole().IsMatch(cell)) return null;
        // "1.41 (ร้อยละ 1.45)": the difference, then what share it is.
        var points = DifferenceCell.Share().Replace(cell, " ").Trim();
        var ratio = DifferenceCell.Percent().IsMatch(cell) && !DifferenceCell.Digits().IsMatch(points);
        var numbers = ThaiDecimal.FindAll(DifferenceCell.Signs().Replace(ratio ? cell : points, " "));
        if (numbers.Count != 1 || (numbers[0].Flags & (ParseFlags.Ambiguous | ParseFlags.OutOfRange)) != ParseFlags.None) return null;
        return new DifferenceText(numbers[0].Value, Direction(cell, bracketsAreFalls), ratio);
    }

    private static bool? Direction(string cell, bool bracketsAreFalls)
    {
        var up = DifferenceCell.Up().IsMatch(cell);
        var down = DifferenceCell.Down().IsMatch(cell);
        if (up || down) return up && down ? null : up;
        if (DifferenceCell.Signed().Match(cell) is { Success: true } m) return m.Groups["plus"].Success;
        return bracketsAreFalls && cell.StartsWith('(') ? false : null;
    }
}

/// <summary>What stands in a cell of differences.</summary>
internal static partial class DifferenceCell
{
    [GeneratedRegex(@"\(?\s*[+–−-]?\s*(?:(?:คิดเป็น)?\s*ร้อยละ\s*[+–−-]?\s*[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})?|[+–−-]?\s*[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})?\s*(?:%|เปอร์เซ็นต์))\s*\)?", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Share();

    // Nothing but a difference: a sentence with a number in it is none.
    [GeneratedRegex(@"^(?:[\s0-9๐-๙.,()+＋–−‐‑—－%▲△↑⬆↗▼▽↓⬇↘-]|🔺|🔻|เพิ่มขึ้น|เพิ่ม|สูงขึ้น|ดีขึ้น|ลดลง|ลด|ต่ำลง|น้อยลง|คะแนน|คิดเป็น|ร้อยละ|เปอร์เซ็นต์)*$", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Whole();

    [GeneratedRegex(@"%|ร้อยละ|เปอร์เซ็นต์", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Percent();

    [GeneratedRegex(@"[0-9๐-๙]", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Digits();

    [GeneratedRegex(@"[+＋–−‐‑—－-]", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Signs();

    [GeneratedRegex(@"เพิ่ม|สูงขึ้น|ดีขึ้น|[▲△↑⬆↗]|🔺", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Up();

    [GeneratedRegex(@"ลด|ต่ำลง|น้อยลง|[▼▽↓⬇↘]|🔻", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Down();

    // A dash with a space behind it may be a bullet: only one that touches the number is a sign.
    [GeneratedRegex(@"^\(?(?:(?<plus>[+＋])\s?|(?<minus>[–−‐‑－-]))[0-9๐-๙.]", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Signed();
}
