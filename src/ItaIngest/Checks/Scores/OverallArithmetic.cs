using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>How the overall score is built, from the lowest level that a report states, or from a higher one.</summary>
internal sealed class OverallArithmetic(CodeBook book, Aggregation aggregation, ScoreGraph graph)
{
    /// <summary>From which level a score is rebuilt; where it is not stated the next one is taken.</summary>
    public enum Basis
    {
        Questions = 0,
        Indicators,
        Instruments,
    }

    /// <summary>The overall score, or null when something that it takes is not stated.</summary>
    public Estimate? Overall(Basis basis, IndicatorArithmetic.Pick pick)
    {
        var addends = new List<(Estimate Score, decimal Weight)>();
        foreach (var instrument in graph.Instruments)
        {
            if (WeightOf(instrument) is not { } weight || Instrument(instrument, basis, pick) is not { } score) return null;
            addends.Add((score, weight.Value));
        }

        return addends.Count == 0 ? null : Estimate.Weighted(addends);
    }

    /// <summary>An instrument from its indicators (or as stated), or null.</summary>
    public Estimate? Instrument(ScoreNode instrument, Basis basis, IndicatorArithmetic.Pick pick)
    {
        var stated = pick(instrument) is { } printed ? Estimate.Of(printed) : FromParts(instrument, pick);
        var below = FromIndicators(instrument, basis, pick);
        return basis == Basis.Instruments ? stated ?? below : below ?? stated;
    }

    /// <summary>An instrument, or a part of one, from its indicators; null when one is not stated.</summary>
    public Estimate? FromIndicators(ScoreNode instrument, Basis basis, IndicatorArithmetic.Pick pick) =>
        Mean(instrument.Children.Select(i => Indicator(i, basis, pick)));

    /// <summary>What the overall score was built from, as far as it is stated: for evidence and for what is in doubt.</summary>
    public IEnumerable<ScoreNode> Addends(Basis basis)
    {
        foreach (var instrument in graph.Instruments)
        {
            var indicators = instrument.Children;
            var useStated = basis == Basis.Instruments ? instrument.Score is not null : indicators.Any(i => Indicator(i, basis, IndicatorArithmetic.AsPrinted) is null);
            if (useStated)
            {
                foreach (var node in instrument.Parts.Prepend(instrument).Where(n => n.Score is not null)) yield return node;
                continue;
            }

            foreach (var indicator in indicators)
            {
                if (IsRebuilt(indicator, basis))
                {
                    foreach (var question in IndicatorArithmetic.Questions(indicator).Where(q => q.Score is not null)) yield return question;
                }
                else if (indicator.Score is not null)
                {
                    yield return indicator;
                }
            }
        }
    }

    /// <summary>How well the weights are known.</summary>
    public Confidence[] Weights => [.. graph.Instruments.Select(i => WeightOf(i)?.Confidence ?? Confidence.Unknown)];

    /// <summary>Whether a basis is one of its own: something is taken from its level.</summary>
    public bool Has(Basis basis) => basis switch
    {
        Basis.Questions => graph.Indicators.Any(i => IsRebuilt(i, basis)),
        Basis.Indicators => graph.Indicators.Any(i => i.Score is not null),
        _ => graph.Instruments.Any(i => i.Score is not null || i.Parts.Any(p => p.Score is not null)),
    };

    /// <summary>Whether every indicator is rebuilt from its questions.</summary>
    public bool IsAllFromQuestions => graph.Indicators.All(i => IsRebuilt(i, Basis.Questions));

    /// <summary>An indicator is rebuilt from its questions only where it fits them (or is not stated): else the difference is a finding of the indicator, not of the sum.</summary>
    private bool IsRebuilt(ScoreNode indicator, Basis basis) =>
        basis == Basis.Questions
        && IndicatorArithmetic.FromBelow(indicator, aggregation, IndicatorArithmetic.AsPrinted) is { } rebuilt
        && (indicator.Score is not { } stated || rebuilt.FitTo(stated) is not null);

    private Estimate? Indicator(ScoreNode indicator, Basis basis, IndicatorArithmetic.Pick pick)
    {
        if (IsRebuilt(indicator, basis)) return IndicatorArithmetic.FromBelow(indicator, aggregation, pick);
        if (pick(indicator) is { } stated) return Estimate.Of(stated);
        return indicator.Score is null ? IndicatorArithmetic.FromBelow(indicator, aggregation, pick) : null;
    }

    /// <summary>An instrument from its weighted parts; null when it has none or one is not stated.</summary>
    public Estimate? FromParts(ScoreNode instrument, IndicatorArithmetic.Pick pick)
    {
        var weights = book.Instruments.First(i => string.Equals(Items.Instrument(i.Code), instrument.Item, StringComparison.Ordinal)).Parts;
        if (instrument.Parts.Count == 0) return null;
        var parts = new List<(Estimate Score, decimal Weight)>();
        foreach (var part in instrument.Parts)
        {
            var weight = weights.FirstOrDefault(w => string.Equals(w.Code, part.Part, StringComparison.Ordinal))?.Weight;
            var score = pick(part) is { } stated ? Estimate.Of(stated) : Mean(part.Children.Select(i => pick(i) is { } p ? Estimate.Of(p) : (Estimate?)null));
            if (weight is null || score is null) return null;
            parts.Add((score.Value, weight.Value));
        }

        var total = parts.Sum(p => p.Weight);
        return total <= 0 ? null : Estimate.Weighted([.. parts.Select(p => (p.Score, p.Weight / total))]);
    }

    private Sourced<decimal>? WeightOf(ScoreNode instrument)
    {
        var rule = book.Instruments.First(i => string.Equals(Items.Instrument(i.Code), instrument.Item, StringComparison.Ordinal));
        if (rule.Weight is { } weight) return weight;
        if (rule.Parts.Count == 0 || rule.Parts.Any(p => p.Weight is null)) return null;
        return new Sourced<decimal>(rule.Parts.Sum(p => p.Weight!.Value), rule.Parts[0].Weight!.Source, rule.Parts.Min(p => p.Weight!.Confidence));
    }

    private static Estimate? Mean(IEnumerable<Estimate?> of)
    {
        var all = of.ToList();
        return all.Count > 0 && all.All(e => e is not null) ? Estimate.Mean([.. all.Select(e => e!.Value)]) : null;
    }
}
