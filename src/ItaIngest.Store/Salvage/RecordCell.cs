using System.Buffers.Binary;

namespace ItaIngest.Store.Salvage;

/// <summary>Records in the pages of a table without row ids: every page of its tree holds some.</summary>
internal static class RecordCell
{
    private const byte Interior = 0x02;
    private const byte Leaf = 0x0a;

    /// <summary>No record that is looked for is longer.</summary>
    private const int LongestRecord = 1 << 20;

    /// <summary>The records of a page, as far as they can be read; none of a page of another kind.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its number: the first one begins with the header of the file.</param>
    /// <param name="pages">Where long records go on.</param>
    public static IEnumerable<byte[]> Of(byte[] page, uint number, PageFile pages)
    {
        var start = number == 1 ? 100 : 0;
        if (page[start] is not (Interior or Leaf)) yield break;
        var isLeaf = page[start] == Leaf;
        var pointers = start + (isLeaf ? 8 : 12);
        int cells = BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(start + 3));
        for (var i = 0; i < cells && pointers + 2 * i + 2 <= page.Length; i++)
        {
            var at = BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(pointers + 2 * i)) + (isLeaf ? 0 : 4);
            if (Payload(page, at, pages) is { } record) yield return record;
        }
    }

    /// <summary>The columns of a record: long, string, or null for anything else; null where it is no record of text and whole numbers.</summary>
    public static object?[]? Columns(ReadOnlySpan<byte> record)
    {
        var at = 0;
        if (!Varint(record, ref at, out var headerLength) || headerLength > (ulong)record.Length) return null;
        var header = record[..(int)headerLength];
        var body = record[(int)headerLength..];
        var columns = new List<object?>();
        while (at < header.Length)
        {
            if (!Varint(header, ref at, out var type)) return null;
            var length = type switch
            {
                <= 4 => (int)type,
                5 => 6,
                6 or 7 => 8,
                8 or 9 => 0,
                >= 12 and < 2 * LongestRecord => (int)((type - 12) / 2),
                _ => -1,
            };
            if (length < 0 || length > body.Length) return null;
            columns.Add(type switch
            {
                0 => null,
                <= 6 => Number(body[..length]),
                8 => 0L,
                9 => 1L,
                >= 13 when type % 2 == 1 => System.Text.Encoding.UTF8.GetString(body[..length]),
                _ => null,
            });
            body = body[length..];
        }

        return [.. columns];
    }

    private static byte[]? Payload(byte[] page, int at, PageFile pages)
    {
        if (at >= page.Length || !Varint(page, ref at, out var told) || told is 0 or > LongestRecord) return null;
        var (length, usable) = ((int)told, pages.Usable);
        var most = (usable - 12) * 64 / 255 - 23;
        var least = (usable - 12) * 32 / 255 - 23;
        var here = length <= most ? length : least + (length - least) % (usable - 4) is var some && some <= most ? some : least;
        if (at + here + (here < length ? 4 : 0) > page.Length) return null;
        var record = new byte[length];
        page.AsSpan(at, here).CopyTo(record);
        if (here == length) return record;
        var next = BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(at + here));
        var more = new byte[pages.PageSize];
        // Each turn takes bytes, so that a chain that runs in a circle ends.
        for (var done = here; done < length;)
        {
            if (next == 0 || !(pages.ReadLater(next, more) || pages.Read(next, more))) return null;
            next = BinaryPrimitives.ReadUInt32BigEndian(more);
            var take = Math.Min(length - done, usable - 4);
            more.AsSpan(4, take).CopyTo(record.AsSpan(done));
            done += take;
        }

        return record;
    }

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        long number = (sbyte)bytes[0];
        foreach (var b in bytes[1..]) number = unchecked((number << 8) | b);
        return number;
    }

    private static bool Varint(ReadOnlySpan<byte> bytes, ref int at, out ulong value)
    {
        value = 0;
        for (var i = 0; i < 9; i++)
        {
            if (at >= bytes.Length) return false;
            var b = bytes[at++];
            if (i == 8)
            {
                value = unchecked((value << 8) | b);
                return true;
            }

            value = unchecked((value << 7) | (uint)(b & 0x7f));
            if (b < 0x80) return true;
        }

        return true;
    }
}
