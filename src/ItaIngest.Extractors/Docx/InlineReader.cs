using System.Xml.Linq;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// The walker inside a paragraph, with one rule for every element. Wrappers (insertions, moved-to text, links, smart tags, custom XML,
/// text direction, content controls) let their content through; deletions and moved-from text do not. An element without a rule is not
/// entered, so that its text comes out as not reached.
/// </summary>
internal sealed class InlineReader(DocxReading reading, Story story, ParagraphText text, StyleSheet.Resolved style, Checkbox? checkbox)
{
    /// <summary>Fields whose result is nothing to see.</summary>
    private static readonly HashSet<string> SilentFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "XE", "TC", "TA", "RD", "SET", "ASK", "PRINT", "PRIVATE", "ADVANCE", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "MACROBUTTON", "NEXT", "HYPERLINK", "EMBED",
    };

    private Checkbox? checkbox = checkbox;
    private string? font;

    /// <summary>The whole paragraph.</summary>
    public void Paragraph(XElement paragraph)
    {
        DrawCheckbox();
        Children(paragraph);
    }

    /// <summary>A formula that stands for a paragraph of its own.</summary>
    public void Formula(XElement formula) => Inline(formula);

    /// <summary>Everything in a container.</summary>
    public void Children(XElement parent)
    {
        foreach (var child in parent.Elements()) Inline(child);
    }

    /// <summary>Something that stands for text but is no text of the file.</summary>
    public void Generate(string piece)
    {
        if (story.Fields.Hiding) return;
        Append(piece);
    }

    /// <summary>The text of one element that holds text.</summary>
    public void Text(XElement element)
    {
        var raw = TextAccount.TextOf(element);
        if (story.Fields.Hiding)
        {
            if (!story.Fields.InInstruction)
            {
                reading.Account.Settle(element, Fate.Hidden);
                return;
            }

            // Text where an instruction is expected: Word shows nothing, and neither do we, but not silently.
            reading.Account.Settle(element, Fate.Reported);
            reading.Notes.Add(NoteKind.Loss, "text-in-field-code", raw, Here());
            return;
        }

        if ((checkbox is not null || story.Fields.InCheckbox) && raw.Trim() is { } glyph && (glyph.Length <= 1 || (glyph.Length == 2 && char.IsSurrogatePair(glyph, 0))))
        {
            reading.Account.Settle(element, Fate.Hidden);
            return;
        }

        reading.Account.Settle(element, Fate.Used);
        Append(Crossed(SymbolFonts.Read(font, Seen(element, raw), Unknown)));
    }

    private void Inline(XElement e)
    {
        if (e.Name.Namespace == M.Ns)
        {
            new MathReader(this, text, reading).Read(e);
            return;
        }

        if (e.Name.Namespace != W.Ns) return;
        switch (e.Name.LocalName)
        {
            case "r":
                Run(e);
                break;
            case "ins" or "moveTo" or "hyperlink" or "smartTag" or "customXml" or "dir" or "bdo":
                Children(e);
                break;
            case "fldSimple":
                SimpleField(e);
                break;
            case "sdt":
                ContentControl(e);
                break;
            case "del" or "moveFrom":
                reading.Account.SettleAll(e, Fate.Deleted);
                break;
            case "subDoc":
                reading.Notes.Add(NoteKind.Loss, "sub-document", e.Attribute(R.Id)?.Value ?? "", Here());
                break;
        }
    }

    private void ContentControl(XElement control)
    {
        var outer = checkbox;
        checkbox = Checkbox.Of(control) ?? outer;
        DrawCheckbox();
        if (control.Element(W.ContentControlContent) is { } content) Children(content);
        checkbox = outer;
    }

    private void DrawCheckbox()
    {
        if (checkbox is not { Shown: false }) return;
        checkbox.Shown = true;
        Generate(checkbox.Glyph);
    }

    private void SimpleField(XElement field)
    {
        var before = text.Length;
        Children(field);
        reading.Account.SettleAll(field, Fate.Hidden, e => e.Name == W.Ns + "fldData");
        if (text.Length == before) WithoutResult(field.Attribute(W.Ns + "instr")?.Value ?? "");
    }

    /// <summary>A run of text, or of a formula.</summary>
    public void Run(XElement run)
    {
        var properties = run.Element(W.RunProperties);
        if (reading.Styles.IsHidden(properties, style))
        {
            HiddenRun(run);
            return;
        }

        font = reading.Styles.FontOf(properties, style);
        foreach (var child in run.Elements())
        {
            if (child.Name.Namespace == W.Ns) RunChild(child);
            else if (child.Name == M.Text) Text(child);
        }

        font = null;
    }

    /// <summary>A hidden run shows nothing, but a field may begin or end in it, and a page too.</summary>
    private void HiddenRun(XElement run)
    {
        foreach (var child in run.Elements())
        {
            if (child.Name == W.FieldChar) FieldMark(child);
            else if (child.Name == W.Ns + "lastRenderedPageBreak") story.Pages?.Remembered();
        }

        reading.Account.SettleAll(run, Fate.Hidden, e => e.Name != W.Ns + "delText");
        reading.Account.SettleAll(run, Fate.Deleted);
    }

    private void RunChild(XElement e)
    {
        switch (e.Name.LocalName)
        {
            case "t":
                Text(e);
                break;
            case "delText" or "delInstrText":
                reading.Account.Settle(e, Fate.Deleted);
                break;
            case "instrText":
                story.Fields.Instruct(TextAccount.TextOf(e));
                reading.Account.Settle(e, Fate.Hidden);
                break;
            case "fldChar":
                FieldMark(e);
                break;
            case "tab" or "ptab":
                Generate("\t");
                break;
            case "br":
                if (e.Attribute(W.Type)?.Value == "page") story.Pages?.Break();
                Generate("\n");
                break;
            case "cr":
                Generate("\n");
                break;
            case "noBreakHyphen":
                // That a line may not end there is layout.
                Generate("-");
                break;
            case "sym":
                Symbol(e);
                break;
            case "lastRenderedPageBreak":
                story.Pages?.Remembered();
                break;
            case "footnoteReference" or "endnoteReference":
                NoteReference(e);
                break;
            case "footnoteRef" or "endnoteRef":
                if (story.Mark is { } mark) Generate(mark);
                break;
            case "drawing" or "pict" or "object" when !story.Fields.Hiding:
                Drawings.Read(e, reading, story, text);
                break;
            case "drawing" or "pict" or "object":
                reading.Account.SettleAll(e, Fate.Hidden);
                break;
            case "ruby":
                // The base is the text; what stands above it says how to pronounce it.
                if (e.Element(W.Ns + "rt") is { } above) reading.Account.SettleAll(above, Fate.Hidden);
                if (e.Element(W.Ns + "rubyBase") is { } below) Base(below);
                break;
        }
    }

    private void Base(XElement rubyBase)
    {
        var outer = font;
        Children(rubyBase);
        font = outer;
    }

    private void FieldMark(XElement mark)
    {
        var form = FormField.Of(mark);
        if (form is not null && mark.Attribute(W.FieldCharType)?.Value == "begin") Generate(form.Shown);
        reading.Account.SettleAll(mark, Fate.Hidden, e => e.Name == W.Ns + "fldData");
        if (story.Fields.Pass(mark, form is { IsCheckbox: true }) is { } instruction) WithoutResult(instruction);
    }

    private void WithoutResult(string instruction)
    {
        var keyword = instruction.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
        if (keyword.Length > 0 && !SilentFields.Contains(keyword)) reading.Notes.Add(NoteKind.Info, "field-without-result", instruction.Trim(), Here());
    }

    private void Symbol(XElement symbol)
    {
        if (checkbox is not null || story.Fields.InCheckbox) return;
        var name = symbol.Attribute(W.Ns + "font")?.Value ?? "";
        if (!int.TryParse(symbol.Attribute(W.Ns + "char")?.Value, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code)
            || code is <= 0 or > 0xFFFF || char.IsSurrogate((char)code))
        {
            reading.Notes.Add(NoteKind.Loss, "symbol-unreadable", $"{name} {symbol.Attribute(W.Ns + "char")?.Value}", Here());
            return;
        }

        var character = ((char)code).ToString();
        if (SymbolFonts.IsSymbolic(name))
        {
            Generate(SymbolFonts.Read(name, character, Unknown));
            return;
        }

        if (code is >= 0xF000 and <= 0xF0FF) Unknown(name, code & 0xFF);
        Generate(Crossed(character));
    }

    private void NoteReference(XElement reference)
    {
        if (story.Fields.Hiding || reference.Attribute(W.Id)?.Value is not { } id) return;
        var ownMark = reference.Attribute(W.Ns + "customMarkFollows") is { } follows && W.IsOn(follows.Value);
        var note = reference.Name.LocalName == "footnoteReference"
            ? reading.References.Footnote(id, ownMark, story.Page)
            : reading.References.Endnote(id, ownMark, story.Page);
        if (note.Mark is { } mark) Generate(mark);
    }

    private void Append(string piece)
    {
        if (piece.Length == 0) return;
        if (!string.IsNullOrWhiteSpace(piece)) story.Pages?.Show();
        story.Fields.Show();
        text.Append(piece, story.Page);
    }

    /// <summary>As Word shows it: white space at the ends counts only where it is preserved, and a line end is a space.</summary>
    private static string Seen(XElement element, string raw)
    {
        var seen = element.Attribute(XNamespace.Xml + "space")?.Value == "preserve" || element.Name == M.Text ? raw : raw.Trim(' ', '\t', '\r', '\n');
        return seen.AsSpan().IndexOfAny('\r', '\n') < 0 ? seen : seen.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ');
    }

    /// <summary>A crossed box is how Word draws a checkbox that is checked; where only the glyph is left of it, the note says so.</summary>
    private string Crossed(string seen)
    {
        if (!seen.Contains('☒', StringComparison.Ordinal)) return seen;
        reading.Notes.Add(NoteKind.Info, "crossed-box-read-as-checked", "☒", Here());
        return seen.Replace('☒', '☑');
    }

    private void Unknown(string name, int code) =>
        reading.Notes.Add(NoteKind.Info, "symbol-unknown", $"{name} {code.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)}", Here());

    private Place Here() => new() { Part = story.Part, Path = text.Path, Page = story.Page };
}
