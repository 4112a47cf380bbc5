namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>Pieces of WordprocessingML, as short as a test needs them.</summary>
internal static class Wml
{
    /// <summary>A text run; properties is what stands in w:rPr.</summary>
    public static string R(string text, string properties = "") => $"<w:r>{RPr(properties)}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A run of anything.</summary>
    public static string Run(string xml, string properties = "") => $"<w:r>{RPr(properties)}{xml}</w:r>";

    /// <summary>A paragraph of one text; properties is what stands in w:pPr.</summary>
    public static string P(string text, string properties = "") => Para(text.Length == 0 ? "" : R(text), properties);

    /// <summary>A paragraph of anything.</summary>
    public static string Para(string xml, string properties = "") => $"<w:p>{(properties.Length == 0 ? "" : $"<w:pPr>{properties}</w:pPr>")}{xml}</w:p>";

    public static string Tbl(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    /// <summary>A table that declares the widths of its columns.</summary>
    public static string TblGrid(int[] widths, params string[] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(widths.Select(w => $"<w:gridCol w:w=\"{w}\"/>"))}</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    public static string Tr(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A row with what stands in w:trPr.</summary>
    public static string TrPr(string properties, params string[] cells) => $"<w:tr><w:trPr>{properties}</w:trPr>{string.Concat(cells)}</w:tr>";

    /// <summary>A header row.</summary>
    public static string Head(params string[] texts) => TrPr("<w:tblHeader/>", [.. texts.Select(t => Tc(t))]);

    /// <summary>A row of plain cells.</summary>
    public static string Cells(params string[] texts) => Tr([.. texts.Select(t => Tc(t))]);

    public static string Tc(string text, string properties = "") => TcOf(P(text), properties);

    /// <summary>A cell of anything.</summary>
    public static string TcOf(string xml, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{xml}</w:tc>";

    public static string Span(int columns) => $"<w:gridSpan w:val=\"{columns}\"/>";

    public const string Restart = "<w:vMerge w:val=\"restart\"/>";
    public const string Continue = "<w:vMerge/>";

    public static string Sdt(string xml, string properties = "") => $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{xml}</w:sdtContent></w:sdt>";

    public static string CheckBox(bool isChecked) => $"<w14:checkbox><w14:checked w14:val=\"{(isChecked ? 1 : 0)}\"/></w14:checkbox>";

    public static string Ins(string xml) => $"<w:ins w:id=\"1\" w:author=\"x\">{xml}</w:ins>";

    public static string Del(string text) => $"<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>{text}</w:delText></w:r></w:del>";

    public static string Field(string instruction, string result) =>
        Run("<w:fldChar w:fldCharType=\"begin\"/>") + Run($"<w:instrText xml:space=\"preserve\">{instruction}</w:instrText>")
        + Run("<w:fldChar w:fldCharType=\"separate\"/>") + result + Run("<w:fldChar w:fldCharType=\"end\"/>");

    /// <summary>A list: one w:abstractNum with these levels, and one w:num of the same id.</summary>
    public static string List(int id, params string[] levels) => Abstract(id, levels) + $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{id}\"/></w:num>";

    public static string Abstract(int id, params string[] levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    public static string Level(int level, string format, string text, string more = "", int start = 1) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    public static string NumPr(int number, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>";

    /// <summary>A drawing of a text box as Word writes it: the shape, and the same in VML for older programs.</summary>
    public static string TextBox(string content, string? fallback = null) =>
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:positionH><wp:posOffset>914400</wp:posOffset></wp:positionH>"
        + $"<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        + $"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{fallback ?? content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";

    private static string RPr(string properties) => properties.Length == 0 ? "" : $"<w:rPr>{properties}</w:rPr>";
}
