using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>Tells what a file is by its content; its name is not asked.</summary>
public sealed class FormatTeller(Limits limits)
{
    // Acrobat opens a file whose mark stands within the first 1024 bytes, and servers put junk before it.
    private const int PdfMarkWithin = 1024;

    /// <summary>Tells what a file is.</summary>
    /// <param name="content">All of its bytes.</param>
    public ToldFormat Tell(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.IsEmpty) return ToldFormat.Refused(RefusalReason.Empty, "empty", "");
        if (bytes.StartsWith("PK\x03\x04"u8)) return ZipTeller.Tell(content, limits);
        if (bytes.StartsWith("PK\x05\x06"u8) || bytes.StartsWith("PK\x07\x08"u8)) return ToldFormat.Refused(RefusalReason.OtherFormat, "zip");
        if (CompoundFile.Is(bytes)) return Compound(CompoundFile.NameOf(bytes));
        if (bytes.StartsWith("{\\rtf"u8)) return ToldFormat.Refused(RefusalReason.NeedsConversion, "rtf");
        if (Signatures.Tell(bytes) is { } known) return known;
        if (IsPdf(bytes)) return ToldFormat.Read(Documents.DocumentFormat.Pdf, "pdf");
        return PlainText.LookAt(bytes) switch
        {
            PlainText.Look.Blank => ToldFormat.Refused(RefusalReason.Empty, "empty", "blank"),
            PlainText.Look.Binary => ToldFormat.Refused(RefusalReason.OtherFormat, "binary"),
            PlainText.Look.Unknown => MarkupTeller.Tell(bytes) is { Format: Documents.DocumentFormat.Html } page ? page : ToldFormat.Refused(RefusalReason.UnknownEncoding, "text", ""),
            _ => MarkupTeller.Tell(bytes),
        };
    }

    /// <summary>It has the mark of a PDF file. A file of another signature may have it too.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, PdfMarkWithin)].IndexOf("%PDF-"u8) >= 0;

    private static ToldFormat Compound(string name) => name switch
    {
        "encrypted" => ToldFormat.Refused(RefusalReason.Encrypted, name, ""),
        "doc" or "xls" => ToldFormat.Refused(RefusalReason.NeedsConversion, name),
        _ => ToldFormat.Refused(RefusalReason.OtherFormat, name),
    };
}
