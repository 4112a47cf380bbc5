using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Filters;

/// <summary>Bytes written as hexadecimal digits, to a closing &gt;.</summary>
internal static class AsciiHex
{
    public static void Decode(ReadOnlySpan<byte> input, DecodedBytes output)
    {
        var high = -1;
        foreach (var b in input)
        {
            if (b == (byte)'>') break;
            var value = Lexer.HexValue(b);
            if (value < 0)
            {
                output.IsDamaged |= !Lexer.IsWhite(b);
            }
            else if (high < 0)
            {
                high = value;
            }
            else
            {
                if (!output.TryWrite((byte)((high << 4) | value))) return;
                high = -1;
            }
        }

        if (high >= 0) output.TryWrite((byte)(high << 4));
    }
}
