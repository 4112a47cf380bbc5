using ItaIngest.Pdf.Objects;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace ItaIngest.PdfPig;

/// <summary>PdfPig's resources of a page, and the dictionaries that they were loaded from: optional content is known by its reference, which PdfPig does not keep.</summary>
internal sealed class PigResources(IResourceStore inner, PigObjects objects) : IResourceStore
{
    private readonly Stack<PdfDictionary> loaded = [];

    /// <summary>An entry of /Properties as it stands; null object where there is none.</summary>
    public PdfObject Property(string name)
    {
        foreach (var resources in loaded)
        {
            if (objects.GetDictionary(resources, "Properties") is { } properties && properties[name] is var entry and not PdfNull) return entry;
        }

        return PdfNull.Value;
    }

    /// <summary>Takes away what a page that broke off left loaded: the next one must not find its fonts.</summary>
    public void Clear()
    {
        while (loaded.Count > 0) UnloadResourceDictionary();
    }

    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        inner.LoadResourceDictionary(resourceDictionary);
        loaded.Push(objects.Dictionary(resourceDictionary));
    }

    public void UnloadResourceDictionary()
    {
        inner.UnloadResourceDictionary();
        loaded.Pop();
    }

    public IFont? GetFont(NameToken name) => inner.GetFont(name);

    public bool TryGetXObject(NameToken name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out StreamToken? stream) => inner.TryGetXObject(name, out stream);

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) => inner.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => inner.GetExtendedGraphicsStateDictionary(name);

    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken) => inner.GetFontDirectly(fontReferenceToken);

    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace) => inner.TryGetNamedColorSpace(name, out namedColorSpace);

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => inner.GetColorSpaceDetails(name, dictionary);

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => inner.GetDeviceColorSpaceDetails(deviceColorSpace);

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => inner.GetMarkedContentPropertiesDictionary(name);

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => inner.GetPatterns();

    public Shading GetShading(NameToken name) => inner.GetShading(name);
}
