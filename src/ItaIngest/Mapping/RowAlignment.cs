using ItaIngest.Likeness;

namespace ItaIngest.Mapping;

/// <summary>A row as the alignment sees it.</summary>
/// <param name="Code">What its code may be; null where it has none.</param>
/// <param name="TitleKey">Comparison key of its title; empty where it has none.</param>
/// <param name="Indicator">The indicator that it stands under, if that is known.</param>
/// <param name="Instrument">The instrument that it stands under, if that is known.</param>
internal sealed record AlignmentRow(CodeReading? Code, string TitleKey, int? Indicator, string? Instrument);

/// <summary>An item of the book that a row can be.</summary>
/// <param name="Code">"i7", "indicator:6".</param>
/// <param name="TitleKeys">Keys of its title and variants; empty where unknown.</param>
/// <param name="TitleSettles">Whether its title is known well enough to settle a row.</param>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Instrument">Its instrument.</param>
internal sealed record AlignmentItem(string Code, IReadOnlyList<string> TitleKeys, bool TitleSettles, int? Indicator, string? Instrument);

/// <summary>What a row was aligned to.</summary>
/// <param name="Item">The item, or null when it fits none.</param>
/// <param name="Margin">By how much the next best alignment of the whole table costs more.</param>
/// <param name="Candidates">All items within the margin that decides, best first.</param>
/// <param name="TitleSimilarity">Of its title to the item's, 0 to 1; null where one of them is unknown.</param>
/// <param name="ByTitle">The item whose title fits best, with its similarity; null where no title is known.</param>
internal sealed record AlignedRow(AlignmentItem? Item, double Margin, IReadOnlyList<AlignmentItem> Candidates, double? TitleSimilarity, (AlignmentItem Item, double Similarity)? ByTitle);

/// <summary>
/// Aligns the rows of a table to the items of a book as one alignment: what the code reads as, the title, the order and the
/// indicator that it stands under. The cost of each alternative is the cheapest alignment of the whole table that contains
/// it (forward and backward passes), so that the margin of a row says what the table as a whole says against the next best.
/// </summary>
internal static class RowAlignment
{
    /// <summary>A row whose best and next best differ by less is not decided.</summary>
    public const double DecidingMargin = 0.5;

    private const double OtherCode = 4;
    private const double NoCode = 1;
    private const double UnknownTitle = 0.8;
    private const double TitleWeight = 3;
    private const double OtherIndicator = 3;
    private const double OtherInstrument = 4;
    private const double NoItem = 4.5;
    private const double Repeated = 1.5;
    private const double OutOfOrder = 1;
    private const double Skipped = 0.02;

    public static IReadOnlyList<AlignedRow> Align(IReadOnlyList<AlignmentRow> rows, IReadOnlyList<AlignmentItem> items)
    {
        if (rows.Count == 0) return [];
        var n = items.Count + 1; // the last state: no item
        var similarities = rows.Select(r => items.Select(i => Similarity(r, i)).ToArray()).ToArray();
        var costs = rows.Select((r, k) => Enumerable.Range(0, n).Select(j => j == items.Count ? NoItem : Cost(r, items[j], similarities[k][j])).ToArray()).ToArray();

        var forward = new double[rows.Count][];
        var backward = new double[rows.Count][];
        for (var r = 0; r < rows.Count; r++)
            forward[r] = [.. Enumerable.Range(0, n).Select(j => costs[r][j] + (r == 0 ? 0 : Enumerable.Range(0, n).Min(k => forward[r - 1][k] + StepCost(k, j, items.Count))))];
        for (var r = rows.Count - 1; r >= 0; r--)
            backward[r] = [.. Enumerable.Range(0, n).Select(j => r == rows.Count - 1 ? 0 : Enumerable.Range(0, n).Min(k => StepCost(j, k, items.Count) + costs[r + 1][k] + backward[r + 1][k]))];

        return [.. rows.Select((_, r) => Decide(forward[r].Zip(backward[r], (f, b) => f + b).ToArray(), items, similarities[r]))];
    }

    private static AlignedRow Decide(double[] totals, IReadOnlyList<AlignmentItem> items, double?[] similarities)
    {
        var order = Enumerable.Range(0, totals.Length).OrderBy(j => totals[j]).ThenBy(j => j).ToArray();
        var best = order[0];
        var margin = order.Length > 1 ? totals[order[1]] - totals[best] : double.PositiveInfinity;
        var candidates = order.TakeWhile(j => totals[j] - totals[best] < DecidingMargin).Where(j => j < items.Count).Select(j => items[j]).ToArray();
        var byTitle = Enumerable.Range(0, items.Count).Where(j => similarities[j] is not null).OrderByDescending(j => similarities[j]).ThenBy(j => j).Cast<int?>().FirstOrDefault();
        return new AlignedRow(
            best < items.Count ? items[best] : null,
            margin,
            candidates,
            best < items.Count ? similarities[best] : null,
            byTitle is { } t ? (items[t], similarities[t]!.Value) : null);
    }

    private static double? Similarity(AlignmentRow row, AlignmentItem item) =>
        row.TitleKey.Length < 4 || item.TitleKeys.Count == 0 ? null : item.TitleKeys.Max(k => TextSimilarity.Dice(k, row.TitleKey));

    private static double Cost(AlignmentRow row, AlignmentItem item, double? similarity)
    {
        var code = row.Code is null ? NoCode : row.Code.Costs.TryGetValue(item.Code, out var c) ? c : OtherCode;
        var title = similarity is not { } s ? UnknownTitle
            : item.TitleSettles ? TitleWeight * (1 - s)
            : UnknownTitle + (((TitleWeight * (1 - s)) - UnknownTitle) / 2);
        var indicator = row.Indicator is { } i && item.Indicator is { } of && i != of ? OtherIndicator : 0;
        var instrument = row.Instrument is { } t && item.Instrument is { } its && !string.Equals(t, its, StringComparison.Ordinal) ? OtherInstrument : 0;
        return code + title + indicator + instrument;
    }

    /// <summary>What a row costs as an item, or as none.</summary>
    public static double CostOf(AlignmentRow row, AlignmentItem? item) => item is null ? NoItem : Cost(row, item, Similarity(row, item));

    /// <summary>What it costs that one item follows another; <paramref name="none"/> is the state of a row that is none.</summary>
    public static double StepCost(int from, int to, int none) =>
        from == none || to == none ? 0 : to > from ? Skipped * (to - from - 1) : to == from ? Repeated : OutOfOrder;
}
