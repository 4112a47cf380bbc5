using System.Buffers;

namespace ThaiNumerals;

/// <summary>The digits of Thai text: Thai and ASCII, and full-width, Lao and Khmer ones that stray into it.</summary>
public static class ThaiDigits
{
    internal const string All =
        "0123456789" +
        "๐๑๒๓๔๕๖๗๘๙" +
        "\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19" +
        "\u0ED0\u0ED1\u0ED2\u0ED3\u0ED4\u0ED5\u0ED6\u0ED7\u0ED8\u0ED9" +
        "\u17E0\u17E1\u17E2\u17E3\u17E4\u17E5\u17E6\u17E7\u17E8\u17E9";

    internal static readonly SearchValues<char> Any = SearchValues.Create(All);
    private static readonly SearchValues<char> NotAscii = SearchValues.Create(All.AsSpan(10));
    private static readonly SearchValues<char> NotThai = SearchValues.Create(string.Concat(All.AsSpan(0, 10), All.AsSpan(20)));

    /// <summary>0 to 9 for a digit of any of the five scripts, otherwise -1.</summary>
    public static int Value(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '๐' and <= '๙' => c - '๐',
        >= '\uFF10' and <= '\uFF19' => c - '\uFF10',
        >= '\u0ED0' and <= '\u0ED9' => c - '\u0ED0',
        >= '\u17E0' and <= '\u17E9' => c - '\u17E0',
        _ => -1,
    };

    /// <summary>Whether this is an ASCII or a Thai digit.</summary>
    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '๐' and <= '๙');

    /// <summary>Whether this is a digit of any of the five scripts.</summary>
    public static bool IsAnyDigit(char c) => Value(c) >= 0;

    /// <summary>Every digit as ASCII, everything else as it was; the same instance when there is nothing to change.</summary>
    public static string ToAscii(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(NotAscii) < 0
            ? text
            : string.Create(text.Length, text, static (to, from) => Convert(from, to, '0'));
    }

    /// <summary>Every digit as Thai, everything else as it was; the same instance when there is nothing to change.</summary>
    public static string ToThai(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(NotThai) < 0
            ? text
            : string.Create(text.Length, text, static (to, from) => Convert(from, to, '๐'));
    }

    /// <summary>As <see cref="ToAscii"/>, into memory of the caller's; false when it is too short for the text.</summary>
    public static bool TryToAscii(ReadOnlySpan<char> source, Span<char> destination, out int written)
    {
        written = 0;
        if (destination.Length < source.Length)
            return false;
        Convert(source, destination, '0');
        written = source.Length;
        return true;
    }

    /// <summary>As <see cref="ToThai"/>, into memory of the caller's; false when it is too short for the text.</summary>
    public static bool TryToThai(ReadOnlySpan<char> source, Span<char> destination, out int written)
    {
        written = 0;
        if (destination.Length < source.Length)
            return false;
        Convert(source, destination, '๐');
        written = source.Length;
        return true;
    }

    /// <summary>
    /// Which scripts the digits of a text belong to: <see cref="ParseFlags.ThaiDigits"/>, <see cref="ParseFlags.FullWidth"/>,
    /// <see cref="ParseFlags.Lao"/>, <see cref="ParseFlags.Khmer"/>, and <see cref="ParseFlags.MixedScript"/> when there is
    /// more than one, ASCII counted.
    /// </summary>
    public static ParseFlags Scripts(ReadOnlySpan<char> text)
    {
        var flags = ParseFlags.None;
        var scripts = 0;
        foreach (var c in text)
        {
            var script = Script(c);
            if ((scripts & script) != 0 || script == 0)
                continue;
            if (scripts != 0)
                flags |= ParseFlags.MixedScript;
            scripts |= script;
            flags |= script switch
            {
                2 => ParseFlags.ThaiDigits,
                4 => ParseFlags.FullWidth,
                8 => ParseFlags.Lao,
                16 => ParseFlags.Khmer,
                _ => ParseFlags.None,
            };
        }

        return flags;
    }

    private static int Script(char c) => c switch
    {
        >= '0' and <= '9' => 1,
        >= '๐' and <= '๙' => 2,
        >= '\uFF10' and <= '\uFF19' => 4,
        >= '\u0ED0' and <= '\u0ED9' => 8,
        >= '\u17E0' and <= '\u17E9' => 16,
        _ => 0,
    };

    private static void Convert(ReadOnlySpan<char> source, Span<char> destination, char zero)
    {
        for (var i = 0; i < source.Length; i++)
        {
            var value = Value(source[i]);
            destination[i] = value < 0 ? source[i] : (char)(zero + value);
        }
    }
}
