using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>The parts of a table element, in the order in which a browser shows them: thead first and tfoot last, wherever they stand.</summary>
/// <param name="Node">The table.</param>
/// <param name="Captions">Its captions.</param>
/// <param name="Rows">Its rows, without those that are not shown.</param>
/// <param name="StrayElements">Elements that have no business in a table and are shown all the same.</param>
/// <param name="Strays">What shows nothing: comments, white space, scripts, columns, rows and cells that are not shown.</param>
internal sealed record PageTable(PageNode Node, IReadOnlyList<PageNode> Captions, IReadOnlyList<PageRow> Rows, IReadOnlyList<PageNode> StrayElements, IReadOnlyList<INode> Strays)
{
    /// <summary>Takes a table apart. What stands in nested tables stays with their cells.</summary>
    public static PageTable Of(PageNode table)
    {
        var parts = new Parts(table);
        foreach (var (child, number) in Numbered(table.Element)) parts.Take(child, number);
        return parts.Build();
    }

    /// <summary>The children of an element, each element with its number among those of its name; 0 for what is no element.</summary>
    public static IEnumerable<(INode Node, int Number)> Numbered(IElement element)
    {
        // Most elements have children of one name, or none.
        string? first = null;
        var ofFirst = 0;
        Dictionary<string, int>? others = null;
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement child) yield return (children[i], 0);
            else if (string.Equals(first ??= child.LocalName, child.LocalName, StringComparison.Ordinal)) yield return (child, ++ofFirst);
            else yield return (child, (others ??= new(StringComparer.Ordinal))[child.LocalName] = others.GetValueOrDefault(child.LocalName) + 1);
        }
    }

    private sealed class Parts(PageNode table)
    {
        private readonly List<PageNode> captions = [];
        private readonly List<PageRow> head = [];
        private readonly List<PageRow> body = [];
        private readonly List<PageRow> foot = [];
        private readonly List<PageNode> elements = [];
        private readonly List<INode> strays = [];
        private bool hasHead;
        private bool hasFoot;
        private int group;
        private int rows;

        public PageTable Build() => new(table, captions, [.. head, .. body, .. foot], elements, strays);

        public void Take(INode child, int number)
        {
            if (child is not IElement element)
            {
                strays.Add(child);
                return;
            }

            var node = new PageNode(table, element, number);
            if (Visibility.IsGone(element) || element.LocalName is "colgroup" or "col") strays.Add(element);
            else if (element.LocalName == "caption") captions.Add(node);
            else if (element.LocalName is "thead" or "tbody" or "tfoot") TakeGroup(node);
            else if (element.LocalName == "tr") body.Add(Row(node, isHead: false));
            else elements.Add(node);
        }

        private void TakeGroup(PageNode node)
        {
            group++;
            var name = node.Element.LocalName;
            // Only the first of each is moved; a browser shows a second one where it stands.
            var rowsOf = name == "thead" && !hasHead ? head : name == "tfoot" && !hasFoot ? foot : body;
            hasHead |= name == "thead";
            hasFoot |= name == "tfoot";
            foreach (var (child, number) in Numbered(node.Element))
            {
                if (child is not IElement element || Visibility.IsGone(element)) strays.Add(child);
                else if (element.LocalName == "tr") rowsOf.Add(Row(new PageNode(node, element, number), name == "thead"));
                else elements.Add(new PageNode(node, element, number));
            }

            group++;
        }

        private PageRow Row(PageNode node, bool isHead)
        {
            rows++;
            var row = new PageNode(table, node.Element, rows);
            var cells = new List<PageCell>();
            foreach (var (child, number) in Numbered(node.Element))
            {
                if (child is not IElement element || Visibility.IsGone(element)) strays.Add(child);
                else if (element.LocalName is "td" or "th")
                    cells.Add(new PageCell(new PageNode(row, element, number), isHead || element.LocalName == "th", Spans.RowsOf(element), Spans.ColumnsOf(element)));
                else elements.Add(new PageNode(row, element, number));
            }

            return new PageRow(group, cells);
        }
    }
}
