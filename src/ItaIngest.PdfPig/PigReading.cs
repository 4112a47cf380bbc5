using ItaIngest.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ItaIngest.PdfPig;

/// <summary>One file's reading: PdfPig hands its options through to the making of a page, and with them what that needs.</summary>
internal sealed class PigReading : ParsingOptions
{
    /// <summary>A reading within limits.</summary>
    public PigReading(PdfLimits limits)
    {
        (Objects, Unpacked) = (new PigObjects(limits), new Unpacked(limits));
        UseLenientParsing = true;
        MaxStackDepth = limits.Depth * 2;
        FilterProvider = new BoundedFilters(Objects, Unpacked);
    }

    public PigObjects Objects { get; }

    public Unpacked Unpacked { get; }

    /// <summary>Resources of the page that is being read.</summary>
    public PigResources? Resources { get; set; }

    /// <summary>The root of the file; set once it is open.</summary>
    public DictionaryToken? Catalog { get; set; }

    /// <summary>Stops the reading of a page.</summary>
    public CancellationToken Cancellation { get; set; }
}
