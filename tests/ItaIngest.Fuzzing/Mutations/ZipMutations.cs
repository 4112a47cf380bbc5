using System.Buffers.Binary;
using System.IO.Compression;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>An entry of a zip, unpacked.</summary>
internal sealed record ZipPart(string Name, byte[] Data)
{
    public bool IsXml => Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>All entries of a zip.</summary>
    /// <exception cref="InvalidDataException">It is none, or is damaged.</exception>
    public static List<ZipPart> AllOf(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(e =>
        {
            using var stream = e.Open();
            using var data = new MemoryStream();
            stream.CopyTo(data);
            return new ZipPart(e.FullName, data.ToArray());
        })];
    }
}

/// <summary>Mutations of a zip: which entries there are, and what its headers say of them.</summary>
internal static class ZipMutations
{
    private static readonly string[] Names =
    [
        "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/comments.xml", "word/header1.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "docProps/core.xml", "mimetype", "META-INF/manifest.xml",
        "xl/workbook.xml", "ppt/presentation.xml", " ", "/", "..", "../../etc/passwd", "/etc/passwd", "C:\\x", "word\\document.xml", "word//document.xml", "WORD/DOCUMENT.XML", "word/%2e%2e/x.xml", "ก.xml", "a\0b", "word/document.xml/", "word/embeddings/oleObject1.bin", "EncryptionInfo",
    ];

    /// <summary>Other entries: dropped, doubled, renamed, swapped.</summary>
    public static List<ZipPart> Parts(List<ZipPart> parts, Dice dice)
    {
        List<ZipPart> changed = [.. parts];
        for (var times = dice.Few(4); times > 0 && changed.Count > 0; times--)
        {
            var at = dice.Below(changed.Count);
            var other = dice.Below(changed.Count);
            switch (dice.Below(7))
            {
                case 0: changed.RemoveAt(at); break;
                case 1: changed.Insert(other, changed[at]); break;
                case 2: changed[at] = changed[at] with { Name = dice.Of(Names) }; break;
                case 3: (changed[at], changed[other]) = (changed[at] with { Data = changed[other].Data }, changed[other] with { Data = changed[at].Data }); break;
                case 4: (changed[at], changed[other]) = (changed[other], changed[at]); break;
                case 5: changed[at] = changed[at] with { Data = ByteMutations.Mutate(changed[at].Data, changed[other].Data, dice) }; break;
                default: changed.Add(new ZipPart(dice.Of(Names), changed[at].Data)); break;
            }
        }

        return changed;
    }

    /// <summary>The zip of these entries, whole.</summary>
    public static byte[] Write(List<ZipPart> parts, Dice dice)
    {
        var level = dice.OneIn(3) ? CompressionLevel.NoCompression : CompressionLevel.Fastest;
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                var entry = zip.CreateEntry(part.Name, level);
                entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var to = entry.Open();
                to.Write(part.Data);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A zip with a header that lies, or cut short.</summary>
    public static byte[] Lie(byte[] zip, Dice dice)
    {
        if (dice.OneIn(6)) return zip[..dice.Below(zip.Length)];
        var headers = new List<int>();
        for (var at = 0; at + 30 < zip.Length; at++)
        {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && (zip[at + 2], zip[at + 3]) is (1, 2) or (3, 4) or (5, 6)) headers.Add(at);
        }

        if (zip.Length > 22) headers.Add(zip.Length - 22);
        if (headers.Count == 0) return zip;
        var lying = (byte[])zip.Clone();
        for (var times = dice.Few(3); times > 0; times--)
        {
            var header = dice.Of(headers);
            // Flags, method, checksum, sizes, name length, extra length, offsets.
            int[] fields = zip[header + 2] switch { 1 => [6, 8, 10, 16, 20, 24, 28, 30, 32, 34, 42], 3 => [4, 6, 8, 14, 18, 22, 26, 28], _ => [4, 6, 8, 10, 12, 16, 20] };
            var field = header + dice.Of(fields);
            if (field + 4 > lying.Length) continue;
            if (dice.OneIn(2)) BinaryPrimitives.WriteUInt16LittleEndian(lying.AsSpan(field), dice.Of<ushort>([0, 1, 2, 8, 9, 12, 14, 99, 0x800, 0x7FFF, 0xFFFF]));
            else BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(field), dice.Of<uint>([0, 1, 100, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF]));
        }

        return lying;
    }
}
