using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Pages.Agency;

namespace ItaIngest.Web.Pages.Report;

/// <summary>A line of the table of agencies: the latest scores that its own reports state, and what is open in them.</summary>
public sealed class AgencyLine
{
    private static readonly string[] Instruments = ["instrument:IIT", "instrument:EIT", "instrument:OIT"];

    /// <summary>Makes it.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="scores">What its documents state. What is restated from another year is left out, as in the means.</param>
    /// <param name="year">Scores of this year (BE) only.</param>
    /// <param name="rules">The rules.</param>
    public AgencyLine(AgencyReports agency, IEnumerable<AgencyScore> scores, int? year, RuleSet rules)
    {
        Agency = agency;
        var model = new AgencyModel(agency.Type, agency.Name, agency.Documents, [.. scores.Where(s => s.IsOwnYear && (year is null || s.Year == year))], rules);
        var stated = model.Years.Reverse().Select(y => (Year: y, model.Cell(Items.Overall, y)?.Score)).ToList();
        Year = stated.FirstOrDefault(s => s.Score is not null) is { Year: > 0 and var latest } ? latest
            : stated is [var other, ..] ? other.Year
            : agency.Documents.Max(d => d.Year);
        Overall = Year is { } shown ? model.Cell(Items.Overall, shown)?.Score : null;
        ByInstrument = [.. Instruments.Select(i => Year is { } y ? model.Cell(i, y)?.Score : null)];
        Earlier = [.. stated.Where(s => s.Year < Year).Select(s => s.Score).OfType<AgencyScore>()];
    }

    /// <summary>Whose line it is.</summary>
    public AgencyReports Agency { get; }

    /// <summary>The year of the scores: the latest with an overall score, else the latest with any, else that of the latest report.</summary>
    public int? Year { get; }

    /// <summary>The overall score; null where none is stated.</summary>
    public AgencyScore? Overall { get; }

    /// <summary>Scores of IIT, EIT and OIT.</summary>
    public IReadOnlyList<AgencyScore?> ByInstrument { get; }

    /// <summary>Overall scores of the years before, the latest first.</summary>
    public IReadOnlyList<AgencyScore> Earlier { get; }

    /// <summary>Open findings that hold values back, in all its documents.</summary>
    public int Errors => Agency.Documents.Sum(d => d.Errors);

    /// <summary>Other open findings, in all its documents.</summary>
    public int Warnings => Agency.Documents.Sum(d => d.Warnings);
}
