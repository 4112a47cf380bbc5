using System.Buffers.Binary;
using System.Text;

namespace ItaIngest.Extractors.Intake;

/// <summary>
/// What an OLE compound file holds (.doc, .xls, .ppt, .msg, a Word file with a password), told from the names of its streams.
/// The chain of sectors is not followed: directory entries are found where they can stand, at multiples of 128 bytes.
/// </summary>
/// <remarks>Layout: MS-CFB 2.2 (header), 2.6.1 (directory entry); the encryption bit of Word: MS-DOC 2.5.2 (FibBase).</remarks>
internal static class CompoundFile
{
    private const int EntryLength = 128;
    private const int NameLengthAt = 64;
    private const int TypeAt = 66;
    private const int StartAt = 116;

    private static readonly (string Stream, string Name)[] Known =
    [
        ("EncryptedPackage", "encrypted"),
        ("EncryptionInfo", "encrypted"),
        ("WordDocument", "doc"),
        ("Workbook", "xls"),
        ("Book", "xls"),
        ("PowerPoint Document", "ppt"),
        ("__nameid_version1.0", "msg"),
        ("FileHeader", "hwp"),
        ("VisioDocument", "vsd"),
        ("Quill", "pub"),
    ];

    private static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether the bytes begin like a compound file.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    /// <summary>"encrypted", "doc", "xls", "ppt", "msg", … or "ole" for what is none of these.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (stream, name) in Known)
        {
            var at = EntryOf(bytes, stream);
            if (at < 0) continue;
            return name == "doc" && HasPassword(bytes, at) ? "encrypted" : name;
        }

        return "ole";
    }

    private static int EntryOf(ReadOnlySpan<byte> bytes, string stream)
    {
        var name = Encoding.Unicode.GetBytes(stream + '\0');
        for (var at = 512; at <= bytes.Length - EntryLength; at += EntryLength)
        {
            var entry = bytes.Slice(at, EntryLength);
            if (BinaryPrimitives.ReadUInt16LittleEndian(entry[NameLengthAt..]) == name.Length && entry[TypeAt] is 1 or 2 or 5 && entry.StartsWith(name)) return at;
        }

        return -1;
    }

    private static bool HasPassword(ReadOnlySpan<byte> bytes, int entry)
    {
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]);
        if (shift is not (9 or 12)) return false;
        var start = ((long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(entry + StartAt)..]) + 1) << shift;
        return start <= bytes.Length - 12
            && BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)start..]) == 0xA5EC
            && (BinaryPrimitives.ReadUInt16LittleEndian(bytes[((int)start + 10)..]) & 0x0100) != 0;
    }
}
