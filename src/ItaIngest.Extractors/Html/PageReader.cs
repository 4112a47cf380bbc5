using System.Runtime.InteropServices;
using AngleSharp.Dom;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Html;

/// <summary>Walks the tree of one page and makes its blocks. As deep as the tree, which the limits bound.</summary>
internal sealed class PageReader(Limits limits, CancellationToken cancellation)
{
    private static readonly string[] Blocks4Css = ["block", "flex", "grid", "list-item", "table", "table-row"];

    private readonly List<Block> blocks = [];
    private readonly List<Note> notes = [];
    private readonly Tally tally = new();
    private int tables;
    private int pictures;
    private long generated;

    /// <summary>Reads a page.</summary>
    public static PageReading Read(IDocument page, Limits limits, CancellationToken cancellation)
    {
        var reader = new PageReader(limits, cancellation);
        reader.Run(page);
        return new PageReading(reader.blocks, reader.notes, reader.tally.Residue, reader.generated, reader.pictures);
    }

    private void Run(IDocument page)
    {
        foreach (var child in page.ChildNodes)
        {
            if (child is IElement html) Page(new PageNode(null, html, 1));
            else tally.Hide(child);
        }
    }

    private void Page(PageNode html)
    {
        var flow = Flow.OnPage(blocks, limits);
        foreach (var (child, number) in PageTable.Numbered(html.Element))
        {
            if (child is IElement { LocalName: "head" } head) Head(new PageNode(html, head, number));
            else if (child is IElement element) Element(new PageNode(html, element, number), flow, default);
            else Other(child, html, flow, default);
        }

        End(flow);
    }

    /// <summary>Of the head, a reader sees the title, above the page.</summary>
    private void Head(PageNode head)
    {
        foreach (var (child, number) in PageTable.Numbered(head.Element))
        {
            if (child is not IElement { LocalName: "title" } title)
            {
                tally.Hide(child);
                continue;
            }

            var flow = Flow.OnPage([], limits);
            Children(new PageNode(head, title, number), flow, default);
            End(flow);
            foreach (var block in flow.Blocks.OfType<Paragraph>()) blocks.Add(block with { At = block.At with { Part = "title" } });
        }
    }

    private void End(Flow flow)
    {
        flow.Boundary();
        generated += flow.Lines.Generated;
        if (flow.Lines.Divisions > 0) notes.Add(new Note(NoteKind.Info, "superscript-divided", FormattableString.Invariant($"{flow.Lines.Divisions}"), flow.Cell));
    }

    private void Children(PageNode node, Flow flow, Manner manner)
    {
        foreach (var (child, number) in PageTable.Numbered(node.Element))
        {
            if (child is IElement element) Element(new PageNode(node, element, number), flow, manner);
            else Other(child, node, flow, manner);
        }
    }

    private void Other(INode child, PageNode node, Flow flow, Manner manner)
    {
        if (child is not IText text || manner.IsInvisible)
        {
            // Invisible text takes room: digits on both sides of it are not one number.
            if (child is IText) flow.Lines.Divide();
            tally.Hide(child);
            return;
        }

        if (Blank.IsFolded(text.Data))
        {
            flow.Lines.Add(text.Data, manner.KeepsBlanks);
            tally.Separate(text.Data.Length);
            return;
        }

        var over = flow.Add(text.Data, manner.KeepsBlanks, node, manner.Heading);
        tally.Use(text.Data.Length - over);
        tally.Report(over);
        if (over > 0) notes.Add(new Note(NoteKind.Loss, "text-too-long", FormattableString.Invariant($"{over}"), flow.Cell));
    }

    private void Element(PageNode node, Flow flow, Manner manner)
    {
        cancellation.ThrowIfCancellationRequested();
        var element = node.Element;
        // In drawings and formulas the names of HTML mean nothing; a text of a drawing stands by itself.
        var isForeign = element.NamespaceUri != NamespaceNames.HtmlUri;
        var name = !isForeign ? element.LocalName : element.LocalName == "text" ? "p" : "span";
        if (Visibility.IsGone(element))
        {
            if (PageEmbeds.Of(element) is { } embedded) notes.Add(new Note(NoteKind.Info, "embedded-not-read", embedded, new Place { Path = node.Path }));
            tally.Hide(element);
            return;
        }

        if (Visibility.IsInvisible(element)) manner = manner with { IsInvisible = true };
        else if (Visibility.IsVisibleAgain(element)) manner = manner with { IsInvisible = false };
        if (StruckOut.Is(element))
        {
            Struck(node, flow, manner);
            return;
        }

        switch (name)
        {
            case "br":
                flow.Lines.Break();
                break;
            case "img" or "image":
                Picture(element, flow);
                break;
            case "input":
                Field(node, flow, manner);
                break;
            case "select":
                Selected(node, flow, manner);
                break;
            case "table":
                Table(node, flow, manner);
                break;
            case "ol":
                Block(node, flow, manner with { Numbers = new ListNumbering(element, element.Children.Count(c => c.LocalName == "li" && !Visibility.IsGone(c))) });
                break;
            case "ul" or "menu" or "dir":
                Block(node, flow, manner with { Numbers = null });
                break;
            case "li":
                Item(node, flow, manner);
                break;
            case "pre" or "listing" or "xmp" or "textarea" or "plaintext":
                Block(node, flow, manner with { KeepsBlanks = true });
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block(node, flow, manner with { Heading = name[1] - '0' });
                break;
            case "sup" or "sub":
                Apart(node, flow, manner);
                break;
            default:
                if (isForeign ? name == "p" : IsBlock(element)) Block(node, flow, manner);
                else Children(node, flow, manner);
                break;
        }
    }

