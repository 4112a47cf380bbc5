using System.Globalization;
using System.Text;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Files;

/// <summary>Files whose cross-references are written out here, since how they stand is what is tested. {name} is the offset at which @name stands.</summary>
public sealed class CrossReferenceTests
{
    private const string Body = """
        %PDF-1.4
        @a1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        @b2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        @c3 0 obj << /Type /Page /Rotate 90 >> endobj

        """;

    [Fact]
    public void The_newest_of_several_versions_counts()
    {
        var document = Open(Body + """
            @xxref
            0 4
            0000000000 65535 f 
            {a} 00000 n 
            {b} 00000 n 
            {c} 00000 n 
            trailer << /Size 4 /Root 1 0 R >>
            startxref {x} %%EOF
            @d3 0 obj << /Type /Page /Rotate 180 >> endobj
            @yxref
            3 1
            {d} 00000 n 
            trailer << /Size 4 /Root 1 0 R /Prev {x} >>
            startxref {y} %%EOF
            """);
        document.Entry(1).Rotation.Should().Be(180);
        document.Notes.Should().BeEmpty();
    }

    [Fact]
    public void A_deleted_object_stays_deleted()
    {
        var document = Open(Body.Replace("/Rotate 90", "/Rotate 4 0 R", StringComparison.Ordinal) + """
            @d4 0 obj 90 endobj
            @xxref
            0 5
            0000000000 65535 f 
            {a} 00000 n 
            {b} 00000 n 
            {c} 00000 n 
            {d} 00000 n 
            trailer << /Size 5 /Root 1 0 R >>
            @yxref
            4 1
            0000000000 00001 f 
            trailer << /Size 5 /Root 1 0 R /Prev {x} >>
            startxref {y} %%EOF
            """);
        document.Entry(1).Rotation.Should().Be(0);
    }

    [Fact]
    public void Sections_that_lead_to_each_other_end()
    {
        var document = Open(Body + """
            @xxref
            0 3
            0000000000 65535 f 
            {a} 00000 n 
            {b} 00000 n 
            trailer << /Size 4 /Root 1 0 R /Prev {y} >>
            @yxref
            3 1
            {c} 00000 n 
            trailer << /Size 4 /Prev {x} >>
            startxref {y} %%EOF
            """);
        document.Entry(1).Rotation.Should().Be(90);
        document.Notes.Should().BeEmpty();
    }

    [Fact]
    public void A_table_that_begins_at_1_instead_of_0_is_understood()
    {
        var document = Open(Body + """
            @xxref
            1 4
            0000000000 65535 f 
            {a} 00000 n 
            {b} 00000 n 
            {c} 00000 n 
            trailer << /Size 4 /Root 1 0 R >>
            startxref {x} %%EOF
            """);
        document.Entry(1).Rotation.Should().Be(90);
        document.Notes.Should().BeEmpty();
    }

    [Fact]
    public void A_broken_older_section_is_made_up_for()
    {
        var document = Open(Body + """
            @yxref
            1 2
            {a} 00000 n 
            {b} 00000 n 
            trailer << /Size 4 /Root 1 0 R /Prev 7 >>
            startxref {y} %%EOF
            """);
        document.Entry(1).Rotation.Should().Be(90);
        document.Notes.Should().ContainSingle(note => note.Code == "cross-reference-broken" && !note.IsLoss);
    }

    [Theory]
    [InlineData("0 999999999", "{a}")]
    [InlineData("0 4", "99999999999999999999")]
    [InlineData("4294967295 4", "{a}")]
    [InlineData("-3 4", "{a}")]
    [InlineData("0 4", "-5")]
    public void Hostile_numbers_are_made_up_for(string header, string offset)
    {
        var document = Open(Body + $$"""
            @xxref
            {{header}}
            0000000000 65535 f 
            {{offset}} 00000 n 
            {b} 00000 n 
            {c} 00000 n 
            trailer << /Size 999999999 /Root 1 0 R /Prev 88888888888888 >>
            startxref {x} %%EOF
            """);
        document.Entry(1).Rotation.Should().Be(90);
    }

