using System.Xml.Linq;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>Reads a table: rows and cells wherever they are wrapped, then its grid. What is nested in a cell follows the table.</summary>
internal sealed class TableReader(DocxReading reading, FlowReader flow)
{
    /// <summary>The largest number of grid lines that a cell may claim; Word itself allows 63 columns.</summary>
    private const int WidestSpan = 10_000;

    private readonly List<RawRow> rows = [];

    private sealed record RawCell(int Start, int End, RowMerge Merge, CellSink Content, long Characters, string Path);

    private sealed record RawRow(List<RawCell> Cells, bool IsHeader, int? Page, string Path);

    /// <summary>The table, then the blocks that are nested in its cells.</summary>
    public IReadOnlyList<Block> Read(XElement table, Story story, string path)
    {
        var number = reading.NextTable();
        ReadRows(table, story, path);
        if (rows.Count == 0) return [];
        if (rows.Count > reading.Limits.TableRows) throw RefusalException.Passed(Limit.TableRows, reading.Limits, path);

        var widths = table.Element(W.Ns + "tblGrid")?.Elements(W.Ns + "gridCol").Select(c => W.Number(c.Attribute(W.Ns + "w")?.Value) ?? 0).ToList() ?? [];
        var (grid, places) = TableGrid.Lay([.. rows.Select(r => r.Cells.ConvertAll(c => new GridCell(c.Start, c.End, c.Merge)))], widths);
        if ((long)grid.Columns * rows.Count > reading.Limits.GridArea) throw RefusalException.Passed(Limit.GridArea, reading.Limits, path);

        var at = new Place { Part = story.Part, Path = path, Page = rows[0].Page, Table = number };
        if (grid.HasOrphan) reading.Notes.Add(NoteKind.Info, "merge-without-start", path, at);
        var headers = HeaderRows(at);
        var cells = new List<Cell>();
        var after = new List<Block>();
        for (var r = 0; r < rows.Count; r++)
        {
            for (var i = 0; i < rows[r].Cells.Count; i++)
            {
                var raw = rows[r].Cells[i];
                var place = places[r][i];
                var where = at with { Path = raw.Path, Page = rows[r].Page, Row = r + 1, Column = place.Column };
                if (place.Cover is { } cover)
                {
                    Swallow(raw, rows[cover.Row].Cells[cover.Index], where);
                    continue;
                }

                var cell = new Cell(where, r + 1, place.Column, place.RowSpan, place.ColumnSpan, raw.Content.Text, r < headers);
                cells.Add(cell);
                reading.Remember(cell, raw.Characters - raw.Content.CharactersAfter);
                after.AddRange(raw.Content.After.Select(b => b is Table { Within: null } nested ? nested with { Within = where } : b));
            }
        }

        return [new Table(at, rows.Count, grid.Columns, cells, [new TablePart(at, 1, rows.Count, [])]), .. after];
    }

    /// <summary>Word repeats the first rows, as far as they are marked; a table marked from top to bottom has no header.</summary>
    private int HeaderRows(Place at)
    {
        var headers = rows.TakeWhile(r => r.IsHeader).Count();
        if (headers < rows.Count) return headers;
        reading.Notes.Add(NoteKind.Info, "every-row-marked-header", at.Path ?? "", at);
        return 0;
    }

    /// <summary>
    /// Word does not show what stands in a cell that another covers. Some programs repeat the text there; anything else that stands
    /// there is reported.
    /// </summary>
    private void Swallow(RawCell raw, RawCell cover, Place where)
    {
        if (raw.Content.After.Count == 0 && (raw.Content.IsBlank || cover.Content.Text == raw.Content.Text))
        {
            reading.Account.Move(Fate.Used, Fate.Hidden, raw.Characters);
            return;
        }

        reading.Account.Move(Fate.Used, Fate.Reported, raw.Characters);
        reading.Notes.Add(NoteKind.Loss, "text-in-merged-cell", raw.Content.Text, where);
    }

    private void ReadRows(XElement container, Story story, string path)
    {
        foreach (var e in container.Elements().Where(e => e.Name.Namespace == W.Ns))
        {
            switch (e.Name.LocalName)
            {
                case "tr":
                    Row(e, story, $"{path}/tr[{NumberFormat.Decimal(rows.Count + 1)}]");
                    break;
                case "sdt":
                    if (e.Element(W.ContentControlContent) is { } content) ReadRows(content, story, path);
                    break;
                case "customXml" or "smartTag" or "ins" or "moveTo":
                    ReadRows(e, story, path);
                    break;
                case "del" or "moveFrom":
                    reading.Account.SettleAll(e, Fate.Deleted);
                    break;
            }
        }
    }

