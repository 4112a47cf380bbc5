using System.Xml.Linq;

namespace ItaIngest.Extractors.Docx;

/// <summary>WordprocessingML, as the transitional schema names it; <see cref="PartReader"/> translates the strict one.</summary>
internal static class W
{
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly XName Val = Ns + "val";
    public static readonly XName Type = Ns + "type";
    public static readonly XName Id = Ns + "id";
    public static readonly XName Text = Ns + "t";
    public static readonly XName Paragraph = Ns + "p";
    public static readonly XName ParagraphProperties = Ns + "pPr";
    public static readonly XName RunProperties = Ns + "rPr";
    public static readonly XName Table = Ns + "tbl";
    public static readonly XName Row = Ns + "tr";
    public static readonly XName RowProperties = Ns + "trPr";
    public static readonly XName Cell = Ns + "tc";
    public static readonly XName CellProperties = Ns + "tcPr";
    public static readonly XName Deleted = Ns + "del";
    public static readonly XName MovedFrom = Ns + "moveFrom";
    public static readonly XName Hidden = Ns + "hidden";
    public static readonly XName CellDeleted = Ns + "cellDel";
    public static readonly XName TextBox = Ns + "txbxContent";
    public static readonly XName FieldChar = Ns + "fldChar";
    public static readonly XName FieldCharType = Ns + "fldCharType";
    public static readonly XName SectionProperties = Ns + "sectPr";
    public static readonly XName ContentControlProperties = Ns + "sdtPr";
    public static readonly XName ContentControlContent = Ns + "sdtContent";

    /// <summary>The elements that hold text; in all others text is markup.</summary>
    public static readonly IReadOnlySet<XName> TextElements = new HashSet<XName>
    {
        Text, Ns + "delText", Ns + "instrText", Ns + "delInstrText", M.Text, A.Text,
    };

    /// <summary>The w:val of a child, or null.</summary>
    public static string? ValueOf(this XElement? element, string child) => element?.Element(Ns + child)?.Attribute(Val)?.Value;

    /// <summary>An on/off property: null where it is not set.</summary>
    public static bool? Switch(this XElement? element, string child) => Switch(element?.Element(Ns + child));

    /// <summary>An on/off property: present means on, unless its value says off.</summary>
    public static bool? Switch(XElement? property) => property is null ? null : IsOn(property.Attribute(Val)?.Value);

    /// <summary>An on/off value; absent means on.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off");

    /// <summary>A whole number, or null where it is none that a document means.</summary>
    public static int? Number(string? value) =>
        int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Formulas.</summary>
internal static class M
{
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XName Text = Ns + "t";
    public static readonly XName Val = Ns + "val";
}

/// <summary>DrawingML.</summary>
internal static class A
{
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XName Text = Ns + "t";
    public static readonly XName TextBody = Ns + "txBody";
    public static readonly XName Paragraph = Ns + "p";
    public static readonly XName Blip = Ns + "blip";
}

/// <summary>References from one part to another.</summary>
internal static class R
{
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XName Id = Ns + "id";
}

/// <summary>What Word 2010 added.</summary>
internal static class W14
{
    public static readonly XNamespace Ns = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XName CheckBox = Ns + "checkbox";
    public static readonly XName Checked = Ns + "checked";
    public static readonly XName Val = Ns + "val";
}

/// <summary>Markup that stands twice, once for newer and once for older programs.</summary>
internal static class Mc
{
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XName AlternateContent = Ns + "AlternateContent";
    public static readonly XName Choice = Ns + "Choice";
    public static readonly XName Fallback = Ns + "Fallback";
}
