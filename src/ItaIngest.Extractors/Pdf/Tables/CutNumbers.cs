using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Tables;

/// <summary>
/// Numbers of which the edge of a cell cuts digits off: a frame of the page that runs through a column, a text that sticks out into its
/// neighbour. What is left in the cell looks like a number and is another one, so that the table is doubtful.
/// </summary>
internal static class CutNumbers
{
    /// <summary>The confidence of a table with such a number: its values are held.</summary>
    public const double Confidence = 0.3;

    /// <summary>Digits of one number touch each other: the largest room between two, in ems.</summary>
    private const float Touching = 0.1f;

    /// <summary>The tables, those that cut a number marked as doubtful.</summary>
    public static IReadOnlyList<PageTable> Doubt(PageText page, IReadOnlyList<PageTable> tables)
    {
        if (tables.Count == 0) return tables;
        var clusters = page.Clusters.AsSpan();
        var (tableOf, cellOf) = (new int[clusters.Length], new int[clusters.Length]);
        Array.Fill(tableOf, -1);
        for (var t = 0; t < tables.Count; t++)
            for (var c = 0; c < tables[t].Cells.Count; c++)
                foreach (var line in tables[t].Cells[c].Lines)
                    foreach (var cluster in line.Clusters)
                        if (cluster.Order >= 0 && cluster.Order < clusters.Length) (tableOf[cluster.Order], cellOf[cluster.Order]) = (t, c);

        HashSet<int>? cut = null;
        for (var i = 1; i < clusters.Length; i++)
        {
            if (tableOf[i] == tableOf[i - 1] && cellOf[i] == cellOf[i - 1]) continue;
            if (!AreOfOneNumber(clusters[i - 1], clusters[i])) continue;
            cut ??= [];
            if (tableOf[i] >= 0) cut.Add(tableOf[i]);
            if (tableOf[i - 1] >= 0) cut.Add(tableOf[i - 1]);
        }

        return cut is null ? tables : [.. tables.Select((table, t) => cut.Contains(t) ? table with { Confidence = Math.Min(table.Confidence, Confidence) } : table)];
    }

    private static bool AreOfOneNumber(in Cluster before, in Cluster after)
    {
        if (before.Direction != GlyphDirection.Right || after.Direction != GlyphDirection.Right) return false;
        var (a, b) = (before.Text[^1], after.Text[0]);
        if (!(ThaiDigits.IsDigit(a) && (ThaiDigits.IsDigit(b) || b is '.')) && !(a is '.' && ThaiDigits.IsDigit(b))) return false;
        if (Math.Abs(before.Size - after.Size) > 0.1f * after.Size || Math.Abs(before.Baseline - after.Baseline) > 0.1f * after.Size) return false;
        return Math.Abs(after.Left - before.Right) <= Touching * after.Size;
    }
}
