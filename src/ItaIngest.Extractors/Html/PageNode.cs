using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>
/// An element on the way down from the root, with its number among its siblings of that name. Written out only where a block
/// begins: a page has far more elements than blocks.
/// </summary>
internal sealed class PageNode(PageNode? parent, IElement element, int number)
{
    /// <summary>The element.</summary>
    public IElement Element => element;

    /// <summary>"html/body/table[2]/tr[3]/td[1]": groups of rows are left out, and rows are counted in the table.</summary>
    public string Path
    {
        get
        {
            var steps = new Stack<string>();
            for (var node = this; node is not null; node = node.Parent)
                if (node.Name is not ("thead" or "tbody" or "tfoot")) steps.Push(node.Name is "html" or "head" or "body" ? node.Name : FormattableString.Invariant($"{node.Name}[{node.Number}]"));
            return string.Join('/', steps);
        }
    }

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
