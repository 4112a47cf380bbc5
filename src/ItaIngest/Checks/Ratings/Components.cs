using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Ratings;

/// <summary>
/// What is known of the instruments (parts counted apart) whose scores the conditions of a level ask about: stated scores are taken
/// as printed; others lie between bounds that follow from their indicators, from the instrument they are a part of, or from the whole.
/// </summary>
internal static class Components
{
    /// <summary>The bounds of every component, in the order of the book.</summary>
    public static IReadOnlyList<Interval> Of(CodeBook book, ScoreGraph graph)
    {
        var found = new List<Interval>();
        foreach (var instrument in book.Instruments)
        {
            var node = graph.Node(Items.Instrument(instrument.Code));
            var whole = (node is null ? null : Known(node)) ?? FromOverall(book, graph, instrument);
            if (instrument.Parts.Count != 2 || node is null) found.Add(whole);
            else found.AddRange(node.Parts.Select((p, i) => Known(p) ?? ScoreFormulas.OtherPart(whole, Known(node.Parts[1 - i]) ?? ScoreFormulas.Possible)));
        }

        return found;
    }

    // As stated, or as its indicators make it, which is known as closely as they are printed.
    private static Interval? Known(ScoreNode node)
    {
        if (node.Score is { } stated) return Interval.Exactly(stated.Number);
        return node.Children.Count > 0 && node.Children.All(c => c.Score is not null)
            ? Estimate.Mean([.. node.Children.Select(c => Estimate.Of(c.Score!.Value))]).Range.Clamp(0, 100)
            : null;
    }

    private static Interval FromOverall(CodeBook book, ScoreGraph graph, Instrument instrument)
    {
        if (graph.Overall?.Score is not { } overall || instrument.Weight is not { Value: > 0 } weight) return ScoreFormulas.Possible;
        var others = Interval.Exactly(0);
        foreach (var other in book.Instruments.Where(i => i != instrument))
        {
            if (other.Weight is not { } share) return ScoreFormulas.Possible;
            others += ((graph.Node(Items.Instrument(other.Code)) is { } o ? Known(o) : null) ?? ScoreFormulas.Possible) * share.Value;
        }

        return ((overall.Interval - others) / weight.Value).Clamp(0, 100);
    }
}
