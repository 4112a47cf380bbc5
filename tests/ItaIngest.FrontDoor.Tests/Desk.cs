using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>A folder for a test, away from the repository; gone when the test is over.</summary>
public sealed class Desk : IDisposable
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("ita-front-door-").FullName;

    /// <summary>A path in it.</summary>
    public string At(string path) => Path.Combine(Folder, path);

    /// <summary>Writes a text file (UTF-8).</summary>
    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file.</summary>
    public string Write(string path, byte[] bytes)
    {
        var full = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    /// <summary>A Word file with the given body and nothing else.</summary>
    public string WriteDocx(string path, string body) => Write(path, Docx(body));

    /// <summary>The bytes of a Word file.</summary>
    public static byte[] Docx(string body)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Put(zip, "_rels/.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Put(zip, "word/document.xml", $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""");
        }

        return bytes.ToArray();
    }

    /// <summary>Makes a link; it need not lead anywhere.</summary>
    public void Link(string path, string target)
    {
        var full = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.CreateSymbolicLink(full, target);
    }

    /// <summary>Makes a FIFO: a name that waits for ever when it is opened.</summary>
    public void Fifo(string path)
    {
        using var process = Process.Start("mkfifo", [At(path)]);
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
    }

    /// <summary>Every file of a folder with its bytes, for comparing two exports.</summary>
    public IReadOnlyDictionary<string, string> Contents(string folder) => Directory
        .EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(At(folder), f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A report of an invented agency, as OCR programs write them, with scores that add up.</summary>
    /// <param name="number">Tells reports apart; it is in the name of the agency.</param>
    public static string Report(int number = 1)
    {
        var name = "บ้านตัวอย่าง" + number.ToString(CultureInfo.InvariantCulture);
        return $"""
            รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)
            ประจำปีงบประมาณ พ.ศ. ๒๕๖๘
            เทศบาลตำบล{name}

            ตัวชี้วัด	คะแนน
            ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่	๙๙.๐๐
            ตัวชี้วัดที่ ๒ การใช้งบประมาณ	๙๘.๐๐
            ตัวชี้วัดที่ ๓ การใช้อำนาจ	๙๗.๐๐

            """.ReplaceLineEndings("\n");
    }
}
