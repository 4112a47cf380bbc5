using System.Xml.Linq;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// The page that the walker is on: from the page breaks of the author and from the ones that Word remembered when it last laid the
/// document out. A document that has neither has no pages. Word remembers a break that the author made too; that one counts once.
/// </summary>
internal sealed class PageCounter
{
    private readonly bool known;
    private readonly Dictionary<XElement, XElement> nextSection = [];
    private int page = 1;
    private bool justBroken;
    private bool begun;

    /// <param name="body">The body of the document.</param>
    public PageCounter(XElement body)
    {
        XElement? earlier = null;
        foreach (var e in body.Descendants())
        {
            known = known || IsBreak(e);
            if (e.Name != W.SectionProperties || (e.Parent != body && e.Parent?.Name != W.ParagraphProperties)) continue;
            if (earlier is not null) nextSection[earlier] = e;
            earlier = e;
        }

        known = known || nextSection.Values.Any(StartsPage);
    }

    /// <summary>The page, or null in a document without breaks.</summary>
    public int? Current => known ? page : null;

    /// <summary>Where the counter stands: cells of a row stand side by side, so each begins where the row began.</summary>
    public (int Page, bool JustBroken) Position
    {
        get => (page, justBroken);
        set => (page, justBroken) = value;
    }

    /// <summary>Something is shown.</summary>
    public void Show() => (begun, justBroken) = (true, false);

    /// <summary>The author's page break.</summary>
    public void Break() => (page, justBroken, begun) = (page + 1, true, true);

    /// <summary>The author's page break before a paragraph; the first of a document begins no second page.</summary>
    public void BreakBefore()
    {
        if (begun && !justBroken) Break();
    }

    /// <summary>A break that Word remembered.</summary>
    public void Remembered()
    {
        if (!justBroken) page++;
        justBroken = false;
    }

    /// <summary>The end of a section: whether the next begins on a new page stands in the next one's properties.</summary>
    public void EndSection(XElement properties)
    {
        if (nextSection.TryGetValue(properties, out var next) && StartsPage(next)) Break();
    }

    private static bool StartsPage(XElement section) => section.ValueOf("type") is not ("continuous" or "nextColumn");

    private static bool IsBreak(XElement e) =>
        e.Name.Namespace == W.Ns && e.Name.LocalName switch
        {
            "lastRenderedPageBreak" => true,
            "br" => e.Attribute(W.Type)?.Value == "page",
            "pageBreakBefore" => W.Switch(e) == true,
            _ => false,
        };
}
