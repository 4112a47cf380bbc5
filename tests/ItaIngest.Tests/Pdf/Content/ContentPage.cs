using System.Text;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Content;
using ItaIngest.Pdf.Fonts;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Content;

/// <summary>A page of 200 by 100 points made of content in a string, with objects in a dictionary and a font whose letters are half an em wide.</summary>
internal sealed class ContentPage : IObjectStore
{
    private readonly Dictionary<int, PdfObject> objects = [];
    private readonly HashSet<PdfStream> damaged = [];

    public PdfLimits Limits { get; init; } = PdfLimits.Default;

    public PdfDictionary Resources { get; } = Dictionary(("Font", Dictionary(("F1", Dictionary(("BaseFont", new PdfName("Half")))), ("V", Dictionary(("BaseFont", new PdfName("Vertical")))))));

    public PdfDictionary Page { get; } = Dictionary();

    public PdfDictionary? Catalog { get; init; }

    public int Rotation { get; init; }

    public double UserUnit { get; init; } = 1;

    public (double Left, double Bottom, double Right, double Top) CropBox { get; init; } = (0, 0, 200, 100);

    public int FontsLoaded { get; private set; }

    public static PdfDictionary Dictionary(params (string Key, PdfObject Value)[] entries) => new(entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));

    public static PdfArray Array(params PdfObject[] items) => new([.. items]);

    public static PdfArray Numbers(params double[] items) => new([.. items.Select(item => new PdfNumber(item))]);

    public static PdfName Name(string value) => new(value);

    public static PdfPage Read(string content) => new ContentPage().Show(content);

    public PdfReference Add(int number, PdfObject value)
    {
        objects[number] = value;
        return new PdfReference(number, 0);
    }

    public PdfReference AddStream(int number, string content, params (string Key, PdfObject Value)[] entries) => Add(number, Stream(number, content, entries));

    public void Damage(int number) => damaged.Add((PdfStream)objects[number]);

    public ContentPage With(string kind, string name, PdfObject value)
    {
        if (Resources[kind] is not PdfDictionary inner) Resources.Entries[kind] = inner = Dictionary();
        inner.Entries[name] = value;
        return this;
    }

    public PdfPage Show(string content)
    {
        Page.Entries["Contents"] = Stream(999, content);
        return Show();
    }

    public PdfPage Show() => new PageInterpreter(this, Catalog, LoadFont).Read(new PageEntry(1, Page, Resources, CropBox, Rotation, UserUnit), CancellationToken.None);

    public PdfObject Resolve(PdfObject value) => value is PdfReference reference ? objects.GetValueOrDefault(reference.Number, PdfNull.Value) : value;

    public ReadOnlyMemory<byte> Decode(PdfStream stream, out bool damaged)
    {
        damaged = this.damaged.Contains(stream);
        return stream.Raw;
    }

    private static PdfStream Stream(int number, string content, params (string Key, PdfObject Value)[] entries) => new(Dictionary(entries), Encoding.Latin1.GetBytes(content), number, 0);

    private PdfFont LoadFont(PdfDictionary font, IObjectStore store)
    {
        FontsLoaded++;
        return new HalfFont(store.GetName(font, "BaseFont") ?? "", store.GetName(font, "BaseFont") == "Vertical");
    }

    /// <summary>Every byte a letter, half an em wide; or one em high.</summary>
    private sealed class HalfFont(string name, bool isVertical) : PdfFont
    {
        private static readonly string[] Texts = [.. Enumerable.Range(0, 256).Select(code => ((char)code).ToString())];

        public override PageFont Description { get; } = new(name, "Type1", false, false, isVertical, false, false);

        public override bool IsVertical => isVertical;

        public override float Ascent => 0.8f;

        public override float Descent => -0.2f;

        public override FontGlyph Next(ReadOnlySpan<byte> text, int at) => isVertical
            ? new FontGlyph(text[at], 1, Texts[text[at]], GlyphTextSource.Encoding, -1, 0.5f, 0.88f, false)
            : new FontGlyph(text[at], 1, Texts[text[at]], GlyphTextSource.Encoding, text[at] == '^' ? 0 : 0.5f, 0, 0, text[at] == 32);
    }
}

internal static class PdfPageText
{
    /// <summary>The texts of all glyphs that are as said, one after the other.</summary>
    public static string Text(this PdfPage page, GlyphVisibility visibility = GlyphVisibility.Visible) => string.Concat(page.Glyphs.Where(glyph => glyph.Visibility == visibility).Select(glyph => glyph.Text));
}
