using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace ItaIngest.Extractors.Docx;

/// <summary>A run of text that is read on its own: the body, a footnote, a header, a text box.</summary>
/// <param name="Part">Null for the body, else as in <see cref="Documents.Place.Part"/>.</param>
/// <param name="Owner">The part whose relationships its references mean.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Pages">The counter of the body; null where page breaks mean nothing.</param>
/// <param name="FixedPage">The page of what it is anchored to.</param>
internal sealed record Story(string? Part, OpenXmlPart Owner, Fields Fields, PageCounter? Pages = null, int? FixedPage = null)
{
    /// <summary>The page that is being read.</summary>
    public int? Page => Pages?.Current ?? FixedPage;

    /// <summary>A note's own mark ("[1]"), shown where the note refers to itself.</summary>
    public string? Mark { get; init; }

    /// <summary>A text box within this story.</summary>
    public Story Box(XElement content, int? page) => new(Part ?? "textbox", Owner, new Fields(content), null, page) { Mark = Mark };
}

/// <summary>A checkbox that a content control draws: its state stands in the control, its glyph in the content. It is shown once.</summary>
internal sealed class Checkbox(bool isChecked)
{
    /// <summary>Whether it was shown already.</summary>
    public bool Shown { get; set; }

    /// <summary>☑ or ☐.</summary>
    public string Glyph => Of(isChecked);

    public static string Of(bool isChecked) => isChecked ? "☑" : "☐";

    /// <summary>The checkbox of a content control, or null.</summary>
    public static Checkbox? Of(XElement control) =>
        control.Element(W.ContentControlProperties)?.Element(W14.CheckBox) is not { } box ? null
        : new Checkbox(box.Element(W14.Checked) is { } state && W.IsOn(state.Attribute(W14.Val)?.Value ?? state.Attribute(W.Val)?.Value));
}
