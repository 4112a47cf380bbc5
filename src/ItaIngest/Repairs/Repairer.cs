using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Repairs;

/// <summary>
/// The stage between the decisions and the checks: settled facts in, the same facts out with those scores repaired for which
/// one reading alone satisfies everything and is confirmed twice. All else is left to a person.
/// </summary>
public sealed class Repairer(RuleSet rules)
{
    private const int MostRounds = 5;

    /// <summary>The facts with their safe repairs applied and listed in <see cref="ReportFacts.Repairs"/>.</summary>
    /// <param name="facts">Settled facts. What a reviewer has settled is never touched.</param>
    public ReportFacts Repair(ReportFacts facts)
    {
        // What one repair makes clear may settle another; each round repairs something, or is the last.
        for (var round = 0; round < MostRounds; round++)
        {
            var model = ScoreModel.Of(facts, rules);
            if (!model.Broken.Any()) return facts;
            var repaired = Repaired(facts, model);
            if (ReferenceEquals(repaired, facts)) return facts;
            facts = repaired;
        }

        return facts;
    }

    private ReportFacts Repaired(ReportFacts facts, ScoreModel model)
    {
        foreach (var mend in new RepairSearch(model, rules.Confusions.Cost).Find())
        {
            if (mend.Safe is not { Edits: [{ Variable.Node: { } node } edit] } safe) continue;
            var applied = new AppliedRepair(node.Item, node.Part, node.Year, edit.Cell.Value.ToString(), edit.To.ToString(), edit.Cell.At,
                safe.ConfirmedBy, [.. mend.Broken.Where(c => c.IsArithmetic).Select(c => c.NameFor(edit.Variable.Index)).Distinct(StringComparer.Ordinal)], safe.Cost);
            facts = Applied(facts, node, edit) with { Repairs = [.. facts.Repairs, applied] };
        }

        return facts;
    }

    private static ReportFacts Applied(ReportFacts facts, ScoreNode node, Edit edit) => facts with
    {
        Observations = [.. facts.Observations.Select(o => IsOf(o, node) ? Applied(o, edit) : o)],
        Claims = [.. facts.Claims.Select(c => Applied(c, node, edit))],
    };

    private static bool IsOf(Observation observation, ScoreNode node) =>
        observation.Figure == Figure.Score && observation.Year == node.Year
        && string.Equals(observation.Item, node.Item, StringComparison.Ordinal)
        && (string.Equals(observation.Part, node.Part, StringComparison.Ordinal) || (observation.Part is null && node.Scores.Any(s => s.At == observation.At)));

    private static Observation Applied(Observation observation, Edit edit)
    {
        if (observation.At == edit.Cell.At && Says(observation.Number, edit))
            return observation with { Value = edit.To.ToString(), Number = edit.To.Number, Decimals = edit.To.Decimals, Standing = Standing.Repaired };
        return observation.Copies.Any(c => c.At == edit.Cell.At && Says(c.Number, edit))
            ? observation with { Copies = [.. observation.Copies.Select(c => c.At == edit.Cell.At && Says(c.Number, edit) ? c with { Value = edit.To.ToString(), Number = edit.To.Number, Decimals = edit.To.Decimals } : c)] }
            : observation;
    }

    private static bool Says(decimal? number, Edit edit) => number == edit.Cell.Value.Number;

    // A difference stated beside the score was read with it.
    private static Claim Applied(Claim claim, ScoreNode node, Edit edit)
    {
        if (claim.Kind != ClaimKind.Delta || !PlaceOrder.SameRow(claim.At, edit.Cell.At) || !claim.Figures.TryGetValue("item", out var item) || item != node.Item) return claim;
        var year = node.Year.ToString(CultureInfo.InvariantCulture);
        foreach (var (figure, of) in new[] { ("from", "fromYear"), ("to", "toYear") })
        {
            if (claim.Figures.GetValueOrDefault(of) != year || !Says(FigureText.Read(claim.Figures.GetValueOrDefault(figure))?.Value, edit)) continue;
            claim = claim with { Figures = new Dictionary<string, string>(claim.Figures, StringComparer.Ordinal) { [figure] = edit.To.ToString() } };
        }

        return claim;
    }
}
