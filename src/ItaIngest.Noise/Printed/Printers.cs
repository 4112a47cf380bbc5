
namespace ItaIngest.Noise.Printed;

/// <summary>The formats that reports are printed in: one line each.</summary>
internal static class Printers
{
    private static readonly IReportPrinter[] All = [new TextPrinter(), new HtmlPrinter(), new DocxPrinter(), new PdfPrinter()];

    /// <summary>The printer of a format.</summary>
    public static IReportPrinter Of(Documents.DocumentFormat format) => Array.Find(All, p => p.Format == format) ?? throw new ArgumentOutOfRangeException(nameof(format), format, "No printer.");
}
