using System.Buffers.Binary;
using System.Text;

namespace ItaIngest.Tests.Pdf.Fonts;

/// <summary>The smallest font programs that have what a test asks about; no outlines.</summary>
internal static class FontPrograms
{
    /// <summary>A TrueType program of 1000 units to the square.</summary>
    /// <param name="maps">Its cmap subtables, written with format 6 for 256 codes or fewer, else 12.</param>
    /// <param name="names">Glyph names from glyph 0 on, or none.</param>
    /// <param name="widths">Advance of each glyph from glyph 0 on.</param>
    public static byte[] TrueType((int Platform, int Encoding, (int Code, int Glyph)[] Entries)[] maps, string[]? names = null, int[]? widths = null)
    {
        widths ??= [.. Enumerable.Repeat(500, 20)];
        var tables = new List<(string Tag, byte[] Bytes)>
        {
            ("head", [.. new byte[18], .. U16(1000), .. new byte[34]]),
            ("hhea", [.. new byte[4], .. U16(850), .. U16(0x10000 - 250), .. new byte[26], .. U16(widths.Length)]),
            ("hmtx", [.. widths.SelectMany(width => U16(width).Concat(U16(0)))]),
            ("maxp", [.. U16(1), .. U16(0), .. U16(widths.Length)]),
            ("cmap", Cmap(maps)),
        };
        if (names is not null) tables.Add(("post", [.. U32(0x20000), .. new byte[28], .. U16(names.Length), .. names.SelectMany((_, i) => U16(258 + i)), .. names.SelectMany(name => Encoding.Latin1.GetBytes(name).Prepend((byte)name.Length))]));
        return Container(tables);
    }

    public static byte[] Container(IReadOnlyList<(string Tag, byte[] Bytes)> tables)
    {
        List<byte> file = [.. U32(0x10000), .. U16(tables.Count), .. new byte[6]];
        var at = 12 + (16 * tables.Count);
        foreach (var (tag, bytes) in tables)
        {
            file.AddRange([.. Encoding.Latin1.GetBytes(tag), .. U32(0), .. U32(at), .. U32(bytes.Length)]);
            at += bytes.Length;
        }

        file.AddRange(tables.SelectMany(table => table.Bytes));
        return [.. file];
    }

    /// <summary>A CFF program with an encoding of its own.</summary>
    /// <param name="names">Names of glyphs 1, 2, …; all kept as strings of the program.</param>
    /// <param name="codes">The code of each of them.</param>
    public static byte[] Cff(string[] names, byte[] codes)
    {
        byte[] header = [1, 0, 4, 1];
        var name = Index([Encoding.Latin1.GetBytes("Tiny")]);
        var strings = Index([.. names.Select(Encoding.Latin1.GetBytes)]);
        var topLength = Index([new byte[30]]).Length;
        var start = header.Length + name.Length + topLength + strings.Length + 2;
        byte[] charset = [0, .. names.SelectMany((_, i) => U16(391 + i))];
        byte[] encoding = [0, (byte)codes.Length, .. codes];
        // "width endchar": 100 above the usual width.
        var outlines = Index([.. Enumerable.Repeat(new byte[] { 239, 14 }, names.Length + 1)]);
        byte[] privates = [.. Integer(500), 20, .. Integer(300), 21];
        byte[] top =
        [
            .. Integer(start), 15, .. Integer(start + charset.Length), 16, .. Integer(start + charset.Length + encoding.Length), 17,
            .. Integer(privates.Length), .. Integer(start + charset.Length + encoding.Length + outlines.Length), 18,
        ];
        return [.. header, .. name, .. Index([[.. top, .. new byte[30 - top.Length].Select(_ => (byte)139)]]), .. strings, 0, 0, .. charset, .. encoding, .. outlines, .. privates];
    }

    /// <summary>A CFF program keyed by identifiers, without widths: glyph n has the n-th of them.</summary>
    public static byte[] CidKeyedCff(int[] cids)
    {
        byte[] header = [1, 0, 4, 1];
        var name = Index([Encoding.Latin1.GetBytes("Tiny")]);
        var topLength = Index([new byte[30]]).Length;
        var start = header.Length + name.Length + topLength + 2 + 2;
        byte[] charset = [0, .. cids.SelectMany(U16)];
        var outlines = Index([.. Enumerable.Repeat(new byte[] { 14 }, cids.Length + 1)]);
        byte[] top = [139, 139, 139, 12, 30, .. Integer(start), 15, .. Integer(start + charset.Length), 17];
        return [.. header, .. name, .. Index([[.. top, .. new byte[30 - top.Length].Select(_ => (byte)139)]]), 0, 0, 0, 0, .. charset, .. outlines];
    }

    private static byte[] Cmap((int Platform, int Encoding, (int Code, int Glyph)[] Entries)[] maps)
    {
        List<byte> table = [.. U16(0), .. U16(maps.Length)];
        var bodies = maps.Select(map => Groups(map.Entries)).ToArray();
        var at = 4 + (8 * maps.Length);
        for (var i = 0; i < maps.Length; i++)
        {
            table.AddRange([.. U16(maps[i].Platform), .. U16(maps[i].Encoding), .. U32(at)]);
            at += bodies[i].Length;
        }

        table.AddRange(bodies.SelectMany(body => body));
        return [.. table];
    }

    private static byte[] Groups((int Code, int Glyph)[] entries) =>
        [.. U16(12), .. U16(0), .. U32(16 + (12 * entries.Length)), .. U32(0), .. U32(entries.Length), .. entries.SelectMany(entry => U32(entry.Code).Concat(U32(entry.Code)).Concat(U32(entry.Glyph)))];

    private static byte[] Index(byte[][] objects)
    {
        List<byte> index = [.. U16(objects.Length), 2, .. U16(1)];
        var at = 1;
        foreach (var item in objects) index.AddRange(U16(at += item.Length));
        index.AddRange(objects.SelectMany(item => item));
        return [.. index];
    }

    private static byte[] Integer(int value) => [28, .. U16(value)];

    private static byte[] U16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
