using System.Globalization;

namespace ItaIngest.Pdf.Objects;

/// <summary>The kinds of token (ISO 32000-2, 7.2 and 7.3).</summary>
internal enum TokenKind : byte
{
    End = 0,
    Number,
    Name,
    LiteralString,
    HexString,
    ArrayBegin,
    ArrayEnd,
    DictionaryBegin,
    DictionaryEnd,

    /// <summary>Anything else: an operator, true, obj, R, { or }.</summary>
    Keyword,
}

/// <summary>
/// Cuts bytes into tokens, without allocating: files, object streams, page contents and CMaps are all read by it. Damaged input gives
/// the tokens that other readers see; nothing throws.
/// </summary>
internal ref struct Lexer(ReadOnlySpan<byte> bytes, int position = 0)
{
    private static ReadOnlySpan<byte> Classes => ClassTable;

    private static readonly byte[] ClassTable = MakeClasses();

    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Where the next token is looked for.</summary>
    public int Position { get; set; } = position;

    /// <summary>Where the last token began.</summary>
    public int TokenStart { get; private set; }

    /// <summary>The value of the last number.</summary>
    public double Number { get; private set; }

    /// <summary>The last number was written without a dot.</summary>
    public bool IsInteger { get; private set; }

    /// <summary>The last token's bytes: a keyword; a name without its slash, # not resolved; a string without its brackets, not unescaped.</summary>
    public ReadOnlySpan<byte> Slice { get; private set; }

    public static bool IsWhite(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(byte b) => Classes[b] == 2;

    public static bool IsRegular(byte b) => Classes[b] == 0;

    /// <summary>The next token.</summary>
    public TokenKind Next()
    {
        SkipWhite();
        TokenStart = Position;
        if (Position >= bytes.Length) return TokenKind.End;
        var b = bytes[Position];
        switch (b)
        {
            case (byte)'/':
                Position++;
                Slice = Regular();
                return TokenKind.Name;
            case (byte)'(':
                return Literal();
            case (byte)'<':
                if (Position + 1 < bytes.Length && bytes[Position + 1] == (byte)'<')
                {
                    Position += 2;
                    return TokenKind.DictionaryBegin;
                }

                return Hex();
            case (byte)'>':
                Position += Position + 1 < bytes.Length && bytes[Position + 1] == (byte)'>' ? 2 : 1;
                return TokenKind.DictionaryEnd;
            case (byte)'[':
                Position++;
                return TokenKind.ArrayBegin;
            case (byte)']':
                Position++;
                return TokenKind.ArrayEnd;
            case (byte)'{' or (byte)'}' or (byte)')':
                Slice = bytes.Slice(Position, 1);
                Position++;
                return TokenKind.Keyword;
        }

        if (b is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.') return NumberOrKeyword();
        Slice = Regular();
        return TokenKind.Keyword;
    }

    public void SkipWhite()
    {
        while (Position < bytes.Length)
        {
            var b = bytes[Position];
            if (b == (byte)'%')
            {
                var end = bytes[Position..].IndexOfAny((byte)10, (byte)13);
                Position = end < 0 ? bytes.Length : Position + end;
            }
            else if (IsWhite(b))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>A name's text, #xx resolved.</summary>
    public static string NameText(ReadOnlySpan<byte> slice)
    {
        if (slice.IndexOf((byte)'#') < 0) return System.Text.Encoding.Latin1.GetString(slice);
        var text = new System.Text.StringBuilder(slice.Length);
        for (var i = 0; i < slice.Length; i++)
        {
            if (slice[i] == (byte)'#' && i + 2 < slice.Length && HexValue(slice[i + 1]) >= 0 && HexValue(slice[i + 2]) >= 0)
            {
                text.Append((char)((HexValue(slice[i + 1]) << 4) | HexValue(slice[i + 2])));
                i += 2;
            }
            else
            {
                text.Append((char)slice[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>The bytes of a literal string's slice: escapes resolved, line ends made one.</summary>
    /// <returns>Number of bytes written; never more than the slice has.</returns>
    public static int Unescape(ReadOnlySpan<byte> slice, Span<byte> into)
    {
        var written = 0;
        for (var i = 0; i < slice.Length; i++)
        {
            var b = slice[i];
            if (b == 13)
            {
                if (i + 1 < slice.Length && slice[i + 1] == 10) i++;
                into[written++] = 10;
                continue;
            }

            if (b != (byte)'\\' || i + 1 >= slice.Length)
            {
                if (b != (byte)'\\') into[written++] = b;
                continue;
            }

            b = slice[++i];
            switch (b)
            {
                case (byte)'n': into[written++] = 10; break;
                case (byte)'r': into[written++] = 13; break;
                case (byte)'t': into[written++] = 9; break;
                case (byte)'b': into[written++] = 8; break;
                case (byte)'f': into[written++] = 12; break;
                case 10: break;
                case 13:
                    if (i + 1 < slice.Length && slice[i + 1] == 10) i++;
                    break;
                case >= (byte)'0' and <= (byte)'7':
                    var octal = b - '0';
                    for (var digits = 1; digits < 3 && i + 1 < slice.Length && slice[i + 1] is >= (byte)'0' and <= (byte)'7'; digits++) octal = (octal << 3) | (slice[++i] - '0');
                    into[written++] = (byte)octal;
                    break;
                default: into[written++] = b; break;
            }
        }

        return written;
    }

    /// <summary>The bytes of a hexadecimal string's slice; what is no hex digit is skipped, an odd last digit counts with 0.</summary>
    /// <returns>Number of bytes written; never more than the slice has.</returns>
    public static int FromHex(ReadOnlySpan<byte> slice, Span<byte> into)
    {
        var written = 0;
        var high = -1;
        foreach (var b in slice)
        {
            var value = HexValue(b);
            if (value < 0) continue;
            if (high < 0)
            {
                high = value;
            }
            else
            {
                into[written++] = (byte)((high << 4) | value);
                high = -1;
            }
        }

        if (high >= 0) into[written++] = (byte)(high << 4);
        return written;
    }

    public static int HexValue(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };

    private ReadOnlySpan<byte> Regular()
    {
        var start = Position;
        while (Position < bytes.Length && Classes[bytes[Position]] == 0) Position++;
        return bytes[start..Position];
    }

    private TokenKind Literal()
    {
        var start = ++Position;
        var depth = 1;
        while (Position < bytes.Length)
        {
            var b = bytes[Position];
            if (b == (byte)'\\')
            {
                Position++;
            }
            else if (b == (byte)'(')
            {
                depth++;
            }
            else if (b == (byte)')' && --depth == 0)
            {
                break;
            }

            Position++;
        }

        var end = Math.Min(Position, bytes.Length);
        Slice = bytes[start..end];
        Position = Math.Min(end + 1, bytes.Length);
        return TokenKind.LiteralString;
    }

    private TokenKind Hex()
    {
        var start = Position + 1;
        var length = bytes[start..].IndexOf((byte)'>');
        Slice = length < 0 ? bytes[start..] : bytes.Slice(start, length);
        Position = length < 0 ? bytes.Length : start + length + 1;
        return TokenKind.HexString;
    }

    private TokenKind NumberOrKeyword()
    {
        var start = Position;
        Slice = Regular();
        var i = 0;
        var negative = false;
        // "--5" and "+-5" occur; other readers take the sign once.
        while (i < Slice.Length && Slice[i] is (byte)'+' or (byte)'-')
        {
            negative |= Slice[i] == (byte)'-';
            i++;
        }

        // Digits go into an integer that is divided once: adding up tenths and hundredths would leave 0.1 + 0.02 beside 0.12.
        long mantissa = 0;
        var decimals = -1;
        var digits = 0;
        for (; i < Slice.Length; i++)
        {
            var b = Slice[i];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                digits++;
                if (mantissa < MantissaLimit)
                {
                    mantissa = (mantissa * 10) + (b - '0');
                    if (decimals >= 0) decimals++;
                }
                else if (decimals < 0)
                {
                    return Long(negative);
                }
            }
            else if (b == (byte)'.' && decimals < 0)
            {
                decimals = 0;
            }
            else if (b == (byte)'-' && digits > 0)
            {
                // "0.00-35": broken writers put a sign inside; what follows is dropped.
                break;
            }
            else if (digits == 0)
            {
                return TokenKind.Keyword;
            }
            else if (b is (byte)'e' or (byte)'E')
            {
                return Exponent(start, i, Value(negative, mantissa, decimals), decimals < 0);
            }
            else
            {
                return CutAt(start, i, Value(negative, mantissa, decimals), decimals < 0);
            }
        }

        // A lone sign or dot counts 0, so that the operands around it keep their places.
        Number = Value(negative, mantissa, decimals);
        IsInteger = decimals < 0;
        return TokenKind.Number;
    }

    private const long MantissaLimit = long.MaxValue / 100;

    private static ReadOnlySpan<double> PowersOfTen => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    private static double Value(bool negative, long mantissa, int decimals)
    {
        double value = mantissa;
        while (decimals > 0)
        {
            // More than 22 decimals only with leading zeros: 0.0000...01.
            var step = Math.Min(decimals, 22);
            value /= PowersOfTen[step];
            decimals -= step;
        }

        return negative ? -value : value;
    }

    // More digits than a long holds.
    private TokenKind Long(bool negative)
    {
        double value = 0;
        foreach (var b in Slice)
        {
            if (b is (byte)'+' or (byte)'-') continue;
            if (b is < (byte)'0' or > (byte)'9') break;
            value = (value * 10) + (b - '0');
        }

        Number = negative ? -value : value;
        IsInteger = true;
        return TokenKind.Number;
    }

    private TokenKind Exponent(int start, int used, double before, bool isInteger)
    {
        if (!double.TryParse(Slice, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return CutAt(start, used, before, isInteger);
        Number = value;
        IsInteger = false;
        return TokenKind.Number;
    }

    // "12obj", "0R", "1.5Td": a number that runs into a keyword is cut there.
    private TokenKind CutAt(int start, int used, double value, bool isInteger)
    {
        Position = start + used;
        Slice = Slice[..used];
        Number = value;
        IsInteger = isInteger;
        return TokenKind.Number;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[256];
        foreach (var white in (ReadOnlySpan<byte>)[0, 9, 10, 12, 13, 32]) classes[white] = 1;
        foreach (var delimiter in "()<>[]{}/%"u8) classes[delimiter] = 2;
        return classes;
    }
}
