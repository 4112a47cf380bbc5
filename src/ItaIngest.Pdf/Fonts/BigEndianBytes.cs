using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Fonts;

/// <summary>Numbers of a font program. Outside of it everything is 0: an offset that lies leads to nothing.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BigEndianBytes(ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public ReadOnlySpan<byte> Span => bytes.Span;

    public int U8(long at) => at >= 0 && at < bytes.Length ? bytes.Span[(int)at] : 0;

    public int U16(long at) => at >= 0 && at + 1 < bytes.Length ? (bytes.Span[(int)at] << 8) | bytes.Span[(int)at + 1] : 0;

    public int I16(long at) => (short)U16(at);

    public uint U32(long at) => ((uint)U16(at) << 16) | (uint)U16(at + 2);

    /// <summary>A number of one to four bytes.</summary>
    public uint Number(long at, int size)
    {
        uint value = 0;
        for (var i = 0; i < size; i++) value = (value << 8) | (uint)U8(at + i);
        return value;
    }

    /// <summary>A part, cut to what is there.</summary>
    public BigEndianBytes Part(long at, long length)
    {
        if (at < 0 || at >= bytes.Length || length <= 0) return default;
        return new BigEndianBytes(bytes.Slice((int)at, (int)Math.Min(length, bytes.Length - at)));
    }

    public string Latin(long at, long length) => System.Text.Encoding.Latin1.GetString(Part(at, length).Span);
}
