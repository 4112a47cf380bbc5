using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>The rowspan and colspan of a cell, as the HTML standard reads them (4.9.11), whatever is written there.</summary>
internal static class Spans
{
    private const int MostColumns = 1000;
    private const int MostRows = 65534;

    /// <summary>A rowspan of 0: down to the end of the row group.</summary>
    public const int ToTheEnd = int.MaxValue;

    /// <summary>Columns, 1 to 1000. "2;" is 2; "-1", "abc" and "0" are 1.</summary>
    public static int ColumnsOf(IElement cell) => Number(cell.GetAttribute("colspan")) is { } n and > 0 ? Math.Min(n, MostColumns) : 1;

    /// <summary>Rows, 1 to 65534, or <see cref="ToTheEnd"/>.</summary>
    public static int RowsOf(IElement cell) => Number(cell.GetAttribute("rowspan")) switch
    {
        null => 1,
        0 => ToTheEnd,
        { } n => Math.Min(n, MostRows),
    };

    /// <summary>A number as the standard reads one: white space, a sign, digits, and anything after them is ignored.</summary>
    private static int? Number(string? text)
    {
        if (text is null) return null;
        var digits = text.AsSpan().TrimStart(" \t\r\n\f");
        if (digits.Length > 0 && digits[0] == '+') digits = digits[1..];
        var value = 0;
        var at = 0;
        for (; at < digits.Length && char.IsAsciiDigit(digits[at]); at++) value = Math.Min((value * 10) + (digits[at] - '0'), 1_000_000);
        return at == 0 ? null : value;
    }
}
