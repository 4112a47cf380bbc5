using System.Globalization;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>A document as an overview counts it.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Year">Fiscal year (BE) that it is listed under.</param>
/// <param name="ScoreYear">Fiscal year (BE) of its scores.</param>
/// <param name="Agency">Whose it is.</param>
/// <param name="Checks">What each check found in it.</param>
/// <param name="Shares">How far its scores may be trusted.</param>
internal sealed record OverviewDocument(string Document, int? Year, int? ScoreYear, OverviewAgency Agency, IEnumerable<CheckTally> Checks, ScoreShares Shares);

/// <summary>An agency that counts once; empty where something is not known.</summary>
internal sealed record OverviewAgency(string Type, string Name, string District, string Province);

/// <summary>A score of the overall, of an instrument or of an indicator that is not held back.</summary>
internal readonly record struct HeadlineScore(string Document, int Year, string Item, decimal Number);

/// <summary>Makes an overview.</summary>
internal sealed class OverviewTally
{
    private readonly OverviewFilter filter;
    private readonly Dictionary<string, (int Rank, int Year, OverviewAgency Agency)> known = new(StringComparer.Ordinal);
    private readonly List<OverviewDocument> chosen = [];

    /// <summary>Of these documents.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="documents">All, in the order of paths.</param>
    public OverviewTally(OverviewFilter filter, IEnumerable<OverviewDocument> documents)
    {
        this.filter = filter;
        foreach (var document in documents)
        {
            var agency = document.Agency;
            if (filter.Province is { } province && !string.Equals(agency.Province, province, StringComparison.Ordinal)) continue;
            if (filter.Year is not { } year || document.Year == year) chosen.Add(document);
            // Whose a score is has to be known before an agency can count once.
            if (agency.Name.Length > 0 && document.ScoreYear is { } own) known[document.Document] = (known.Count, own, agency);
        }
    }

    /// <summary>Counts.</summary>
    /// <param name="overall">The overall scores of a year.</param>
    /// <param name="others">The scores of instruments and indicators of a year.</param>
    public Overview Of(Func<int, IEnumerable<HeadlineScore>> overall, Func<int, IEnumerable<HeadlineScore>> others)
    {
        var scores = Once(known.Values.Select(k => k.Year).Distinct().SelectMany(overall));
        var latest = filter.Year ?? (scores.Count > 0 ? scores.Keys.Max(k => k.Year) : null);
        return new Overview(
            Spreads(scores, k => k.Year, y => y.ToString(CultureInfo.InvariantCulture), Comparer<int>.Default),
            [
                .. Spreads(scores.Where(s => s.Key.Year == latest), k => k.Agency.Province, p => p, PathOrder.Instance)
                    .OrderByDescending(s => s.Mean),
            ],
            latest is { } year ? Spreads(Once(others(year)), k => k.Item, i => i, Items.Order) : [],
            Findings(),
            chosen.Aggregate(new ScoreShares(0, 0, 0, 0, 0), (sum, d) => Sum(sum, d.Shares)));
    }

    private static IReadOnlyList<ScoreSpread> Spreads<TKey>(
        IEnumerable<KeyValuePair<ScoreKey, (int Rank, decimal Number)>> scores, Func<ScoreKey, TKey> by, Func<TKey, string> name, IComparer<TKey> order) =>
    [
        .. scores.GroupBy(s => by(s.Key), s => s.Value.Number).OrderBy(g => g.Key, order).Select(g =>
        {
            var numbers = g.ToList();
            return new ScoreSpread(name(g.Key), numbers.Count, numbers.Sum() / numbers.Count, numbers.Min(), numbers.Max());
        }),
    ];

    private static ScoreShares Sum(ScoreShares a, ScoreShares b) =>
        new(a.Proved + b.Proved, a.Repaired + b.Repaired, a.Decided + b.Decided, a.Open + b.Open, a.Unproved + b.Unproved);

    /// <summary>An agency's score of a year and item, as the first of its documents has it. What a report restates of another year is left out.</summary>
    private Dictionary<ScoreKey, (int Rank, decimal Number)> Once(IEnumerable<HeadlineScore> scores)
    {
        var once = new Dictionary<ScoreKey, (int Rank, decimal Number)>();
        foreach (var score in scores)
        {
            if (!known.TryGetValue(score.Document, out var of) || of.Year != score.Year) continue;
            var key = new ScoreKey(score.Year, score.Item, of.Agency);
            if (!once.TryGetValue(key, out var other) || of.Rank < other.Rank) once[key] = (of.Rank, score.Number);
        }

        return once;
    }

    private IReadOnlyList<CheckCount> Findings()
    {
        var counts = new Dictionary<string, CheckCount>(StringComparer.Ordinal);
        foreach (var check in chosen.SelectMany(d => d.Checks))
        {
            var open = check.Errors + check.Warnings;
            var count = counts.GetValueOrDefault(check.Code) ?? new CheckCount(check.Code, 0, 0, 0);
            counts[check.Code] = new CheckCount(check.Code, count.Open + open, count.Documents + (open > 0 ? 1 : 0), count.Told + check.Told);
        }

        return [.. counts.Values.OrderByDescending(c => c.Open).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }

    private readonly record struct ScoreKey(int Year, string Item, OverviewAgency Agency);
}
