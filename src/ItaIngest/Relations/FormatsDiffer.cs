using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Relations;

/// <summary>
/// ITA-N012: one report (agency, year, kind) in several documents. Says which of them counts and why; what they state differently
/// is held at the one that counts. Can always tell.
/// </summary>
public sealed class FormatsDiffer : IRelation
{
    /// <inheritdoc/>
    public string Code => "ITA-N012";

    /// <inheritdoc/>
    public IEnumerable<RelationResult> Run(RelationContext context) => context.Agencies.SelectMany(a => a.Reports).Where(r => r.Count > 1).SelectMany(r => Compared(context.Rules, r));

    private IEnumerable<RelationResult> Compared(RuleSet rules, IReadOnlyList<RelatedReport> report)
    {
        var winner = report[0];
        var differing = new List<Disagreement>();
        foreach (var other in report.Skip(1))
        {
            var shared = winner.Stated.Select(o => (Here: o, There: other.Same(o))).Where(s => s.There is not null).ToList();
            var contradicting = shared.Where(s => AssembledReport.Contradicts(s.Here, s.There!)).ToList();
            differing.AddRange(contradicting.Select(s => new Disagreement(s.Here, other, s.There!, Severity.Error, Basis(rules, winner, other, s.Here, s.There!))));
            yield return new RelationResult(other.Id, Told(winner, other, shared.Count, contradicting.Count));
        }

        // One finding a figure, against the best of the documents that state it differently.
        var first = differing.DistinctBy(d => ObservationKey.Of(d.Here), StringComparer.Ordinal).ToList();
        foreach (var told in Disagreement.Told(Code, rules, winner, first)) yield return told;
    }

    private CheckResult Told(RelatedReport winner, RelatedReport other, int shared, int differing)
    {
        var figures = new Figures { { "document", winner.Path }, { "shared", shared }, { "differing", differing }, { "missing", winner.Stated.Count() - shared }, { "more", other.Stated.Count() - shared } };
        figures.With("basis", winner.Rank.Outcome != other.Rank.Outcome ? "outcome" : winner.Rank.Scores != other.Rank.Scores ? "scores" : "path");
        var severity = differing > 0 ? Severity.Warning : Severity.Info;
        return Say.Fails(Code, new Subject("document", other.Key.Year), severity, figures, [other.Whole(here: true), winner.Whole(here: false)], []);
    }

    private static string Basis(RuleSet rules, RelatedReport winner, RelatedReport other, Observation here, Observation there) =>
        (winner.Proves(here), other.Proves(there)) switch
        {
            (true, false) => "here-proved",
            (false, true) => "there-proved",
            _ => Disagreement.DigitCost(rules, here, there) is not null ? "one-digit" : "",
        };
}