    /// <summary>A deletion is left out, a stroke through text is only noted: what it means is for a person to say.</summary>
    private void Struck(PageNode node, Flow flow, Manner manner)
    {
        var isDeletion = StruckOut.IsDeletion(node.Element);
        notes.Add(new Note(NoteKind.Info, isDeletion ? "deleted-text" : "struck-text", StruckOut.TextOf(node.Element), flow.Cell ?? new Place { Path = node.Path }));
        if (isDeletion) tally.Delete(Tally.CharactersOf(node.Element));
        else if (IsBlock(node.Element)) Block(node, flow, manner);
        else Apart(node, flow, manner);
    }

    /// <summary>Children whose digits are no part of the number before or after.</summary>
    private void Apart(PageNode node, Flow flow, Manner manner)
    {
        flow.Lines.Divide();
        Children(node, flow, manner);
        flow.Lines.Divide();
    }

    private static bool IsBlock(IElement element)
    {
        var display = element.GetAttribute("style") is { } style ? InlineStyle.ValueOf(style, "display") : null;
        return display is null || display.Equals("inherit", StringComparison.OrdinalIgnoreCase)
            ? TagNames.IsBlock(element.LocalName)
            : Blocks4Css.Contains(display, StringComparer.OrdinalIgnoreCase);
    }

    private void Block(PageNode node, Flow flow, Manner manner)
    {
        flow.Boundary();
        Children(node, flow, manner);
        flow.Boundary();
    }

    private void Item(PageNode node, Flow flow, Manner manner)
    {
        flow.Boundary();
        var number = manner.Numbers?.Next(node.Element) ?? "";
        if (number.Length > 0 && !manner.IsInvisible) flow.Lines.Before(number);
        Children(node, flow, manner with { Numbers = null });
        flow.EndItem(node);
        flow.Boundary();
    }

    private void Field(PageNode node, Flow flow, Manner manner)
    {
        if (manner.IsInvisible || FormFields.ShownBy(node.Element) is not { } shown) return;
        flow.AddGenerated(shown, node, manner.Heading);
        // The attribute alone counts in HTML; a writer of checked="false" meant the opposite.
        if (shown == "☑" && string.Equals(node.Element.GetAttribute("checked"), "false", StringComparison.OrdinalIgnoreCase))
            notes.Add(new Note(NoteKind.Info, "checkbox-doubtful", node.Element.OuterHtml, flow.Cell ?? new Place { Path = node.Path }));
    }

    private void Selected(PageNode node, Flow flow, Manner manner)
    {
        var chosen = FormFields.Chosen(node.Element);
        var rest = new Stack<INode>(node.Element.ChildNodes.Reverse());
        while (rest.TryPop(out var next))
        {
            if (next is not IElement element || Visibility.IsGone(element)) tally.Hide(next);
            else if (chosen.Contains(element)) Children(new PageNode(node, element, 1), flow, manner);
            else if (element.LocalName == "option") tally.Hide(next);
            else foreach (var child in next.ChildNodes.Reverse()) rest.Push(child);
        }
    }

    private void Picture(IElement element, Flow flow)
    {
        flow.Lines.Divide();
        if (PageEmbeds.IsSpacer(element)) return;
        if (flow.Cell is null) pictures++;
        else flow.Pictures.Add(new PagePicture(element.GetAttribute("alt")?.Trim() ?? "", PageEmbeds.FileOf(element)));
    }

    private void Table(PageNode node, Flow flow, Manner manner)
    {
        var table = PageTable.Of(node);
        flow.Boundary();
        if (TablePurpose.IsLayout(table)) Arrangement(table, flow, manner);
        else Data(table, flow, manner with { Numbers = null, Heading = null });
        flow.Boundary();
    }

    /// <summary>What is in a layout table, block after block.</summary>
    private void Arrangement(PageTable table, Flow flow, Manner manner)
    {
        foreach (var part in table.Captions.Concat(table.StrayElements).Concat(table.Rows.SelectMany(r => r.Cells).Select(c => c.Node))) Within(part, flow, manner);
        foreach (var stray in table.Strays) Stray(stray);
    }

