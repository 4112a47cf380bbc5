using System.Globalization;
using System.Reflection;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Content;
using UglyToad.PdfPig.Exceptions;
using PigFile = UglyToad.PdfPig.PdfDocument;

namespace ItaIngest.PdfPig;

/// <summary>
/// A PDF file that PdfPig reads: its structure, encryption, fonts and operators; where things stand on the page is told by the rules of
/// <see cref="ItaIngest.Pdf"/>. Not for several threads at once.
/// </summary>
public sealed class PdfPigDocument : IPdfPageSource
{
    private const int HeaderWithin = 1024;

    private readonly PigFile file;
    private readonly PigReading reading;
    private readonly List<PdfNote> notes = [];

    private PdfPigDocument(PigFile file, PigReading reading)
    {
        var limits = reading.Objects.Limits;
        (this.file, this.reading) = (file, reading);
        PageCount = Math.Min(file.NumberOfPages, limits.Pages);
        if (file.NumberOfPages > limits.Pages) notes.Add(new PdfNote(true, "limit-pages", limits.Pages.ToString(CultureInfo.InvariantCulture)));
        if (file.IsEncrypted) notes.Add(new PdfNote(false, "encrypted", ""));
        foreach (var (isLoss, code, detail) in reading.Unpacked.TakeLost()) notes.Add(new PdfNote(isLoss, code, detail));
    }

    /// <summary>Version of PdfPig: another one may read otherwise.</summary>
    public static string Version { get; } = typeof(PigFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <inheritdoc/>
    public int PageCount { get; }

    /// <inheritdoc/>
    public IReadOnlyList<PdfNote> Notes => notes;

    /// <summary>Opens a file.</summary>
    /// <param name="content">All of its bytes.</param>
    /// <param name="limits">How much is read; <see cref="PdfLimits.Default"/> when null.</param>
    /// <exception cref="PdfException">The file cannot be opened.</exception>
    public static PdfPigDocument Open(ReadOnlyMemory<byte> content, PdfLimits? limits = null)
    {
        limits ??= PdfLimits.Default;
        var begun = new PigReading(limits);
        try
        {
            var opened = PigFile.Open(content, begun);
            if (opened.Structure.CrossReferenceTable.ObjectOffsets.Count > limits.Objects) throw new PdfException(PdfFault.TooBig, $"more than {limits.Objects} objects");
            if (opened.NumberOfPages == 0) throw new PdfException(PdfFault.NoPages, "no pages");
            begun.Catalog = opened.Structure.Catalog.CatalogDictionary;
            begun.Objects.Scanner = opened.Structure.TokenScanner;
            opened.AddPageFactory<PdfPage, PigPageFactory>();
            return new PdfPigDocument(opened, begun);
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new PdfException(PdfFault.Encrypted, e.GetType().Name);
        }
#pragma warning disable CA1031 // PdfPig throws whatever a broken file makes it throw: the file cannot be opened.
        catch (Exception e) when (e is not (PdfException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            var isPdf = content.Span[..Math.Min(content.Length, HeaderWithin)].IndexOf("%PDF-"u8) >= 0;
            throw new PdfException(isPdf ? PdfFault.Damaged : PdfFault.NotPdf, e.GetType().Name);
        }
    }

    /// <inheritdoc/>
    public PdfPage ReadPage(int number, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, PageCount);
        cancellation.ThrowIfCancellationRequested();
        reading.Unpacked.TakeLost();
        reading.Cancellation = cancellation;
        try
        {
            return file.GetPage<PdfPage>(number);
        }
#pragma warning disable CA1031 // Nothing that a page holds may throw; one that PdfPig cannot read is told as that.
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            reading.Resources?.Clear();
            var lost = new PageNotes(number);
            lost.Add(isLoss: true, "page-unread", e.GetType().Name);
            foreach (var (isLoss, code, detail) in reading.Unpacked.TakeLost()) lost.Add(isLoss, code, detail);
            return new PdfPage { Number = number, Width = 612, Height = 792, Notes = lost.ToArray() };
        }
    }
}
