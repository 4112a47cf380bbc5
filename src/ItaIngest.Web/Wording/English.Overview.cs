namespace ItaIngest.Web.Wording;

// What all reports together show.
public sealed partial class English
{
    public override string OverviewTitle => "Overview";

    public override string YearAndProvinceOf(string headline, int? year, string? province) => string.Join(", ", ((string?[])[headline, year is { } y ? $"{Number(y)} BE" : null, province is null ? null : province + " province"]).OfType<string>());

    public override string YearAndProvince => "Year and province";

    public override string AllYears => "All years";

    public override string AllProvinces => "All provinces";

    public override string Show => "Show";

    public override string OverallByYear => "Overall score by fiscal year";

    public override string OverallByProvince(int year) => $"Overall score by province, {Number(year)}";

    public override string ScoresByItem(int year) => $"Scores by instrument and indicator, {Number(year)}";

    public override string FindingsByCheck(int? year) => $"Findings by check, {Scope(year)}";

    public override string SharesTitle(int? year) => $"How far the scores can be trusted, {Scope(year)}";

    public override string MeanColumn => "Mean";

    public override string LowestColumn => "Lowest";

    public override string HighestColumn => "Highest";

    public override string AgenciesColumn => "Agencies";

    public override string SpreadColumn => "Mean and range";

    public override string BarNote => "The bar is the mean and begins at 0; the full width is 100. The black line goes from the lowest to the highest.";

    public override string YearChartNote(decimal from) => $"The point is the mean, the upright line goes from the lowest to the highest. {AxisNote(from)}";

    public override string AxisNote(decimal from) => from == 0 ? "The score axis begins at 0." : $"Note that the score axis begins at {from:0}, not at 0.";

    public override string CountedOnce => "Each agency counts once a year; reports without the name of an agency do not count.";

    public override string HeldLeftOut(int held) => $"{Of(held, "held score")} (of any item) {(held == 1 ? "is" : "are")} left out.";

    public override string NoOverall => "No overall score can be used yet.";

    public override string NoOverallTodo => "Scores may be held: decide what is open first.";

    public override string NoItems => "There are no scores of this year.";

    public override string NoFindingsAtAll => "Nothing was found.";

    public override string CheckColumn => "Check";

    public override string OpenColumn => "Open";

    public override string InDocumentsColumn => "In reports";

    public override string ToldColumn => "Found in all";

    public override string FindingsColumn => "Open and all";

    public override string FindingsNote(int most) => $"The solid part is open, the striped part is answered or only for information. Every bar begins at 0; the full width is {Of(most, "finding")}.";

    public override string OpenOf(string check) => $"Open findings of {check}";

    public override string ShareColumn => "State";

    public override string MeaningColumn => "Meaning";

    public override string ScoreCountColumn => "Scores";

    public override string PercentColumn => "Percent";

    public override string SumRow => "All";

    public override string ShareName(string share) => share switch { "proved" => "Proved", "repaired" => "Repaired", "decided" => "Decided", "open" => "Open", _ => "Unproved" };

    public override string ShareMeaning(string share) => share switch { "proved" => "Recomputed and agrees, or stated alike elsewhere", "repaired" => "Repaired by the program, with its reason", "decided" => "Settled by a person", "open" => "Held until a person decides", _ => "As read; the report has nothing to recompute it from" };

    protected override string Scope(int? year) => year is { } y ? Number(y) : "all years";
}
