using System.Text;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Mutates web pages: elements, attributes, entities, end tags, encodings.</summary>
internal sealed class HtmlMutator : IMutator
{
    private static readonly MarkupVocabulary Html = new(
        [
            "table", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup", "col", "p", "div", "span", "b", "i", "a", "font", "nobr", "s", "del", "ins", "u", "em", "strong", "h1", "h2", "h6", "ul", "ol", "li", "dl", "dt", "dd", "br", "hr", "img", "input", "select", "option", "optgroup", "textarea", "button", "form", "label", "script", "style", "noscript", "template", "iframe", "frameset", "frame", "object", "embed", "svg", "math", "mtext", "foreignObject", "title", "head", "body", "html", "meta", "pre", "blockquote", "center", "details", "summary", "dialog", "ruby", "rt", "rp", "sub", "sup", "plaintext", "xmp", "listing", "noembed", "marquee", "applet", "section", "article", "main", "x-y", "o:p", "v:shape",
        ],
        ["colspan", "rowspan", "hidden", "style", "class", "id", "span", "start", "value", "type", "checked", "selected", "charset", "content", "http-equiv", "aria-hidden", "align", "width", "reversed", "scope", "headers", "border", "src", "href", "display", "role", "dir", "lang", "xmlns"],
        new MarkupTable("<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>"),
        IsHtml: true);

    private static readonly string[] Styles = ["display:none", "visibility:hidden", "text-decoration:line-through", "mso-hide:all", "white-space:pre", "float:left", "display:table-cell", "font-size:0", "display:NONE !important;;:", "text-indent:-9999px", "position:absolute;left:-9999px", "color:#fff", "list-style-type:thai", "opacity:0"];

    private static readonly string[] Charsets = ["utf-8", "tis-620", "windows-874", "iso-8859-11", "utf-16", "utf-16le", "utf-7", "iso-2022-jp", "x-user-defined", "replacement", "big5", "", "nonsense"];

    private readonly SeedFiles seeds;
    private readonly MarkupMutations markup;
    private readonly List<MarkupNode> trees;

    public HtmlMutator(SeedFiles seeds)
    {
        this.seeds = seeds;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        markup = new MarkupMutations(Html, seeds.TextLines);
        trees = [.. seeds[FuzzFormat.Html].Select(s => MarkupReader.Read(Encoding.UTF8.GetString(s.Bytes), isHtml: true))];
    }

    /// <inheritdoc/>
    public byte[] Mutate(Dice dice)
    {
        if (dice.OneIn(10)) return ByteMutations.Mutate(dice.Early(seeds[FuzzFormat.Html]).Bytes, dice.Of(seeds[FuzzFormat.Html]).Bytes, dice);
        var tree = dice.Early(trees).Copy();
        markup.Mutate(tree, dice.Of(trees), dice);
        if (dice.OneIn(4)) Style(tree, dice);
        var text = tree.Write();
        if (dice.OneIn(10)) text = Nasty.Spliced(text, dice, halves: true);
        return Encode(text, dice);
    }

    private static void Style(MarkupNode tree, Dice dice)
    {
        var elements = tree.All().Where(n => n.Node.IsElement).Select(n => n.Node).ToList();
        for (var n = dice.Few(4); n > 0 && elements.Count > 0; n--) dice.Of(elements).Attributes.Add(new("style", dice.Of(Styles)));
    }

    private static byte[] Encode(string text, Dice dice)
    {
        if (dice.OneIn(20)) text = $"<meta charset={dice.Of(Charsets)}>" + text;
        return dice.Below(30) switch
        {
            // As they are: the encoder would mend halves of surrogate pairs.
            0 => System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).ToArray(),
            1 => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
            2 => Encoding.GetEncoding(874).GetBytes(text),
            3 => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
            4 => [.. Encoding.UTF8.GetBytes(text), .. Encoding.GetEncoding(874).GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        };
    }
}
