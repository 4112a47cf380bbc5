using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>What the entries of a zip container really unpack to, counted while unpacking.</summary>
internal static class ZipContents
{
    private const int Chunk = 64 << 10;

    // Below this an entry may be as regular as it likes: styles and empty tables pack very well.
    private const long RatioFrom = 1L << 20;

    /// <summary>Unpacks every entry into nothing, counting. No more than the limits comes out.</summary>
    public static ZipCheck Check(ReadOnlyMemory<byte> content, IReadOnlyList<ZipEntry> entries, Limits limits)
    {
        var faulty = new List<string>();
        var total = 0L;
        foreach (var entry in entries)
        {
            var (limit, most) = Lowest((Limit.ZipEntryBytes, limits.ZipEntryBytes), (Limit.ZipTotalBytes, limits.ZipTotalBytes - total), (Limit.ZipRatio, MostByRatio(entry, limits)));
            var (length, fault) = Unpack(content, entry, most, null);
            if (fault == Fault.TooMuch) return new ZipCheck(limit.Passed(limits, ZipDirectory.Short(entry.Name)), entries, faulty);
            total += length;
            if (fault == Fault.None) continue;
            if (IsText(entry.Name)) return new ZipCheck(new Refusal(RefusalReason.Damaged, entry.Name), entries, faulty);
            faulty.Add(entry.Name);
        }

        return new ZipCheck(null, entries, faulty);
    }

    /// <summary>The bytes of an entry, or null when there are more than allowed or it does not unpack to what it claims.</summary>
    public static byte[]? Unpack(ReadOnlyMemory<byte> content, ZipEntry entry, long most)
    {
        using var unpacked = new MemoryStream();
        return Unpack(content, entry, most, unpacked).Fault == Fault.None ? unpacked.ToArray() : null;
    }

    private enum Fault
    {
        None = 0,
        TooMuch,
        Broken,
    }

    private static (Limit Limit, long Most) Lowest(params ReadOnlySpan<(Limit Limit, long Most)> limits)
    {
        var lowest = limits[0];
        foreach (var limit in limits[1..])
        {
            if (limit.Most < lowest.Most) lowest = limit;
        }

        return lowest;
    }

    private static long MostByRatio(ZipEntry entry, Limits limits) =>
        Math.Max(RatioFrom, entry.PackedLength > long.MaxValue / limits.ZipRatio ? long.MaxValue : entry.PackedLength * limits.ZipRatio);

    private static bool IsText(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static (long Length, Fault Fault) Unpack(ReadOnlyMemory<byte> content, ZipEntry entry, long most, MemoryStream? into)
    {
        if (entry.Method is not (0 or 8) || entry.Data < 0) return (0, Fault.Broken);
        using var packed = Bytes.AsStream(content.Slice((int)entry.Data, (int)entry.PackedLength));
        using Stream stream = entry.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        var sum = new Crc32();
        var length = 0L;
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                length += read;
                if (length > most) return (length, Fault.TooMuch);
                sum.Append(buffer.AsSpan(0, read));
                into?.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return (length, Fault.Broken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return (length, length == entry.Length && sum.GetCurrentHashAsUInt32() == entry.Crc ? Fault.None : Fault.Broken);
    }
}