    [Fact]
    public void A_hybrid_file_has_objects_that_its_table_calls_free()
    {
        var document = Open(Body.Replace("/Rotate 90", "/Rotate 4 0 R", StringComparison.Ordinal) + """
            @s5 0 obj << /Type /ObjStm /N 1 /First 4 /Length 8 >> stream
            4 0 270 
            endstream endobj
            @h6 0 obj << /Type /XRef /W [1 1 1] /Index [4 2] /Size 7 /Filter /ASCIIHexDecode /Length 16 >> stream
            020500 000000>
            endstream endobj
            @xxref
            0 6
            0000000000 65535 f 
            {a} 00000 n 
            {b} 00000 n 
            {c} 00000 n 
            0000000000 65535 f 
            {s} 00000 n 
            trailer << /Size 6 /Root 1 0 R /XRefStm {h} >>
            startxref {x} %%EOF
            """);
        document.Entry(1).Rotation.Should().Be(270);
    }

    [Fact]
    public void What_an_object_stream_does_not_hold_may_stand_in_the_one_that_it_extends()
    {
        var file = new PdfBuilder();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [3 0 R] >>");
        file.Add("<< /Type /Page /Rotate 10 0 R >>");
        file.Set(8, "<< /Type /ObjStm /N 1 /First 5 /Length 8 >>\nstream\n10 0 90 \nendstream");
        file.Set(9, "<< /Type /ObjStm /N 1 /First 5 /Extends 8 0 R /Length 8 >>\nstream\n11 0 90 \nendstream");
        var whole = Encoding.Latin1.GetString(file.Build());
        var bytes = whole[..whole.LastIndexOf("xref\n0", StringComparison.Ordinal)] + "12 0 obj << /Type /XRef /W [1 2 1] /Index [1 3 8 3] /Size 12 /Root 1 0 R /Filter /AHx /Length 0 >> stream\n"
            + string.Concat(new[] { 1, 2, 3, 8, 9 }.Select(number => $"01{whole.IndexOf($"\n{number} 0 obj", StringComparison.Ordinal) + 1:X4}00"))
            + "02000900>\nendstream endobj\n";
        bytes += $"startxref {bytes.IndexOf("12 0 obj", StringComparison.Ordinal)}\n%%EOF";
        PdfDocument.Open(Encoding.Latin1.GetBytes(bytes)).Entry(1).Rotation.Should().Be(90);
    }

    [Theory]
    [InlineData("/Length 3", "too short")]
    [InlineData("/Length 99999", "too long")]
    [InlineData("/Length -1", "negative")]
    [InlineData("", "none")]
    [InlineData("/Length 4 0 R", "its own")]
    [InlineData("/Length 5 0 R", "a loop")]
    [InlineData("/Length (x)", "no number")]
    public void A_stream_whose_length_is_wrong_ends_at_its_keyword(string length, string because)
    {
        var file = new PdfBuilder();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [3 0 R] >>");
        file.Add("<< /Type /Page /Contents 4 0 R >>");
        file.Add($"<< {length} >>\nstream\r\nq 1 0 0 1 0 0 cm Q\r\nendstream");
        file.Add("5 0 R");
        OpeningTests.Read(file.Open()).Should().Equal(["q 1 0 0 1 0 0 cm Q"], because);
    }

    [Fact]
    public void Streams_without_an_end_do_not_reach_into_each_other()
    {
        var file = new PdfBuilder();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [3 0 R 4 0 R] >>");
        file.Add("<< /Type /Page /Contents 5 0 R >>");
        file.Add("<< /Type /Page /Contents 6 0 R >>");
        file.Add("<< /Length 9999 >>\nstream\none");
        file.Add("<< /Length 9999 >>\nstream\ntwo");
        var whole = Encoding.Latin1.GetString(file.Build(References.None)).Replace("one\nendobj\n", "one\n", StringComparison.Ordinal).Replace("two\nendobj\n", "two\n", StringComparison.Ordinal);
        OpeningTests.Read(PdfDocument.Open(Encoding.Latin1.GetBytes(whole))).Should().Equal("one", "two");
    }

