using ItaIngest.Mapping;

namespace ItaIngest.Records;

/// <summary>What a report is, without what it says: for lists of many.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Path">First of its paths.</param>
/// <param name="Kind">Kind of report; null of a file that was not read.</param>
/// <param name="Agency">Whose it is; without mentions.</param>
/// <param name="ScoreYear">Fiscal year (BE) of its scores.</param>
/// <param name="ReportYear">Fiscal year (BE) that it is for.</param>
/// <param name="Outcome">How it ended among the others.</param>
/// <param name="Errors">Open findings that hold values back.</param>
/// <param name="Warnings">Other open findings.</param>
public sealed record ReportHead(string Document, string Path, ReportKind? Kind, Agency Agency, int? ScoreYear, int? ReportYear, Outcome Outcome, int Errors, int Warnings)
{
    /// <summary>The year that it is listed under.</summary>
    public int? Year => ReportYear ?? ScoreYear;

    /// <summary>Whether it is of an agency (<see cref="IRecordQueries.AgencyReportsAsync"/>).</summary>
    public bool IsOf(string type, string name, string? district, string? province) =>
        string.Equals(Agency.Type ?? "", type, StringComparison.Ordinal)
        && string.Equals(Agency.Name ?? "", name, StringComparison.Ordinal)
        && (district is null || string.Equals(Agency.District ?? "", district, StringComparison.Ordinal))
        && (province is null || string.Equals(Agency.Province ?? "", province, StringComparison.Ordinal));
}

/// <summary>What all reports together show. Scores of held values are in none of it; an agency counts once a year and item.</summary>
/// <param name="Years">Overall scores by year, the earliest first.</param>
/// <param name="Provinces">Overall scores of the chosen year by province, the highest mean first.</param>
/// <param name="Indicators">Scores of indicators and instruments of the chosen year, by item.</param>
/// <param name="Findings">Findings by check, the most open first.</param>
/// <param name="Shares">How far the scores may be trusted.</param>
public sealed record Overview(
    IReadOnlyList<ScoreSpread> Years,
    IReadOnlyList<ScoreSpread> Provinces,
    IReadOnlyList<ScoreSpread> Indicators,
    IReadOnlyList<CheckCount> Findings,
    ScoreShares Shares);

/// <summary>How scores spread. All means are of the printed values, unrounded.</summary>
/// <param name="Of">What they are of: a year, a province, an item.</param>
/// <param name="Agencies">How many agencies have one.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest.</param>
public sealed record ScoreSpread(string Of, int Agencies, decimal Mean, decimal Lowest, decimal Highest);

/// <summary>How often a check found something.</summary>
/// <param name="Code">The check.</param>
/// <param name="Open">Findings of Warning or Error that nobody has answered.</param>
/// <param name="Documents">Documents with one of these.</param>
/// <param name="Told">All its findings, those answered or only for information among them.</param>
public sealed record CheckCount(string Code, int Open, int Documents, int Told);

/// <summary>The scores of all documents, each in one of these.</summary>
/// <param name="Proved">Recomputed, and agrees; or stated alike by another witness.</param>
/// <param name="Repaired">Repaired by the program, with its reason.</param>
/// <param name="Decided">By a person.</param>
/// <param name="Open">Held until a person decides.</param>
/// <param name="Unproved">As read, and nothing in the report to recompute it from.</param>
public sealed record ScoreShares(int Proved, int Repaired, int Decided, int Open, int Unproved)
{
    /// <summary>All of them.</summary>
    public int Total => Proved + Repaired + Decided + Open + Unproved;
}

/// <summary>Which reports an overview is of; what is null does not matter.</summary>
/// <param name="Year">The chosen year (BE) for provinces, indicators, findings and shares; null: the latest that has an overall score for the first two, every year for the others.</param>
/// <param name="Province">Reports of this province only.</param>
public sealed record OverviewFilter(int? Year = null, string? Province = null);

/// <summary>A score of an agency, for its page.</summary>
/// <param name="Document">Id of the document that states it.</param>
/// <param name="Year">Fiscal year (BE).</param>
/// <param name="Item">"overall", "instrument:IIT", "indicator:3".</param>
/// <param name="Value">As read.</param>
/// <param name="IsHeld">Whether it is held back.</param>
/// <param name="IsOwnYear">Whether it is of the year that its report is about, and not restated from another.</param>
public sealed record AgencyScore(string Document, int Year, string Item, string Value, bool IsHeld, bool IsOwnYear);
