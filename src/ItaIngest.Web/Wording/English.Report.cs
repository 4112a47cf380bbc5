using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Terms;

namespace ItaIngest.Web.Wording;

// The page that is a file.
public sealed partial class English
{
    public override string ReportFileTitle => "ITA results, read and checked";

    public override string ReportScope(IReadOnlyList<int> years, int provinces) =>
        $"{(years.Count > 0 ? $"Fiscal {(years.Count == 1 ? "year" : "years")} {string.Join(", ", years.Select(Number))} BE" : NoYear)} · {Of(provinces, "province")}";

    public override string ReportPromise =>
        "Every score is read from the report file of its agency and recomputed from the other scores of that report as far as the report allows it. "
        + "What does not add up is repaired with a stated reason or held until a person decides; no score is guessed.";

    public override string HowToRead => "How to read it";

    public override IReadOnlyList<string> ReadingNotes =>
    [
        "“Held” is a score that is not certain. It is counted, and left out of every mean, chart and table.",
        "Means are of what the report of the year itself states; what another year’s report says of it is left out.",
        "“Decide” is what holds scores back. “Look at” is what should be compared with the source; the scores can be used.",
        "All years are fiscal years of the Buddhist era (2568 BE is 2025). Names are in the order of their characters, so those that begin with เ แ โ ใ ไ come after ฮ.",
        $"Signatories and persons responsible are not shown. A person's name in the name of a file or in an address is replaced by {PersonalNames.Mark}.",
    ];

    public override string OnThisPage => "On this page";

    public override string ReadOtherwise(int files) => $"{Of(files, "file")} {(files == 1 ? "was" : "were")} read by another version of the program or the rules. Run ita ingest on the same folder again to read {(files == 1 ? "it" : "them")} anew.";

    public override string MissingFiles(int files) => $"{Of(files, "file")} {(files == 1 ? "was" : "were")} not found any more when the folder was last read, and {(files == 1 ? "is" : "are")} still counted here.";

    public override string FilesLeftOut(int files) => $"{Of(files, "file")} of unknown year or province, those that were not read among them, {(files == 1 ? "is" : "are")} not on this page.";

    public override string UnsettledFiles(int files) => $"What was decided about {Of(files, "file")} is not applied yet. Run ita ingest or ita review.";

    public override string MissingReports(int reports) => $"{Of(reports, "missing report")}";

    public override string MoreMissing(int reports) => $"{Count(reports)} more; all of them are listed by";

    public override string PlaceOfAgencyColumn => "District, province";

    public override string ReportsByProvince => "Reports that are there, by province and year";

    public override string ReportScores => "Scores";

    public override string NoScoresAtAll => "There are no scores in these reports.";

    public override string ReportFindings => "Findings";

    public override string MostToDecide => "Files with the most to decide";

    public override string MostToDecideNote(int listed, int all) => (listed < all ? $"{Count(listed)} of {Of(all, "file")}." : $"{Of(all, "file")}.") + " See where each comes from, and decide, with";

    public override string UnreadFiles => "Files that were not read, or not all of them";

    public override string AllRead => "Every file of this page was read whole.";

    public override string WhyUnreadColumn => "Why, and which files";

    public override string TodoColumn => "What to do";

    public override string FilesColumn => "Files";

    public override Advice FailedFile(Failure failure) => new($"A fault of the program kept it from being read ({failure.Stage}: {failure.Kind}).", "Tell whoever looks after the program, with this file.");

    public override string PartlyReadTodo => "Compare what is named with the source; what else was read is in the database.";

    public override string ReportPlaces => "Agencies and files, by province";

    public override string PlacesNote => "Scores are of the latest year of which the agency has an overall score. Every file follows, with its source. Files of no known province stand last.";

    public override string NoSourcesTodo => "It is not known where the files came from. To be able to cite them, put a file sources.csv beside the reports and run ita ingest again. Its first line is";

    public override string CountsOfProvince(int agencies, int files) => (agencies == 0 ? "" : agencies == 1 ? "1 agency, " : $"{Count(agencies)} agencies, ") + Of(files, "file");

    public override string FilesAndSources => "Every file and its source";

    public override string OverallColumn => "Overall";

    public override string EarlierColumn => "Overall before";

    public override string WhatItIsColumn => "What it is";

    public override string SourceColumn => "Source";

    public override string RetrievedColumn => "Fetched on";

    public override string SaidToBe(string agency) => $"{agency} (by sources.csv)";

    public override string MadeBy(string program, string rules) => $"Written by ita {program} with the rules {rules}";

    protected override IReadOnlyList<string> FigureNames => ["Files", "Read", "Reports", "Agencies", "Scores", "Held scores", "Open findings"];
}
