namespace ItaIngest.Web.Wording;

// What all reports together show.
public abstract partial class PageWords
{
    public abstract string OverviewTitle { get; }

    public abstract string YearAndProvinceOf(string headline, int? year, string? province);

    public abstract string YearAndProvince { get; }

    public abstract string AllYears { get; }

    public abstract string AllProvinces { get; }

    public abstract string Show { get; }

    public abstract string OverallByYear { get; }

    public abstract string OverallByProvince(int year);

    public abstract string ScoresByItem(int year);

    public abstract string FindingsByCheck(int? year);

    public abstract string SharesTitle(int? year);

    public abstract string MeanColumn { get; }

    public abstract string LowestColumn { get; }

    public abstract string HighestColumn { get; }

    public abstract string AgenciesColumn { get; }

    public abstract string SpreadColumn { get; }

    public abstract string BarNote { get; }

    public abstract string YearChartNote(decimal from);

    public abstract string AxisNote(decimal from);

    public abstract string CountedOnce { get; }

    public abstract string HeldLeftOut(int held);

    public abstract string NoOverall { get; }

    public abstract string NoOverallTodo { get; }

    public abstract string NoItems { get; }

    public abstract string NoFindingsAtAll { get; }

    public abstract string CheckColumn { get; }

    public abstract string OpenColumn { get; }

    public abstract string InDocumentsColumn { get; }

    public abstract string ToldColumn { get; }

    public abstract string FindingsColumn { get; }

    public abstract string FindingsNote(int most);

    public abstract string OpenOf(string check);

    public abstract string ShareColumn { get; }

    public abstract string MeaningColumn { get; }

    public abstract string ScoreCountColumn { get; }

    public abstract string PercentColumn { get; }

    public abstract string SumRow { get; }

    public abstract string ShareName(string share);

    public abstract string ShareMeaning(string share);

    protected abstract string Scope(int? year);
}
