namespace ItaIngest.Web.Wording;

// Who is expected, there and missing.
public abstract partial class PageWords
{
    public abstract string CoverageTitle { get; }

    public abstract string CoverageHeadline(int there, int expected);

    public abstract string CoverageWithoutList(int reports);

    public abstract string NoListTitle { get; }

    public abstract string NoListTodo { get; }

    public abstract string NoListYears { get; }

    public abstract string CoverageByYear { get; }

    public abstract string ExpectedReports { get; }

    public abstract string ThereColumn { get; }

    public abstract string MissingColumn { get; }

    public abstract string UnexpectedColumn { get; }

    public abstract string CoverageList { get; }

    public abstract string CoverageShows { get; }

    public abstract string CoverageState(string state);

    public abstract string CoverageTab(string state);

    public abstract string UnexpectedNote { get; }

    public abstract string StatusColumn { get; }

    public abstract string NothingMissing { get; }
}
