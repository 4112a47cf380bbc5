using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Mapping;

namespace ItaIngest.Review;

/// <summary>What a decision changed in its document.</summary>
/// <param name="Values">Values that are others now, or may be used now and could not before, in the order of the report.</param>
/// <param name="Settled">Findings that are open no more.</param>
/// <param name="Raised">Findings that are open now and were not.</param>
public sealed record DecisionEffect(IReadOnlyList<ValueChange> Values, IReadOnlyList<CheckResult> Settled, IReadOnlyList<CheckResult> Raised)
{
    /// <summary>Compares what follows without and with it.</summary>
    public static DecisionEffect Of(DocumentResult before, DocumentResult after)
    {
        var (was, now) = (ValuesOf(before), ValuesOf(after));
        var values = was.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Select(key => new ValueChange(key, was.GetValueOrDefault(key), now.GetValueOrDefault(key)))
            .Where(c => c.Before != c.After)
            .ToList();
        var (openBefore, openAfter) = (Open(before), Open(after));
        return new DecisionEffect(values, [.. openBefore.Where(f => !openAfter.ContainsKey(f.Key)).Select(f => f.Value)], [.. openAfter.Where(f => !openBefore.ContainsKey(f.Key)).Select(f => f.Value)]);
    }

    private static Dictionary<string, StatedValue> ValuesOf(DocumentResult result)
    {
        var statuses = new ValueStatuses(result.Results);
        var values = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        foreach (var o in result.Facts?.Observations ?? []) values.TryAdd(ObservationKey.Of(o), new StatedValue(o.Value, statuses.Of(o) == ValueStatus.Held));
        return values;
    }

    private static Dictionary<(string Code, Subject Subject, string Text), CheckResult> Open(DocumentResult result)
    {
        var open = new Dictionary<(string, Subject, string), CheckResult>();
        foreach (var finding in result.Results.Where(r => r.IsOpen)) open.TryAdd((finding.Code, finding.Subject, finding.Evidence is [var first, ..] ? first.Text : ""), finding);
        return open;
    }
}

/// <summary>A value before and after a decision.</summary>
/// <param name="Key">"i7@2566/score".</param>
/// <param name="Before">Null where it was not there.</param>
/// <param name="After">Null where it is not there any more.</param>
public sealed record ValueChange(string Key, StatedValue? Before, StatedValue? After);

/// <summary>A value, and whether it is held back.</summary>
public sealed record StatedValue(string Value, bool IsHeld);
