using ItaIngest.Documents;

namespace ItaIngest.Extractors.Pdf;

/// <summary>Reads PDF files: text and tables as a reader of the pages sees them.</summary>
public sealed class PdfExtractor(Limits limits) : IExtractor
{
    /// <inheritdoc/>
    public Documents.DocumentFormat Format => Documents.DocumentFormat.Pdf;

    /// <inheritdoc/>
    public Extraction Extract(SourceFile source, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        throw new NotSupportedException();
    }
}
