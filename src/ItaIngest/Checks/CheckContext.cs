using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Repairs;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks;

/// <summary>What a check may look at.</summary>
/// <param name="Document">What was read.</param>
/// <param name="Facts">The settled facts.</param>
/// <param name="Book">The code book of the scores' year; null where there is none.</param>
/// <param name="Model">All that the scores must satisfy, built once for all checks.</param>
/// <param name="Scores">The scores of the report's year as a graph.</param>
/// <param name="Rules">All rules, for what concerns other years.</param>
public sealed record CheckContext(ReadDocument Document, ReportFacts Facts, CodeBook? Book, ScoreModel Model, ScoreGraph Scores, RuleSet Rules)
{
    private readonly Lazy<IReadOnlyList<Mend>> mends = new(() => new RepairSearch(Model, Rules.Confusions.Cost).Find());

    /// <summary>The context of a report.</summary>
    public static CheckContext Of(RuleSet rules, ReadDocument document, ReportFacts facts)
    {
        var book = rules.Book(facts.ScoreYear);
        var graph = ScoreGraph.Of(facts, book);
        return new CheckContext(document, facts, book, ScoreModel.Of(facts, rules, graph), graph, rules);
    }

    /// <summary>The observations that stand in the row (or paragraph) of a place.</summary>
    public IEnumerable<Observation> ObservationsAt(Place place) =>
        Facts.Observations.Where(o => PlaceOrder.SameRow(o.At, place) || o.Copies.Any(c => PlaceOrder.SameRow(c.At, place)));

    /// <summary>What would mend a broken constraint, together with all that it hangs together with; null where it is not broken.</summary>
    public Mend? MendOf(Constraint constraint) => mends.Value.FirstOrDefault(m => m.Broken.Contains(constraint));
}
