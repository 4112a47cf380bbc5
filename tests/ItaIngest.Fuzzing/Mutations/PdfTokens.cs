using System.Text;
using System.Text.RegularExpressions;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Mutations of the tokens of a PDF object, content stream or CMap: one grammar for all three.</summary>
internal sealed partial class PdfTokens(IReadOnlyList<string> names)
{
    private const int MostTokens = 30_000;

    private static readonly string[] Operators =
    [
        "q", "Q", "cm", "BT", "ET", "Tj", "TJ", "'", "\"", "Td", "TD", "Tm", "T*", "Tf", "Tr", "Tz", "Tw", "Tc", "TL", "Ts", "Do", "re", "m", "l", "c", "v", "y", "h", "S", "s", "f", "F", "f*", "B", "b", "n", "W", "W*", "w", "d", "gs", "cs", "CS", "sc", "scn", "SCN", "g", "G", "rg", "RG", "k", "K", "sh", "BI", "ID", "EI", "BMC", "BDC", "EMC", "MP", "DP", "BX", "EX", "d0", "d1", "ri", "i", "J", "j", "M",
        "begincmap", "endcmap", "beginbfchar", "endbfchar", "beginbfrange", "endbfrange", "begincodespacerange", "endcodespacerange", "begincidrange", "endcidrange", "begincidchar", "endcidchar", "usecmap", "def",
    ];

    private static readonly string[] Names =
    [
        "/Type", "/Subtype", "/Kids", "/Parent", "/Count", "/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Font", "/XObject", "/ExtGState", "/Properties", "/Pattern", "/ColorSpace", "/Annots", "/AP", "/N", "/Form", "/Image", "/BBox", "/Matrix", "/Filter", "/DecodeParms", "/FlateDecode", "/LZWDecode", "/RunLengthDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/Crypt", "/Predictor", "/Columns", "/Colors", "/BitsPerComponent", "/EarlyChange", "/Length", "/Length1", "/F", "/FFilter", "/Encoding", "/Differences", "/BaseEncoding", "/ToUnicode", "/DescendantFonts", "/CIDToGIDMap", "/Identity", "/Identity-H", "/Identity-V", "/UniGB-UCS2-H", "/DW", "/W", "/W2", "/DW2", "/Widths", "/FirstChar", "/LastChar", "/FontDescriptor", "/FontFile", "/FontFile2", "/FontFile3", "/FontMatrix", "/FontBBox", "/CharProcs", "/Type0", "/Type1", "/Type3", "/TrueType", "/CIDFontType0", "/CIDFontType2", "/MissingWidth", "/Flags", "/OCProperties", "/OCGs", "/OCMD", "/OFF", "/ON", "/VE", "/P", "/OC", "/MCID", "/ActualText", "/Artifact", "/Span", "/StructParents", "/Page", "/Pages", "/Catalog", "/Size", "/Root", "/Prev", "/Encrypt", "/ID", "/Extends", "/First", "/Index", "/UseCMap", "/SMask", "/Mask", "/Indexed", "/ICCBased", "/Separation", "/DeviceN", "/DeviceGray", "/Name", "/AcroForm", "/Fields", "/V", "/DA", "/Rect", "/Widget", "/Link", "/FreeText", "/Default", "/Order",
    ];

    private static readonly string[] Snippets =
    [
        "<< >>", "[ ]", "[", "]", "<<", ">>", "( )", "(", ")", "<>", "<F", "<FFFF>", "<D800>", "<D800DC00>", "<0E480E33>", "<FEFF0E01>", "(\\377\\376)", "(\\0)", "null", "true", "false", "R", "obj", "endobj", "stream", "endstream", "%", "#", "/", "/#00", "/A#20B",
        "q", "Q", "BT", "ET", "0 0 0 0 0 0 cm", "1 0 0 1 1e30 1e30 cm", "1e-30 0 0 1e-30 0 0 cm", "0 Tz", "-100 Tz", "1e9 Tz", "0 Tf", "/F1 1e30 Tf", "/F1 -12 Tf", "/F1 0 Tf", "/X1 Do", "3 Tr", "7 Tr", "(x) Tj", "[(a) 1e30 (b)] TJ", "[(a) -99999999999 (b)] TJ", "<0001> Tj", "0 0 1e30 1e30 re f", "0 0 600 800 re f", "0 0 1 1 re W n", "72 72 m 500 72 l S", "72 72 m 72 500 l S", "72 72 200 20 re S", "1e38 0 m 0 1e38 l S", "BI /W 99999 /H 99999 /BPC 16 ID x EI", "BI ID EI", "/Span << /ActualText (x) >> BDC", "/Artifact BMC", "EMC", "/OC /L1 BDC", "[1 0] 0 d", "0 w", "1e30 w", "90 Tr 0 1 -1 0 72 72 Tm",
        "<0000> <FFFF> 0", "<0000> <FFFFFFFF> <0000>", "<00> <FF> [<0E01>]", "1 beginbfrange <0000> <FFFF> <D7FF> endbfrange", "100 beginbfchar", "0 beginbfchar endbfchar", "<0000> <FFFF> <FFFFFFFF>", "<FFFF> <0000> <0041>", "/A usecmap",
        "<< /Predictor 15 /Columns 2147483647 >>", "<< /Predictor 2 /Colors 2147483647 /Columns 3 /BitsPerComponent 16 >>", "<< /Predictor 12 /Columns 0 >>", "[0 0 0 0]", "[1e30 -1e30 NaN 5]", "[612 792 0 0]", "[/Indexed /DeviceRGB 2147483647 <00>]",
    ];

