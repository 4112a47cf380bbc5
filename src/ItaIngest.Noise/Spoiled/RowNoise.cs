using ItaIngest.Noise.Made;

namespace ItaIngest.Noise.Spoiled;

/// <summary>Rows that are dropped, split in two or slipped by a column.</summary>
internal static class RowNoise
{
    private const int LeastSplit = 8;

    /// <summary>What a row becomes: none, one or two rows.</summary>
    /// <param name="row">The row.</param>
    /// <param name="block">Which block it stands in.</param>
    /// <param name="chance">How likely it is hit, 0 to 1.</param>
    /// <param name="random">Chance.</param>
    /// <param name="hits">Takes a hit.</param>
    public static IReadOnlyList<ReportRow> Spoil(ReportRow row, int block, double chance, Random random, ICollection<Hit> hits)
    {
        if (row.IsHeader || random.NextDouble() >= chance) return [row];
        IReadOnlyList<ReportRow> spoilt;
        string cause;
        switch (random.Next(3))
        {
            case 0:
                (cause, spoilt) = ("row-dropped", []);
                break;
            case 1 when Longest(row) is var at && row.Cells[at].Text.Length >= LeastSplit:
                (cause, spoilt) = ("row-split", Split(row, at, random));
                break;
            default:
                (cause, spoilt) = ("columns-slipped", [random.Next(2) == 0 ? SlippedRight(row) : SlippedLeft(row)]);
                break;
        }

        hits.Add(new Hit(cause, block, row.Number, Text(row), string.Join(" ⏎ ", spoilt.Select(Text))));
        return spoilt;
    }

    /// <summary>A row in one line.</summary>
    public static string Text(ReportRow row) => string.Join(" | ", row.Cells.Select(c => c.Text));

    private static int Longest(ReportRow row) => Enumerable.Range(0, row.Cells.Count).MaxBy(i => row.Cells[i].Text.Length);

    // As a page end leaves it: the rest of the longest cell stands in a row of its own; what follows that cell goes along as often as not.
    private static IReadOnlyList<ReportRow> Split(ReportRow row, int at, Random random)
    {
        var text = row.Cells[at].Text;
        var cut = 1 + random.Next(text.Length - 2);
        var goesAlong = random.Next(2) == 0;
        var (first, second) = (row.Cells.ToArray(), row.Cells.Select(_ => new ReportCell("")).ToArray());
        (first[at], second[at]) = (row.Cells[at] with { Text = text[..cut] }, new ReportCell(text[cut..]));
        for (var i = at + 1; goesAlong && i < first.Length; i++) (first[i], second[i]) = (second[i], first[i]);
        return [row with { Cells = first }, row with { Cells = second }];
    }

    private static ReportRow SlippedRight(ReportRow row) => row with { Cells = [new ReportCell(""), .. row.Cells] };

    private static ReportRow SlippedLeft(ReportRow row)
    {
        var joined = row.Cells[1] with { Text = $"{row.Cells[0].Text} {row.Cells[1].Text}" };
        return row with { Cells = [joined, .. row.Cells.Skip(2), new ReportCell("")] };
    }
}
