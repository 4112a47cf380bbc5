namespace ThaiNumerals;

/// <summary>Percentages: <c>ร้อยละ ๙๕.๒๐</c>, <c>คิดเป็นร้อยละ 80</c>, <c>95.2 %</c>, <c>๙๕ เปอร์เซ็นต์</c>. The value is the number written: 95.2, not 0.952.</summary>
public static class ThaiPercent
{
    private static readonly MarkedNumbers Marked = new(
        ["คิดเป็นร้อยละ", "ร้อยละ"], ["%", "\uFF05", "เปอร์เซ็นต์"], ["เปอร์เซนต์", "เปอร์เซ็น", "เปอร์เซน", "เปอเซ็นต์"]);

    /// <summary>Reads a text that is one percentage; a number without a mark is none. The span takes in the mark.</summary>
    public static bool TryParse(string text, out Parsed<WrittenDecimal> result) => Marked.TryParse(text, out result);

    /// <summary>Every percentage of a running text.</summary>
    public static IReadOnlyList<Parsed<WrittenDecimal>> FindAll(string text) => Marked.FindAll(text);
}
