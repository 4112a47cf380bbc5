using ItaIngest.Records;

namespace ItaIngest.Web.Wording;

// The inbox.
public sealed partial class English
{
    public override string InboxTitle => "Inbox";

    public override string Left(int findings, int documents) => $"{Of(findings, "finding")} left in {Of(documents, "report")}";

    public override string NothingLeft => "Nothing is left to decide";

    public override string LeftToConfirm(int decisions, int documents) => $"{Of(decisions, "decision")} to confirm in {Of(documents, "report")}";

    public override string NothingToConfirm => "No decision waits to be confirmed";

    public override string AllDocuments(int documents, int findings) => $"{Of(documents, "report")} in all, {Of(findings, "finding")} left";

    public override string StateLabel => "Show";

    public override string NameOf(InboxState state) => state switch
    {
        InboxState.Open => "Open",
        InboxState.ToConfirm => "To confirm",
        _ => "All",
    };

    public override string FiltersTitle => "Filter";

    public override string ByYear => "Fiscal year";

    public override string ByProvince => "Province";

    public override string ByAgency => "Agency";

    public override string BySeverity => "Severity";

    public override string ByCheck => "What was found";

    public override string FacetCount(int documents, int findings) => $"{Of(findings, "finding")} in {Of(documents, "report")}";

    public override string More(int values) => $"{Count(values)} more";

    public override string SearchLabel => "Search agency, district, province or file name";

    public override string SearchHint => "ทุ่งสมมุติ";

    public override string Search => "Search";

    public override string ChosenFilters => "Filters in use";

    public override string TakeAway(string filter) => $"Remove the filter {filter}";

    public override string TakeAllAway => "Remove all filters";

    public override string Bulk => "Decide this for many reports at once";

    public override string NothingMatches => "No report matches";

    public override string NothingMatchesTodo => "Remove a filter, or search for a shorter word.";

    public override string NoDocuments => "There is no report in the database yet";

    public override string NoDocumentsTodo => "Run ita ingest with the folder of the reports, then open this page again.";

    public override string AgencyColumn => "Agency";

    public override string ProvinceColumn => "Province";

    public override string YearColumn => "Year";

    public override string FileColumn => "File";

    public override string OutcomeColumn => "Reading";

    public override string ErrorsColumn => "Decide";

    public override string WarningsColumn => "Look at";

    public override string ToConfirmColumn => "To confirm";

    public override string District(string district) => $"{district} district";

    private static string Of(int count, string thing) => count == 1 ? $"1 {thing}" : $"{Count(count)} {thing}s";
}
