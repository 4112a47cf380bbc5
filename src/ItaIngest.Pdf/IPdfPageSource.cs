namespace ItaIngest.Pdf;

/// <summary>
/// A file as pages. The seam at which another PDF library can stand: what is above it (text, tables, joining) knows pages only.
/// </summary>
public interface IPdfPageSource
{
    /// <summary>Number of pages, at least 1.</summary>
    int PageCount { get; }

    /// <summary>What was noticed on opening the file (rebuilt, encrypted with an empty password …).</summary>
    IReadOnlyList<PdfNote> Notes { get; }

    /// <summary>Reads a page. Nothing that a page holds makes it throw: what could not be read stands in the page's notes. Memory is that of one page.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    PdfPage ReadPage(int number, CancellationToken cancellation = default);
}

/// <summary>Opens a file by one library or another.</summary>
/// <param name="content">All of its bytes.</param>
/// <param name="limits">How much is read.</param>
/// <exception cref="PdfException">The file cannot be opened.</exception>
public delegate IPdfPageSource PdfOpener(ReadOnlyMemory<byte> content, PdfLimits limits);
