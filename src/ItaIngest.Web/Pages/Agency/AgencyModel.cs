using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Pages.Inbox;
using ItaIngest.Web.Shared.Charts;
using ThaiNumerals;

namespace ItaIngest.Web.Pages.Agency;

/// <summary>What the page of an agency shows.</summary>
/// <param name="Type">Type of the agency.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reports">Its documents: those that state another district or province than asked for are not among them, those that state none are.</param>
/// <param name="Scores">What they state of the overall, instruments and indicators, by year, item and document.</param>
/// <param name="Rules">What items are called.</param>
public sealed record AgencyModel(string Type, string Name, IReadOnlyList<ReportHead> Reports, IReadOnlyList<AgencyScore> Scores, RuleSet Rules)
{
    private readonly Lazy<Dictionary<(string Item, int Year), ScoreCell>> cells = new(() => CellsOf(Scores, Reports));

    /// <summary>Districts and provinces that its documents state. More than one: they are agencies of one name, and one is to be chosen.</summary>
    public IReadOnlyList<(string District, string Province)> Places { get; } = AgencyPlaces.Of(Reports);

    /// <summary>The place of the one that is shown; empty where no document states it.</summary>
    public (string District, string Province) Place => Places is [var only] ? only : ("", "");

    /// <summary>The years of which there is a score, the earliest first.</summary>
    public IReadOnlyList<int> Years => [.. cells.Value.Keys.Select(k => k.Year).Distinct().Order()];

    /// <summary>The items of which there is a score, in order.</summary>
    public IReadOnlyList<string> Items => [.. cells.Value.Keys.Select(k => k.Item).Distinct(StringComparer.Ordinal).Order(Mapping.Items.Order)];

    /// <summary>Whether any of the shown scores is held.</summary>
    public bool HasHeld => cells.Value.Values.Any(c => c.Score.IsHeld);

    /// <summary>Whether any of the shown scores is read in a report of another year.</summary>
    public bool HasRestated => cells.Value.Values.Any(c => !c.Score.IsOwnYear);

    /// <summary>Overall and instruments over the years, of scores that are not held.</summary>
    public YearDrawing Drawing(Func<string, string> name) => new(
    [
        .. Items.Where(i => i is Mapping.Items.Overall || Mapping.Items.InstrumentCode(i) is not null)
            .Select(i => new ChartSeries(name(i), [.. Years.Select(y => Point(i, y)).OfType<ChartPoint>()]))
            .Where(s => s.Points.Count > 0),
    ]);

    /// <summary>The score of an item and year; null where none is stated.</summary>
    public ScoreCell? Cell(string item, int year) => cells.Value.GetValueOrDefault((item, year));

    /// <summary>Title of an item in the book of the latest year, or empty.</summary>
    public string TitleOf(string item) => Years is [.., var last] ? ItemDescription.Of(item, Rules.Book(last)).Title : "";

    /// <summary>Open findings of the agency.</summary>
    public InboxAddress Open => new(new InboxFilter(Agency: Type + Name));

    private ChartPoint? Point(string item, int year) =>
        Cell(item, year) is { Score: { IsHeld: false } score } && ThaiDecimal.TryParse(score.Value, out var value)
            ? new ChartPoint(year, value.Value.Value)
            : null;

    /// <summary>Of several statements of one score the report of the year itself counts before others, and what is not held before what is.</summary>
    private static Dictionary<(string Item, int Year), ScoreCell> CellsOf(IReadOnlyList<AgencyScore> scores, IReadOnlyList<ReportHead> reports)
    {
        var paths = reports.Select((r, i) => (r.Document, i)).ToDictionary(r => r.Document, r => r.i, StringComparer.Ordinal);
        return scores.GroupBy(s => (s.Item, s.Year)).ToDictionary(g => g.Key, g =>
        {
            var order = g.OrderByDescending(s => s.IsOwnYear).ThenBy(s => s.IsHeld).ThenBy(s => paths.GetValueOrDefault(s.Document, int.MaxValue)).ToList();
            return new ScoreCell(order[0], [.. order.Skip(1).Select(s => s.Value).Where(v => v != order[0].Value).Distinct(StringComparer.Ordinal)]);
        });
    }
}

/// <summary>A score of the table.</summary>
/// <param name="Score">The one that is shown.</param>
/// <param name="Others">What other statements say, where it is something else.</param>
public sealed record ScoreCell(AgencyScore Score, IReadOnlyList<string> Others);
