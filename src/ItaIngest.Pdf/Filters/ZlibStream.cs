using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Filters;

/// <summary>
/// The wrapping of deflated data (RFC 1950), as files have it: its checksum is not looked at, since the data before a wrong one is right
/// all the same; the header may be missing, or stand behind line ends that the stream's length took in.
/// </summary>
internal static class ZlibStream
{
    public static void Decode(ReadOnlySpan<byte> input, DecodedBytes output)
    {
        var start = 0;
        if (!HasHeader(input))
        {
            while (start < input.Length && start < 4 && Lexer.IsWhite(input[start])) start++;
            if (!HasHeader(input[start..])) start = 0;
        }

        if (HasHeader(input[start..]))
        {
            Inflater.Decode(input[(start + 2)..], output);
            return;
        }

        if (input.Length < 2)
        {
            output.IsDamaged |= input.Length > 0;
            return;
        }

        // Either there is no header, or the header is wrong: what gives more is taken.
        Inflater.Decode(input, output);
        if (!output.IsDamaged) return;
        var bare = output.Length;
        var copy = output.Buffer.AsSpan(0, bare).ToArray();
        output.Length = 0;
        Inflater.Decode(input[2..], output);
        if (output.Length < bare)
        {
            output.Length = 0;
            output.TryWrite(copy);
        }

        output.IsDamaged = true;
    }

    private static bool HasHeader(ReadOnlySpan<byte> input) => input.Length >= 2 && (input[0] & 0x0F) == 8 && (input[0] >> 4) <= 7 && ((input[0] << 8) | input[1]) % 31 == 0 && (input[1] & 0x20) == 0;
}
