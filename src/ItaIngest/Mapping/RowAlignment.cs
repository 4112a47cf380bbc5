using System.Collections.Concurrent;
using ItaIngest.Likeness;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A row as the alignment sees it.</summary>
/// <param name="Code">What its code may be; null where it has none.</param>
/// <param name="Title">What its title may be; null where it has none.</param>
/// <param name="Indicator">The indicator that it stands under, if that is known.</param>
/// <param name="Instrument">The instrument that it stands under, if that is known.</param>
internal sealed record AlignmentRow(CodeReading? Code, TitleReading? Title, int? Indicator, string? Instrument);

/// <summary>An item of the book that a row can be.</summary>
/// <param name="Number">Its number among all items of its kind in the book, from 0.</param>
/// <param name="Code">"i7", "indicator:6".</param>
/// <param name="TitleKeys">Keys of its title and variants; empty where unknown.</param>
/// <param name="TitleSettles">Whether its title is known well enough to settle a row.</param>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Instrument">Its instrument.</param>
internal sealed record AlignmentItem(int Number, string Code, IReadOnlyList<string> TitleKeys, bool TitleSettles, int? Indicator, string? Instrument)
{
    /// <summary>Its code in the form in which written codes are compared with it.</summary>
    public string CodeToken { get; } = ThaiDigits.ToThai(Code);
}

/// <summary>What a row was aligned to.</summary>
/// <param name="Item">The item, or null when it fits none.</param>
/// <param name="Margin">By how much the next best alignment of the whole table costs more.</param>
/// <param name="Candidates">All items within the margin that decides, best first.</param>
internal sealed record AlignedRow(AlignmentItem? Item, double Margin, IReadOnlyList<AlignmentItem> Candidates);

/// <summary>
/// Aligns the rows of a table to the items of a book as one alignment: what the code reads as, the title, the order and the
/// indicator that it stands under. The cost of each alternative is the cheapest alignment of the whole table that contains
/// it (forward and backward passes), so that the margin of a row says what the table as a whole says against the next best.
/// Costs are evidence in nats: 2.3 is one in ten, 4.6 one in a hundred.
/// </summary>
internal sealed class RowAlignment(ConfusionDistance distance)
{
    /// <summary>A row whose best and next best differ by less is not decided.</summary>
    public const double DecidingMargin = 2.5;

    /// <summary>A code that is read otherwise than it is written asks for more.</summary>
    public const double RepairingMargin = 5;

    private const double NoCode = 2.5;

    // A letter or digit that was misread, and what each unit of its distance adds; no code is so unlike that it costs more than the last.
    private const double Misread = 3;
    private const double Unlike = 2.5;
    private const double OtherCode = 9;

    // A title is never more than one witness, however unlike it is.
    private const double OtherTitle = 7;

    // How far a title is trusted that the book only infers.
    private const double Inferred = 0.6;

    // A heading above that says something else may be misread itself, or nobody took it back.
    private const double OtherHeading = 4;

    // A code that is written is one, whatever speaks against it.
    private const double NoItem = 8.5;
    private const double NoItemThoughWritten = 14;
    private const double Repeated = 5;
    private const double OutOfOrder = 4;

    // How unlike a code that was written is to those of the book: tables write the same codes, report after report.
    private readonly RecentAnswers<ConcurrentDictionary<string, float>> distances = new(_ => new ConcurrentDictionary<string, float>(StringComparer.Ordinal));

    /// <summary>Aligns the rows of one table.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="items">The items that they can be, in the order of the book.</param>
    /// <param name="mayRepeat">Whether a table of its kind names an item more than once (measures do).</param>
    public IReadOnlyList<AlignedRow> Align(IReadOnlyList<AlignmentRow> rows, IReadOnlyList<AlignmentItem> items, bool mayRepeat)
    {
        if (rows.Count == 0) return [];
        var written = Written(rows, items);
        var steps = Steps.Of(written);
        var costs = Costs(rows, items, written);
        var aligned = Pass(rows, items, costs, steps);
        // What another row is by what is written there, in its place, this row is not.
        return !mayRepeat && Claimed(written, items, aligned, costs) ? Pass(rows, items, costs, steps) : aligned;
    }

