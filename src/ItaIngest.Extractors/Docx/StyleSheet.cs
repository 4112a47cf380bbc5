using System.Xml.Linq;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// What the styles say about text: whether it is hidden, in which font, numbered by which list, a heading of which level.
/// Of a chain of styles based on one another the nearest that says something holds.
/// </summary>
internal sealed class StyleSheet
{
    private static readonly string[] HeadingNames = ["heading ", "หัวเรื่อง ", "หัวข้อ "];
    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Resolved> resolved = new(StringComparer.Ordinal);
    private readonly string? defaultParagraph;
    private readonly XElement? defaultRun;

    /// <param name="root">w:styles, or null of a document without styles.</param>
    public StyleSheet(XElement? root)
    {
        if (root is null) return;
        defaultRun = root.Element(W.Ns + "docDefaults")?.Element(W.Ns + "rPrDefault")?.Element(W.RunProperties);
        foreach (var style in root.Elements(W.Ns + "style"))
        {
            if (style.Attribute(W.Ns + "styleId")?.Value is not { } id) continue;
            styles.TryAdd(id, style);
            if (style.Attribute(W.Type)?.Value == "paragraph" && style.Attribute(W.Ns + "default") is { } isDefault && W.IsOn(isDefault.Value)) defaultParagraph ??= id;
        }
    }

    /// <summary>What a chain of styles says; null where it says nothing.</summary>
    internal sealed record Resolved(int? HeadingLevel, int? NumberingId, int? NumberingLevel, IReadOnlyList<string> Chain, bool? Hidden, string? Font, bool? PageBreakBefore)
    {
        public static readonly Resolved Nothing = new(null, null, null, [], null, null, null);
    }

    /// <summary>The style of a paragraph; the default one where it names none.</summary>
    public Resolved OfParagraph(XElement? properties) => Resolve(properties.ValueOf("pStyle") ?? defaultParagraph);

    /// <summary>
    /// Whether a run is hidden. What it says itself holds; otherwise paragraph style and character style are a switch each, and two of them
    /// undo one another (ISO/IEC 29500-1, 17.7.3).
    /// </summary>
    public bool IsHidden(XElement? runProperties, Resolved paragraph) =>
        runProperties.Switch("vanish")
        ?? ((defaultRun.Switch("vanish") ?? false) || ((paragraph.Hidden ?? false) ^ (Resolve(runProperties.ValueOf("rStyle")).Hidden ?? false)));

    /// <summary>The font of a run's Latin letters and symbols.</summary>
    public string? FontOf(XElement? runProperties, Resolved paragraph) =>
        Font(runProperties) ?? Resolve(runProperties.ValueOf("rStyle")).Font ?? paragraph.Font ?? Font(defaultRun);

    /// <summary>The level of a heading, 1 to 9: what the paragraph says itself, or its style.</summary>
    public static int? HeadingLevel(XElement? paragraphProperties, Resolved style) =>
        W.Number(paragraphProperties.ValueOf("outlineLvl")) is { } level ? Level(level) : style.HeadingLevel;

    private static int? Level(int outline) => outline is >= 0 and <= 8 ? outline + 1 : null;

    private static string? Font(XElement? runProperties)
    {
        var fonts = runProperties?.Element(W.Ns + "rFonts");
        if (fonts is null) return null;
        if (runProperties.Switch("cs") == true) return fonts.Attribute(W.Ns + "cs")?.Value;
        return fonts.Attribute(W.Ns + "ascii")?.Value ?? fonts.Attribute(W.Ns + "hAnsi")?.Value;
    }

    private Resolved Resolve(string? id)
    {
        if (id is null) return Resolved.Nothing;
        if (!resolved.TryGetValue(id, out var known)) resolved[id] = known = ResolveChain(id);
        return known;
    }

    private Resolved ResolveChain(string id)
    {
        var chain = new List<string>();
        var result = Resolved.Nothing;
        bool leveled = false;
        for (string? next = id; next is not null && styles.TryGetValue(next, out var style) && !chain.Contains(next); next = style.ValueOf("basedOn"))
        {
            chain.Add(next);
            var paragraph = style.Element(W.ParagraphProperties);
            var numbering = paragraph?.Element(W.Ns + "numPr");
            var run = style.Element(W.RunProperties);
            if (!leveled)
            {
                var outline = W.Number(paragraph.ValueOf("outlineLvl"));
                result = result with { HeadingLevel = outline is { } o ? Level(o) : LevelOfName(style.ValueOf("name")) };
                leveled = outline is not null || result.HeadingLevel is not null;
            }

            result = result with
            {
                NumberingId = result.NumberingId ?? W.Number(numbering.ValueOf("numId")),
                NumberingLevel = result.NumberingLevel ?? W.Number(numbering.ValueOf("ilvl")),
                Hidden = result.Hidden ?? run.Switch("vanish"),
                Font = result.Font ?? Font(run),
                PageBreakBefore = result.PageBreakBefore ?? paragraph.Switch("pageBreakBefore"),
            };
            if (chain.Count > 100) break;
        }

        return result with { Chain = chain };
    }

    /// <summary>"heading 2" (as Word stores it in every language), or a Thai name that a person gave: "หัวเรื่อง ๒". A title is a heading of the first level.</summary>
    private static int? LevelOfName(string? name)
    {
        if (name is null) return null;
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase) || name == "ชื่อเรื่อง") return 1;
        if (Array.Find(HeadingNames, h => name.StartsWith(h, StringComparison.OrdinalIgnoreCase)) is not { } prefix || name.Length != prefix.Length + 1) return null;
        return name[^1] switch
        {
            >= '1' and <= '9' and var digit => digit - '0',
            >= '๑' and <= '๙' and var digit => digit - '๐',
            _ => null,
        };
    }
}
