using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Tests.Extractors.Intake;

public sealed class FormatTellerTests
{
    private static string Tell(byte[] bytes)
    {
        var told = new FormatTeller(Limits.Default).Tell(bytes);
        return told.Refusal is null ? told.Format.ToString() : told.Refusal.Reason + " " + told.Name;
    }

    private static string Tell(string text) => Tell(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("รายงานผลการประเมิน\n\nลำดับ\tหัวข้อ\tคะแนน\n๑\t<p>ข้อ i1</p>\t๙๘.๕๐\n")]
    [InlineData("<p>รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ของหน่วยงาน</p>\n\nลำดับ\tหัวข้อ\tคะแนน\n๑\tการปฏิบัติหน้าที่\t๙๘.๕๐\n๒\tการใช้งบประมาณ\t๙๗.๐๐\n")]
    [InlineData("คะแนน < ๘๐ และ > ๕๐ <table><tr><td>1</td></tr></table>")]
    [InlineData("# รายงาน\n\n| ข้อ | คะแนน |\n|---|---|\n| i1 | 99.10<br>ดี |\n")]
    [InlineData("เรื่อง: สรุปรายงาน\nวันที่ ๑๗ ตุลาคม ๒๕๖๖")]
    [InlineData("Date: 17 ตุลาคม 2566\nรายงานผล")]
    [InlineData("x")]
    public void Text_with_some_tags_is_text(string text) => Tell(text).Should().Be("Text");

