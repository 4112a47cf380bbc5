namespace ItaIngest.Pdf;

/// <summary>A PDF file, read page by page.</summary>
public sealed class PdfDocument : IPdfPageSource
{
    private PdfDocument()
    {
    }

    /// <inheritdoc/>
    public int PageCount => throw new NotSupportedException();

    /// <inheritdoc/>
    public IReadOnlyList<PdfNote> Notes => throw new NotSupportedException();

    /// <summary>Opens a file.</summary>
    /// <param name="content">All of its bytes.</param>
    /// <param name="limits">How much is read; <see cref="PdfLimits.Default"/> when null.</param>
    /// <exception cref="PdfException">The file cannot be opened.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> content, PdfLimits? limits = null) => throw new NotSupportedException();

    /// <inheritdoc/>
    public PdfPage ReadPage(int number, CancellationToken cancellation = default) => throw new NotSupportedException();
}
