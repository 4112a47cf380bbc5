using System.Buffers.Binary;
using System.Text;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>
/// Reads the directory of a zip container and tells whether it may be unpacked, before any library sees it: libraries trust
/// the sizes that a file states of itself.
/// </summary>
/// <remarks>Layout: PKWARE APPNOTE 6.3.9, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.14–16 (ends), 4.5.3 (zip64).</remarks>
public static class ZipDirectory
{
    private const uint LocalSignature = 0x04034b50;
    private const uint EntrySignature = 0x02014b50;
    private const uint EndSignature = 0x06054b50;
    private const uint End64Signature = 0x06064b50;
    private const int LocalLength = 30;
    private const int EntryLength = 46;
    private const int EndLength = 22;
    private const int LongestComment = 0xFFFF;

    /// <summary>Checks the whole container: directory, names, headers, overlaps, and what each entry really unpacks to.</summary>
    /// <param name="content">The file.</param>
    /// <param name="limits">How much may come out.</param>
    public static ZipCheck Check(ReadOnlyMemory<byte> content, Limits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var listed = List(content);
        if (listed.Refusal is not null) return listed;
        if (listed.Entries.Count > limits.ZipEntries)
            return listed with { Refusal = Limit.ZipEntries.Passed(limits) };
        return ZipContents.Check(content, listed.Entries, limits);
    }

    /// <summary>Reads the directory and each entry's own header; unpacks nothing.</summary>
    public static ZipCheck List(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var end = FindEnd(bytes);
        if (end is not { } at) return Refused(Damaged("zip-no-directory"), []);
        if (Directory(bytes, at) is not { } directory) return Refused(Damaged("zip-directory"), []);
        var entries = Entries(bytes, directory);
        if (entries is null) return Refused(Damaged("zip-directory"), []);
        if (entries.FirstOrDefault(e => e.Encrypted) is { } locked) return Refused(new Refusal(RefusalReason.Encrypted, locked.Name), entries);
        if (entries.FirstOrDefault(e => Escapes(e.Name)) is { } escaping) return Refused(Damaged("zip-name " + Short(escaping.Name)), entries);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (entries.FirstOrDefault(e => !names.Add(e.Name)) is { } twice) return Refused(Damaged("zip-name-twice " + Short(twice.Name)), entries);
        if (entries.FirstOrDefault(e => e.Data < 0) is { } headless) return Refused(Damaged("zip-header " + Short(headless.Name)), entries);
        return Overlap(entries) is { } overlapping
            ? Refused(new Refusal(RefusalReason.Bomb, "overlap " + Short(overlapping.Name)), entries)
            : new ZipCheck(null, entries, []);
    }

    /// <summary>Unpacks one entry of a container that was listed.</summary>
    /// <param name="content">The file.</param>
    /// <param name="entry">One of its entries.</param>
    /// <param name="most">Bytes at most.</param>
    /// <returns>Its bytes, or null when it is larger than allowed or does not unpack.</returns>
    public static byte[]? Read(ReadOnlyMemory<byte> content, ZipEntry entry, long most) => ZipContents.Unpack(content, entry, most);

    private static ZipCheck Refused(Refusal refusal, IReadOnlyList<ZipEntry> entries) => new(refusal, entries, []);

    private static Refusal Damaged(string detail) => new(RefusalReason.Damaged, detail);

    internal static string Short(string name) => name.Length <= 80 ? name : name[..80] + "…";

