using System.Globalization;
using HtmlAgilityPack;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Text;

/// <summary>Walks the tree that the parser made of a stretch. Its depth was limited before.</summary>
/// <param name="emitter">Takes the text.</param>
/// <param name="origin">Unit of the file at which the stretch begins.</param>
/// <param name="limits">For the area of tables.</param>
internal sealed class FragmentWalk(FragmentEmitter emitter, int origin, Limits limits)
{
    public void Walk(HtmlNode node, FragmentSink sink, bool inBareList = false)
    {
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is HtmlTextNode leaf)
            {
                var start = origin + leaf.StreamPosition;
                emitter.Emit(sink, start, start + leaf.Text.Length, inBareList);
            }
            else if (child.Name is "table")
            {
                ReadTable([child], sink);
            }
            else if (IsTablePart(child.Name))
            {
                // Rows or cells without a table around them: the markup of the table itself is missing.
                var orphans = new List<HtmlNode> { child };
                while (NextTablePart(child) is { } next) orphans.Add(child = next);
                if (orphans.Sum(CellsIn) > 1) ReadTable(orphans, sink);
                else foreach (var orphan in orphans) WalkElement(orphan, sink, inBareList);
            }
            else
            {
                WalkElement(child, sink, inBareList);
            }
        }
    }

    private static bool IsTablePart(string name) => name is "tr" or "td" or "th" or "thead" or "tbody" or "tfoot";

    /// <summary>One stray cell is no table.</summary>
    private static int CellsIn(HtmlNode node) => node.DescendantsAndSelf().Count(n => n.Name is "td" or "th");

    private static HtmlNode? NextTablePart(HtmlNode node)
    {
        var next = node.NextSibling;
        while (next is HtmlTextNode leaf && string.IsNullOrWhiteSpace(leaf.Text)) next = next.NextSibling;
        return next is not null && IsTablePart(next.Name) ? next : null;
    }

    private void WalkElement(HtmlNode element, FragmentSink sink, bool inBareList)
    {
        switch (element.Name)
        {
            case "br" or "hr" or "wbr" or "col":
                if (element.Name is "br" or "hr") sink.Break();
                Walk(element, sink, inBareList);
                break;
            case "input":
                emitter.EmitInput(sink, element, origin + element.StreamPosition);
                Walk(element, sink, inBareList);
                break;
            case "img":
                emitter.Notes.Add(new Note(NoteKind.Info, "image", element.GetAttributeValue("alt", ""), emitter.At));
                Walk(element, sink, inBareList);
                break;
            case "sup" or "sub":
                emitter.Raise();
                Walk(element, sink, inBareList);
                emitter.Raise();
                break;
            case "s" or "del" or "strike":
                emitter.Notes.Add(new Note(NoteKind.Info, "struck-text", element.InnerText, emitter.At));
                Walk(element, sink, inBareList);
                break;
            case "ul" or "ol":
                sink.Break();
                Walk(element, sink, element.Descendants("li").FirstOrDefault() is null);
                sink.Break();
                break;
            case ['h', >= '1' and <= '6']:
                sink.Break();
                Walk(element, sink, inBareList);
                sink.Heading(element.Name[1] - '0');
                sink.Break();
                break;
            default:
                var isBlock = FragmentEmitter.IsBlock(element.Name);
                if (isBlock) sink.Break();
                Walk(element, sink, inBareList);
                if (isBlock) sink.Break();
                break;
        }
    }

    private void ReadTable(List<HtmlNode> nodes, FragmentSink sink)
    {
        sink.Break();
        var state = new TableState(new MarkupGrid(limits), sink);
        var rowOpen = false;
        foreach (var node in nodes)
        {
            if (node.Name is "td" or "th")
            {
                if (!rowOpen) state.Grid.AddRow();
                rowOpen = true;
                ReadCell(node, state, inHead: false);
            }
            else if (node.Name is "tr")
            {
                rowOpen = false;
                ReadRow(node, state, inHead: false);
            }
            else
            {
                rowOpen = false;
                ReadRows(node, state, node.Name is "thead");
            }
        }

        var first = origin + nodes[0].StreamPosition;
        if (state.Refused > 0) emitter.Notes.Add(new Note(NoteKind.Loss, "table-too-large", $"{state.Refused}", emitter.At));
        if (state.Grid is { Rows: > 0, Columns: > 0 })
            sink.AddItem(new FragmentTable(first, first, state.Grid.Rows, state.Grid.Columns, state.Grid.Cells()));
        sink.Break();
    }

    /// <summary>The rows of a table or of a group of rows. What stands between them (a caption, stray text) goes before the table, as browsers have it.</summary>
    private void ReadRows(HtmlNode parent, TableState state, bool inHead)
    {
        var bareRow = false;
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child.Name)
            {
                case "tr":
                    bareRow = false;
                    ReadRow(child, state, inHead);
                    break;
                case "thead" or "tbody" or "tfoot":
                    bareRow = false;
                    ReadRows(child, state, child.Name is "thead");
                    break;
                case "td" or "th":
                    if (!bareRow) state.Grid.AddRow();
                    bareRow = true;
                    ReadCell(child, state, inHead);
                    break;
                default:
                    Stray(child, state);
                    break;
            }
        }
    }

    private void ReadRow(HtmlNode row, TableState state, bool inHead)
    {
        state.Grid.AddRow();
        for (var child = row.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child.Name)
            {
                case "td" or "th":
                    ReadCell(child, state, inHead);
                    break;
                case "tr":
                    // A row that was not closed holds the next one.
                    ReadRow(child, state, inHead);
                    break;
                default:
                    Stray(child, state);
                    break;
            }
        }
    }

    private void ReadCell(HtmlNode node, TableState state, bool inHead)
    {
        var sink = new FragmentSink();
        Walk(node, sink);
        sink.Flush();
        if (state.Grid.TryAdd(Span(node, "rowspan"), Span(node, "colspan"), inHead || node.Name is "th", sink.Items)) return;
        state.Refused++;
        // The cell does not fit the grid any more; its text is kept before the table, and the note says that it stood in it.
        foreach (var item in sink.Items) state.Outside.AddItem(item);
    }

    private void Stray(HtmlNode node, TableState state)
    {
        if (node is HtmlTextNode leaf)
        {
            var start = origin + leaf.StreamPosition;
            emitter.Emit(state.Outside, start, start + leaf.Text.Length);
        }
        else
        {
            WalkElement(node, state.Outside, inBareList: false);
        }

        state.Outside.Break();
    }

    /// <summary>A span as written; 1 when it is no number.</summary>
    private static int Span(HtmlNode node, string name)
    {
        var value = node.GetAttributeValue(name, "1").AsSpan().Trim().TrimEnd("\"';").Trim();
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;
    }

    private sealed class TableState(MarkupGrid grid, FragmentSink outside)
    {
        public MarkupGrid Grid { get; } = grid;

        public FragmentSink Outside { get; } = outside;

        public int Refused { get; set; }
    }
}
