using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>Which scores an OIT indicator can have when some of its questions are not listed.</summary>
internal static class OitReach
{
    /// <summary>Sums of sub-indicators are few (0 or 100 for each question), so all of them are tried up to this many.</summary>
    private const int MostSums = 200_000;

    /// <summary>Whether some choice of the possible values for the unlisted questions gives the printed score. True when it would take too long to tell.</summary>
    public static bool IsReachable(ScoreNode indicator, IReadOnlyList<decimal> values, Printed stated)
    {
        if (indicator.Children.Count == 0 || values.Count == 0) return true;
        HashSet<decimal> sums = [0m];
        foreach (var sub in indicator.Children)
        {
            var means = Means(sub, values);
            if ((long)sums.Count * means.Count > MostSums) return true;
            sums = [.. sums.SelectMany(s => means.Select(m => s + m))];
        }

        return sums.Any(s => Estimate.Mean([Estimate.Exactly(s)]) is var sum
            && Estimate.Weighted([(sum, 1m / indicator.Children.Count)]).FitTo(stated) is not null);
    }

    private static HashSet<decimal> Means(ScoreNode sub, IReadOnlyList<decimal> values)
    {
        HashSet<decimal> sums = [sub.Children.Sum(q => q.Score?.Number ?? 0m)];
        for (var open = sub.Children.Count(q => q.Score is null); open > 0; open--)
            sums = [.. sums.SelectMany(s => values.Select(v => s + v))];
        return [.. sums.Select(s => s / sub.Children.Count)];
    }
}
