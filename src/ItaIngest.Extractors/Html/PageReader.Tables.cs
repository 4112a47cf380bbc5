using AngleSharp.Dom;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Html;

/// <content>Tables: taken apart where they only arrange the page, else a grid.</content>
internal sealed partial class PageReader
{
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
        if (table.Rows.Count > limits.TableRows || SpanGrid.Of(table.Rows, limits.GridArea) is not { } grid)
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
