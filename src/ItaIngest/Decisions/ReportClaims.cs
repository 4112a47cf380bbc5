using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Decisions;

/// <summary>
/// What of a report can be decided, each by its claim. Claims name what the mapper read, before any decision or repair: so a decision
/// finds its place again when the file is read anew.
/// </summary>
public sealed class ReportClaims
{
    private readonly string report;
    private readonly string document;
    private readonly string agency;
    private readonly ReportFacts mapped;

    private ReportClaims(string report, string document, ReportFacts mapped)
    {
        (this.report, this.document, this.mapped) = (report, document, mapped);
        agency = AgencyOf(mapped.Agency);
        Stated = [.. Addressed(mapped).OrderBy(s => s.At, PlaceOrder.InDocument)];
    }

    /// <summary>Every statement of a figure, in the order of the document.</summary>
    public IReadOnlyList<StatedClaim> Stated { get; }

    /// <summary>The claims of a report.</summary>
    /// <param name="report">Path of the document under its root.</param>
    /// <param name="document">SHA-256 of the file.</param>
    /// <param name="mapped">What the mapper made of it.</param>
    public static ReportClaims Of(string report, string document, ReportFacts mapped) => new(report, document, mapped);

    /// <summary>An agency as claims name it: its full name, district and province.</summary>
    public static string AgencyOf(Agency agency) =>
        string.Join(' ', ((string?[])[agency.Type + agency.Name, agency.District, agency.Province]).Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>The statement that stands at a place; of several with the same figure there, the first.</summary>
    public StatedClaim? At(Place place, Figure figure) => Stated.FirstOrDefault(s => s.Observation.Figure == figure && s.At == place);

    /// <summary>The claim of this name as it is now, with the raw text that stands there; null where nothing has that name.</summary>
    public DecidedClaim? Find(string item, int? year, string figure, int ordinal)
    {
        bool Is(DecidedClaim c) => c.Item == item && c.Year == year && c.Ordinal == ordinal;
        return figure switch
        {
            "item" => mapped.Observations.Where(o => o.Item == item && o.Year == year).Select(ItemOf).FirstOrDefault(Is),
            "year" when item != "report" => mapped.Observations.Where(o => o.Item == item && o.Year == year).Select(YearOf).FirstOrDefault(Is),
            DisclosureEdits.ItemFigure => mapped.Disclosures.Where(d => d.Item == item).Select(ItemOf).FirstOrDefault(Is),
            DisclosureEdits.StateFigure => mapped.Disclosures.Where(d => d.Item == item).Select(StateOf).FirstOrDefault(Is),
            _ => item == "report" ? Report(figure) : Stated.Select(s => s.Claim).FirstOrDefault(c => Is(c) && c.Figure == figure),
        };
    }

    /// <summary>The item of an observation, with all its copies; the observation as it was mapped.</summary>
    public DecidedClaim ItemOf(Observation observation) => OfWhole(observation, "item");

    /// <summary>The year of an observation, with all its copies; the observation as it was mapped.</summary>
    public DecidedClaim YearOf(Observation observation) => OfWhole(observation, "year");

    /// <summary>Something of the report as a whole.</summary>
    /// <param name="figure">"agency", "agency-type", "district", "province", "year" (of the scores), "report-year", "plan-year" or "scheme".</param>
    public DecidedClaim Report(string figure) => Claim("report", null, figure, 1, ReportEdits.Current(mapped, figure) ?? "");

    /// <summary>Which item an OIT row is; the row as it was mapped.</summary>
    public DecidedClaim ItemOf(Disclosure disclosure) => OfDisclosure(disclosure, DisclosureEdits.ItemFigure, disclosure.ItemRaw);

    /// <summary>Whether an OIT item was published; the row as it was mapped.</summary>
    public DecidedClaim StateOf(Disclosure disclosure) => OfDisclosure(disclosure, DisclosureEdits.StateFigure, disclosure.Text);

    /// <summary>Nothing but a finding.</summary>
    public DecidedClaim Finding(AnsweredFinding finding, string raw) => Claim(finding.Item, finding.Year, finding.Code, finding.Ordinal, raw);

    /// <summary>A value that the program did not see.</summary>
    /// <param name="item">Its item in the numbering of the year.</param>
    /// <param name="year">Fiscal year (BE).</param>
    /// <param name="figure">What kind of figure.</param>
    /// <param name="where">Where it stands.</param>
    /// <param name="raw">What stands there.</param>
    /// <param name="earlier">Values of the same item, year and figure that were added before it.</param>
    public DecidedClaim Added(string item, int year, Figure figure, Place where, string raw, int earlier)
    {
        var word = ObservationKey.Word(figure);
        var there = Stated.Count(s => s.Claim.Item == item && s.Claim.Year == year && s.Claim.Figure == word);
        return Claim(item, year, word, there + earlier + 1, raw) with { Where = where };
    }

    /// <summary>Of each item, year and figure its statements in the order of the document: which of them an ordinal means.</summary>
    internal static ILookup<(string Item, int Year, string Figure), (int Observation, int Copy)> Ordinals(IReadOnlyList<Observation> observations) => observations
        .SelectMany((o, i) => o.Copies.Select((c, n) => (o, i, n, c.At)).Prepend((o, i, n: -1, o.At)))
        .OrderBy(s => s.At, PlaceOrder.InDocument).ThenBy(s => s.n)
        .ToLookup(s => (s.o.Item, s.o.Year, ObservationKey.Word(s.o.Figure)), s => (s.i, s.n));

    /// <summary>The observations of an item and year in the order of the document, each by its number in the list: which of them an ordinal means where all of one is decided.</summary>
    internal static IReadOnlyList<int> Whole(IReadOnlyList<Observation> observations, string item, int year) =>
    [
        .. Enumerable.Range(0, observations.Count)
            .Where(i => string.Equals(observations[i].Item, item, StringComparison.Ordinal) && observations[i].Year == year)
            .OrderBy(i => observations[i].At, PlaceOrder.InDocument),
    ];

    /// <summary>The same of OIT rows.</summary>
    internal static IReadOnlyList<int> OfItem(IReadOnlyList<Disclosure> disclosures, string item) =>
    [
        .. Enumerable.Range(0, disclosures.Count)
            .Where(i => string.Equals(disclosures[i].Item, item, StringComparison.Ordinal))
            .OrderBy(i => disclosures[i].At, PlaceOrder.InDocument),
    ];

    private IEnumerable<StatedClaim> Addressed(ReportFacts facts)
    {
        foreach (var group in Ordinals(facts.Observations))
        {
            var ordinal = 0;
            foreach (var (index, copy) in group)
            {
                var o = facts.Observations[index];
                var (raw, value, at) = copy < 0 ? (o.Raw, o.Value, o.At) : (o.Copies[copy].Raw, o.Copies[copy].Value, o.Copies[copy].At);
                yield return new StatedClaim(Claim(group.Key.Item, group.Key.Year, group.Key.Figure, ++ordinal, raw), o, copy >= 0, value, at);
            }
        }
    }

    private DecidedClaim OfWhole(Observation observation, string figure)
    {
        var same = Whole(mapped.Observations, observation.Item, observation.Year).Select(i => mapped.Observations[i]).ToList();
        var ordinal = 1 + Math.Max(0, same.FindIndex(o => ReferenceEquals(o, observation) || (o.At == observation.At && o.Figure == observation.Figure)));
        return Claim(observation.Item, observation.Year, figure, ordinal, figure == "item" ? observation.ItemRaw : observation.Year.ToString(CultureInfo.InvariantCulture));
    }

    private DecidedClaim OfDisclosure(Disclosure disclosure, string figure, string raw)
    {
        var same = OfItem(mapped.Disclosures, disclosure.Item).Select(i => mapped.Disclosures[i]).ToList();
        return Claim(disclosure.Item, mapped.ScoreYear, figure, 1 + Math.Max(0, same.FindIndex(d => d.At == disclosure.At)), raw);
    }

    private DecidedClaim Claim(string item, int? year, string figure, int ordinal, string raw) =>
        new(report, item, year, figure, ordinal, raw, document) { Agency = agency };
}

/// <summary>A statement of a figure, and the claim that a decision about it names.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Observation">The observation as it was mapped.</param>
/// <param name="IsCopy">It is one of its copies.</param>
/// <param name="Value">As read there.</param>
/// <param name="At">Where.</param>
public sealed record StatedClaim(DecidedClaim Claim, Observation Observation, bool IsCopy, string Value, Place At);
