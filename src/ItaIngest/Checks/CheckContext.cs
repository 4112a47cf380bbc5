using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks;

/// <summary>What a check may look at.</summary>
/// <param name="Document">What was read.</param>
/// <param name="Facts">The settled facts.</param>
/// <param name="Book">The code book of the scores' year; null where there is none.</param>
/// <param name="Scores">The scores as a graph, built once for all checks.</param>
/// <param name="Rules">All rules, for what concerns other years.</param>
public sealed record CheckContext(ReadDocument Document, ReportFacts Facts, CodeBook? Book, ScoreGraph Scores, RuleSet Rules)
{
    /// <summary>The context of a report.</summary>
    public static CheckContext Of(RuleSet rules, ReadDocument document, ReportFacts facts)
    {
        var book = rules.Book(facts.ScoreYear);
        return new CheckContext(document, facts, book, ScoreGraph.Of(facts, book), rules);
    }

    /// <summary>The observations that stand in the row (or paragraph) of a place.</summary>
    public IEnumerable<Observation> ObservationsAt(Place place) =>
        Facts.Observations.Where(o => PlaceOrder.SameRow(o.At, place) || o.Copies.Any(c => PlaceOrder.SameRow(c.At, place)));
}
