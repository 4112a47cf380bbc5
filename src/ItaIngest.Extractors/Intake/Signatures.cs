using System.Buffers.Binary;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>Kinds of files that are told by their first bytes and are no report: images, archives, programs, sound.</summary>
internal static class Signatures
{
    private static readonly (int At, byte[] Bytes, RefusalReason Reason, string Name)[] Known =
    [
        (0, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], RefusalReason.Image, "png"),
        (0, [0xFF, 0xD8, 0xFF], RefusalReason.Image, "jpeg"),
        (0, "GIF87a"u8.ToArray(), RefusalReason.Image, "gif"),
        (0, "GIF89a"u8.ToArray(), RefusalReason.Image, "gif"),
        (0, [(byte)'I', (byte)'I', 0x2A, 0x00], RefusalReason.Image, "tiff"),
        (0, [(byte)'M', (byte)'M', 0x00, 0x2A], RefusalReason.Image, "tiff"),
        (0, "AT&TFORM"u8.ToArray(), RefusalReason.Image, "djvu"),
        (0, "8BPS"u8.ToArray(), RefusalReason.Image, "psd"),
        (0, [0, 0, 0, 0x0C, (byte)'j', (byte)'P', 0x20, 0x20], RefusalReason.Image, "jp2"),
        (0, [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], RefusalReason.OtherFormat, "7z"),
        (0, "Rar!\x1A\x07"u8.ToArray(), RefusalReason.OtherFormat, "rar"),
        (0, [0x1F, 0x8B, 0x08], RefusalReason.OtherFormat, "gzip"),
        (0, "BZh"u8.ToArray(), RefusalReason.OtherFormat, "bzip2"),
        (0, [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0x00], RefusalReason.OtherFormat, "xz"),
        (0, "MSCF\0\0\0\0"u8.ToArray(), RefusalReason.OtherFormat, "cab"),
        (257, "ustar"u8.ToArray(), RefusalReason.OtherFormat, "tar"),
        (0, [0x7F, (byte)'E', (byte)'L', (byte)'F'], RefusalReason.OtherFormat, "program"),
        (0, [0xCA, 0xFE, 0xBA, 0xBE], RefusalReason.OtherFormat, "program"),
        (0, [0xCF, 0xFA, 0xED, 0xFE], RefusalReason.OtherFormat, "program"),
        (0, "SQLite format 3\0"u8.ToArray(), RefusalReason.OtherFormat, "sqlite"),
        (0, [0x00, 0x05, 0x16, 0x07], RefusalReason.OtherFormat, "apple-double"),
        (0, [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0], RefusalReason.OtherFormat, "shortcut"),
        (0, "ID3"u8.ToArray(), RefusalReason.OtherFormat, "mp3"),
        (0, "OggS"u8.ToArray(), RefusalReason.OtherFormat, "ogg"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], RefusalReason.OtherFormat, "mkv"),
        (0, "%!PS"u8.ToArray(), RefusalReason.OtherFormat, "postscript"),
        (0, "wOFF"u8.ToArray(), RefusalReason.OtherFormat, "font"),
        (0, "OTTO"u8.ToArray(), RefusalReason.OtherFormat, "font"),
    ];

    /// <summary>The kind of file, or null when the first bytes say nothing.</summary>
    public static ToldFormat? Tell(ReadOnlySpan<byte> bytes)
    {
        foreach (var (at, signature, reason, name) in Known)
            if (bytes.Length >= at + signature.Length && bytes.Slice(at, signature.Length).SequenceEqual(signature)) return ToldFormat.Refused(reason, name);
        return Riff(bytes) ?? IsoMedia(bytes) ?? Bitmap(bytes) ?? Program(bytes);
    }

    private static ToldFormat? Riff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes.StartsWith("RIFF"u8)) return null;
        return bytes.Slice(8, 4).SequenceEqual("WEBP"u8) ? ToldFormat.Refused(RefusalReason.Image, "webp") : ToldFormat.Refused(RefusalReason.OtherFormat, "riff");
    }

    private static ToldFormat? IsoMedia(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes.Slice(4, 4).SequenceEqual("ftyp"u8)) return null;
        var brand = bytes.Slice(8, 4);
        return brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8)
            ? ToldFormat.Refused(RefusalReason.Image, "heic")
            : brand.SequenceEqual("avif"u8) ? ToldFormat.Refused(RefusalReason.Image, "avif") : ToldFormat.Refused(RefusalReason.OtherFormat, "mp4");
    }

    // "BM" alone could begin a text; a bitmap states a header of one of a few lengths.
    private static ToldFormat? Bitmap(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 26 && bytes.StartsWith("BM"u8) && BinaryPrimitives.ReadUInt32LittleEndian(bytes[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124
            ? ToldFormat.Refused(RefusalReason.Image, "bmp")
            : null;

    // "MZ" alone could begin a text; a program's header has zero bytes.
    private static ToldFormat? Program(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 64 && bytes.StartsWith("MZ"u8) && bytes[..64].Contains((byte)0) ? ToldFormat.Refused(RefusalReason.OtherFormat, "program") : null;
}
