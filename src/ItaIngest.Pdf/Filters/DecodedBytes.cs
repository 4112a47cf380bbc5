namespace ItaIngest.Pdf.Filters;

/// <summary>Where a filter writes. It grows as bytes come, up to a limit: no size that a file states is believed.</summary>
internal sealed class DecodedBytes
{
    private readonly int limit;

    /// <param name="limit">Bytes that it takes; what comes after is left, and that is damage.</param>
    /// <param name="inputLength">Length of what is unpacked: a guess of how much will come.</param>
    public DecodedBytes(int limit, int inputLength)
    {
        this.limit = Math.Max(0, limit);
        Buffer = new byte[(int)Math.Min(this.limit, Math.Clamp(4L * inputLength, 256, 1 << 20))];
    }

    /// <summary>The bytes, and room after them.</summary>
    public byte[] Buffer { get; private set; }

    /// <summary>Number of bytes written.</summary>
    public int Length { get; set; }

    /// <summary>What was written is not all.</summary>
    public bool IsDamaged { get; set; }

    public ReadOnlyMemory<byte> Written => Buffer.AsMemory(0, Length);

    /// <summary>Makes room. Where the limit leaves less than was asked for, as much as there is.</summary>
    /// <returns>Bytes that can be written now.</returns>
    public int Room(int wanted)
    {
        if (Buffer.Length - Length < wanted && Buffer.Length < limit)
        {
            var bigger = new byte[(int)Math.Min(limit, Math.Max(2L * Buffer.Length, (long)Length + wanted))];
            Buffer.AsSpan(0, Length).CopyTo(bigger);
            Buffer = bigger;
        }

        return Buffer.Length - Length;
    }

    /// <summary>Writes one byte.</summary>
    /// <returns>False when the limit is reached.</returns>
    public bool TryWrite(byte value)
    {
        if (Length == Buffer.Length && Room(1) == 0)
        {
            IsDamaged = true;
            return false;
        }

        Buffer[Length++] = value;
        return true;
    }

    /// <summary>Writes bytes, as many as the limit leaves.</summary>
    /// <returns>False when the limit is reached.</returns>
    public bool TryWrite(ReadOnlySpan<byte> values)
    {
        var room = Room(values.Length);
        if (room < values.Length)
        {
            IsDamaged = true;
            values = values[..room];
        }

        values.CopyTo(Buffer.AsSpan(Length));
        Length += values.Length;
        return !IsDamaged;
    }
}
