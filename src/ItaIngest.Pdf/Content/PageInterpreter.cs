using ItaIngest.Pdf.Fonts;
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

/// <summary>Carries out the content of a page and gives what it shows. It lives as long as the document and keeps its fonts; one page at a time.</summary>
/// <param name="store">The objects of the file.</param>
/// <param name="catalog">The document catalogue, for its optional content; null when it has none.</param>
/// <param name="loadFont">Makes a font of its dictionary; <see cref="FontLoader.Load"/> when null.</param>
internal sealed class PageInterpreter(IObjectStore store, PdfDictionary? catalog = null, Func<PdfDictionary, IObjectStore, PdfFont>? loadFont = null)
{
    private const int ScopeLimit = 64;

    private readonly Dictionary<PdfDictionary, ResourceScope> scopes = new(ReferenceEqualityComparer.Instance);

    public IObjectStore Store => store;

    public FontCache Fonts { get; } = new(store, loadFont ?? FontLoader.Load);

    public OptionalContent OptionalContent { get; } = new(store, catalog);

    public NameTable Names { get; } = new();

    public PageMarks Marks { get; } = new(store.Limits);

    public PagePath Path { get; } = new();

    public GraphicsState[] StateStack { get; set; } = new GraphicsState[32];

    /// <summary>Reads a page. What cannot be read is a note of the page.</summary>
    public PdfPage Read(PageEntry page, CancellationToken cancellation)
    {
        Marks.Clear();
        Path.Clear();
        return new PageReading(this, page, cancellation).Read();
    }

    public ResourceScope Scope(PdfDictionary resources)
    {
        if (scopes.TryGetValue(resources, out var known)) return known;
        if (scopes.Count >= ScopeLimit) scopes.Clear();
        return scopes[resources] = new ResourceScope(resources, store);
    }
}
