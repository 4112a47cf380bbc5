using System.Globalization;
using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Pages.Inbox;
using ItaIngest.Web.Shared.Charts;
using ItaIngest.Web.Wording;

namespace ItaIngest.Web.Pages.Overview;

/// <summary>What the overview shows.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Overview">What the store has of it.</param>
/// <param name="Choices">The years and provinces of all reports.</param>
/// <param name="Rules">What items and checks are called.</param>
public sealed record OverviewModel(OverviewAddress Address, Records.Overview Overview, ReportChoices Choices, RuleSet Rules)
{
    /// <summary>Provinces that are listed at most: all that there are.</summary>
    public const int MostProvinces = 77;

    /// <summary>It is shown in a file that stands by itself: there are no other screens to lead to.</summary>
    public bool IsFile { get; init; }

    /// <summary>The year of the provinces and items: the chosen one, or the latest with an overall score.</summary>
    public int? Year => Address.Filter.Year ?? (Overview.Years.Count > 0 ? YearOf(Overview.Years[^1]) : null);

    /// <summary>There is nothing to show of what was asked for.</summary>
    public bool IsEmpty => Overview.Years.Count + Overview.Indicators.Count + Overview.Findings.Count + Overview.Shares.Total == 0;

    /// <summary>Overall scores over the years.</summary>
    public YearDrawing ByYear => new([new ChartSeries("", [.. Overview.Years.Select(y => new ChartPoint(YearOf(y), y.Mean, y.Lowest, y.Highest))])]);

    /// <summary>What a check has most of.</summary>
    public int MostFindings => Overview.Findings.Select(f => f.Told).DefaultIfEmpty(0).Max();

    /// <summary>The shares, in the order in which they are drawn: those that can be trusted first.</summary>
    public IReadOnlyList<ScoreShare> Shares
    {
        get
        {
            var s = Overview.Shares;
            (string, int)[] all = [("proved", s.Proved), ("repaired", s.Repaired), ("decided", s.Decided), ("unproved", s.Unproved), ("open", s.Open)];
            var shares = new List<ScoreShare>();
            var before = 0;
            foreach (var (name, count) in all)
            {
                shares.Add(new ScoreShare(name, count, Percent(before), Percent(count)));
                before += count;
            }

            return shares;

            decimal Percent(int count) => s.Total == 0 ? 0 : count * 100m / s.Total;
        }
    }

    /// <summary>The year of a spread that is of one.</summary>
    public static int YearOf(ScoreSpread spread) => int.Parse(spread.Of, CultureInfo.InvariantCulture);

    /// <summary>Title of an item in the book of the shown year, or empty.</summary>
    public string TitleOf(string item) => ItemDescription.Of(item, Rules.Book(Year)).Title;

    /// <summary>What a check is called.</summary>
    public string NameOf(CheckCount check, PageWords words) => Rules.Checks.Find(check.Code) is { } known ? words.NameOf(known) : check.Code;

    /// <summary>The open findings of a check among what is shown; null in a file.</summary>
    public InboxAddress? OpenOf(CheckCount check) => IsFile ? null : new(new InboxFilter(Year: Address.Filter.Year, Province: Address.Filter.Province, Code: check.Code));

    /// <summary>All open findings among what is shown; null in a file.</summary>
    public InboxAddress? Open => IsFile ? null : new(new InboxFilter(Year: Address.Filter.Year, Province: Address.Filter.Province));

    /// <summary>The same of one province; null in a file.</summary>
    public OverviewAddress? OfProvince(string province) => IsFile ? null : new(Address.Filter with { Province = province });

    /// <summary>What a check means; null in a file.</summary>
    public string? PageOf(CheckCount check) => IsFile ? null : Links.Check(check.Code);
}

/// <summary>A share of all scores.</summary>
/// <param name="Name">"proved", "repaired", "decided", "unproved", "open".</param>
/// <param name="Count">How many scores.</param>
/// <param name="From">Where it begins, in per cent of all.</param>
/// <param name="Percent">How large it is, in per cent of all.</param>
public sealed record ScoreShare(string Name, int Count, decimal From, decimal Percent);
