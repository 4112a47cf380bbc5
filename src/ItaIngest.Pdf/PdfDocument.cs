using ItaIngest.Pdf.Content;
using ItaIngest.Pdf.Files;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf;

/// <summary>A PDF file, read page by page. Not for several threads at once.</summary>
public sealed class PdfDocument : IPdfPageSource
{
    private readonly PdfFile file;
    private readonly PageInterpreter interpreter;

    private PdfDocument(PdfFile file) => (this.file, interpreter) = (file, new PageInterpreter(file.Objects, file.Catalog));

    /// <inheritdoc/>
    public int PageCount => file.Pages.Count;

    /// <inheritdoc/>
    public IReadOnlyList<PdfNote> Notes => file.Objects.Notes;

    internal IObjectStore Objects => file.Objects;

    /// <summary>Opens a file.</summary>
    /// <param name="content">All of its bytes.</param>
    /// <param name="limits">How much is read; <see cref="PdfLimits.Default"/> when null.</param>
    /// <exception cref="PdfException">The file cannot be opened.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> content, PdfLimits? limits = null) => new(PdfFile.Open(content, limits ?? PdfLimits.Default));

    /// <inheritdoc/>
    public PdfPage ReadPage(int number, CancellationToken cancellation = default) => interpreter.Read(Entry(number), cancellation);

    /// <summary>What the page tree says of a page; begins its budget.</summary>
    internal PageEntry Entry(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, PageCount);
        file.Objects.BeginPage();
        return file.Pages.Page(number);
    }
}