    [Fact]
    public void An_uncompressed_file_within_a_stream_is_none_of_the_objects()
    {
        var inner = Encoding.Latin1.GetString(PdfBuilder.WithPages("INNER").Build());
        var file = PdfBuilder.WithPages("OUTER");
        file.AddStream("/Type /EmbeddedFile", inner);
        OpeningTests.Read(file.Open(References.None)).Should().Equal("OUTER");
    }

    [Fact]
    public void References_that_go_in_circles_are_null()
    {
        var file = PdfBuilder.WithPages("x");
        var loop = file.Next;
        file.Add($"{loop + 1} 0 R");
        file.Add($"{loop} 0 R");
        file.Open().Objects.Resolve(new PdfReference(loop, 0)).Should().BeOfType<PdfNull>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<html></html>")]
    public void What_is_no_pdf_is_told(string text)
    {
        var act = () => PdfDocument.Open(Encoding.Latin1.GetBytes(text));
        act.Should().Throw<PdfException>().Which.Fault.Should().Be(PdfFault.NotPdf);
    }

    [Theory]
    [InlineData(References.Table)]
    [InlineData(References.Stream)]
    [InlineData(References.None)]
    public void Any_beginning_of_a_file_opens_or_says_why_not(References references)
    {
        var whole = PdfBuilder.WithPages("BT (one) Tj ET", "BT (two) Tj ET").Build(references);
        for (var length = 0; length < whole.Length; length++)
        {
            try
            {
                OpeningTests.Read(PdfDocument.Open(whole.AsMemory(0, length))).Length.Should().BePositive();
            }
            catch (PdfException)
            {
                // As it should be.
            }
        }
    }

    [Fact]
    public void Bytes_that_were_changed_do_no_harm()
    {
        var random = new Random(20);
        foreach (var references in Enum.GetValues<References>())
        {
            var whole = PdfBuilder.WithPages("BT (one) Tj ET", "BT (two) Tj ET").Build(references);
            for (var round = 0; round < 400; round++)
            {
                var changed = whole.ToArray();
                for (var i = random.Next(1, 12); i > 0; i--) changed[random.Next(changed.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : "0123456789<>[]/() R"u8[random.Next(19)];
                try
                {
                    OpeningTests.Read(PdfDocument.Open(changed)).Length.Should().BePositive();
                }
                catch (PdfException)
                {
                    // As it should be.
                }
            }
        }
    }

    [Fact]
    public void A_page_cannot_ask_for_more_than_its_share()
    {
        var limits = new PdfLimits { PageBytes = 100_000 };
        var file = PdfBuilder.WithPages("one", "two");
        var numbers = Enumerable.Range(0, 5).Select(number => file.AddFlate("", new string((char)('a' + number), 30_000))).ToArray();
        var document = file.Open(limits: limits);
        var streams = numbers.Select(number => (PdfStream)document.Objects.Resolve(new PdfReference(number, 0))).ToArray();
        document.Entry(1);
        var found = streams.Select(stream => (document.Objects.Decode(stream, out var damaged).Length, damaged)).ToArray();
        found[0].Should().Be((30_000, false));
        found[4].Should().Be((0, true));
        found[3].Should().Be((10_000, true));
        found.Sum(part => part.Length).Should().BeLessThanOrEqualTo(100_000);
        document.Entry(2);
        foreach (var stream in streams[3..])
        {
            document.Objects.Decode(stream, out var isCut).Length.Should().Be(30_000);
            isCut.Should().BeFalse("the next page has a share of its own");
        }
    }

    private static PdfDocument Open(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var places = new Dictionary<char, int>();
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '@')
            {
                places[text[++i]] = plain.Length;
            }
            else if (text[i] == '{' && text[i + 2] == '}')
            {
                // As long as an offset of ten digits, so that filling them in moves nothing.
                plain.Append(CultureInfo.InvariantCulture, $"{{{text[i + 1]}.......}}");
                i += 2;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        foreach (var (name, at) in places) plain.Replace($"{{{name}.......}}", at.ToString("D10", CultureInfo.InvariantCulture));
        return PdfDocument.Open(Encoding.Latin1.GetBytes(plain.ToString()));
    }
}
