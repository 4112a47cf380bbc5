using System.Buffers.Binary;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Filters;

/// <summary>Four bytes written as five characters of base 85, to a closing ~&gt;.</summary>
internal static class Ascii85
{
    public static void Decode(ReadOnlySpan<byte> input, DecodedBytes output)
    {
        Span<byte> group = stackalloc byte[4];
        ulong value = 0;
        var digits = 0;
        for (var i = 0; i < input.Length; i++)
        {
            var b = input[i];
            if (Lexer.IsWhite(b)) continue;
            if (b == (byte)'~') break;
            // Some writers put the opening mark of the original format before the data.
            if (b == (byte)'<' && digits == 0 && i + 1 < input.Length && input[i + 1] == (byte)'~')
            {
                i++;
                continue;
            }

            if (b == (byte)'z' && digits == 0)
            {
                group.Clear();
                if (!output.TryWrite(group)) return;
                continue;
            }

            if (b is < (byte)'!' or > (byte)'u')
            {
                output.IsDamaged = true;
                continue;
            }

            value = (value * 85) + (uint)(b - '!');
            if (++digits < 5) continue;
            output.IsDamaged |= value > uint.MaxValue;
            BinaryPrimitives.WriteUInt32BigEndian(group, (uint)value);
            if (!output.TryWrite(group)) return;
            (value, digits) = (0, 0);
        }

        if (digits < 2)
        {
            output.IsDamaged |= digits == 1;
            return;
        }

        // A last group of n + 1 characters is n bytes; what is missing counts as the highest digit.
        for (var i = digits; i < 5; i++) value = (value * 85) + 84;
        BinaryPrimitives.WriteUInt32BigEndian(group, (uint)value);
        output.TryWrite(group[..(digits - 1)]);
    }
}
