using System.Globalization;
using ItaIngest.Terms;

namespace ItaIngest.Web.Wording;

public sealed partial class English
{
    public override string Trail => "The way back";

    public override string LeftInList(int findings) => $"{Count(findings)} left";

    public override string OthersLook(IReadOnlyList<string> reviewers) => $"Also looking at this document: {string.Join(", ", reviewers)}. Nothing that anyone decides is overwritten.";

    public override string Previous => "Previous";

    public override string Next => "Next";

    public override string Sheet => "Sheet for the agency";

    public override string SourceTitle => "Source";

    public override string WorkTitle => "Findings and decisions";

    public override string DocumentDone => "Nothing is open in this document";

    public override string NextDocument => "Next document";

    public override string ListDone => "Nothing is left in this list.";

    public override string InPrevious => "in the document before:";

    public override string NothingElseChanged => "No value changed.";

    public override string AndMore(int more) => $"and {Count(more)} more";

    public override string IsSettled => "no longer open";

    public override string IsRaised => "raised";

    public override string Undo => "Undo this decision";

    public override string IsHeld => "held";

    public override string Of(int number, int all) => $"{Count(number)} of {Count(all)}";

    public override string AnsweredBy(string reviewer, string moment) => $"Decided by {reviewer}, {moment}";

    public override string ProposalsTitle => "Proposals";

    public override string Accept => "Use";

    public override string Keep => "Keep as written";

    public override string Reject => "Not a finding";

    public override string Other => "Another value";

    public override string ReasonAndComment => "Reason and comment";

    public override string ReasonLabel => "Reason";

    public override string UsualReason => "The usual reason";

    public override string CommentLabel => "Comment";

    public override string EvidenceTitle => "Evidence (follow it into the source)";

    public override string Withholds(int values) => $"Holds back {Count(values)} {(values == 1 ? "value" : "values")} until it is decided";

    public override string WholeDocument => "The whole document";

    public override string ChangesNoValue => "Noted as read so; no value changes";

    public override string FindingsTitle => "Open findings";

    public override string NoFindings => "Nothing was found.";

    public override string AnsweredTitle => "Decided";

    public override string InformationTitle => "For information";

    public override string ScoresTitle => "Scores";

    public override string NoScores => "No scores are stated.";

    public override string ItemColumn => "Item";

    public override string StatedColumn => "Stated";

    public override string RecomputedColumn => "Recomputed";

    public override string DifferenceColumn => "Difference";

    public override string VerdictColumn => "Result";

    public override string OtherValuesTitle => "Other figures (other years, levels, pass words, weights, targets)";

    public override string FigureColumn => "Figure";

    public override string ValueColumn => "Value";

    public override string Change => "Change";

    public override string Remove => "Take out";

    public override string WrittenAs => "Written as";

    public override string CopiesTitle => "Stated elsewhere too";

    public override string ChecksTitle => "Checks";

    public override string CorrectTitle => "Correct";

    public override string AddedByReviewer => "A reviewer added this value; undo it in the list of decisions.";

    public override string Recomputed(string stated, string recomputed) => $"stated {stated}, recomputed {recomputed}";

    public override string StepsTitle => "How it was read";

    public override string ReadAsWritten => "Read as written; nothing was changed.";

    public override string TakenFromHere => "Values taken from here";

    public override string NothingTaken => "Nothing was taken from here.";

    public override string AddTitle => "Add a value that was not seen";

    public override string Add => "Add";

    public override string ReportTitle => "Agency, years and file";

    public override string AgencyLabel => "Agency";

    public override string DistrictLabel => "District";

    public override string ScoreYearLabel => "Year of the scores";

    public override string ReportYearLabel => "Year of the report";

    public override string PlanYearLabel => "Year of the measures";

    public override string SchemeLabel => "Assessment";

    public override string OwnScheme => "ITA of public bodies (2562 on)";

    public override string DisclosuresTitle => "OIT items: published or not";

    public override string FileTitle => "File";

    public override string FormatLabel => "Format";

    public override string DecisionsTitle => "Decisions about this document";

    public override string NoDecisions => "Nothing has been decided yet.";

    public override string ToConfirm => "to confirm";

    public override string Unmatched => "its place is gone";

    public override string IsUndone => "undone";

    public override string IsSuperseded => "replaced by a later one";

    public override string Confirm => "Confirm";

    public override string NoSource => "There is no text of the source to show.";

    public override string ViewLabel => "How the source is shown";

    public override string AsPage => "Page";

    public override string AsGrid => "Tables";

    public override string CutSource(int first, int last, int all) => $"Parts {Count(first)}–{Count(last)} of {Count(all)} are shown.";

    public override string ShowAll => "Show all";

    public override string LookAtParagraph(int number) => $"Look at paragraph {Count(number)}";

    public override string TableNumber(int number) => $"Table {Count(number)}";

    public override string RowsLeftOut(int rows) => $"{Count(rows)} more rows are not shown.";

    public override string PageBegins(int page) => $"Page {Count(page)} begins";

    public override string PartBegins => "The table continues";

    public override string HeaderDropped => "repeated header left out";

    public override string EmptyCell => "empty cell";

    public override string CellsOfPage => "Cells on this page";

    public override string PageNotKept => "No drawing of this page was kept.";

    public override Glossary Terms { get; } = new EnglishGlossary();

    public override string DisclosureLabel => "published or not";

    public override string Years(int? scores, int? report) =>
        scores is null && report is null ? "year not known" : report is { } r && r != scores ? $"scores of {Year(scores)}, report of {r}" : $"year {Year(scores)}";

    public override string SaidOf(string said) => said switch
    {
        "meanwhile" => "Somebody else decided this meanwhile, so nothing was saved. See their decision below.",
        "gone" => "This document is not in the database any more, so nothing was saved.",
        "value" => "No value was given, so nothing was saved.",
        "unusable" => "Saved, but the value cannot be read or has no place, so it has no effect. Undo it and give it again.",
        _ => "What was decided is not there any more, so nothing was saved. Please look again.",
    };

    public override string Role(string role) => role switch
    {
        "defect" => "at fault",
        "stated" => "stated",
        "addend" => "addend",
        "other" => "the other one",
        "witness" => "witness",
        _ => role,
    };

    public override string Moment(DateTimeOffset at) => at.ToLocalTime().ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);

    protected override string OfYear(string year) => $"of {year}";

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "not known";
}
