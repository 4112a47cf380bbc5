using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Wording;

namespace ItaIngest.Web.Pages.Inbox;

/// <summary>What the inbox shows.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Inbox">What the store has of it.</param>
/// <param name="Checks">What checks are called.</param>
public sealed record InboxModel(InboxAddress Address, Records.Inbox Inbox, CheckRegister Checks)
{
    /// <summary>Documents on a page.</summary>
    public const int PageSize = 50;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Inbox.Total + PageSize - 1) / PageSize);

    private InboxFilter Filter => Address.Filter;

    /// <summary>Whether anything but the state is asked for.</summary>
    public bool IsFiltered => Filter != new InboxFilter(Filter.State);

    /// <summary>The headline: what is left.</summary>
    public string Headline(PageWords words) => Filter.State switch
    {
        InboxState.ToConfirm => Inbox.ToConfirm == 0 ? words.NothingToConfirm : words.LeftToConfirm(Inbox.ToConfirm, Inbox.Total),
        InboxState.All => words.AllDocuments(Inbox.Total, Inbox.Open),
        _ => Inbox.Open == 0 ? words.NothingLeft : words.Left(Inbox.Open, Inbox.Total),
    };

    /// <summary>The facets, each value a link that chooses it, or takes it away where it is chosen.</summary>
    public IReadOnlyList<FacetLinks> Facets(PageWords words) =>
    [
        Facet(words.BySeverity, Inbox.Facets.Severities, v => Severity(v) is { } s ? words.NameOf(s) : v, v => Severity(v) == Filter.Severity, (f, v) => f with { Severity = v is null ? null : Severity(v) }),
        Facet(words.ByYear, Inbox.Facets.Years, v => v.Length == 0 ? words.NoYear : v, v => v == Filter.Year?.ToString(CultureInfo.InvariantCulture), (f, v) => f with { Year = v is null ? null : int.Parse(v, CultureInfo.InvariantCulture) }),
        Facet(words.ByCheck, Inbox.Facets.Codes, v => CheckName(v, words), v => v == Filter.Code, (f, v) => f with { Code = v }),
        Facet(words.ByProvince, Inbox.Facets.Provinces, v => v.Length == 0 ? words.NoProvince : v, v => v == Filter.Province, (f, v) => f with { Province = v }),
        Facet(words.ByAgency, Inbox.Facets.Agencies, v => v.Length == 0 ? words.NoAgency : v, v => v == Filter.Agency, (f, v) => f with { Agency = v }),
    ];

    /// <summary>The filters in use, each with the address without it.</summary>
    public IReadOnlyList<(string Name, string Without)> Chosen(PageWords words)
    {
        var chosen = new List<(string, string)>();

        void Add(string? name, InboxFilter without)
        {
            if (name is not null) chosen.Add((name, Address.With(without).ToString()));
        }

        Add(Filter.Severity is { } s ? words.NameOf(s) : null, Filter with { Severity = null });
        Add(Filter.Year is { } year ? words.Year(year) : null, Filter with { Year = null });
        Add(Filter.Code is { } code ? CheckName(code, words) : null, Filter with { Code = null });
        Add(Filter.Province, Filter with { Province = null });
        Add(Filter.Agency, Filter with { Agency = null });
        Add(Filter.Search is { } text ? $"“{text}”" : null, Filter with { Search = null });
        return chosen;
    }

    private string CheckName(string code, PageWords words) => Checks.Find(code) is { } check ? words.NameOf(check) : code;

    private FacetLinks Facet(string title, IReadOnlyList<FacetValue> values, Func<string, string> name, Func<string, bool> isChosen, Func<InboxFilter, string?, InboxFilter> choose) =>
        new(title, [.. values.Select(v =>
        {
            var chosen = v.Value.Length > 0 && isChosen(v.Value);
            var address = v.Value.Length == 0 ? null : Address.With(choose(Filter, chosen ? null : v.Value)).ToString();
            return new FacetLink(name(v.Value), v, address, chosen);
        })]);

    private static Severity? Severity(string value) => value switch
    {
        "error" => ItaIngest.Checks.Severity.Error,
        "warning" => ItaIngest.Checks.Severity.Warning,
        _ => null,
    };
}

/// <summary>A facet.</summary>
/// <param name="Title">What it divides by.</param>
/// <param name="Values">Its values.</param>
public sealed record FacetLinks(string Title, IReadOnlyList<FacetLink> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Value">The value with its counts.</param>
/// <param name="Address">Where it leads; null: "unknown" cannot be asked for.</param>
/// <param name="IsChosen">It is in use; its link takes it away.</param>
public sealed record FacetLink(string Name, FacetValue Value, string? Address, bool IsChosen);
