using System.Text;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Fonts;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Fonts;

/// <summary>Objects of a font as a test writes them: text in PDF's own notation, streams by name where a reference would stand.</summary>
internal sealed class FontObjects : IObjectStore
{
    private readonly Dictionary<string, PdfStream> streams = new(StringComparer.Ordinal);

    public PdfLimits Limits => PdfLimits.Default;

    public PdfObject Resolve(PdfObject value) => value is PdfReference ? PdfNull.Value : value;

    public ReadOnlyMemory<byte> Decode(PdfStream stream, out bool damaged)
    {
        damaged = false;
        return stream.Raw;
    }

    public FontObjects With(string name, string text, string dictionary = "<< >>") => With(name, Encoding.Latin1.GetBytes(text), dictionary);

    public FontObjects With(string name, byte[] bytes, string dictionary = "<< >>")
    {
        streams[name] = new PdfStream((PdfDictionary)Parse(dictionary), bytes, 0, 0);
        return this;
    }

    /// <summary>A font of its dictionary; @name stands for the stream of that name.</summary>
    public PdfFont Load(string dictionary) => FontLoader.Load((PdfDictionary)Parse(dictionary), this);

    public PdfObject Parse(string text)
    {
        var lexer = new Lexer(Encoding.Latin1.GetBytes(text));
        return Read(ref lexer, lexer.Next());
    }

    private PdfObject Read(ref Lexer lexer, TokenKind token)
    {
        switch (token)
        {
            case TokenKind.Number:
                return new PdfNumber(lexer.Number);
            case TokenKind.LiteralString:
                return new PdfString(lexer.Slice.ToArray());
            case TokenKind.Name:
                return new PdfName(Lexer.NameText(lexer.Slice));
            case TokenKind.ArrayBegin:
                List<PdfObject> items = [];
                while (lexer.Next() is var item and not (TokenKind.ArrayEnd or TokenKind.End)) items.Add(Read(ref lexer, item));
                return new PdfArray(items);
            case TokenKind.DictionaryBegin:
                var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
                while (lexer.Next() == TokenKind.Name)
                {
                    var key = Lexer.NameText(lexer.Slice);
                    entries[key] = Read(ref lexer, lexer.Next());
                }

                return new PdfDictionary(entries);
            case TokenKind.Keyword when lexer.Slice[0] == (byte)'@':
                return streams[Encoding.Latin1.GetString(lexer.Slice[1..])];
            default:
                return PdfNull.Value;
        }
    }
}

/// <summary>What tests ask of a font.</summary>
internal static class FontExtensions
{
    public static List<FontGlyph> Glyphs(this PdfFont font, params byte[] text)
    {
        List<FontGlyph> glyphs = [];
        for (var at = 0; at < text.Length; at += glyphs[^1].Length) glyphs.Add(font.Next(text, at));
        return glyphs;
    }

    public static string Text(this PdfFont font, params byte[] text) => string.Concat(font.Glyphs(text).Select(glyph => glyph.Text));

    public static string Text(this PdfFont font, string latin) => font.Text(Encoding.Latin1.GetBytes(latin));
}
