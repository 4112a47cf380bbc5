namespace ItaIngest.Readings;

/// <summary>
/// windows-874 with what Thai Windows fonts put into its gaps. 0xA1-0xDA and 0xDF-0xFB are TIS-620; 0x80-0x9F and 0xFC-0xFE are the
/// shifted and low forms of marks, kept as the private-use code points U+F700-F71A that such fonts use for them, so that one table (the
/// Reader's) resolves both. Positions: the extended WinThai set of libthai, agreeing with HarfBuzz's Thai shaper.
/// </summary>
public static class WindowsThai
{
    /// <summary>The name under which it is reported.</summary>
    public const string Name = "windows-874";

    private const char Undefined = '\uFFFD';

    /// <summary>What windows-1252 makes of the bytes 0x80-0x9F; a blank where it has nothing.</summary>
    private const string Western = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static readonly string Upper = BuildUpper();

    /// <summary>The character of a byte; U+FFFD where the set has none (0xDB-0xDE, 0xFF).</summary>
    public static char Decode(byte value) => value < 0x80 ? (char)value : Upper[value - 0x80];

    /// <summary>Decodes all bytes, one character each.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="undefined">Number of bytes that the set does not define.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out int undefined)
    {
        var text = new char[bytes.Length];
        undefined = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i] = Decode(bytes[i]);
            if (text[i] == Undefined) undefined++;
        }

        return new string(text);
    }

    /// <summary>The character of the byte that windows-1252, or Latin-1, shows so; null where they show no byte above 0x80 so.</summary>
    public static char? OfWestern(char c)
    {
        if (c is >= '\u0080' and <= '\u00FF') return Decode((byte)c);
        var at = c < '\u0100' ? -1 : Western.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? null : Decode((byte)(0x80 + at));
    }

    private static string BuildUpper()
    {
        var upper = new char[0x80];
        Array.Fill(upper, Undefined);
        for (var b = 0xA1; b <= 0xFB; b++)
            if (b is < 0xDB or > 0xDE) upper[b - 0x80] = (char)(0x0E00 + b - 0xA0);
        upper[0xA0 - 0x80] = '\u00A0';
        upper[0x85 - 0x80] = '…';
        "‘’“”•–—".CopyTo(0, upper, 0x91 - 0x80, 7);
        Run(upper, 0x80, 0xF700, 5);
        Run(upper, 0x86, 0xF705, 10);
        Run(upper, 0x90, 0xF70F, 1);
        Run(upper, 0x98, 0xF710, 8);
        Run(upper, 0xFC, 0xF718, 3);
        return new string(upper);
    }

    private static void Run(char[] upper, int from, int codePoint, int count)
    {
        for (var i = 0; i < count; i++) upper[from + i - 0x80] = (char)(codePoint + i);
    }
}
