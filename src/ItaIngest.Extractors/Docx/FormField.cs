using System.Xml.Linq;

namespace ItaIngest.Extractors.Docx;

/// <summary>A form field of older documents, whose state stands in its data and not in the text: a checkbox or a drop-down list.</summary>
/// <param name="IsCheckbox">It is a checkbox.</param>
/// <param name="Shown">☑ or ☐, or the entry that is chosen.</param>
internal sealed record FormField(bool IsCheckbox, string Shown)
{
    /// <summary>The form field that a field mark carries, or null.</summary>
    public static FormField? Of(XElement mark)
    {
        var data = mark.Element(W.Ns + "ffData");
        if (data?.Element(W.Ns + "checkBox") is { } box) return new FormField(true, Checkbox.Of(box.Switch("checked") ?? box.Switch("default") ?? false));
        return data?.Element(W.Ns + "ddList") is { } list ? new FormField(false, Chosen(list)) : null;
    }

    private static string Chosen(XElement list)
    {
        var entries = list.Elements(W.Ns + "listEntry").ToList();
        var index = W.Number(list.ValueOf("result")) ?? W.Number(list.ValueOf("default")) ?? 0;
        return index >= 0 && index < entries.Count ? entries[index].Attribute(W.Val)?.Value ?? "" : "";
    }
}
