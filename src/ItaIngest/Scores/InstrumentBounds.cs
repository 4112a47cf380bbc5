using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Scores;

/// <summary>
/// What is known of the instruments (parts counted apart) whose scores the conditions of a level ask about: stated scores are taken
/// as printed; others lie between bounds that follow from their indicators, from the instrument they are a part of, or from the whole.
/// </summary>
/// <param name="book">The book of the year.</param>
/// <param name="graph">Its scores.</param>
/// <param name="pick">The value of a score: usually what is printed.</param>
internal sealed class InstrumentBounds(CodeBook book, ScoreGraph graph, Func<ScoreNode, Printed?> pick)
{
    /// <summary>The bounds of every instrument and part, in the order of the book.</summary>
    public IReadOnlyList<Interval> All()
    {
        var found = new List<Interval>();
        foreach (var instrument in book.Instruments)
        {
            var node = graph.Node(Items.Instrument(instrument.Code));
            var whole = (node is null ? null : Known(node)) ?? FromOverall(instrument);
            if (instrument.Parts.Count != 2 || node is null) found.Add(whole);
            else found.AddRange(node.Parts.Select((p, i) => Known(p) ?? ScoreFormulas.OtherPart(whole, Known(node.Parts[1 - i]) ?? ScoreFormulas.Possible)));
        }

        return found;
    }

    // As stated, or as its indicators make it, which is known as closely as they are printed.
    private Interval? Known(ScoreNode node)
    {
        if (pick(node) is { } stated) return Interval.Exactly(stated.Number);
        var indicators = node.Children.Select(pick).OfType<Printed>().ToList();
        return indicators.Count > 0 && indicators.Count == node.Children.Count
            ? Estimate.Mean([.. indicators.Select(Estimate.Of)]).Range.Clamp(0, 100)
            : null;
    }

    private Interval FromOverall(Instrument instrument)
    {
        if (graph.Overall is not { } node || pick(node) is not { } overall || instrument.Weight is not { Value: > 0 } weight) return ScoreFormulas.Possible;
        var others = Interval.Exactly(0);
        foreach (var other in book.Instruments.Where(i => i != instrument))
        {
            if (other.Weight is not { } share) return ScoreFormulas.Possible;
            others += ((graph.Node(Items.Instrument(other.Code)) is { } o ? Known(o) : null) ?? ScoreFormulas.Possible) * share.Value;
        }

        return ((overall.Interval - others) / weight.Value).Clamp(0, 100);
    }
}
