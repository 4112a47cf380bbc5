using System.Text;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Fonts;

/// <summary>
/// Reads CMaps: those that lead to character identifiers and those that lead to Unicode. A section that is not closed ends where the
/// next begins; what makes no sense in it is skipped.
/// </summary>
internal static class CMapParser
{
    /// <summary>Reads a CMap of codes and character identifiers.</summary>
    /// <param name="bytes">Its text.</param>
    /// <param name="into">Gets what it says.</param>
    /// <param name="use">Called with the name of each CMap that it rests on.</param>
    public static void Read(ReadOnlySpan<byte> bytes, CMap into, Action<string> use)
    {
        var lexer = new Lexer(bytes);
        var name = "";
        var key = "";
        while (true)
        {
            var token = lexer.Next();
            if (token == TokenKind.End) return;
            if (token == TokenKind.Name)
            {
                name = key = Lexer.NameText(lexer.Slice);
            }
            else if (token == TokenKind.Number)
            {
                if (key == "WMode") into.IsVertical = lexer.Number == 1;
                key = "";
            }
            else if (token == TokenKind.Keyword)
            {
                if (lexer.Slice.SequenceEqual("usecmap"u8)) use(name);
                else if (lexer.Slice.SequenceEqual("begincodespacerange"u8)) ReadSpaces(ref lexer, into.Spaces);
                else if (lexer.Slice.SequenceEqual("begincidrange"u8)) ReadCids(ref lexer, into.Cids, areRanges: true);
                else if (lexer.Slice.SequenceEqual("begincidchar"u8)) ReadCids(ref lexer, into.Cids, areRanges: false);
                else if (lexer.Slice.SequenceEqual("beginbfrange"u8)) ReadCids(ref lexer, into.Cids, areRanges: true);
                else if (lexer.Slice.SequenceEqual("beginbfchar"u8)) ReadCids(ref lexer, into.Cids, areRanges: false);
            }
        }
    }

    /// <summary>Reads a /ToUnicode map.</summary>
    public static ToUnicodeMap ReadToUnicode(ReadOnlySpan<byte> bytes)
    {
        var map = new ToUnicodeMap();
        var lexer = new Lexer(bytes);
        while (true)
        {
            var token = lexer.Next();
            if (token == TokenKind.End) return map;
            if (token != TokenKind.Keyword) continue;
            if (lexer.Slice.SequenceEqual("beginbfchar"u8)) ReadCharacters(ref lexer, map);
            else if (lexer.Slice.SequenceEqual("beginbfrange"u8)) ReadRanges(ref lexer, map);
        }
    }

    private static void ReadSpaces(ref Lexer lexer, CodeSpaces spaces)
    {
        while (Code(ref lexer, out var low, out var length))
        {
            if (!Code(ref lexer, out var high, out var otherLength)) return;
            spaces.Add(Math.Max(length, otherLength), low, high);
        }
    }

    private static void ReadCids(ref Lexer lexer, CodeMap cids, bool areRanges)
    {
        while (Code(ref lexer, out var low, out _))
        {
            var high = low;
            if (areRanges && !Code(ref lexer, out high, out _)) return;
            if (Identifier(ref lexer) is not { } cid) return;
            if (cid is >= 0 and <= 0xFFFF) cids.Add(low, high, (int)cid);
        }
    }

    // A number; some writers put the operators of /ToUnicode into an encoding, with identifiers as strings.
    private static double? Identifier(ref Lexer lexer)
    {
        var start = lexer.Position;
        if (lexer.Next() == TokenKind.Number) return lexer.Number;
        lexer.Position = start;
        return Code(ref lexer, out var cid, out _) ? cid : null;
    }

    private static void ReadCharacters(ref Lexer lexer, ToUnicodeMap map)
    {
        Span<char> text = stackalloc char[128];
        while (Code(ref lexer, out var code, out _))
        {
            if (!Target(ref lexer, text, out var length)) return;
            map.Add(code, text[..length]);
        }
    }

    private static void ReadRanges(ref Lexer lexer, ToUnicodeMap map)
    {
        Span<char> text = stackalloc char[128];
        while (Code(ref lexer, out var low, out _))
        {
            if (!Code(ref lexer, out var high, out _)) return;
            var start = lexer.Position;
            if (lexer.Next() != TokenKind.ArrayBegin)
            {
                lexer.Position = start;
                if (!Target(ref lexer, text, out var single)) return;
                map.Add(low, high, text[..single]);
                continue;
            }

            var code = low;
            var isInside = true;
            while (Target(ref lexer, text, out var length))
            {
                if (isInside) map.Add(code, text[..length]);
                isInside &= code++ < high;
            }

            start = lexer.Position;
            if (lexer.Next() != TokenKind.ArrayEnd) lexer.Position = start;
        }
    }

    // A code: the bytes of a string, of which the last four count. An odd number of digits is taken as a number.
    private static bool Code(ref Lexer lexer, out uint code, out int length)
    {
        code = 0;
        length = 0;
        var start = lexer.Position;
        switch (lexer.Next())
        {
            case TokenKind.HexString:
                var digits = 0;
                foreach (var b in lexer.Slice)
                {
                    var value = Lexer.HexValue(b);
                    if (value < 0) continue;
                    code = (code << 4) | (uint)value;
                    digits++;
                }

                length = Math.Min((digits + 1) / 2, 4);
                return true;
            case TokenKind.LiteralString when lexer.Slice.Length <= 64:
                Span<byte> bytes = stackalloc byte[64];
                length = Math.Min(Lexer.Unescape(lexer.Slice, bytes), 4);
                foreach (var b in bytes[..length]) code = (code << 8) | b;
                return true;
            default:
                lexer.Position = start;
                return false;
        }
    }

    // What a code leads to: UTF-16 in a string, or a glyph name. Too long a text is cut to nothing.
    private static bool Target(ref Lexer lexer, scoped Span<char> text, out int length)
    {
        length = 0;
        var start = lexer.Position;
        switch (lexer.Next())
        {
            case TokenKind.HexString:
                length = Units(lexer.Slice, text);
                return true;
            case TokenKind.LiteralString:
                if (lexer.Slice.Length > text.Length) return true;
                Span<byte> bytes = stackalloc byte[128];
                var count = Lexer.Unescape(lexer.Slice, bytes);
                length = count == 1 ? 1 : count / 2;
                if (count == 1) text[0] = (char)bytes[0];
                else Encoding.BigEndianUnicode.GetChars(bytes[..(length * 2)], text);
                return true;
            case TokenKind.Name:
                if (GlyphNames.Text(Lexer.NameText(lexer.Slice)) is { } meant && meant.Length <= text.Length)
                {
                    meant.CopyTo(text);
                    length = meant.Length;
                }

                return true;
            default:
                lexer.Position = start;
                return false;
        }
    }

    // Groups of four digits; a last group of fewer is a number of its own ("<41>", "<041>").
    private static int Units(ReadOnlySpan<byte> hex, Span<char> units)
    {
        var length = 0;
        var unit = 0;
        var digits = 0;
        foreach (var b in hex)
        {
            var value = Lexer.HexValue(b);
            if (value < 0) continue;
            unit = (unit << 4) | value;
            if (++digits < 4) continue;
            if (length == units.Length) return 0;
            units[length++] = (char)unit;
            unit = digits = 0;
        }

        if (digits == 0) return length;
        if (length == units.Length) return 0;
        units[length++] = (char)unit;
        return length;
    }
}
