namespace ItaIngest.Mapping;

/// <summary>The names of items: "i7", "sub:9.1", "indicator:6", "instrument:EIT", "overall", or several joined by '|' while undecided.</summary>
public static class Items
{
    /// <summary>The overall score.</summary>
    public const string Overall = "overall";

    private const string IndicatorPrefix = "indicator:";
    private const string InstrumentPrefix = "instrument:";
    private const string SubPrefix = "sub:";

    /// <summary>The order of items: overall, instruments, indicators, sub-indicators, questions; numbers by value.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    /// <summary>The item of an indicator's number.</summary>
    public static string Indicator(int number) => FormattableString.Invariant($"{IndicatorPrefix}{number}");

    /// <summary>The item of an instrument's code.</summary>
    public static string Instrument(string code) => InstrumentPrefix + code;

    /// <summary>The item of a sub-indicator's code.</summary>
    public static string SubIndicator(string code) => SubPrefix + code;

    /// <summary>The items that are possible.</summary>
    public static IReadOnlyList<string> Candidates(string item) => item.Split('|');

    /// <summary>The number of "indicator:6", or null.</summary>
    public static int? IndicatorNumber(string item) =>
        item.StartsWith(IndicatorPrefix, StringComparison.Ordinal) ? Number(item.AsSpan(IndicatorPrefix.Length)) : null;

    /// <summary>The code of "instrument:EIT", or null.</summary>
    public static string? InstrumentCode(string item) =>
        item.StartsWith(InstrumentPrefix, StringComparison.Ordinal) ? item[InstrumentPrefix.Length..] : null;

    /// <summary>The code of "sub:9.1", or null.</summary>
    public static string? SubIndicatorCode(string item) =>
        item.StartsWith(SubPrefix, StringComparison.Ordinal) ? item[SubPrefix.Length..] : null;

    /// <summary>Whether this names one item: a question, an indicator, a part of one, an instrument or the overall score.</summary>
    public static bool IsOne(string item) => string.Equals(item, Overall, StringComparison.Ordinal) || IsQuestion(item) || IndicatorNumber(item) is not null || InstrumentCode(item) is { Length: > 0 } || SubIndicatorCode(item) is { Length: > 0 };

    /// <summary>Whether this is the code of a question: i, e or o and a number.</summary>
    public static bool IsQuestion(string item) => item.Length > 1 && item[0] is 'i' or 'e' or 'o' && Number(item.AsSpan(1)) is not null;

    private static int Compare(string? a, string? b)
    {
        var (left, right) = (Rank(a ?? string.Empty), Rank(b ?? string.Empty));
        var step = left.CompareTo(right);
        return step != 0 ? step : string.CompareOrdinal(a, b);
    }

    private static (int Level, int Letter, int Number, string Tail) Rank(string item)
    {
        if (string.Equals(item, Overall, StringComparison.Ordinal)) return (0, 0, 0, string.Empty);
        if (InstrumentCode(item) is { Length: > 0 } code) return (1, "IEO".IndexOf(code[0], StringComparison.Ordinal), 0, code);
        if (IndicatorNumber(item) is { } indicator) return (2, 0, indicator, string.Empty);
        if (SubIndicatorCode(item) is { } sub) return (3, 0, Number(sub.AsSpan(0, Math.Max(0, sub.IndexOf('.', StringComparison.Ordinal)))) ?? 0, sub);
        var first = Candidates(item)[0];
        return IsQuestion(first)
            ? (4, "ieo".IndexOf(first[0], StringComparison.Ordinal), Number(first.AsSpan(1)) ?? 0, item)
            : (5, 0, 0, item);
    }

    private static int? Number(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > 4) return null;
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return null;
            number = number * 10 + (digit - '0');
        }

        return number;
    }
}
