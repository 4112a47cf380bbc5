using System.Text.Json.Serialization;
using ItaIngest.Checks;
using ItaIngest.Cli.Wording;
using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Cli.Json;

/// <summary><c>ita show FILE --stage check --json</c>; with <c>--stage map</c> the same without <c>results</c>. A refused file has only its document.</summary>
internal sealed record CheckJson
{
    public required DocumentHeadJson Document { get; init; }

    public ReportKind Kind { get; init; }

    public AgencyJson Agency { get; init; } = new(null, null, null, null);

    /// <summary>Of the scores (BE); null without.</summary>
    public int? FiscalYear { get; init; }

    public int? ReportYear { get; init; }

    public int? PlanYear { get; init; }

    public IReadOnlyList<ObservationJson> Observations { get; init; } = [];

    public IReadOnlyList<DisclosureJson> Disclosures { get; init; } = [];

    public IReadOnlyList<MeasureJson> Measures { get; init; } = [];

    public IReadOnlyList<ClaimJson> Claims { get; init; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ResultJson>? Results { get; init; }

    public static CheckJson Of(DocumentResult result, bool withResults, Words words)
    {
        var head = DocumentHeadJson.Of(result.Extraction, words);
        IReadOnlyList<ResultJson>? results = withResults ? [.. result.Results.Select(ResultJson.Of)] : null;
        if (result.Facts is not { } facts) return new CheckJson { Document = head, Results = results };
        return new CheckJson
        {
            Document = head,
            Kind = facts.Kind,
            Agency = new AgencyJson(facts.Agency.Type, facts.Agency.Name, facts.Agency.District, facts.Agency.Province),
            FiscalYear = facts.ScoreYear,
            ReportYear = facts.ReportYear,
            PlanYear = facts.PlanYear,
            Observations = [.. facts.Observations.Select(ObservationJson.Of)],
            Disclosures = [.. facts.Disclosures.Select(DisclosureJson.Of)],
            Measures = [.. facts.Measures.Select(MeasureJson.Of)],
            Claims = [.. facts.Claims.Select(c => new ClaimJson(c.Kind, c.Text, c.Figures, PlaceJson.Of(c.At)))],
            Results = results,
        };
    }
}

/// <summary>Whose report it is; null where the report does not say.</summary>
internal sealed record AgencyJson(string? Type, string? Name, string? District, string? Province);

/// <summary>A stated figure.</summary>
internal sealed record ObservationJson(
    string Item, string? Part, int Year, Figure Figure, string Value, string Raw, Standing Standing, PlaceJson Place, IReadOnlyList<PlaceJson> Copies)
{
    public static ObservationJson Of(Observation o) =>
        new(o.Item, o.Part, o.Year, o.Figure, o.Value, o.Raw, o.Standing, PlaceJson.Of(o.At), PlaceJson.Of(o.Copies.Select(c => c.At)));
}

/// <summary>An OIT item with its state; <c>done</c> is null where it cannot be told.</summary>
internal sealed record DisclosureJson(string Item, bool? Done, string Text, string Responsible, PlaceJson Place)
{
    public static DisclosureJson Of(Disclosure d) => new(d.Item, d.Done, d.Text, d.Responsible, PlaceJson.Of(d.At));
}

/// <summary>A row of a plan or of the results of measures; days are ISO, null where not stated.</summary>
internal sealed record MeasureJson(
    string Number, string Title, string Steps, string Result, string Responsible, DateOnly? From, DateOnly? To, PlaceJson Place)
{
    public static MeasureJson Of(Measure m) => new(m.Number, m.Title, m.Steps, m.Result, m.Responsible, m.From, m.To, PlaceJson.Of(m.At));
}

/// <summary>Something said in prose.</summary>
internal sealed record ClaimJson(ClaimKind Kind, string Text, IReadOnlyDictionary<string, string> Figures, PlaceJson Place);

/// <summary>What a check says.</summary>
internal sealed record ResultJson(
    string Code,
    Verdict Verdict,
    Fit? Fit,
    Severity Severity,
    string? Hypothesis,
    Subject Subject,
    IReadOnlyDictionary<string, string> Figures,
    IReadOnlyList<EvidenceJson> Evidence,
    RepairJson? Repair)
{
    public static ResultJson Of(CheckResult r) => new(
        r.Code,
        r.Verdict,
        r.Fit,
        r.Severity,
        r.Hypothesis,
        r.Subject,
        r.Figures,
        [.. r.Evidence.Select(e => new EvidenceJson(e.Text, e.Role, PlaceJson.Of(e.At)))],
        r.Repair is { } repair ? new RepairJson(repair.From, repair.To, repair.Safety, repair.Alternatives) : null);
}

/// <summary>A place that a result rests on.</summary>
internal sealed record EvidenceJson(string Text, string Role, PlaceJson Place);

/// <summary>A proposal.</summary>
internal sealed record RepairJson(string From, string To, Safety Safety, IReadOnlyList<string> Alternatives);
