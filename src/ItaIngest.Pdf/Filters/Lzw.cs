namespace ItaIngest.Pdf.Filters;

/// <summary>LZW with codes of 9 to 12 bits (ISO 32000-2, 7.4.4).</summary>
internal static class Lzw
{
    private const int Clear = 256;
    private const int End = 257;
    private const int TableSize = 4096;

    /// <param name="input">The packed bytes.</param>
    /// <param name="output">Where they are unpacked to.</param>
    /// <param name="earlyChange">Codes grow one code earlier than they must: the usual way.</param>
    public static void Decode(ReadOnlySpan<byte> input, DecodedBytes output, bool earlyChange)
    {
        // An entry is a stretch of the output: that of the code before it and one byte more.
        var starts = new int[TableSize];
        var lengths = new short[TableSize];
        var next = End + 1;
        var early = earlyChange ? 1 : 0;
        var width = 9;
        uint bits = 0;
        var count = 0;
        var previous = -1;
        var previousStart = 0;
        var previousLength = 0;
        var at = 0;
        while (true)
        {
            while (count < width)
            {
                if (at >= input.Length) return;
                bits = (bits << 8) | input[at++];
                count += 8;
            }

            count -= width;
            var code = (int)(bits >> count) & ((1 << width) - 1);
            if (code == End) return;
            if (code == Clear)
            {
                (next, width, previous) = (End + 1, 9, -1);
                continue;
            }

            var start = output.Length;
            int length;
            if (code < 256)
            {
                if (!output.TryWrite((byte)code)) return;
                length = 1;
            }
            else if (code < next)
            {
                length = lengths[code];
                if (!TryCopy(output, starts[code], length)) return;
            }
            else if (code == next && previous >= 0 && next < TableSize)
            {
                length = previousLength + 1;
                if (!TryCopy(output, previousStart, length)) return;
            }
            else
            {
                output.IsDamaged = true;
                return;
            }

            if (previous >= 0 && next < TableSize)
            {
                starts[next] = previousStart;
                lengths[next] = (short)(previousLength + 1);
                next++;
            }

            if (next + early >= 1 << width && width < 12) width++;
            (previous, previousStart, previousLength) = (code, start, length);
        }
    }

    // The stretch may reach into what is being written: a code that is used in the step that defines it.
    private static bool TryCopy(DecodedBytes output, int start, int length)
    {
        var room = Math.Min(length, output.Room(length));
        var buffer = output.Buffer;
        var to = output.Length;
        for (var i = 0; i < room; i++) buffer[to + i] = buffer[start + i];
        output.Length += room;
        output.IsDamaged |= room < length;
        return room == length;
    }
}