    private void Row(XElement row, Story story, string path)
    {
        if (RowState.IsGone(row))
        {
            reading.Account.SettleAll(row, RowState.IsDeleted(row) ? Fate.Deleted : Fate.Hidden);
            return;
        }

        var properties = row.Element(W.RowProperties);
        var begin = story.Pages?.Position;
        var end = begin;
        var cells = new List<RawCell>();
        var column = Span(properties.ValueOf("gridBefore"), 0);
        ReadCells(row, null);
        if (end is { } furthest) story.Pages!.Position = furthest;
        if (cells.Count == 0) return;
        var page = cells.Find(c => c.Content.FirstPage is not null)?.Content.FirstPage ?? (begin is { } b && story.Page is not null ? b.Page : story.Page);
        rows.Add(new RawRow(cells, properties.Switch("tblHeader") ?? false, page, path));

        void ReadCells(XElement container, Checkbox? checkbox)
        {
            foreach (var e in container.Elements().Where(e => e.Name.Namespace == W.Ns))
            {
                switch (e.Name.LocalName)
                {
                    case "tc":
                        if (begin is { } side) story.Pages!.Position = side;
                        Cell(e, checkbox);
                        if (end is { } so && story.Pages!.Position.Page >= so.Page) end = story.Pages.Position;
                        break;
                    case "sdt":
                        if (e.Element(W.ContentControlContent) is { } content) ReadCells(content, Checkbox.Of(e) ?? checkbox);
                        break;
                    case "customXml" or "smartTag" or "ins" or "moveTo":
                        ReadCells(e, checkbox);
                        break;
                    case "del" or "moveFrom":
                        reading.Account.SettleAll(e, Fate.Deleted);
                        break;
                }
            }
        }

        void Cell(XElement cell, Checkbox? checkbox)
        {
            var cellPath = $"{path}/tc[{NumberFormat.Decimal(cells.Count + 1)}]";
            var cellProperties = cell.Element(W.CellProperties);
            var content = new CellSink(reading.Limits);
            var before = reading.Account.Sum(Fate.Used);
            if (RowState.IsCellGone(cell))
            {
                // The place stays: where the cells beside it go when the change is accepted, the file does not say.
                reading.Account.SettleAll(cell, Fate.Deleted);
                reading.Notes.Add(NoteKind.Info, "cell-deleted", cellPath, new Place { Part = story.Part, Path = cellPath, Page = story.Page });
            }
            else
            {
                flow.Read(cell, story, cellPath, content, checkbox);
            }

            var characters = reading.Account.Sum(Fate.Used) - before;
            var span = Span(cellProperties.ValueOf("gridSpan"), 1);
            if (column + span > reading.Limits.GridArea) throw RefusalException.Passed(Limit.GridArea, reading.Limits, path);
            var raw = new RawCell(column, column + span, Merge(cellProperties), content, characters, cellPath);
            column += span;
            if (cells.Count > 0 && cellProperties?.Element(W.Ns + "hMerge") is { } merge && merge.Attribute(W.Val)?.Value != "restart")
            {
                // The merge over columns of older programs: the cell before goes on.
                Swallow(raw, cells[^1], new Place { Part = story.Part, Path = cellPath, Page = story.Page });
                cells[^1] = cells[^1] with { End = raw.End };
                return;
            }

            cells.Add(raw);
        }
    }

    private static int Span(string? value, int least) => Math.Clamp(W.Number(value) ?? least, least, WidestSpan);

    /// <summary>w:vMerge without a value continues; a tracked merge says it in its own words.</summary>
    private static RowMerge Merge(XElement? properties)
    {
        if (properties?.Element(W.Ns + "cellMerge")?.Attribute(W.Ns + "vMerge")?.Value is { } tracked) return tracked == "cont" ? RowMerge.Continue : RowMerge.Restart;
        if (properties?.Element(W.Ns + "vMerge") is not { } merge) return RowMerge.None;
        return merge.Attribute(W.Val)?.Value == "restart" ? RowMerge.Restart : RowMerge.Continue;
    }
}