    /// <summary>What a row costs as an item, or as none.</summary>
    public double CostOf(AlignmentRow row, AlignmentItem? item, bool isWritten, int unknownTitles) => item is null ? (isWritten ? NoItemThoughWritten : NoItem) + NoneCost(row.Title) : CodeCost(row.Code, item) + TitleCost(row.Title, item, unknownTitles) + HeadingCost(row, item);

    private double[][] Costs(IReadOnlyList<AlignmentRow> rows, IReadOnlyList<AlignmentItem> items, int[] written)
    {
        var unknown = items.Count(i => i.TitleKeys.Count == 0);
        var costs = new double[rows.Count][];
        for (var r = 0; r < rows.Count; r++)
        {
            costs[r] = new double[items.Count + 1]; // the last state: no item
            for (var j = 0; j <= items.Count; j++) costs[r][j] = CostOf(rows[r], j < items.Count ? items[j] : null, written[r] >= 0, unknown);
        }

        return costs;
    }

    private double CodeCost(CodeReading? code, AlignmentItem item)
    {
        if (code is null) return NoCode;
        if (code.Costs.TryGetValue(item.Code, out var written)) return written;
        var far = distances.To(code.Token);
        if (!far.TryGetValue(item.CodeToken, out var unlike)) far[item.CodeToken] = unlike = distance.Of(item.CodeToken, code.Token, (float)((OtherCode - Misread) / Unlike));
        return Math.Min(OtherCode, Misread + Unlike * unlike);
    }

    private static double TitleCost(TitleReading? title, AlignmentItem item, int unknownTitles)
    {
        if (title is null) return 0;
        var stranger = title.None / (unknownTitles + 1);
        var probability = item.TitleKeys.Count == 0 ? stranger
            : item.TitleSettles ? title.Probability[item.Number]
            : Inferred * title.Probability[item.Number] + (1 - Inferred) * stranger;
        return Math.Min(OtherTitle, -Math.Log(probability));
    }

    // A row whose title the book knows is no other row.
    private static double NoneCost(TitleReading? title) => title is null ? 0 : Math.Min(OtherTitle, -Math.Log(title.None));

    private static double HeadingCost(AlignmentRow row, AlignmentItem item) =>
        (row.Indicator is { } i && item.Indicator is { } of && i != of) || (row.Instrument is { } t && item.Instrument is { } its && !string.Equals(t, its, StringComparison.Ordinal)) ? OtherHeading : 0;

    private static AlignedRow[] Pass(IReadOnlyList<AlignmentRow> rows, IReadOnlyList<AlignmentItem> items, double[][] costs, Steps steps)
    {
        var n = items.Count + 1;
        var forward = new double[rows.Count][];
        for (var r = 0; r < rows.Count; r++)
        {
            forward[r] = new double[n];
            if (r > 0) steps.Before(forward[r - 1], forward[r]);
            for (var j = 0; j < n; j++) forward[r][j] += costs[r][j];
        }

        var aligned = new AlignedRow[rows.Count];
        var (backward, behind, totals) = (new double[n], new double[n], new double[n]);
        for (var r = rows.Count - 1; r >= 0; r--)
        {
            if (r < rows.Count - 1)
            {
                for (var j = 0; j < n; j++) behind[j] = costs[r + 1][j] + backward[j];
                steps.Behind(behind, backward);
            }

            for (var j = 0; j < n; j++) totals[j] = forward[r][j] + backward[j];
            aligned[r] = Decide(totals, items);
        }

        return aligned;
    }

    private static AlignedRow Decide(double[] totals, IReadOnlyList<AlignmentItem> items)
    {
        var best = Array.IndexOf(totals, totals.Min());
        var next = double.PositiveInfinity;
        var candidates = new List<(double Cost, AlignmentItem Item)>();
        for (var j = 0; j < totals.Length; j++)
        {
            if (j != best) next = Math.Min(next, totals[j]);
            if (j < items.Count && totals[j] - totals[best] < DecidingMargin) candidates.Add((totals[j], items[j]));
        }

        return new AlignedRow(best < items.Count ? items[best] : null, next - totals[best], [.. candidates.OrderBy(c => c.Cost).ThenBy(c => c.Item.Number).Select(c => c.Item)]);
    }

