namespace ItaIngest.Web.Wording;

// Who is expected, there and missing.
public sealed partial class English
{
    public override string CoverageTitle => "Coverage";

    public override string CoverageHeadline(int there, int expected) => $"{Count(there)} of {Count(expected)} expected reports are there";

    public override string CoverageWithoutList(int reports) => $"{Of(reports, "report")} {(reports == 1 ? "is" : "are")} there";

    public override string NoListTitle => "There is no list of who is expected, so nobody can be told missing.";

    public override string NoListTodo => "Put a file agencies.csv beside the reports and run ita ingest again. Its first line is";

    public override string NoListYears => "The year may be left empty: every year of which there is a report.";

    public override string CoverageByYear => "By fiscal year";

    public override string ExpectedReports => "Expected";

    public override string ThereColumn => "There";

    public override string MissingColumn => "Missing";

    public override string UnexpectedColumn => "Unexpected";

    public override string CoverageList => "List";

    public override string CoverageShows => "What is shown";

    public override string CoverageState(string state) => state switch { "there" => "There", "missing" => "Missing", "unexpected" => "Unexpected", _ => "All" };

    public override string CoverageTab(string state) => state switch { "missing" => "Missing only", "unexpected" => "Unexpected", _ => "All" };

    public override string UnexpectedNote => "“Unexpected” is a report that is there, of an agency or year that agencies.csv does not name.";

    public override string StatusColumn => "State";

    public override string NothingMissing => "Nobody is missing";
}
