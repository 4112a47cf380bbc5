namespace ItaIngest.Pdf.Filters;

/// <summary>Runs of one byte, and stretches of different ones, each behind its length.</summary>
internal static class RunLength
{
    public static void Decode(ReadOnlySpan<byte> input, DecodedBytes output)
    {
        Span<byte> run = stackalloc byte[128];
        var at = 0;
        while (at < input.Length && input[at] != 128)
        {
            var length = input[at++];
            if (length < 128)
            {
                var count = Math.Min(length + 1, input.Length - at);
                output.IsDamaged |= count <= length;
                if (!output.TryWrite(input.Slice(at, count))) return;
                at += count;
            }
            else if (at < input.Length)
            {
                var count = 257 - length;
                run[..count].Fill(input[at++]);
                if (!output.TryWrite(run[..count])) return;
            }
            else
            {
                output.IsDamaged = true;
            }
        }
    }
}
