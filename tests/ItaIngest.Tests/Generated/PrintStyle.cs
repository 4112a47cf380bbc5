using System.Globalization;
using ItaIngest.Documents;

namespace ItaIngest.Tests.Generated;

/// <summary>Which lines a table has.</summary>
internal enum Borders
{
    /// <summary>Around every cell.</summary>
    Full = 0,

    /// <summary>Between rows only.</summary>
    Horizontal,

    /// <summary>Above and under the header, and at the end.</summary>
    HeaderLine,

    /// <summary>None.</summary>
    None,
}

/// <summary>How a report looks on paper.</summary>
/// <param name="Borders">Lines of its tables.</param>
/// <param name="Font">Family.</param>
/// <param name="Size">Points.</param>
/// <param name="IsLandscape">A4 across.</param>
/// <param name="RepeatsHeader">Each page of a table begins with its header rows.</param>
/// <param name="RowsMayBreak">A row may begin on one page and end on the next.</param>
/// <param name="RunningTitle">What stands at the head of each page; with a page number at its foot.</param>
/// <param name="IsTurned">The text runs down the page (Chromium only): read by turning the paper, without a /Rotate.</param>
/// <param name="IsFramed">A line runs around all that stands on a page (Chromium only).</param>
/// <param name="IsSideBySide">Two tables stand beside each other (Chromium only).</param>
internal sealed record PrintStyle(
    Borders Borders = Borders.Full,
    string Font = "Loma",
    int Size = 12,
    bool IsLandscape = false,
    bool RepeatsHeader = true,
    bool RowsMayBreak = true,
    string? RunningTitle = null,
    bool IsTurned = false,
    bool IsFramed = false,
    bool IsSideBySide = false)
{
    /// <summary>Points between the margins.</summary>
    public int Measure => IsLandscape ? 728 : 482;

    /// <summary>Widths of columns in points, by what stands in them: no number and no Latin word is broken.</summary>
    public IReadOnlyList<int> Widths(Table table)
    {
        var wanted = new double[table.Columns];
        var least = new double[table.Columns];
        for (var column = 1; column <= table.Columns; column++)
        {
            var texts = table.Cells.Where(c => c.Column == column && c.ColumnSpan == 1).Select(c => c.Text).ToList();
            var word = texts.SelectMany(t => t.Split(' ', '\n')).Select(Unbreakable).DefaultIfEmpty(3).Max();
            least[column - 1] = (word * Size * 0.62) + 12;
            wanted[column - 1] = Math.Sqrt(texts.Select(t => t.Length).DefaultIfEmpty(1).Max());
        }

        var free = Math.Max(0, Measure - least.Sum());
        return [.. least.Select((l, i) => (int)(l + (free * wanted[i] / wanted.Sum())))];
    }

    public string SizeText => Size.ToString(CultureInfo.InvariantCulture);

    // Thai is broken between words, of which few are longer than eight letters.
    private static int Unbreakable(string word) => word.Any(c => c is >= 'ก' and <= 'ฮ') ? Math.Min(word.Length, 8) : word.Length;
}
