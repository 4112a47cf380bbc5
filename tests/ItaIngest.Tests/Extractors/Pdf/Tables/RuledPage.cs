using System.Globalization;
using System.Text;
using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Extractors.Pdf.Tables;

/// <summary>A page with lines of every kind, and what was found on it in a form that can be read.</summary>
internal sealed class RuledPage
{
    private readonly PageOf page = new();
    private readonly List<Ruling> lines = [];
    private readonly List<Scribble> scribbles = [];

    public RuledPage Text(double x, double y, string text, double size = 12, bool bold = false)
    {
        page.Text(x, y, text, size, bold);
        return this;
    }

    public RuledPage Upwards(double x, double y, string text, double size = 12)
    {
        page.Text(x, y, text, size, direction: GlyphDirection.Up);
        return this;
    }

    public RuledPage Across(double y, double from, double to, double thickness = 0.5, float lightness = 0, bool dashed = false) =>
        Line(true, y, from, to, thickness, lightness, dashed);

    public RuledPage Upright(double x, double from, double to, double thickness = 0.5, float lightness = 0, bool dashed = false) =>
        Line(false, x, from, to, thickness, lightness, dashed);

    /// <summary>All lines of a grid, each in one piece.</summary>
    public RuledPage Grid(double[] xs, double[] ys, double thickness = 0.5, float lightness = 0, bool dashed = false)
    {
        foreach (var y in ys) Across(y, xs[0], xs[^1], thickness, lightness, dashed);
        foreach (var x in xs) Upright(x, ys[0], ys[^1], thickness, lightness, dashed);
        return this;
    }

    /// <summary>The four borders of a box.</summary>
    public RuledPage Box(double left, double top, double right, double bottom, double thickness = 0.75) =>
        Across(top, left, right, thickness).Across(bottom, left, right, thickness).Upright(left, top, bottom, thickness).Upright(right, top, bottom, thickness);

    public RuledPage Shade(double left, double top, double right, double bottom, double lightness = 0.85)
    {
        page.Shade(left, top, right, bottom, lightness);
        return this;
    }

    /// <summary>A small drawing.</summary>
    public RuledPage Scribble(double left, double top, double right, double bottom)
    {
        scribbles.Add(new Scribble((float)left, (float)top, (float)right, (float)bottom, 0));
        return this;
    }

    /// <summary>Writes the texts of a grid into its places, row by row; null leaves a place empty.</summary>
    public RuledPage Texts(double[] xs, double[] ys, params string?[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            var (row, column) = (i / (xs.Length - 1), i % (xs.Length - 1));
            if (texts[i] is { } text) Text(xs[column] + 4, ys[row] + 14, text);
        }

        return this;
    }

    public FoundTables Find() => RuledTables.Find(page.Read() with { Rulings = [.. lines], Scribbles = [.. scribbles] });

    /// <summary>The only table.</summary>
    public PageTable Table() => Find().Tables.Should().ContainSingle().Subject;

    /// <summary>The rows of a table: "text" of each cell, parted by " | "; with "2x3:" before it where it covers 2 rows and 3 columns; places that no cell begins at are left out.</summary>
    public static string Rows(PageTable table)
    {
        var text = new StringBuilder();
        var row = 0;
        foreach (var cell in table.Cells)
        {
            text.Append(cell.Row == row ? " | " : row == 0 ? string.Empty : "\n");
            row = cell.Row;
            if (cell.RowSpan > 1 || cell.ColumnSpan > 1) text.Append(CultureInfo.InvariantCulture, $"{cell.RowSpan}x{cell.ColumnSpan}:");
            text.Append(cell.Text);
        }

        return text.ToString();
    }

    private RuledPage Line(bool horizontal, double at, double from, double to, double thickness, float lightness, bool dashed)
    {
        lines.Add(new Ruling(horizontal, (float)at, (float)from, (float)to, (float)thickness, lightness, RulingKind.Stroke, dashed, -1));
        return this;
    }
}
