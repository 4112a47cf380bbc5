using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>
/// What a reader of the page does not see, as far as the page's own elements and attributes say it. Style sheets are not
/// applied. aria-hidden hides from screen readers only, and does not count.
/// </summary>
internal static class Visibility
{
    private static readonly HashSet<string> NeverShown = new(
        "script style template noscript head datalist iframe frame embed noframes noembed object audio video canvas param title".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> NeverShownInDrawings = new("style script defs title desc metadata symbol".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether nothing in the element is shown and it takes no room.</summary>
    public static bool IsGone(IElement element)
    {
        var name = element.LocalName;
        if (NeverShown.Contains(name) || element.HasAttribute("hidden")) return true;
        if (name == "dialog" && !element.HasAttribute("open")) return true;
        if (element.NamespaceUri != NamespaceNames.HtmlUri && NeverShownInDrawings.Contains(name)) return true;
        var style = element.GetAttribute("style");
        return style is not null && (InlineStyle.Is(style, "display", "none") || InlineStyle.Is(style, "visibility", "collapse") || InlineStyle.Is(style, "mso-hide", "all"));
    }

    /// <summary>Whether its text is invisible though it takes room (an empty cell stays a cell).</summary>
    public static bool IsInvisible(IElement element) =>
        element.GetAttribute("style") is { } style && InlineStyle.Is(style, "visibility", "hidden");

    /// <summary>Whether its text is visible though what it stands in is not.</summary>
    public static bool IsVisibleAgain(IElement element) =>
        element.GetAttribute("style") is { } style && InlineStyle.Is(style, "visibility", "visible");
}
