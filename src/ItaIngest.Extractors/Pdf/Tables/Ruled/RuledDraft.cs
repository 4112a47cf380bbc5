using System.Runtime.InteropServices;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>A lattice with its cells, and the text that stands in each.</summary>
internal sealed class RuledDraft
{
    /// <summary>Text that reaches over a line by less than this share of its size only sticks out.</summary>
    private const float Hair = 0.5f;

    /// <summary>A gap of this share of the size at a line parts the text of two cells.</summary>
    private const float Parting = 0.1f;

    /// <summary>The smallest gap that a line can stand in, in points.</summary>
    private const float Seen = 0.3f;

    private readonly int[] cellAt;
    private readonly TextRuns text;
    private readonly IReadOnlyList<TextLine>?[] lines;

    private RuledDraft(Lattice lattice, Faces faces, TextRuns text)
    {
        this.text = text;
        Lattice = lattice;
        Cells = faces.Cells;
        Irregular = faces.Irregular;
        OpenSides = faces.OpenSides;
        Inner = faces.Inner;
        cellAt = new int[lattice.Rows * lattice.Columns];
        Array.Fill(cellAt, -1);
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            for (var row = cell.Top; row < cell.Bottom; row++) cellAt.AsSpan((row * lattice.Columns) + cell.Left, cell.Right - cell.Left).Fill(i);
        }

        lines = new IReadOnlyList<TextLine>?[Cells.Count];
        Text = new List<int>[Cells.Count];
        for (var i = 0; i < Text.Length; i++) Text[i] = [];
    }

    public Lattice Lattice { get; }

    /// <summary>The cells of a lattice, with the text in each; what a table inside has taken stays there.</summary>
    public static RuledDraft Of(Lattice lattice, TextRuns text, bool[] taken)
    {
        var draft = new RuledDraft(lattice, Faces.Of(lattice), text);
        draft.Fill(taken);
        return draft;
    }

    public List<Face> Cells { get; }

    public int Irregular { get; }

    public int OpenSides { get; }

    /// <summary>Tables and boxes that stand in cells, as places of the lattice.</summary>
    public List<Face> Inner { get; }

    /// <summary>The clusters of each cell.</summary>
    public List<int>[] Text { get; }

    /// <summary>How many of its words lie over a line.</summary>
    public int Crossing { get; private set; }

    /// <summary>How many words it has.</summary>
    public int Words { get; private set; }

    public Area Bounds => new(Lattice.X[0], Lattice.Y[0], Lattice.X[^1], Lattice.Y[^1]);

    public Area AreaOf(Face cell) => new(Lattice.X[cell.Left], Lattice.Y[cell.Top], Lattice.X[cell.Right], Lattice.Y[cell.Bottom]);

    /// <summary>The cell at a point, or -1.</summary>
    public int CellAt(float x, float y)
    {
        var (row, column) = (Lattice.Below(Lattice.Y, y), Lattice.Below(Lattice.X, x));
        return row < 0 || column < 0 || row >= Lattice.Rows || column >= Lattice.Columns ? -1 : cellAt[(row * Lattice.Columns) + column];
    }

    /// <summary>The lines of text in a cell.</summary>
    public IReadOnlyList<TextLine> LinesOf(int cell)
    {
        if (lines[cell] is { } known) return known;
        var clusters = new List<Cluster>(Text[cell].Count);
        var any = false;
        foreach (var i in Text[cell])
        {
            if (text.Replaced.Contains(i)) continue;
            clusters.Add(text.Clusters[i]);
            any |= !text.Clusters[i].IsBlank;
        }

        return lines[cell] = any ? TextLines.Of(clusters) : [];
    }

    private void Fill(bool[] taken)
    {
        var inside = text.In(Bounds);
        for (var start = 0; start < inside.Count;)
        {
            var end = start + 1;
            while (end < inside.Count && text.RunOf[inside[end]] == text.RunOf[inside[start]]) end++;
            FillRun(CollectionsMarshal.AsSpan(inside)[start..end], taken);
            start = end;
        }
    }

    private void FillRun(ReadOnlySpan<int> run, bool[] taken)
    {
        var parts = new List<(int Cell, int Start, int End)>();
        for (var i = 0; i < run.Length; i++)
        {
            var cluster = text.Clusters[run[i]];
            var cell = CellAt(cluster.CenterX, cluster.CenterY);
            if (parts.Count > 0 && parts[^1].Cell == cell) parts[^1] = parts[^1] with { End = i + 1 };
            else parts.Add((cell, i, i + 1));
        }

        Words++;
        if (parts.Count > 1 || IsOverLine(text.Clusters[run[run.Length / 2]])) Crossing++;
        if (parts.Count > 1) Settle(run, parts);
        foreach (var (cell, start, end) in parts)
        {
            if (cell < 0) continue;
            foreach (var index in run[start..end])
            {
                if (!taken[index]) Text[cell].Add(index);
            }
        }
    }

    private bool IsOverLine(in Cluster letter) =>
        letter.Direction == GlyphDirection.Right && CellAt(letter.CenterX, letter.Baseline - (0.55f * letter.Size)) != CellAt(letter.CenterX, letter.Baseline - (0.03f * letter.Size));

    /// <summary>A line stands in the gap between two letters, though the gap be small: cells without a margin.</summary>
    private bool IsBetween(in Cluster left, in Cluster right)
    {
        if (right.Left - left.Right < Seen) return false;
        var edge = Lattice.Below(Lattice.X, right.Left + Seen);
        return edge >= 0 && Lattice.X[edge] >= left.Right - Seen;
    }

    /// <summary>A word that lies over a line belongs to the cell that holds most of it, unless the line stands in a gap of it.</summary>
    private void Settle(ReadOnlySpan<int> run, List<(int Cell, int Start, int End)> parts)
    {
        var widths = new float[parts.Count];
        for (var i = 0; i < widths.Length; i++) widths[i] = text.Clusters[run[parts[i].End - 1]].Right - text.Clusters[run[parts[i].Start]].Left;
        for (var first = 0; first < parts.Count;)
        {
            // Parts that no gap divides are one word.
            var last = first;
            while (last + 1 < parts.Count && !IsParted(run, parts[last], widths[last], parts[last + 1], widths[last + 1])) last++;
            var widest = first;
            for (var i = first + 1; i <= last; i++)
            {
                if (widths[i] > widths[widest]) widest = i;
            }

            for (var i = first; i <= last; i++) parts[i] = parts[i] with { Cell = parts[widest].Cell };
            first = last + 1;
        }
    }

    private bool IsParted(ReadOnlySpan<int> run, (int Cell, int Start, int End) before, float widthBefore, (int Cell, int Start, int End) after, float widthAfter)
    {
        var (left, right) = (text.Clusters[run[before.End - 1]], text.Clusters[run[after.Start]]);
        var size = Math.Max(left.Size, right.Size);
        if (IsBetween(left, right)) return true;
        if (widthBefore < Hair * size || widthAfter < Hair * size) return false;
        return right.Left - left.Right >= Parting * size;
    }
}
