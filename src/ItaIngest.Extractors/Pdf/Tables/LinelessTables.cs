using ItaIngest.Extractors.Pdf.Tables.Lineless;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Tables;

/// <summary>
/// Finds the tables that have lines between some rows only, or none: by the alignment of their text. Bands of lines that gaps run
/// through (<see cref="Bands"/>) are cut into columns (<see cref="ColumnCuts"/>, <see cref="Grid"/>) and rows (<see cref="RowCuts"/>);
/// what is prose in columns, a list, a form or a block of signatures is left alone (<see cref="ProseMarks"/>).
/// </summary>
internal static class LinelessTables
{
    /// <summary>Below this a person should look at the table before its values are believed.</summary>
    public const double SureEnough = 0.6;

    /// <summary>Below this it is the scattered text of a figure rather than a table, unless it holds scores: then a person must see it as one.</summary>
    private const double Hopeless = 0.3;

    /// <summary>Columns of prose beside each other hold tables of their own; columns within columns are not looked into.</summary>
    private const int Depth = 2;

    /// <summary>More columns than this are no table that a person reads.</summary>
    private const int MostColumns = 48;

    /// <summary>Finds them in what the ruled tables left.</summary>
    /// <param name="page">The page.</param>
    /// <param name="ruled">What was found by lines: its clusters are taken.</param>
    /// <param name="before">The columns of the table that ended the page before, if any: it may go on here.</param>
    public static FoundTables Find(PageText page, FoundTables ruled, KnownColumns? before = null)
    {
        var taken = new bool[page.Clusters.Length];
        if (page.Quality is TextQuality.None or TextQuality.Broken)
            return new FoundTables([], taken);
        var words = WordLines.Of(page, ruled.Taken);
        var found = new List<(PageTable Table, List<int> Clusters)>();
        Search(page, words, [.. words.Lines], RowBorders.Of(page, ruled.Tables), found, Depth, before);
        found.Sort((a, b) => a.Table.Area.Top.CompareTo(b.Table.Area.Top));
        foreach (var (_, clusters) in found)
        {
            foreach (var cluster in clusters)
                taken[cluster] = true;
        }

        return new FoundTables([.. found.Select(f => f.Table)], taken);
    }

    private static void Search(PageText page, WordLines words, List<WordLine> lines, RowBorder[] barriers, List<(PageTable Table, List<int> Clusters)> found, int depth, KnownColumns? before = null)
    {
        foreach (var band in new Bands(words, lines, barriers, before).All())
        {
            var block = lines.GetRange(band.First, band.Last - band.First + 1).ToArray();
            var cuts = ColumnCuts.Of(words, block, band.Bridges);
            if (cuts.Length is 0 or > 2 * MostColumns)
                continue;
            // The first table of a page goes on with the last one of the page before.
            var goesOn = found.Count == 0 && before?.Match(page, cuts, block) == true;
            if (goesOn)
                cuts = before!.Complete(cuts, block);
            var grid = Grid.Of(words, block, cuts);
            if (grid.Columns is < 2 or > MostColumns)
                continue;
            var rows = RowCuts.Of(grid, barriers);
            if (ProseMarks.CutOfColumns(grid, rows) is { } cut)
            {
                if (depth > 1)
                {
                    Search(page, words, Side(block, float.NegativeInfinity, cut), barriers, found, depth - 1);
                    Search(page, words, Side(block, cut, float.PositiveInfinity), barriers, found, depth - 1);
                }

                continue;
            }

            if (!goesOn && ProseMarks.IsNoTable(words, grid, rows))
                continue;
            var made = TableAssembly.Of(page, words, grid, rows, barriers);
            if (made.Table.Confidence >= Hopeless || ProseMarks.HasScores(words, grid))
                found.Add(made);
        }
    }

    /// <summary>What of the lines stands on one side of a cut.</summary>
    private static List<WordLine> Side(WordLine[] lines, float from, float to)
    {
        var side = new List<WordLine>();
        foreach (var line in lines)
        {
            Word[] words = [.. line.Words.Where(w => w.CenterX > from && w.CenterX <= to)];
            if (words.Length > 0)
            {
                side.Add(new WordLine
                {
                    Baseline = line.Baseline,
                    Size = line.Size,
                    Words = words,
                    Segments = WordLines.SegmentsOf(words, line.HasLeader ? float.PositiveInfinity : WordLines.WideGap(words, line.Size)),
                    IsBold = line.IsBold,
                    HasLeader = line.HasLeader,
                });
            }
        }

        return side;
    }
}
