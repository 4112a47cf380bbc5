using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Filters;

/// <summary>The shape of rows of samples.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SampleRows(int Colors, int BitsPerComponent, int Columns)
{
    /// <summary>Sizes that a row can have.</summary>
    public bool IsSane => Colors is >= 1 and <= 256 && BitsPerComponent is 1 or 2 or 4 or 8 or 16 && Columns >= 1 && (long)Colors * BitsPerComponent * Columns <= int.MaxValue - 7;

    /// <summary>Bytes of a row.</summary>
    public int RowLength => (int)((((long)Colors * BitsPerComponent * Columns) + 7) / 8);

    /// <summary>Bytes of a sample, at least one.</summary>
    public int PixelLength => Math.Max(1, Colors * BitsPerComponent / 8);
}

/// <summary>Undoes what was done to rows of samples to make them pack better (ISO 32000-2, 7.4.4.4).</summary>
internal static class Predictor
{
    /// <summary>Undoes it in place.</summary>
    /// <returns>Number of bytes that are left.</returns>
    public static int Undo(int predictor, SampleRows shape, Span<byte> bytes)
    {
        if (predictor != 2) return UndoPng(shape, bytes);
        for (var at = 0; at < bytes.Length; at += shape.RowLength) UndoTiff(shape, bytes.Slice(at, Math.Min(shape.RowLength, bytes.Length - at)));
        return bytes.Length;
    }

    // Each row stands behind a byte that names its way; the rows move together as those bytes go.
    private static int UndoPng(SampleRows shape, Span<byte> bytes)
    {
        var length = shape.RowLength;
        var pixel = shape.PixelLength;
        ReadOnlySpan<byte> above = [];
        var from = 0;
        var to = 0;
        while (from < bytes.Length)
        {
            var way = bytes[from++];
            var count = Math.Min(length, bytes.Length - from);
            bytes.Slice(from, count).CopyTo(bytes[to..]);
            var row = bytes.Slice(to, count);
            switch (way)
            {
                case 1:
                    for (var i = pixel; i < count; i++) row[i] += row[i - pixel];
                    break;
                case 2:
                    for (var i = 0; i < count && i < above.Length; i++) row[i] += above[i];
                    break;
                case 3:
                    for (var i = 0; i < count; i++) row[i] += (byte)((Left(row, i, pixel) + (i < above.Length ? above[i] : 0)) >> 1);
                    break;
                case 4:
                    for (var i = 0; i < count; i++) row[i] += Paeth(Left(row, i, pixel), i < above.Length ? above[i] : 0, i >= pixel && i < above.Length ? above[i - pixel] : 0);
                    break;
            }

            above = row;
            from += count;
            to += count;
        }

        return to;
    }

    private static int Left(ReadOnlySpan<byte> row, int i, int pixel) => i >= pixel ? row[i - pixel] : 0;

    private static byte Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return (byte)(a <= b && a <= c ? left : b <= c ? above : corner);
    }

    private static void UndoTiff(SampleRows shape, Span<byte> row)
    {
        var colors = shape.Colors;
        switch (shape.BitsPerComponent)
        {
            case 8:
                for (var i = colors; i < row.Length; i++) row[i] += row[i - colors];
                break;
            case 16:
                for (var i = 2 * colors; i + 1 < row.Length; i += 2)
                {
                    var sum = BinaryPrimitives.ReadUInt16BigEndian(row[i..]) + BinaryPrimitives.ReadUInt16BigEndian(row[(i - (2 * colors))..]);
                    BinaryPrimitives.WriteUInt16BigEndian(row[i..], (ushort)sum);
                }

                break;
            default:
                UndoTiffBits(shape, row);
                break;
        }
    }

    // Components of 1, 2 or 4 bits.
    private static void UndoTiffBits(SampleRows shape, Span<byte> row)
    {
        var bits = shape.BitsPerComponent;
        var mask = (1 << bits) - 1;
        var count = (int)Math.Min((long)shape.Colors * shape.Columns, row.Length * 8L / bits);
        for (var i = shape.Colors; i < count; i++)
        {
            var sum = Component(row, i, bits, mask) + Component(row, i - shape.Colors, bits, mask);
            var shift = 8 - bits - (i * bits % 8);
            ref var b = ref row[(int)((long)i * bits / 8)];
            b = (byte)((b & ~(mask << shift)) | ((sum & mask) << shift));
        }
    }

    private static int Component(ReadOnlySpan<byte> row, int i, int bits, int mask)
    {
        var bit = (long)i * bits;
        return (row[(int)(bit / 8)] >> (8 - bits - (int)(bit % 8))) & mask;
    }
}
