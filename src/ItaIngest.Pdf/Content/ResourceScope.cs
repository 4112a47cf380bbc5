using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>The resources that a content's names mean (ISO 32000-2, 7.8.3). It lives as long as the document: what was read of it is kept.</summary>
internal sealed class ResourceScope(PdfDictionary resources, IObjectStore store)
{
    private const int Limit = 4096;

    private readonly PdfDictionary fonts = store.GetDictionary(resources, "Font") ?? PdfDictionary.Empty;
    private readonly PdfDictionary objects = store.GetDictionary(resources, "XObject") ?? PdfDictionary.Empty;
    private readonly PdfDictionary states = store.GetDictionary(resources, "ExtGState") ?? PdfDictionary.Empty;
    private readonly PdfDictionary properties = store.GetDictionary(resources, "Properties") ?? PdfDictionary.Empty;
    private readonly PdfDictionary spaces = store.GetDictionary(resources, "ColorSpace") ?? PdfDictionary.Empty;
    private readonly Dictionary<string, ColourSpace> knownSpaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StateChange> knownStates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MarkedProperties> knownProperties = new(StringComparer.Ordinal);

    /// <summary>An entry as it stands.</summary>
    public PdfObject Font(string name) => fonts[name];

    /// <summary>An entry as it stands.</summary>
    public PdfObject Object(string name) => objects[name];

    /// <summary>An entry as it stands.</summary>
    public PdfObject Property(string name) => properties[name];

    public MarkedProperties Properties(string name)
    {
        if (knownProperties.TryGetValue(name, out var known)) return known;
        var read = store.Dictionary(properties[name]) is { } list ? MarkedProperties.Read(list, store) : default;
        if (knownProperties.Count < Limit) knownProperties[name] = read;
        return read;
    }

    public ColourSpace Space(string name)
    {
        if (knownSpaces.TryGetValue(name, out var known)) return known;
        var entry = spaces[name];
        var space = ColourSpace.Read(entry is PdfNull ? new PdfName(name) : entry, store);
        if (knownSpaces.Count < Limit) knownSpaces[name] = space;
        return space;
    }

    public StateChange State(string name)
    {
        if (knownStates.TryGetValue(name, out var known)) return known;
        var change = StateChange.Read(store.GetDictionary(states, name), store);
        if (knownStates.Count < Limit) knownStates[name] = change;
        return change;
    }
}

/// <summary>What an entry of /ExtGState changes; null leaves as it is.</summary>
internal sealed record StateChange(PdfObject? Font, double FontSize, double? LineWidth, int? LineCap, bool? IsDashed, float? FillAlpha, float? StrokeAlpha, bool? OnlyDarkens)
{
    public static readonly StateChange Nothing = new(null, 0, null, null, null, null, null, null);

    public static StateChange Read(PdfDictionary? entry, IObjectStore store)
    {
        if (entry is null) return Nothing;
        var font = store.GetArray(entry, "Font");
        var dash = store.GetArray(entry, "D");
        var blend = store.Get(entry, "BM") switch
        {
            PdfName name => name.Value,
            PdfArray { Count: > 0 } names => (store.Resolve(names[0]) as PdfName)?.Value,
            _ => null,
        };
        return new StateChange(
            font is { Count: >= 2 } ? font[0] : null,
            font is { Count: >= 2 } && store.Resolve(font[1]) is PdfNumber size ? size.Value : 0,
            store.GetNumber(entry, "LW"),
            store.GetInt(entry, "LC"),
            dash is { Count: >= 1 } ? store.Resolve(dash[0]) is PdfArray { Count: > 0 } pattern && pattern.Items.Any(item => store.Resolve(item) is PdfNumber { Value: > 0 }) : null,
            Share(store.GetNumber(entry, "ca")),
            Share(store.GetNumber(entry, "CA")),
            blend is null ? null : blend is "Multiply" or "Darken" or "ColorBurn");
    }

    private static float? Share(double? value) => value is { } number ? (float)Math.Clamp(double.IsNaN(number) ? 1 : number, 0, 1) : null;
}
