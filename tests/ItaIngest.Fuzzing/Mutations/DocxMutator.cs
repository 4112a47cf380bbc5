using System.Text;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Mutates Word files: mostly the XML of their parts, in a zip that is whole; then the zip.</summary>
internal sealed class DocxMutator : IMutator
{
    private static readonly MarkupVocabulary Word = new(
        [
            "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:tblGrid", "w:gridCol", "w:tcPr", "w:trPr", "w:tblPr", "w:gridSpan", "w:vMerge", "w:hMerge", "w:gridBefore", "w:gridAfter", "w:pPr", "w:rPr", "w:tab", "w:br", "w:cr", "w:sym", "w:ins", "w:del", "w:delText", "w:moveFrom", "w:moveTo", "w:sdt", "w:sdtContent", "w:sdtPr", "w14:checkbox", "w:fldChar", "w:instrText", "w:fldSimple", "w:hyperlink", "w:smartTag", "w:customXml", "w:numPr", "w:numId", "w:ilvl", "w:pStyle", "w:rStyle", "w:outlineLvl", "w:vanish", "w:tblHeader", "w:footnoteReference", "w:endnoteReference", "w:commentReference", "w:drawing", "w:pict", "w:object", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "wps:txbx", "w:txbxContent", "v:textbox", "w:ruby", "w:rt", "w:rubyBase", "m:oMath", "m:r", "m:t", "w:sectPr", "w:headerReference", "w:bidi", "w:noBreakHyphen", "w:softHyphen", "w:pgNum", "w:ptab", "w:altChunk", "w:lastRenderedPageBreak", "w:num", "w:abstractNum", "w:lvl", "w:lvlText", "w:numFmt", "w:start", "w:lvlOverride", "w:startOverride", "w:lvlRestart", "w:style", "w:basedOn", "w:name", "w:body", "w:document", "w:footnote", "w:dir", "w:bdo", "w:ffData", "w:checkBox", "w:default", "w:checked", "w:result", "w:ddList", "w:listEntry",
        ],
        ["w:val", "w:id", "w:w", "w:type", "w:fldCharType", "w:instr", "r:id", "w:char", "w:font", "w:styleId", "w:abstractNumId", "w:numId", "w:ilvl", "w:fill", "w:name", "mc:Ignorable", "Requires", "w:author", "w:displacedByCustomXml"],
        new MarkupTable("<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc>"),
        IsHtml: false);

    private static readonly (string Prefix, string Uri)[] Prefixes =
    [
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"), ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"), ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"), ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"), ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
        ("v", "urn:schemas-microsoft-com:vml"), ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"), ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"), ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"), ("o", "urn:schemas-microsoft-com:office:office"),
    ];

    private static readonly string[] Values = ["restart", "continue", "begin", "separate", "end", "nextPage", "decimal", "thaiNumbers", "thaiLetters", "upperRoman", "lowerLetter", "bullet", "none", "ordinal", "cardinalText", "%1", "%1.%2.%9", "%0", "%10", "page", "textWrapping", "Heading1", "Heading9", "0", "false", "true", "on", "preserve", "FORMCHECKBOX", "PAGE", "SEQ x", "rId1", "rId2", "rId-styles", "../../x", "http://a", "1", "-1"];

    private readonly SeedFiles seeds;
    private readonly MarkupMutations markup;
    private readonly List<(Seed Seed, List<ZipPart> Parts, List<(int Part, MarkupNode Tree)> Trees)> packages = [];

    public DocxMutator(SeedFiles seeds)
    {
        this.seeds = seeds;
        markup = new MarkupMutations(Word, seeds.TextLines);
        foreach (var seed in seeds[FuzzFormat.Docx])
        {
            if (!seed.Bytes.AsSpan().StartsWith("PK"u8) || ZipPart.AllOf(seed.Bytes) is not { Count: > 0 } parts) continue;
            var trees = parts.Select((p, i) => (p, i)).Where(p => p.p.IsXml).Select(p => (p.i, MarkupReader.Read(Encoding.UTF8.GetString(p.p.Data), isHtml: false))).ToList();
            packages.Add((seed, parts, trees));
        }
    }

    /// <inheritdoc/>
    public byte[] Mutate(Dice dice)
    {
        if (dice.OneIn(12)) return ByteMutations.Mutate(dice.Early(seeds[FuzzFormat.Docx]).Bytes, dice.Of(seeds[FuzzFormat.Docx]).Bytes, dice);
        var (_, seedParts, trees) = dice.Early(packages);
        var parts = new List<ZipPart>(seedParts);
        if (!dice.OneIn(10))
        {
            // The document is where most is read; every other part has its turn.
            var document = trees.FindIndex(t => parts[t.Part].Name == "word/document.xml");
            var (part, tree) = document >= 0 && !dice.OneIn(4) ? trees[document] : dice.Of(trees);
            var changed = tree.Copy();
            markup.Mutate(changed, dice.Of(dice.Of(packages).Trees).Tree, dice);
            if (dice.OneIn(3)) Steer(changed, dice);
            parts[part] = parts[part] with { Data = Bytes(dice.OneIn(25) ? changed.Write() : Declared(changed).Write(), dice) };
        }

        var zip = ZipMutations.Write(dice.OneIn(6) ? ZipMutations.Parts(parts, dice) : parts, dice);
        return dice.OneIn(20) ? ZipMutations.Lie(zip, dice) : zip;
    }

    /// <summary>The values that steer the reading: kinds of field, of merge, of number.</summary>
    private static void Steer(MarkupNode tree, Dice dice)
    {
        var with = tree.All().Where(n => n.Node.Attributes.Count > 0).Select(n => n.Node).ToList();
        for (var n = dice.Few(4); n > 0 && with.Count > 0; n--)
        {
            var node = dice.Of(with);
            var at = dice.Below(node.Attributes.Count);
            if (!node.Attributes[at].Key.StartsWith("xml", StringComparison.Ordinal)) node.Attributes[at] = new(node.Attributes[at].Key, dice.Of(Values));
        }
    }

    /// <summary>The tree with all prefixes declared that stand in it: without them it would not be read at all.</summary>
    private static MarkupNode Declared(MarkupNode tree)
    {
        if (tree.Children.FirstOrDefault(n => n.IsElement) is not { } root) return tree;
        var used = tree.All().Select(n => n.Node).SelectMany(n => n.Attributes.Select(a => a.Key).Append(n.Name ?? ""))
            .Select(n => n.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? n[..at] : "").ToHashSet(StringComparer.Ordinal);
        var declared = root.Attributes.Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (prefix, uri) in Prefixes)
        {
            if (used.Contains(prefix) && declared.Add("xmlns:" + prefix)) root.Attributes.Add(new("xmlns:" + prefix, uri));
        }

        return tree;
    }

    private static byte[] Bytes(string xml, Dice dice) => dice.Below(40) switch
    {
        0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)],
        1 => Encoding.UTF8.GetBytes("<?xml version=\"1.1\" encoding=\"windows-874\"?>" + xml),
        2 => Encoding.UTF8.GetBytes("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + xml),
        3 => ByteMutations.Mutate(Encoding.UTF8.GetBytes(xml), [], dice),
        _ => Encoding.UTF8.GetBytes(xml),
    };
}
