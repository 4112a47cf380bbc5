using System.Xml.Linq;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// A formula on one line. Reading its letters alone gives plausible wrong numbers (a half is "12", a square "52"), so what the layout
/// says is written out: (a)/(b), a^(b), a_(b), √(a).
/// </summary>
internal sealed class MathReader(InlineReader inline, ParagraphText text, DocxReading reading)
{
    public void Read(XElement e)
    {
        if (e.Name.Namespace != M.Ns)
        {
            // Insertions, deletions and the like may stand in a formula as anywhere; what they wrap comes back here.
            if (e.Name.Namespace == W.Ns) Wrapped(e);
            return;
        }

        switch (e.Name.LocalName)
        {
            case "r":
                inline.Run(e);
                break;
            case "f":
                Operand(e, "num");
                inline.Generate("/");
                Operand(e, "den");
                break;
            case "sSup":
                Operand(e, "e");
                Script(e, "sup", "^");
                break;
            case "sSub":
                Operand(e, "e");
                Script(e, "sub", "_");
                break;
            case "sSubSup":
                Operand(e, "e");
                Script(e, "sub", "_");
                Script(e, "sup", "^");
                break;
            case "sPre":
                Script(e, "sub", "_");
                Script(e, "sup", "^");
                Operand(e, "e");
                break;
            case "rad":
                Root(e);
                break;
            case "d":
                Delimited(e);
                break;
            case "nary":
                inline.Generate(Property(e, "naryPr", "chr") ?? "∫");
                Script(e, "sub", "_");
                Script(e, "sup", "^");
                inline.Generate(" ");
                Part(e, "e");
                break;
            case "limLow" or "limUpp":
                Part(e, "e");
                Script(e, "lim", e.Name.LocalName == "limLow" ? "_" : "^");
                break;
            case "m" or "eqArr":
                Rows(e);
                break;
            default:
                if (!e.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal)) Children(e);
                break;
        }
    }

    private void Children(XElement parent)
    {
        foreach (var child in parent.Elements()) Read(child);
    }

    private void Wrapped(XElement e)
    {
        switch (e.Name.LocalName)
        {
            case "del" or "moveFrom":
                reading.Account.SettleAll(e, Fate.Deleted);
                break;
            case "ins" or "moveTo" or "sdtContent" or "smartTag" or "customXml" or "hyperlink":
                Children(e);
                break;
            case "sdt":
                if (e.Element(W.ContentControlContent) is { } content) Children(content);
                break;
            case "r":
                inline.Run(e);
                break;
        }
    }

    private void Part(XElement parent, string name)
    {
        if (parent.Element(M.Ns + name) is { } part) Children(part);
    }

    /// <summary>Parentheses where more than one sign would otherwise hang on the operator.</summary>
    private void Operand(XElement parent, string name)
    {
        var start = text.Length;
        Part(parent, name);
        if (IsSimple(text.From(start))) return;
        text.Insert(start, "(");
        inline.Generate(")");
    }

    private void Script(XElement parent, string name, string sign)
    {
        if (parent.Element(M.Ns + name) is not { } script || !script.Descendants(M.Text).Any()) return;
        inline.Generate(sign);
        Operand(parent, name);
    }

    private void Root(XElement e)
    {
        Part(e, "deg");
        inline.Generate("√(");
        Part(e, "e");
        inline.Generate(")");
    }

    private void Delimited(XElement e)
    {
        inline.Generate(Property(e, "dPr", "begChr") ?? "(");
        var first = true;
        foreach (var part in e.Elements(M.Ns + "e"))
        {
            if (!first) inline.Generate(Property(e, "dPr", "sepChr") ?? "|");
            first = false;
            Children(part);
        }

        inline.Generate(Property(e, "dPr", "endChr") ?? ")");
    }

    /// <summary>A matrix or a system of equations: rows divided by ';', what stands in a row by a space.</summary>
    private void Rows(XElement e)
    {
        var first = true;
        foreach (var row in e.Elements().Where(c => c.Name == M.Ns + "mr" || c.Name == M.Ns + "e"))
        {
            if (!first) inline.Generate("; ");
            first = false;
            if (row.Name == M.Ns + "e")
            {
                Children(row);
                continue;
            }

            var firstCell = true;
            foreach (var cell in row.Elements(M.Ns + "e"))
            {
                if (!firstCell) inline.Generate(" ");
                firstCell = false;
                Children(cell);
            }
        }
    }

    private static string? Property(XElement e, string properties, string name) =>
        e.Element(M.Ns + properties)?.Element(M.Ns + name) is { } property ? property.Attribute(M.Val)?.Value ?? "" : null;

    private static bool IsSimple(string operand) =>
        operand.Length <= 1 || operand.All(c => char.IsLetterOrDigit(c) || c is '.' or ',' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark);
}
