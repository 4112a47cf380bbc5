using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Mapping;

namespace ItaIngest.Cli.Ingest;

/// <summary>Scores that reports state, and how many of them are held back until a person decides.</summary>
internal sealed record ScoreCounts(int Stated, int Held)
{
    /// <summary>The scores of a report; null of a file that was not read.</summary>
    public static ScoreCounts? Of(DocumentResult? result) => Of(result, result?.Results ?? []);

    /// <summary>The same by more results than its own.</summary>
    public static ScoreCounts? Of(DocumentResult? result, IReadOnlyList<CheckResult> results)
    {
        if (result?.Facts is not { } facts) return null;
        var statuses = new ValueStatuses(results);
        var scores = facts.Observations.Where(o => o.Figure == Figure.Score).ToList();
        return new ScoreCounts(scores.Count, scores.Count(o => statuses.Of(o) == ValueStatus.Held));
    }

    public static ScoreCounts operator +(ScoreCounts a, ScoreCounts b) => new(a.Stated + b.Stated, a.Held + b.Held);
}
