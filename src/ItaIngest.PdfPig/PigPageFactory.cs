using ItaIngest.Pdf;
using ItaIngest.Pdf.Content;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ItaIngest.PdfPig;

/// <summary>Makes a page of what PdfPig found of it. PdfPig makes one of these for a file, by reflection.</summary>
/// <param name="pdfScanner">Finds objects.</param>
/// <param name="resourceStore">Fonts and the like, by their names on the page.</param>
/// <param name="filterProvider">Unpacks streams.</param>
/// <param name="pageContentParser">Takes content apart into operators.</param>
/// <param name="parsingOptions">The <see cref="PigReading"/> of the file.</param>
internal sealed class PigPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<PdfPage>(pdfScanner, ((PigReading)parsingOptions).Resources = new PigResources(resourceStore, ((PigReading)parsingOptions).Objects), filterProvider, pageContentParser, parsingOptions)
{
    private readonly PigReading reading = (PigReading)parsingOptions;
    private readonly PigFonts fonts = new(((PigReading)parsingOptions).Objects);
    private readonly PageMarks marks = new(((PigReading)parsingOptions).Objects.Limits);
    private OptionalContent? optional;

    /// <inheritdoc/>
    protected override PdfPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var box = cropBox.Bounds;
        var shape = PageShape.Of(
            (Math.Min(box.Left, box.Right), Math.Min(box.Bottom, box.Top), Math.Max(box.Left, box.Right), Math.Max(box.Bottom, box.Top)),
            ((rotation.Value % 360) + 360) % 360,
            userSpaceUnit.PointMultiples);
        marks.Clear();
        optional ??= new OptionalContent(reading.Objects, Catalog());
        var page = new PigPage(pageNumber, reading.Objects.Dictionary(dictionary), shape, marks, fonts, optional, reading);
        var places = shape.FromUserSpace;
        var initial = TransformationMatrix.FromValues(places.A, places.B, places.C, places.D, places.E, places.F);
        return new PigPageProcessor(page, reading.Resources!, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initial).Process(pageNumber, operations);
    }

    private Pdf.Objects.PdfDictionary? Catalog() => reading.Catalog is { } catalog ? reading.Objects.Dictionary(catalog) : null;
}
