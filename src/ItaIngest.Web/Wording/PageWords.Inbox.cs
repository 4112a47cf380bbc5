using ItaIngest.Records;

namespace ItaIngest.Web.Wording;

// The inbox.
public abstract partial class PageWords
{
    public abstract string InboxTitle { get; }

    /// <summary>The headline: what is left to do.</summary>
    public abstract string Left(int findings, int documents);

    public abstract string NothingLeft { get; }

    /// <summary>The headline of decisions to look at again.</summary>
    public abstract string LeftToConfirm(int decisions, int documents);

    public abstract string NothingToConfirm { get; }

    /// <summary>The headline of all documents.</summary>
    public abstract string AllDocuments(int documents, int findings);

    public abstract string StateLabel { get; }

    public abstract string NameOf(InboxState state);

    public abstract string FiltersTitle { get; }

    public abstract string ByYear { get; }

    public abstract string ByProvince { get; }

    public abstract string ByAgency { get; }

    public abstract string BySeverity { get; }

    public abstract string ByCheck { get; }

    /// <summary>What the numbers of a facet count.</summary>
    public abstract string FacetCount(int documents, int findings);

    public abstract string More(int values);

    public abstract string SearchLabel { get; }

    public abstract string SearchHint { get; }

    public abstract string Search { get; }

    public abstract string ChosenFilters { get; }

    public abstract string TakeAway(string filter);

    public abstract string TakeAllAway { get; }

    public abstract string Bulk { get; }

    public abstract string NothingMatches { get; }

    public abstract string NothingMatchesTodo { get; }

    public abstract string NoDocuments { get; }

    public abstract string NoDocumentsTodo { get; }

    public abstract string AgencyColumn { get; }

    public abstract string ProvinceColumn { get; }

    public abstract string YearColumn { get; }

    public abstract string FileColumn { get; }

    public abstract string OutcomeColumn { get; }

    public abstract string ErrorsColumn { get; }

    public abstract string WarningsColumn { get; }

    public abstract string ToConfirmColumn { get; }

    public abstract string District(string district);
}