    private void Within(PageNode part, Flow flow, Manner manner)
    {
        flow.Boundary();
        if (part.Element.LocalName is "caption" or "td" or "th") Children(part, flow, manner.For(part.Element));
        else Element(part, flow, manner);
        flow.Boundary();
    }

    private void Stray(INode stray)
    {
        if (stray is IText text) tally.Separate(text.Data.Length);
        else tally.Hide(stray);
    }

    private void Data(PageTable table, Flow flow, Manner manner)
    {
        foreach (var stray in table.Strays) Stray(stray);
        var before = Flow.OnPage(flow.Blocks, limits);
        foreach (var part in table.Captions.Concat(table.StrayElements)) Within(part, before, manner);
        End(before);
        if (SpanGrid.Of(table.Rows, limits.GridArea) is not { } grid)
        {
            Lines(table, flow, manner);
            return;
        }

        var at = new Place { Path = table.Node.Path, Table = ++tables };
        var after = new List<Block>();
        var cells = new List<Cell>(grid.Cells.Count);
        foreach (var placed in grid.Cells)
        {
            var place = at with { Path = placed.Cell.Node.Path, Row = placed.Row, Column = placed.Column };
            cells.Add(new Cell(place, placed.Row, placed.Column, placed.Rows, placed.Columns, CellText(placed.Cell.Node, place, after, manner), placed.Cell.IsHeader));
        }

        // A table without a character (a spacer) is nothing that a reader sees.
        if (after.Count == 0 && cells.All(c => Blank.IsAll(c.Text)))
        {
            tables--;
            return;
        }

        if (grid.Overlapping > 0) notes.Add(new Note(NoteKind.Info, "overlapping-spans", FormattableString.Invariant($"{grid.Overlapping}"), at));
        flow.Blocks.Add(new Table(at, grid.Rows, grid.Columns, cells, [new TablePart(at, 1, grid.Rows, [])], flow.Cell));
        flow.Blocks.AddRange(after);
    }

    private string CellText(PageNode cell, Place place, List<Block> after, Manner manner)
    {
        var flow = Flow.InCell(place, after, limits);
        Children(cell, flow, manner.For(cell.Element));
        End(flow);
        var text = flow.Lines.Take();
        if (flow.Pictures.Count == 0 || !Blank.IsAll(text)) return text;
        // A cell that is only a picture says what the picture says: a tick, a level.
        var said = string.Join('\n', flow.Pictures.Select(p => p.Text).Where(t => t.Length > 0));
        notes.Add(said.Length > 0 ? new Note(NoteKind.Info, "image-alt", said, place) : new Note(NoteKind.Loss, "image-in-cell", string.Join(' ', flow.Pictures.Select(p => p.File)), place));
        generated += said.Count(c => !char.IsWhiteSpace(c));
        return said.Length > limits.TextLength ? said[..limits.TextLength] : said;
    }

    /// <summary>A table whose grid would be too large: its rows as lines, cells divided by tabs, so that no text is lost.</summary>
    private void Lines(PageTable table, Flow flow, Manner manner)
    {
        notes.Add(new Note(NoteKind.Loss, "grid-too-large", FormattableString.Invariant($"{table.Rows.Count} > {limits.GridArea}"), new Place { Path = table.Node.Path }));
        foreach (var row in table.Rows)
        {
            var after = new List<Block>();
            var texts = row.Cells.Select(c => CellText(c.Node, new Place { Path = c.Node.Path }, after, manner)).ToList();
            if (texts.Any(t => t.Length > 0)) flow.Blocks.Add(new Paragraph(new Place { Path = row.Cells[0].Node.Path }, string.Join('\t', texts)));
            flow.Blocks.AddRange(after);
        }
    }
}

/// <summary>How text is taken at one point of the tree.</summary>
/// <param name="KeepsBlanks">White space stays as it is.</param>
/// <param name="IsInvisible">visibility: hidden.</param>
/// <param name="Heading">Level of the heading that it stands in.</param>
/// <param name="Numbers">Numbers of the list whose items come next.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Manner(bool KeepsBlanks, bool IsInvisible, int? Heading, ListNumbering? Numbers)
{
    /// <summary>The manner inside of an element that is not walked as an element itself: a cell, a caption.</summary>
    public Manner For(IElement element) =>
        Visibility.IsInvisible(element) ? this with { IsInvisible = true } : Visibility.IsVisibleAgain(element) ? this with { IsInvisible = false } : this;
}

/// <summary>What a walk over a page gave.</summary>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
/// <param name="Notes">Remarks.</param>
/// <param name="Residue">What became of its characters.</param>
/// <param name="Generated">Characters other than white space in the blocks that stand in no text node.</param>
/// <param name="Pictures">Pictures outside of cells of data.</param>
internal sealed record PageReading(IReadOnlyList<Block> Blocks, IReadOnlyList<Note> Notes, Residue Residue, long Generated, int Pictures);