    /// <summary>Changes the text in one to a few places.</summary>
    /// <param name="text">Latin-1.</param>
    /// <param name="numbers">Numbers of the file's objects: what references lead to.</param>
    /// <param name="self">The number of this object.</param>
    /// <param name="dice">Chance.</param>
    public string Mutate(string text, IReadOnlyList<int> numbers, int self, Dice dice)
    {
        var tokens = Token().Matches(text).Select(m => m.Value).ToList();
        for (var times = dice.Few(8); times > 0 && tokens.Count is > 0 and < MostTokens; times--) Once(tokens, numbers, self, dice);
        return string.Join(' ', tokens);
    }

    private void Once(List<string> tokens, IReadOnlyList<int> numbers, int self, Dice dice)
    {
        var at = dice.Below(tokens.Count);
        var length = Math.Min(tokens.Count - at, dice.Few(12));
        switch (dice.Below(16))
        {
            case 0: tokens.RemoveRange(at, length); break;
            case 1: tokens.InsertRange(at, tokens.GetRange(at, length)); break;
            case 2:
                var other = dice.Below(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3: Repeat(tokens, at, length, dice); break;
            case 4: tokens.Insert(at, dice.Of(Snippets)); break;
            case 5: tokens.Insert(at, Reference(numbers, self, dice)); break;
            case 6: tokens.Insert(at, Name(dice) + " " + (dice.OneIn(2) ? Reference(numbers, self, dice) : dice.OneIn(2) ? Name(dice) : Nasty.Number(dice))); break;
            case 7: Nest(tokens, at, dice); break;
            case 8: tokens[at] = dice.Of(Operators); break;
            case 9: tokens.Insert(at, Nasty.Number(dice)); break;
            default: Change(tokens, Near(tokens, at, dice), numbers, self, dice); break;
        }
    }

    /// <summary>A reference where the dice fell upon one or near: they are rarer than numbers, and worth more.</summary>
    private static int Near(List<string> tokens, int at, Dice dice)
    {
        if (!dice.OneIn(3)) return at;
        for (var i = 0; i < tokens.Count; i++)
        {
            var j = (at + i) % tokens.Count;
            if (tokens[j].EndsWith('R') && tokens[j].Length > 3) return j;
        }

        return at;
    }

    private void Change(List<string> tokens, int at, IReadOnlyList<int> numbers, int self, Dice dice)
    {
        var token = tokens[at];
        if (token.Length == 0)
        {
            tokens[at] = dice.Of(Operators);
            return;
        }

        tokens[at] = token[0] switch
        {
            '/' => Name(dice),
            '(' => dice.OneIn(2) ? "(" + Plain(Nasty.Text(dice)) + ")" : Nasty.Spliced(token, dice),
            '<' when token.Length > 2 && token[1] != '<' => dice.OneIn(3) ? dice.Of(Snippets) : "<" + Hex(dice) + ">",
            _ when token.EndsWith('R') && token.Length > 3 => dice.OneIn(8) ? dice.Of(Snippets) : Reference(numbers, self, dice),
            _ when token[0] is '-' or '+' or '.' or (>= '0' and <= '9') => Nasty.Number(dice),
            _ => dice.OneIn(3) ? Plain(Nasty.Spliced(token, dice)) : dice.Of(Operators),
        };
    }

    private static void Repeat(List<string> tokens, int at, int length, Dice dice)
    {
        var stretch = tokens.GetRange(at, length);
        var times = Math.Min(dice.OneIn(40) ? 1 + dice.Below(3000) : dice.Few(20), (MostTokens - tokens.Count) / Math.Max(1, length));
        var many = new List<string>(Math.Max(0, times) * length);
        for (; times > 0; times--) many.AddRange(stretch);
        tokens.InsertRange(at, many);
    }

    private static void Nest(List<string> tokens, int at, Dice dice)
    {
        var depth = dice.Below(6) switch { 0 => 1 + dice.Below(8000), 1 => 60 + dice.Below(10), _ => 1 + dice.Below(12) };
        var (open, close) = dice.Below(4) switch { 0 => ("<< /A ", " >>"), 1 => ("[", "]"), 2 => ("q ", " Q"), _ => ("(", ")") };
        tokens[at] = string.Concat(Enumerable.Repeat(open, depth)) + tokens[at] + (dice.OneIn(4) ? "" : string.Concat(Enumerable.Repeat(close, depth)));
    }

    private string Name(Dice dice) => dice.OneIn(2) ? dice.Of(names) : dice.Of(Names);

    private static string Reference(IReadOnlyList<int> numbers, int self, Dice dice) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(dice.OneIn(4) ? self : dice.OneIn(12) ? 99_999 : dice.Of(numbers))} {(dice.OneIn(30) ? 1 : 0)} R");

    private static string Hex(Dice dice)
    {
        var bytes = new byte[dice.Few(8)];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(dice.OneIn(3) ? 0x0E : (int)dice.Next());
        var hex = Convert.ToHexString(bytes);
        return dice.OneIn(8) ? hex[..^1] : hex;
    }

    /// <summary>What Latin-1 has.</summary>
    private static string Plain(string text) => Encoding.Latin1.GetString(Encoding.Latin1.GetBytes(text));

    /// <summary>The names that stand in the files: what the code really asks for.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => Token().Matches(t).Select(m => m.Value)).Where(t => t is ['/', _, ..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(800)];

    [GeneratedRegex(@"[0-9]+\s+[0-9]+\s+R\b|/[^\s/<>\[\]()%]*|\((?:[^()\\]|\\.)*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|[^\s/<>\[\]()]+|.", RegexOptions.CultureInvariant | RegexOptions.Singleline, 10_000)]
    private static partial Regex Token();
}
