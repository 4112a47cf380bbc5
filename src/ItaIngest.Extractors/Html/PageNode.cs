using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>
/// An element on the way down from the root, with its number among its siblings of that name. Written out only where a block
/// begins: a page has far more elements than blocks.
/// </summary>
internal sealed class PageNode(PageNode? parent, IElement element, int number)
{
    private string? path;

    /// <summary>The element.</summary>
    public IElement Element => element;

    /// <summary>"html/body/table[2]/tr[3]/td[1]": groups of rows are left out, and rows are counted in the table.</summary>
    public string Path => path ??= Step is { } step ? Parent is { Path: { Length: > 0 } above } ? $"{above}/{step}" : step : Parent?.Path ?? "";

    private string? Step => Name switch
    {
        "thead" or "tbody" or "tfoot" => null,
        "html" or "head" or "body" => Name,
        _ => FormattableString.Invariant($"{Name}[{Number}]"),
    };

    /// <summary>The block that it is or stands in: a bold word is no place of its own.</summary>
    public PageNode Block
    {
        get
        {
            var node = this;
            while (node.Parent is { } above && !TagNames.IsBlock(node.Name)) node = above;
            return node;
        }
    }

    private PageNode? Parent => parent;

    private int Number => number;

    private string Name => Element.LocalName;
}
