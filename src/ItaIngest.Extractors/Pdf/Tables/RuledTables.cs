using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Tables.Ruled;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Tables;

/// <summary>Finds the tables whose cells have lines around them.</summary>
internal static class RuledTables
{
    /// <summary>Places that the grids of one page may have together: some hundred times those of a page for people. A drawing of thousands of lines would have millions.</summary>
    private const int PagePlaces = 200_000;

    /// <summary>Tables of one page. What has more is a drawing; each is held against the others.</summary>
    private const int MostTables = 2_000;

    /// <summary>Columns without lines that are looked for in one table.</summary>
    private const int MostHidden = 24;

    /// <summary>Tables in tables that share lines.</summary>
    private const int Depth = 6;

    /// <summary>Finds them. A frame around other things (one cell, or a layout of prose) is no table.</summary>
    public static FoundTables Find(PageText page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if ((page.Rulings.IsEmpty && page.Shades.IsEmpty) || page.Clusters.IsEmpty) return new FoundTables([], new bool[page.Clusters.Length]);
        var used = new bool[page.Rulings.Length];
        var text = TextRuns.Of(page.Clusters, CheckBoxes.Find(page, used));
        var groups = LineGroups.Of(new TextStrokes(text).Without(VisibleLines.Of(page, used)));
        if (groups is null) return new FoundTables([], new bool[page.Clusters.Length], [TooManyLines(page)]);

        var taken = new bool[text.Clusters.Length];
        var tables = new List<PageTable>();
        var places = PagePlaces;

        // From the smallest to the largest: what stands in a nested table does not stand in the cell around it.
        groups.Sort((a, b) => Size(a.Bounds).CompareTo(Size(b.Bounds)));
        var shades = new ShadedRows(page.Shades);
        foreach (var group in groups)
        {
            if (text.IsSpent || tables.Count > MostTables) break;
            shades.AddTo(group);
            var size = SizeOfText(text, group.Bounds);
            if (size is null) continue;
            if (Lattice.Of(group, size.Value, ref places) is not { } lattice) continue;
            Read(lattice, text, page.Page, taken, tables, Depth);
        }

        return new FoundTables(NestedTables.Order(tables), taken[..text.Own], places < 0 || text.IsSpent || tables.Count > MostTables ? [TooManyLines(page)] : null);
    }

    /// <summary>Reads a lattice; the tables in its cells first.</summary>
    private static void Read(Lattice lattice, TextRuns text, int page, bool[] taken, List<PageTable> tables, int depth)
    {
        var draft = RuledDraft.Of(lattice, text, taken);
        if (draft.Inner.Count > 0 && depth > 0)
        {
            foreach (var inner in draft.Inner) Read(lattice.Part(inner), text, page, taken, tables, depth - 1);
            draft = RuledDraft.Of(lattice, text, taken);
        }

        // One column after the other, then the rows.
        var hidden = false;
        for (var round = 0; round < MostHidden && HiddenEdges.Add(draft) is { } added; round++)
        {
            draft = RuledDraft.Of(added, text, taken);
            hidden = true;
        }

        if (RuledReading.Read(draft, text, page, cell => Holds(draft, cell, tables)) is not { } table) return;

        // Boxes one upon the other in a cell: a bar of a chart.
        if (depth < Depth && table.Columns < 2) return;
        Take(draft, taken);
        tables.Add(hidden ? table with { Form = TableForm.HalfRuled, Confidence = table.Confidence * 0.9 } : table);
    }

    private static Note TooManyLines(PageText page) => new(
        NoteKind.Loss,
        "too-many-lines-for-tables",
        page.Rulings.Length.ToString(CultureInfo.InvariantCulture),
        new Place { Page = page.Page });

    private static float Size(Area area) => area.Width * area.Height;

    private static bool Holds(RuledDraft draft, int cell, List<PageTable> tables)
    {
        foreach (var table in tables)
        {
            if (NestedTables.IsIn(table.Area, draft.AreaOf(draft.Cells[cell]))) return true;
        }

        return false;
    }

    private static void Take(RuledDraft draft, bool[] taken)
    {
        foreach (var cell in draft.Text)
        {
            foreach (var index in cell) taken[index] = true;
        }
    }

    /// <summary>The size that most of the text in an area is not smaller than; null without text.</summary>
    private static float? SizeOfText(TextRuns text, Area area)
    {
        var inside = text.In(area);
        if (inside.Count == 0) return null;
        var sizes = new float[inside.Count];
        for (var i = 0; i < sizes.Length; i++) sizes[i] = text.Clusters[inside[i]].Size;
        Array.Sort(sizes);
        return sizes[sizes.Length / 4];
    }
}
