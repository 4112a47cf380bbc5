using ItaIngest.Pdf;

namespace ItaIngest.Tests.Pdf;

/// <summary>This program's own library keeps the contract.</summary>
public sealed class OwnPageSourceTests : PageSourceContract
{
    private protected override IPdfPageSource Open(ReadOnlyMemory<byte> content, PdfLimits limits) => PdfDocument.Open(content, limits);
}
