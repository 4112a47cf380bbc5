using AngleSharp.Dom;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Html;

/// <summary>Walks the tree of one page and makes its blocks: text here, tables in the other file. As deep as the tree, which the limits bound.</summary>
internal sealed partial class PageReader(Limits limits, CancellationToken cancellation)
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
            // Inside an option the parser puts what follows these into them, though they hold nothing: it is text as any other.
            case "br":
                flow.Lines.Break();
                Children(node, flow, manner);
                break;
            case "img" or "image":
                Picture(element, flow);
                Children(node, flow, manner);
                break;
            case "input":
                Field(node, flow, manner);
                Children(node, flow, manner);
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
}
