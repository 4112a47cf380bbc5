using ItaIngest.Mapping;

namespace ItaIngest.Web.Wording;

// An agency over the years.
public abstract partial class PageWords
{
    public abstract string ToAgency { get; }

    public abstract string AgencyScores { get; }

    public abstract string AgencyChartNote(decimal from);

    public abstract string AgencyDocuments { get; }

    public abstract string KindColumn { get; }

    public abstract string NameOf(ReportKind? kind);

    public abstract string IsRestated { get; }

    public abstract string RestatedNote { get; }

    public abstract string HeldNote { get; }

    public abstract string AlsoStated(string values);

    public abstract string SeveralPlaces { get; }

    public abstract string PlaceOf(string district, string province);

    public abstract string InboxOfAgency { get; }

    public abstract string NoAgencyScores { get; }
}