    private static int? FindEnd(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.Length - EndLength - LongestComment);
        for (var at = bytes.Length - EndLength; at >= first; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) != EndSignature) continue;
            if (at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 20)..]) <= bytes.Length) return at;
        }

        return null;
    }

    private static (long Start, long Length, long Count)? Directory(ReadOnlySpan<byte> bytes, int end)
    {
        long count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 12)..]);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        if (count == 0xFFFF || length == 0xFFFFFFFF || start == 0xFFFFFFFF)
        {
            // The zip64 locator stands right before the end record and gives the place of the zip64 end record.
            if (end < 20) return null;
            var end64 = BinaryPrimitives.ReadInt64LittleEndian(bytes[(end - 12)..]);
            if (end64 < 0 || end64 > end - 56 || BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)end64..]) != End64Signature) return null;
            count = BinaryPrimitives.ReadInt64LittleEndian(bytes[((int)end64 + 32)..]);
            length = BinaryPrimitives.ReadInt64LittleEndian(bytes[((int)end64 + 40)..]);
            start = BinaryPrimitives.ReadInt64LittleEndian(bytes[((int)end64 + 48)..]);
        }

        // Compared by subtraction: the numbers are the file's own and may be anything.
        return start < 0 || length < 0 || count < 0 || start > end || length > end - start || count > length / EntryLength ? null : (start, length, count);
    }

    private static List<ZipEntry>? Entries(ReadOnlySpan<byte> bytes, (long Start, long Length, long Count) directory)
    {
        var entries = new List<ZipEntry>((int)directory.Count);
        var at = (int)directory.Start;
        var end = (int)(directory.Start + directory.Length);
        while (entries.Count < directory.Count)
        {
            if (end - at < EntryLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) != EntrySignature) return null;
            var record = bytes[at..end];
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(record[28..]);
            var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(record[30..]);
            var commentLength = BinaryPrimitives.ReadUInt16LittleEndian(record[32..]);
            var whole = EntryLength + nameLength + extraLength + commentLength;
            if (whole > record.Length) return null;
            if (Entry(bytes, record[..whole], nameLength, extraLength, directory.Start) is not { } entry) return null;
            entries.Add(entry);
            at += whole;
        }

        // Entries beyond the count would be seen by one reader and not by another.
        return at == end ? entries : null;
    }

    private static ZipEntry? Entry(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> record, int nameLength, int extraLength, long limit)
    {
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(record[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(record[20..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(record[24..]);
        long header = BinaryPrimitives.ReadUInt32LittleEndian(record[42..]);
        if (!Zip64(record.Slice(EntryLength + nameLength, extraLength), ref length, ref packed, ref header)) return null;
        if (packed < 0 || length < 0 || header < 0) return null;
        var name = record.Slice(EntryLength, nameLength);
        return new ZipEntry(
            Encoding.UTF8.GetString(name),
            method,
            (flags & 0x41) != 0 || method == 99,
            BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
            packed,
            length,
            header,
            DataOf(bytes, header, packed, method, name, limit));
    }

    private static bool Zip64(ReadOnlySpan<byte> extra, ref long length, ref long packed, ref long header)
    {
        if (length != 0xFFFFFFFF && packed != 0xFFFFFFFF && header != 0xFFFFFFFF) return true;
        while (extra.Length >= 4)
        {
            var size = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (size > extra.Length - 4) return false;
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
            {
                var values = extra.Slice(4, size);
                return Take(ref values, ref length) && Take(ref values, ref packed) && Take(ref values, ref header);
            }

            extra = extra[(4 + size)..];
        }

        return false;
    }

    private static bool Take(ref ReadOnlySpan<byte> values, ref long value)
    {
        if (value != 0xFFFFFFFF) return true;
        if (values.Length < 8) return false;
        value = BinaryPrimitives.ReadInt64LittleEndian(values);
        values = values[8..];
        return true;
    }

    /// <summary>Where an entry's bytes begin, or -1 when its own header is not there or says something else than the directory.</summary>
    private static long DataOf(ReadOnlySpan<byte> bytes, long header, long packed, int method, ReadOnlySpan<byte> name, long limit)
    {
        if (header > limit - LocalLength) return -1;
        var local = bytes[(int)header..(int)limit];
        if (BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalSignature) return -1;
        if (BinaryPrimitives.ReadUInt16LittleEndian(local[8..]) != method) return -1;
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(local[26..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        if (LocalLength + nameLength + extraLength > local.Length || !local.Slice(LocalLength, nameLength).SequenceEqual(name)) return -1;
        var data = header + LocalLength + nameLength + extraLength;
        return packed > limit - data ? -1 : data;
    }

    /// <summary>An entry whose bytes another entry uses too: the trick that makes a small file unpack to petabytes.</summary>
    private static ZipEntry? Overlap(List<ZipEntry> entries)
    {
        var free = 0L;
        foreach (var entry in entries.OrderBy(e => e.Header))
        {
            if (entry.Header < free) return entry;
            free = entry.Data + entry.PackedLength;
        }

        return null;
    }

    /// <summary>Whether a name would lead out of a folder into which it is unpacked.</summary>
    private static bool Escapes(string name) =>
        name.StartsWith('/')
        || name.StartsWith('\\')
        || name.Contains('\0', StringComparison.Ordinal)
        || (name.Length >= 2 && name[1] == ':' && char.IsAsciiLetter(name[0]))
        || name.Split('/', '\\').Any(part => part is ".." or ".");
}
