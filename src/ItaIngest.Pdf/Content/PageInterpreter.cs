using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>What the page tree says of a page, inherited values filled in.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Dictionary">The page's own dictionary.</param>
/// <param name="Resources">Its resources; empty when it has none.</param>
/// <param name="CropBox">Left, bottom, right, top in user space; already normalised and cut to the media box.</param>
/// <param name="Rotation">0, 90, 180 or 270, clockwise.</param>
/// <param name="UserUnit">Points in a unit of user space, usually 1.</param>
internal sealed record PageEntry(int Number, PdfDictionary Dictionary, PdfDictionary Resources, (double Left, double Bottom, double Right, double Top) CropBox, int Rotation, double UserUnit);

/// <summary>Carries out the content of a page and gives what it shows.</summary>
internal sealed class PageInterpreter(IObjectStore store)
{
    /// <summary>Reads a page. What cannot be read is a note of the page.</summary>
    public PdfPage Read(PageEntry page, CancellationToken cancellation) => throw new NotSupportedException(store.Limits.ToString());
}
