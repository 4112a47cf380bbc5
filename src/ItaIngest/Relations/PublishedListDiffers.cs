using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Relations;

/// <summary>ITA-N013: the overall score, its level and the instruments against a list that the commission published: a second witness from outside of the report.</summary>
public sealed class PublishedListDiffers : IRelation
{
    /// <inheritdoc/>
    public string Code => "ITA-N013";

    /// <inheritdoc/>
    public IEnumerable<RelationResult> Run(RelationContext context) =>
        context.Published.Count == 0 ? [] : context.Agencies.SelectMany(a => a.Documents.SelectMany(d => Held(context, a, d)));

    private IEnumerable<RelationResult> Held(RelationContext context, AgencyReports agency, RelatedReport document)
    {
        foreach (var year in document.Stated.GroupBy(o => o.Year).OrderBy(g => g.Key))
        {
            // A document that does not say where its agency is goes by what the others of the same agency say.
            var place = AgencyPlace.Of(agency.Documents.FirstOrDefault(d => AgencyPlace.Of(d).IsWhole) ?? document);
            List<PublishedScore> rows = [.. context.Published.Where(r => r.Year == year.Key && place.CouldBe([PlaceOf(r)]).Count > 0)];
            if (rows.Count == 0) continue;
            var certain = rows.Select(PlaceOf).Distinct().Count() == 1 && Common(place, PlaceOf(rows[0])).InCountry(context.Rules.Places, document.Key) <= 1;
            foreach (var o in year)
            {
                List<(PublishedScore Row, string Value)> said = [.. rows.Select(r => (Row: r, Value: Of(r, o))).Where(s => s.Value.Length > 0)];
                if (said.Count > 0) yield return new RelationResult(document.Id, Compared(context.Rules, document, o, said, certain));
            }
        }
    }

    private CheckResult Compared(RuleSet rules, RelatedReport document, Observation o, List<(PublishedScore Row, string Value)> said, bool certain)
    {
        var (row, value) = said[0];
        var subject = new Subject(o.Item, o.Year, o.Part);
        var stated = o.Number is { } n ? new Printed(n, Math.Max(o.Decimals, n.Scale)).ToString() : o.Value;
        var figures = new Figures { { "stated", stated }, { "published", value }, { "list", row.List }, { "figure", ObservationKey.Word(o.Figure) } };
        Evidence[] evidence = [RelatedReport.Here(o), .. said.Select(s => new Evidence(new Place { Document = s.Row.List, Line = s.Row.Line }, s.Value, "witness"))];
        if (!certain) return Say.CannotTell(Code, subject, "published-of-one-name", figures, evidence);
        if (said.Exists(s => !Agree(o, s.Value)) && said.Exists(s => Agree(o, s.Value))) return Say.CannotTell(Code, subject, "lists-differ", figures, evidence);
        if (Agree(o, value)) return Say.Holds(Code, subject, o.Figure == Figure.Score ? Fit.Exact : null, figures, evidence);
        if (document.Proves(o)) figures.With("basis", "here-proved");
        var key = ObservationKey.Of(o);
        var severity = o.Standing == Standing.ByReviewer ? Severity.Warning : Severity.Error;
        return Say.Fails(Code, subject, severity, figures, evidence, [key], Repair(rules, o, key, stated, value));
    }

    private static Repair? Repair(RuleSet rules, Observation o, string key, string stated, string value) =>
        o.Figure == Figure.Score && Disagreement.DigitCost(rules, o, Published(o, value)) is { } cost ? new Repair(key, stated, value, Safety.AskReviewer, cost, []) : null;

    private static bool Agree(Observation o, string value) => o.Figure == Figure.Level
        ? string.Equals(o.Value, LevelText.Read(value, asLevel: true)?.Value ?? value, StringComparison.Ordinal)
        : !AssembledReport.Contradicts(o, Published(o, value));

    /// <summary>As if the list had stated it.</summary>
    private static Observation Published(Observation o, string value) =>
        FigureText.Read(value) is { } read ? o with { Number = read.Value, Decimals = read.Decimals, Value = value } : o with { Number = null, Value = value };

    /// <summary>What a row says of a figure; empty where it says nothing.</summary>
    private static string Of(PublishedScore row, Observation o) => (o.Item, o.Figure, o.Part) switch
    {
        (Items.Overall, Figure.Level, null) => row.Level,
        (Items.Overall, Figure.Score, null) when o.Number is not null => row.Overall,
        ("instrument:IIT", Figure.Score, null) when o.Number is not null => row.Iit,
        ("instrument:EIT", Figure.Score, null) when o.Number is not null => row.Eit,
        ("instrument:OIT", Figure.Score, null) when o.Number is not null => row.Oit,
        _ => "",
    };

    private static AgencyPlace PlaceOf(PublishedScore row) => new(row.District, row.Province);

    /// <summary>What both say of the place.</summary>
    private static AgencyPlace Common(AgencyPlace one, AgencyPlace other) => new(
        other.District.Length > 0 ? one.District : "",
        other.Province.Length > 0 ? one.Province : "");
}