    /// <summary>The likeliest item of each row by its code as it is written, as its place among the items; -1 where it is none of them.</summary>
    internal static int[] Written(IReadOnlyList<AlignmentRow> rows, IReadOnlyList<AlignmentItem> items)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var j = 0; j < items.Count; j++) places[items[j].Code] = j;
        return [.. rows.Select(r => r.Code is { Costs.Count: > 0 } code && places.TryGetValue(code.Costs.MinBy(c => c.Value).Key, out var place) ? place : -1)];
    }

    /// <summary>Where several rows bear one code, those that stand less well for it pay for repeating it. Returns whether anything changed.</summary>
    private static bool Claimed(int[] written, IReadOnlyList<AlignmentItem> items, AlignedRow[] aligned, double[][] costs)
    {
        var changed = false;
        foreach (var group in Enumerable.Range(0, written.Length).Where(r => written[r] >= 0).GroupBy(r => written[r]).Where(g => g.Count() > 1))
        {
            var owner = group.Where(r => aligned[r].Item == items[group.Key]).OrderByDescending(r => aligned[r].Margin).Cast<int?>().FirstOrDefault();
            if (owner is not { } own || aligned[own].Margin < DecidingMargin) continue;
            foreach (var other in group.Where(r => r != own && aligned[r].Margin < aligned[own].Margin))
            {
                costs[other][group.Key] += Repeated;
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>What it costs that one item follows another; the last state is a row that is no item, and says nothing of its neighbours.</summary>
    /// <param name="Skip">Items left out between two rows: dear where the table lists all of them, cheap where it lists some.</param>
    internal sealed record Steps(double Skip)
    {
        // A prior of one row in two, so that a short table says little.
        private const double Prior = 0.5;

        /// <summary>The steps of a table, by the codes that are written in it.</summary>
        public static Steps Of(int[] written)
        {
            int next = 0, pairs = 0;
            for (var r = 1; r < written.Length; r++)
            {
                if (written[r] < 0 || written[r - 1] < 0) continue;
                pairs++;
                if (written[r] == written[r - 1] + 1) next++;
            }

            return new Steps(-Math.Log((pairs - next + Prior) / (pairs + 2 * Prior)));
        }

        public double Cost(int from, int to, int none) =>
            from == none || to == none || to == from + 1 ? 0 : to > from ? Skip : to == from ? Repeated : OutOfOrder;

        /// <summary>The least cost of coming to each state from the one before.</summary>
        public void Before(double[] from, double[] least) => Least(from, least, forward: true);

        /// <summary>The least cost of going on from each state to the one behind.</summary>
        public void Behind(double[] to, double[] least) => Least(to, least, forward: false);

        // By running minima over the states before and behind, so that a table takes time by its rows and items, not by pairs of items.
        private void Least(double[] costs, double[] least, bool forward)
        {
            var none = costs.Length - 1;
            var all = costs.Min();
            least[none] = all;
            var lower = double.PositiveInfinity; // of items before the neighbour
            for (var j = 0; j < none; j++)
            {
                if (j >= 2) lower = Math.Min(lower, costs[j - 2]);
                var here = Math.Min(costs[none], costs[j] + Repeated);
                var neighbour = j >= 1 ? costs[j - 1] : double.PositiveInfinity;
                // Forward, what comes before is lower; backward, going on to a lower item is out of order.
                least[j] = Math.Min(here, forward ? Math.Min(neighbour, lower + Skip) : Math.Min(neighbour, lower) + OutOfOrder);
            }

            var higher = double.PositiveInfinity;
            for (var j = none - 1; j >= 0; j--)
            {
                if (j + 2 < none) higher = Math.Min(higher, costs[j + 2]);
                var neighbour = j + 1 < none ? costs[j + 1] : double.PositiveInfinity;
                least[j] = Math.Min(least[j], forward ? Math.Min(neighbour, higher) + OutOfOrder : Math.Min(neighbour, higher + Skip));
            }
        }
    }
}
