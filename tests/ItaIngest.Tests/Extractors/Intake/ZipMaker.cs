using System.IO.Compression;
using System.Text;

namespace ItaIngest.Tests.Extractors.Intake;

/// <summary>Containers for tests, honest ones; tests spoil their bytes.</summary>
internal static class ZipMaker
{
    public const string DocxTypes = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    public static byte[] Docx(params (string Name, byte[] Bytes)[] more) =>
        Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes(DocxTypes)), ("word/document.xml", "<w/>"u8.ToArray()), .. more]);

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Where a record with a signature begins, counted from the end (-1: the last).</summary>
    public static int Last(byte[] bytes, uint signature) => bytes.AsSpan().LastIndexOf(BitConverter.GetBytes(signature));

    public static int First(byte[] bytes, uint signature) => bytes.AsSpan().IndexOf(BitConverter.GetBytes(signature));
}
