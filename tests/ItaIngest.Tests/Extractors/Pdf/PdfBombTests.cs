using System.Globalization;
using System.IO.Compression;
using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf;

namespace ItaIngest.Tests.Extractors.Pdf;

/// <summary>A page that unpacks to more than the limits allow is told as that, and not as damaged.</summary>
public sealed class PdfBombTests
{
    [Fact]
    public void A_file_with_nothing_but_a_bomb_is_refused_with_the_limit_that_it_passes()
    {
        var read = Read("BT /F1 12 Tf 72 720 Td ET" + new string(' ', 50_000), Limits.Default with { PdfStreamBytes = 10_000 });

        read.Refusal.Should().Be(new Refusal(RefusalReason.Bomb) { Limit = new PassedLimit("pdf-stream-bytes", 10_000) });
    }

    [Fact]
    public void Within_the_limits_the_same_page_is_only_empty()
    {
        Read("BT /F1 12 Tf 72 720 Td ET" + new string(' ', 50_000), Limits.Default).Refusal?.Limit.Should().BeNull();
    }

    private static Extraction Read(string content, Limits limits)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(Encoding.Latin1.GetBytes(content));
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>> endobj\n4 0 obj <</Filter /FlateDecode /Length {packed.Length}>>\nstream\n");
        byte[] file = [.. Encoding.Latin1.GetBytes(head), .. packed.ToArray(), .. "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF"u8];
        return new PdfExtractor(limits).Extract(new SourceFile("0", "bomb.pdf", ItaIngest.Documents.DocumentFormat.Pdf, file.Length), file);
    }
}
