using System.IO.Compression;
using System.Text;
using ItaIngest.Documents;
using static ItaIngest.Tests.Extractors.Docx.Wml;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>Files that are broken, too big, too deep or made to hurt: each is refused by name, or read; none throws.</summary>
public sealed class HostileFilesTests
{
    private static Refusal RefusalOf(Extraction read)
    {
        read.Status.Should().Be(ExtractionStatus.Refused);
        return read.Refusal!;
    }

    private static string Nested(string open, string close, int times, string inner) =>
        new StringBuilder().Insert(0, open, times).Append(inner).Insert(open.Length * times + inner.Length, close, times).ToString();

    [Fact]
    public void Nesting_that_would_end_the_process_is_refused() =>
        RefusalOf(DocxReads.Body(Nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 20_000, P("1")))).Reason.Should().Be(RefusalReason.TooDeep);

    [Fact]
    public void Nesting_within_the_limit_is_read()
    {
        var read = DocxReads.Body(Nested("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>", 80, P("1")));

        read.Status.Should().Be(ExtractionStatus.Complete);
        read.Blocks.Should().HaveCount(80);
    }

    [Fact]
    public void A_text_too_long_is_refused_before_it_is_unpacked_into_memory()
    {
        // Not compressible a thousandfold, or the zip check would refuse it first.
        var random = new Random(7);
        var text = string.Concat(Enumerable.Range(0, 400_000).Select(_ => random.Next(1_000_000)));

        RefusalOf(DocxReads.Body(P(text))).Should().Match<Refusal>(r => r.Reason == RefusalReason.TooBig);
        RefusalOf(DocxReads.Body(Para(string.Concat(Enumerable.Repeat(R(text[..400_000]), 3))))).Reason.Should().Be(RefusalReason.TooBig);
        RefusalOf(DocxReads.Body(Tbl(Tr(TcOf(string.Concat(Enumerable.Repeat(P(text[..400_000]), 3))))))).Reason.Should().Be(RefusalReason.TooBig);
    }

    [Fact]
    public void Fifty_megabytes_of_one_digit_are_a_bomb() =>
        RefusalOf(DocxReads.Body(P(new string('1', 50_000_000)))).Reason.Should().Be(RefusalReason.Bomb);

    [Fact]
    public void Text_that_belongs_to_nothing_is_told_by_its_beginning_however_long_it_is()
    {
        var read = DocxReads.Body(new string('1', 500_000));

        read.Status.Should().Be(ExtractionStatus.Partial);
        read.Notes.Should().ContainSingle(n => n.Code == "text-not-reached").Which.Text.Length.Should().BeLessThan(1_000);
        read.Residue.Reported.Should().Be(500_000);
    }

    [Fact]
    public void Too_many_elements_are_refused() =>
        RefusalOf(new DocxBuilder().Body(string.Concat(Enumerable.Repeat("<w:p/>", 2000))).Read(Limits.Default with { Elements = 1000 })).Reason.Should().Be(RefusalReason.TooBig);

    [Fact]
    public void A_grid_too_large_is_refused()
    {
        RefusalOf(new DocxBuilder().Body(Tbl([.. Enumerable.Repeat(Cells("1", "2"), 60)])).Read(Limits.Default with { GridArea = 100 })).Reason.Should().Be(RefusalReason.TooBig);
        RefusalOf(DocxReads.Body(Tbl(Tr([.. Enumerable.Repeat(Tc("", Span(9_999)), 200)])))).Reason.Should().Be(RefusalReason.TooBig);
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("สอง")]
    [InlineData("99999999999999999999")]
    public void A_span_may_say_anything(string span)
    {
        var read = DocxReads.Body(Tbl(
            $"<w:tr><w:trPr><w:gridBefore w:val=\"{span}\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/></w:tcPr>{P("1")}</w:tc>{Tc("2")}</w:tr>"));

        read.TheTable().Grid().Should().Be("1|2");
    }

    [Fact]
    public void Entities_are_not_expanded() =>
        RefusalOf(new DocxBuilder { Translate = xml => xml.Replace("<w:document", "<!DOCTYPE x [<!ENTITY a \"ha\">]><w:document", StringComparison.Ordinal) }.Body(P("&amp;")).Read())
            .Reason.Should().Be(RefusalReason.Damaged);

    [Theory]
    [InlineData("word/document.xml", "</w:body>", "")]
    [InlineData("word/document.xml", "w:body", "w:torso")]
    [InlineData("word/styles.xml", "</w:styles>", "")]
    [InlineData("word/numbering.xml", "<w:numbering", "<")]
    [InlineData("word/footnotes.xml", "<w:footnotes", "text")]
    [InlineData("_rels/.rels", "Target=\"word/document.xml\"", "Target=\"word/other.xml\"")]
    [InlineData("_rels/.rels", "officeDocument\" Target", "nothing\" Target")]
    [InlineData("_rels/.rels", "<Relationship ", "<Relation ")]
    [InlineData("[Content_Types].xml", "</Types>", "")]
    [InlineData("[Content_Types].xml", "PartName=\"/word/document.xml\"", "PartName=\"/word/document.xml")]
    [InlineData("word/_rels/document.xml.rels", "</Relationships>", "")]
    [InlineData("word/_rels/document.xml.rels", "Id=\"rId-styles\"", "Id=\"rId-numbering\"")]
    [InlineData("word/_rels/document.xml.rels", "TargetMode=\"Internal\"", "TargetMode=\"Elsewhere\"")]
    public void A_broken_package_is_damaged(string part, string from, string to)
    {
        var bytes = Change(Sample(), part, xml => xml.Replace(from, to, StringComparison.Ordinal));

        RefusalOf(DocxReads.Read(bytes)).Should().Match<Refusal>(r => r.Reason == RefusalReason.Damaged && r.Detail.Length > 0);
    }

    [Fact]
    public void A_part_that_is_missing_is_damaged_or_does_not_matter()
    {
        RefusalOf(DocxReads.Read(Change(Sample(), "word/document.xml", _ => null))).Reason.Should().Be(RefusalReason.Damaged);
        RefusalOf(DocxReads.Read(Change(Sample(), "[Content_Types].xml", _ => null))).Reason.Should().Be(RefusalReason.Damaged);
        RefusalOf(DocxReads.Read(Change(Sample(), "_rels/.rels", _ => null))).Reason.Should().Be(RefusalReason.Damaged);
    }

    [Theory]
    [InlineData("http://www.nacc.go.th, http://itas.nacc.go.th")]
    [InlineData("mailto:a@b@c")]
    [InlineData("http://[")]
    [InlineData("file:///\\\\server\\x y")]
    public void A_link_that_leads_nowhere_does_not_matter(string target)
    {
        var read = new DocxBuilder().Relationship("rIdL", "hyperlink", target, "External").Body(Para("<w:hyperlink r:id=\"rIdL\">" + R("87") + "</w:hyperlink>")).Read();

        read.Paragraphs().Should().Equal("87");
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("../NULL")]
    [InlineData("media/image1.png")]
    [InlineData("#anchor")]
    public void A_picture_that_is_not_there_does_not_matter(string target)
    {
        var read = new DocxBuilder().Relationship("rIdP", "image", target).Body(P("87")).Read();

        read.Paragraphs().Should().Equal("87");
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")]
    public void Templates_and_documents_with_macros_are_read(string type) =>
        new DocxBuilder { MainType = type }.Body(P("87")).Read().Paragraphs().Should().Equal("87");

    [Fact]
    public void A_content_type_that_lies_does_not_matter() =>
        new DocxBuilder { MainType = "application/xml" }.Body(P("87")).Read().Paragraphs().Should().Equal("87");

    [Fact]
    public void Strict_Open_XML_is_read()
    {
        var strict = new DocxBuilder
        {
            Translate = xml => xml
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/", StringComparison.Ordinal),
        }
            .Numbering(List(1, Level(0, "thaiNumbers", "ข้อ %1"))).Header("H", P("หัว"))
            .Body(P("ก", NumPr(1)) + Tbl(Tr(Tc("8", Span(2)), TcOf(Para(R("8") + Del("5") + R("7"))))) + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"H\"/></w:sectPr>").Read();

        strict.Blocks.Select(b => b is Paragraph p ? p.Text : ((Table)b).Grid()).Should().Equal("ข้อ ๑ ก", "8|87", "หัว");
    }

    [Fact]
    public void No_bytes_and_no_zip_are_refused()
    {
        RefusalOf(DocxReads.Read([])).Reason.Should().Be(RefusalReason.Empty);
        RefusalOf(DocxReads.Read("PK not a zip"u8.ToArray())).Reason.Should().Be(RefusalReason.Damaged);
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var bytes = new DocxBuilder().Body(string.Concat(Enumerable.Repeat("<w:p/>", 10_000))).ToArray();
        var extractor = new ItaIngest.Extractors.Docx.DocxExtractor(Limits.Default);

        var read = () => extractor.Extract(new SourceFile("", "x.docx", Documents.DocumentFormat.Docx, bytes.Length), bytes, stopped.Token);
        read.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Spoiled_files_are_read_or_refused_and_the_sums_hold()
    {
        var random = new Random(99);
        var samples = new[] { Sample(), new DocxBuilder().Body(P("ก")).ToArray() };
        var (refused, complete, partial) = (0, 0, 0);
        for (var round = 0; round < 4000; round++)
        {
            var sample = samples[round % samples.Length];
            var bytes = round % 3 == 0 ? SpoilBytes(sample, random) : SpoilXml(sample, random);
            var read = DocxReads.Read(bytes, everyPartIsReached: false);
            switch (read.Status)
            {
                case ExtractionStatus.Refused: refused++; break;
                case ExtractionStatus.Partial: partial++; break;
                default: complete++; break;
            }
        }

        // The spoiling reaches all three ends; otherwise it tests nothing.
        new[] { refused, complete, partial }.Should().OnlyContain(n => n > 10);
    }

    /// <summary>A document with everything in it.</summary>
    internal static byte[] Sample() => new DocxBuilder()
        .Styles("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:vanish/></w:rPr></w:style>")
        .Numbering(List(1, Level(0, "thaiNumbers", "ข้อ %1"), Level(1, "decimal", "%1.%2")))
        .Footnotes("<w:footnote w:id=\"1\">" + Para(Run("<w:footnoteRef/>") + R(" หมายเหตุ")) + "</w:footnote>")
        .Comments("<w:comment w:id=\"0\">" + P("ตรวจแล้ว") + "</w:comment>")
        .Header("H", P("หัว"))
        .Footer("F", Para(Field(" PAGE ", R("1"))))
        .Diagram("D", "<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>วางแผน</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>")
        .Body(P("ผล", NumPr(1)) + Para(R("ก") + Del("ข") + Ins(R("ค")) + R("ง", "<w:vanish/>") + Field(" REF a ", R("87")) + Run("<w:footnoteReference w:id=\"1\"/>") + Run("<w:br w:type=\"page\"/>"), NumPr(1, 1))
            + Tbl(Head("ข้อ", "ประเด็น", "คะแนน"), Tr(Tc("1", Restart), Tc("ก"), Tc("87.50")), Tr(Tc("", Continue), Tc("ข", Span(2))), Sdt(Tr(Sdt(Tc("2")), TcOf(Tbl(Cells("ใน")) + P("")), TcOf(Para(Sdt(R("☒"), CheckBox(true)))))))
            + Para(Run(TextBox(P("กล่อง"))) + Run("<w:drawing><a:graphic><a:graphicData><dgm:relIds r:dm=\"D\"/></a:graphicData></a:graphic></w:drawing>") + "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>")
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"H\"/><w:footerReference w:type=\"default\" r:id=\"F\"/></w:sectPr>")
        .ToArray();

    private static byte[] SpoilBytes(byte[] bytes, Random random)
    {
        var spoiled = (byte[])bytes.Clone();
        for (var i = random.Next(1, 6); i > 0; i--) spoiled[random.Next(spoiled.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? spoiled[..random.Next(spoiled.Length)] : spoiled;
    }

    /// <summary>Removes, doubles or renames pieces of XML between angle brackets, so that much of it stays well-formed.</summary>
    private static byte[] SpoilXml(byte[] bytes, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var part = zip.Entries[random.Next(zip.Entries.Count)].FullName;
        if (random.Next(2) == 0) part = "word/document.xml";
        return Change(bytes, part, xml =>
        {
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var at = xml.IndexOf('<', random.Next(xml.Length));
                var end = at < 0 ? -1 : xml.IndexOf('>', at);
                if (end < 0) continue;
                var tag = xml[at..(end + 1)];
                xml = random.Next(6) switch
                {
                    0 => xml.Remove(at, tag.Length),
                    1 => xml.Insert(at, tag),
                    2 => xml.Replace(Name(tag), Name(Tag(xml, random)), StringComparison.Ordinal),
                    3 => xml.Insert(end + 1, "๙"),
                    4 => xml.Replace("w:val=\"1\"", $"w:val=\"{random.Next(-3, 100_000)}\"", StringComparison.Ordinal),
                    _ => xml.Replace(Name(tag), "w:unheardOf", StringComparison.Ordinal),
                };
            }

            return xml;
        });
    }

    private static string Tag(string xml, Random random)
    {
        var at = xml.IndexOf('<', random.Next(xml.Length / 2));
        var end = at < 0 ? -1 : xml.IndexOf('>', at);
        return end < 0 ? "<w:p>" : xml[at..(end + 1)];
    }

    private static string Name(string tag) => tag.Trim('<', '>', '/').Split(' ')[0] is { Length: > 0 } name ? name : "w:p";

    private static byte[] Change(byte[] bytes, string part, Func<string, string?> change)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string xml;
            using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
            entry.Delete();
            if (change(xml) is { } changed)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open());
                writer.Write(changed);
            }
        }

        return stream.ToArray();
    }
}