    [Theory]
    [InlineData("<!DOCTYPE html><p>รายงาน")]
    [InlineData("<html><body>x")]
    [InlineData("  \r\n<!-- saved -->\n<HTML>\n<BODY bgcolor=white>x")]
    [InlineData("Warning: mysql_connect() in /home/x.php on line 3\n<html><head></head><body>x")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\"><html xmlns=\"http://www.w3.org/1999/xhtml\"></html>")]
    [InlineData("<table border=1><tr><td>i1</td><td>๙๘.๕๐</td></tr></table>")]
    [InlineData("<div><h1>รายงาน</h1><p>คะแนน ๙๘.๕๐</div>")]
    [InlineData("<head><meta charset=utf-8></head>รายงาน")]
    public void A_page_or_a_piece_of_one_is_html(string text)
    {
        Tell(text).Should().Be("Html");
        Tell(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray()).Should().Be("Html");
        Tell(Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(text)).ToArray()).Should().Be("Html");
    }

    [Fact]
    public void Thai_in_eight_bits_is_text_or_html()
    {
        // "คะแนน" in windows-874.
        byte[] thai = [0xA4, 0xD0, 0xE1, 0xB9, 0xB9, 0x20, 0xF9, 0xF8, 0x2E, 0xF5, 0xF0];
        Tell(thai).Should().Be("Text");
        Tell([.. "<html><body>"u8, .. thai]).Should().Be("Html");
    }

    [Fact]
    public void Two_byte_text_without_a_mark_is_text() => Tell(Encoding.Unicode.GetBytes("คะแนน 98.50 ระดับ A")).Should().Be("Text");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\u200B\uFEFF")]
    public void Nothing_to_see_is_empty(string text) => Tell(text).Should().Be("Empty empty");

    [Fact]
    public void Binary_rubbish_and_unknown_encodings_are_told_apart()
    {
        var rubbish = new byte[4000];
        new Random(3).NextBytes(rubbish);
        Tell(rubbish).Should().Be("OtherFormat binary");
        // Japanese in Shift-JIS: every second byte is one that Thai does not have.
        var japanese = Enumerable.Range(0, 400).SelectMany(i => new byte[] { 0x83, (byte)(0x41 + (i % 20)) }).ToArray();
        Tell(japanese).Should().Be("UnknownEncoding text");
    }

    [Theory]
    [InlineData("89504E470D0A1A0A", "Image png")]
    [InlineData("FFD8FFE000104A46", "Image jpeg")]
    [InlineData("474946383961", "Image gif")]
    [InlineData("49492A0008000000", "Image tiff")]
    [InlineData("4D4D002A00000008", "Image tiff")]
    [InlineData("524946460000000057454250", "Image webp")]
    [InlineData("000000186674797068656963", "Image heic")]
    [InlineData("0000001866747970697 36F6D", "OtherFormat mp4")]
    [InlineData("377ABCAF271C", "OtherFormat 7z")]
    [InlineData("526172211A0700", "OtherFormat rar")]
    [InlineData("7F454C46", "OtherFormat program")]
    [InlineData("0005160700020000", "OtherFormat apple-double")]
    [InlineData("255044462D312E34", "Pdf")]
    [InlineData("EFBBBF0D0A255044462D312E34", "Pdf")]
    [InlineData("504B0506000000000000000000000000000000000000", "OtherFormat zip")]
    [InlineData("504B0304140000000800", "Damaged zip")]
    public void Signatures_tell_what_is_no_report(string hex, string expected) =>
        Tell(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))).Should().Be(expected);

    [Fact]
    public void Words_that_look_like_signatures_are_text()
    {
        Tell("BM คือ รหัสหน่วยงาน ที่ใช้ในรายงาน ITA").Should().Be("Text");
        Tell("MZ คือ รหัสหน่วยงาน ที่ใช้ในรายงาน ITA ซึ่งยาวพอให้ครบหกสิบสี่ไบต์").Should().Be("Text");
    }

    [Fact]
    public void Containers_are_told_by_what_they_hold()
    {
        Tell(ZipMaker.Docx()).Should().Be("Docx");
        Tell(Package("word/document2.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")).Should().Be("Docx", "newer Word names the part so");
        Tell(Package("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")).Should().Be("Docx");
        Tell(Package("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")).Should().Be("NeedsConversion xlsx");
        Tell(Package("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")).Should().Be("OtherFormat pptx");
        Tell(ZipMaker.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", [1]))).Should().Be("NeedsConversion odt");
        Tell(ZipMaker.Zip(("mimetype", "application/epub+zip"u8.ToArray()))).Should().Be("OtherFormat epub");
        Tell(ZipMaker.Zip(("a.docx", ZipMaker.Docx()))).Should().Be("OtherFormat zip");
        Tell(ZipMaker.Zip(("word/document.xml", "<w/>"u8.ToArray()))).Should().Be("Damaged docx");
        Tell(ZipMaker.Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(ZipMaker.DocxTypes)))).Should().Be("Damaged docx");
    }

    [Fact]
    public void A_container_with_a_document_type_definition_is_not_expanded() =>
        Tell(ZipMaker.Zip(("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>"u8.ToArray()))).Should().Be("OtherFormat opc");

    [Theory]
    [InlineData("EncryptedPackage", "Encrypted encrypted")]
    [InlineData("WordDocument", "NeedsConversion doc")]
    [InlineData("Workbook", "NeedsConversion xls")]
    [InlineData("PowerPoint Document", "OtherFormat ppt")]
    [InlineData("Something", "OtherFormat ole")]
    public void Compound_files_are_told_by_their_streams(string stream, string expected) => Tell(Compound(stream)).Should().Be(expected);

    [Fact]
    public void A_word_file_with_a_password_says_so_in_its_first_block()
    {
        var file = Compound("WordDocument");
        file[1024] = 0xEC;
        file[1025] = 0xA5;
        file[1024 + 11] = 0x01;
        Tell(file).Should().Be("Encrypted encrypted");
    }

    [Theory]
    [InlineData("From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n type=\"text/html\"\r\n\r\n<html>", "OtherFormat mhtml")]
    [InlineData("Received: from x\r\nContent-Type: text/plain\r\n\r\nx", "OtherFormat eml")]
    [InlineData("{\\rtf1\\ansi x}", "NeedsConversion rtf")]
    [InlineData("<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>", "NeedsConversion word-xml")]
    [InlineData("<?xml version=\"1.0\"?><rss/>", "OtherFormat xml")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "Image svg")]
    [InlineData("[InternetShortcut]\r\nURL=http://x/", "OtherFormat shortcut")]
    public void Other_kinds_of_text_are_named(string text, string expected) => Tell(text).Should().Be(expected);

    [SharedFact]
    public void The_five_real_reports_are_text()
    {
        foreach (var seed in Directory.GetFiles(Path.Combine(Repository.Shared!, "seeds"), "*.txt")) Tell(File.ReadAllBytes(seed)).Should().Be("Text", seed);
    }

    private static byte[] Package(string part, string type) => ZipMaker.Zip(
        ("[Content_Types].xml", Encoding.UTF8.GetBytes($"<Types xmlns=\"x\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override ContentType=\"{type}\" PartName=\"/{part}\"/></Types>")),
        (part, "<x/>"u8.ToArray()));

    /// <summary>A compound file of three sectors: header, directory with one entry, the entry's bytes.</summary>
    private static byte[] Compound(string stream)
    {
        var file = new byte[2048];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        file[30] = 9;
        var name = Encoding.Unicode.GetBytes(stream + '\0');
        name.CopyTo(file, 640);
        file[640 + 64] = (byte)name.Length;
        file[640 + 66] = 2;
        file[640 + 116] = 1;
        return file;
    }
}
