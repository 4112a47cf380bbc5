using System.Globalization;
using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>The numbers of an ordered list, which stand nowhere in the text and which every reader sees.</summary>
/// <remarks>start, reversed, type and value as in the HTML standard, 4.4.5 and 4.4.8; Thai numbers by list-style-type.</remarks>
internal sealed class ListNumbering
{
    private readonly string style;
    private readonly int step;
    private int next;

    public ListNumbering(IElement list, int items)
    {
        var reversed = list.HasAttribute("reversed");
        step = reversed ? -1 : 1;
        next = Integer(list.GetAttribute("start")) ?? (reversed ? items : 1);
        style = StyleOf(list) ?? "decimal";
    }

    /// <summary>The number of the next item as it is shown, with what follows it: "3. ", "ข. ", or "" for a list without marks.</summary>
    public string Next(IElement item)
    {
        if (Integer(item.GetAttribute("value")) is { } value) next = value;
        var number = next;
        if (Math.Abs((long)next + step) < int.MaxValue) next += step;
        var text = Written(number, StyleOf(item) ?? style);
        return text.Length == 0 ? "" : text + ". ";
    }

    private static string? StyleOf(IElement element)
    {
        if (element.GetAttribute("style") is { } css)
        {
            if (InlineStyle.ValueOf(css, "list-style-type") is { } named) return named.ToLowerInvariant();
            // The short form may name a position and an image too.
            if (InlineStyle.ValueOf(css, "list-style") is { } all) return all.ToLowerInvariant().Split(' ').FirstOrDefault(w => w is "none" or "thai" or "decimal" || w.EndsWith("-alpha", StringComparison.Ordinal) || w.EndsWith("-roman", StringComparison.Ordinal));
        }

        return element.GetAttribute("type")?.Trim() switch
        {
            "1" => "decimal",
            "a" => "lower-alpha",
            "A" => "upper-alpha",
            "i" => "lower-roman",
            "I" => "upper-roman",
            _ => null,
        };
    }

    private static string Written(int number, string style) => style switch
    {
        "none" or "disc" or "circle" or "square" => "",
        "thai" => string.Concat(Decimal(number).Select(c => c == '-' ? c : (char)(c - '0' + '๐'))),
        "decimal-leading-zero" when number is >= 0 and < 10 => "0" + Decimal(number),
        "lower-alpha" or "lower-latin" when number > 0 => Letters(number, 'a'),
        "upper-alpha" or "upper-latin" when number > 0 => Letters(number, 'A'),
        "lower-roman" when number is > 0 and < 4000 => Roman(number).ToLowerInvariant(),
        "upper-roman" when number is > 0 and < 4000 => Roman(number),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int number, char first)
    {
        var text = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26) text = (char)(first + ((rest - 1) % 26)) + text;
        return text;
    }

    private static string Roman(int number)
    {
        (int Value, string Text)[] signs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value) text += sign;
        return text;
    }

    private static int? Integer(string? text)
    {
        if (text is null) return null;
        var trimmed = text.AsSpan().TrimStart(" \t\r\n\f");
        var end = trimmed.Length > 0 && trimmed[0] is '-' or '+' ? 1 : 0;
        while (end < trimmed.Length && char.IsAsciiDigit(trimmed[end])) end++;
        return int.TryParse(trimmed[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
