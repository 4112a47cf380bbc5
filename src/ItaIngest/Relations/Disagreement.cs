using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Repairs;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Relations;

/// <summary>A figure that two documents state differently.</summary>
/// <param name="Here">As the document states it that the finding belongs to.</param>
/// <param name="Other">The other document.</param>
/// <param name="There">As that one states it.</param>
/// <param name="Severity">Of a finding about it.</param>
/// <param name="Basis">A word for what makes one of them the likelier; empty where nothing does.</param>
internal sealed record Disagreement(Observation Here, RelatedReport Other, Observation There, Severity Severity, string Basis = "")
{
    /// <summary>From so many in one table on, a column was mistaken rather than a cell: that is one finding.</summary>
    private const int Run = 4;

    /// <summary>Findings about the disagreements of a document, in the order of items; those of a table that are many come as one.</summary>
    public static IEnumerable<RelationResult> Told(string code, RuleSet rules, RelatedReport document, IReadOnlyList<Disagreement> all)
    {
        var runs = all
            .Where(d => d.Here is { Figure: Figure.Score, At.Table: not null })
            .GroupBy(d => (Table: d.Here.At.Table!.Value, d.Here.Year, d.Other.Id, d.Severity))
            .Where(g => g.Count() >= Run).ToList();
        foreach (var d in all.Except(runs.SelectMany(r => r))) yield return new RelationResult(document.Id, d.One(code, rules));
        foreach (var run in runs) yield return new RelationResult(document.Id, Several(code, [.. run]));
    }

    /// <summary>The likeliest single misread digit that turns one printed score into another, or null.</summary>
    public static decimal? DigitCost(RuleSet rules, Observation from, Observation to) =>
        from.Number is { } a && to.Number is { } b && from.Decimals == to.Decimals
            && Misreadings.Of(Printed.Of(a, from.Decimals), rules.Confusions.Cost).Where(c => c.IsPlausible && c.To.Number == b).Select(c => (decimal?)c.Cost).FirstOrDefault() is { } cost
            ? cost
            : null;

    private CheckResult One(string code, RuleSet rules)
    {
        var figures = new Figures { { "stated", Value(Here) }, { "other", Value(There) }, { "document", Other.Path }, { "figure", ObservationKey.Word(Here.Figure) } };
        if (Basis.Length > 0) figures.With("basis", Basis);
        var key = ObservationKey.Of(Here);
        var repair = DigitCost(rules, Here, There) is { } cost ? new Repair(key, Value(Here), Value(There), Safety.AskReviewer, cost, []) : null;
        return Say.Fails(code, new Subject(Here.Item, Here.Year, Here.Part), Confirmed(Severity), figures, [RelatedReport.Here(Here), Other.There(There)], [key], repair);
    }

    private static CheckResult Several(string code, IReadOnlyList<Disagreement> run)
    {
        var first = run[0];
        var open = run.Where(d => d.Here.Standing != Standing.ByReviewer).ToList();
        var figures = new Figures { { "count", run.Count }, { "items", string.Join(',', run.Select(d => d.Here.Item)) }, { "document", first.Other.Path } };
        return Say.Fails(
            code,
            new Subject(string.Create(CultureInfo.InvariantCulture, $"table:{first.Here.At.Table}"), first.Here.Year),
            open.Count == 0 && first.Severity > Severity.Warning ? Severity.Warning : first.Severity,
            figures,
            [.. run.SelectMany(d => new[] { RelatedReport.Here(d.Here), d.Other.There(d.There) })],
            open.Select(d => ObservationKey.Of(d.Here)));
    }

    /// <summary>What a person has settled is not withheld again.</summary>
    private Severity Confirmed(Severity severity) => Here.Standing == Standing.ByReviewer && severity > Severity.Warning ? Severity.Warning : severity;

    private static string Value(Observation o) => o.Number is { } number ? new Printed(number, Math.Max(o.Decimals, number.Scale)).ToString() : o.Value;
}
