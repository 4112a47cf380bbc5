using ItaIngest.Mapping;

namespace ItaIngest.Web.Wording;

// An agency over the years.
public sealed partial class English
{
    public override string ToAgency => "This agency over the years";

    public override string AgencyScores => "Scores by fiscal year";

    public override string AgencyChartNote(decimal from) => $"Scores that are not held. {AxisNote(from)}";

    public override string AgencyDocuments => "Reports of this agency";

    public override string KindColumn => "Kind";

    public override string NameOf(ReportKind? kind) => kind switch { ReportKind.Analysis => "Analysis of the scores", ReportKind.Implementation => "Results of measures", ReportKind.Other => "Other", _ => "" };

    public override string IsRestated => "restated";

    public override string RestatedNote => "“Restated” is a score read in a report of another year, because none of the year itself has it.";

    public override string HeldNote => "“Held” is a score that is not used until a person decides; the chart leaves it out.";

    public override string AlsoStated(string values) => $"elsewhere {values}";

    public override string SeveralPlaces => "Several agencies have this name; choose one.";

    public override string PlaceOf(string district, string province) => string.Join(", ", ((string[])[district.Length > 0 ? district + " district" : "", province.Length > 0 ? province + " province" : ""]).Where(t => t.Length > 0));

    public override string InboxOfAgency => "Its open findings";

    public override string NoAgencyScores => "These reports have no score of the overall, an instrument or an indicator.";
}
