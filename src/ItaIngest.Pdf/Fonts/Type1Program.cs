using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Fonts;

/// <summary>The clear part of a Type 1 program: its encoding. The encrypted part has only outlines and the names that the encoding has anyway.</summary>
internal sealed class Type1Program(string?[] encoding) : FontProgram
{
    public override string? NameOfCode(int code) => code is >= 0 and < 256 ? encoding[code] : null;

    /// <summary>Reads a program, or gives null when it has no encoding.</summary>
    public static Type1Program? Read(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf("/Encoding"u8);
        if (at < 0) return null;
        var end = bytes.IndexOf("eexec"u8);
        var lexer = new Lexer(end > at ? bytes[..end] : bytes, at + "/Encoding"u8.Length);
        var names = new string?[256];
        var token = lexer.Next();
        if (token == TokenKind.Keyword && lexer.Slice.SequenceEqual("StandardEncoding"u8)) return new Type1Program(StandardEncodings.Standard);
        if (token == TokenKind.ArrayBegin) return Literal(ref lexer, names);
        var code = -1;
        for (; token != TokenKind.End; token = lexer.Next())
        {
            if (token == TokenKind.Number)
            {
                code = lexer.Number is >= 0 and < 256 ? (int)lexer.Number : -1;
            }
            else if (token == TokenKind.Keyword && lexer.Slice.Length > 1 && lexer.Slice[0] == (byte)'#')
            {
                code = Radix(code, lexer.Slice[1..]);
            }
            else if (token == TokenKind.Name)
            {
                if (code >= 0) names[code] = Lexer.NameText(lexer.Slice);
                code = -1;
            }
            else if (token == TokenKind.Keyword && (lexer.Slice.SequenceEqual("def"u8) || lexer.Slice.SequenceEqual("readonly"u8)))
            {
                break;
            }
        }

        return new Type1Program(names);
    }

    // "/Encoding [/.notdef /A …] def"
    private static Type1Program Literal(ref Lexer lexer, string?[] names)
    {
        for (var code = 0; code < names.Length && lexer.Next() == TokenKind.Name; code++) names[code] = Lexer.NameText(lexer.Slice);
        return new Type1Program(names);
    }

    // "8#101": digits to a base.
    private static int Radix(int radix, ReadOnlySpan<byte> digits)
    {
        if (radix is < 2 or > 16) return -1;
        var value = 0;
        foreach (var b in digits)
        {
            var digit = Lexer.HexValue(b);
            if (digit < 0 || digit >= radix) return -1;
            value = (value * radix) + digit;
            if (value > 255) return -1;
        }

        return value;
    }
}
