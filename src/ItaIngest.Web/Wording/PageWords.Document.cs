using System.Globalization;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Terms;

namespace ItaIngest.Web.Wording;

// The screen of a document.
public abstract partial class PageWords
{
    public abstract string Trail { get; }

    public abstract string LeftInList(int findings);

    /// <summary>Others have the document open.</summary>
    public abstract string OthersLook(IReadOnlyList<string> reviewers);

    public abstract string Previous { get; }

    public abstract string Next { get; }

    public abstract string Sheet { get; }

    public abstract string SourceTitle { get; }

    public abstract string WorkTitle { get; }

    public abstract string DocumentDone { get; }

    public abstract string NextDocument { get; }

    public abstract string ListDone { get; }

    public abstract string InPrevious { get; }

    public abstract string NothingElseChanged { get; }

    public abstract string AndMore(int more);

    public abstract string IsSettled { get; }

    public abstract string IsRaised { get; }

    public abstract string Undo { get; }

    public abstract string IsHeld { get; }

    public abstract string Of(int number, int all);

    public abstract string AnsweredBy(string reviewer, string moment);

    public abstract string ProposalsTitle { get; }

    public abstract string Accept { get; }

    public abstract string Keep { get; }

    public abstract string Reject { get; }

    public abstract string Other { get; }

    public abstract string ReasonAndComment { get; }

    public abstract string ReasonLabel { get; }

    public abstract string UsualReason { get; }

    public abstract string CommentLabel { get; }

    public abstract string EvidenceTitle { get; }

    public abstract string Withholds(int values);

    public abstract string WholeDocument { get; }

    public abstract string ChangesNoValue { get; }

    public abstract string FindingsTitle { get; }

    public abstract string NoFindings { get; }

    public abstract string AnsweredTitle { get; }

    public abstract string InformationTitle { get; }

    public abstract string ScoresTitle { get; }

    public abstract string NoScores { get; }

    public abstract string ItemColumn { get; }

    public abstract string StatedColumn { get; }

    public abstract string RecomputedColumn { get; }

    public abstract string DifferenceColumn { get; }

    public abstract string VerdictColumn { get; }

    public abstract string OtherValuesTitle { get; }

    public abstract string FigureColumn { get; }

    public abstract string ValueColumn { get; }

    public abstract string Change { get; }

    public abstract string Remove { get; }

    public abstract string WrittenAs { get; }

    public abstract string CopiesTitle { get; }

    public abstract string ChecksTitle { get; }

    public abstract string CorrectTitle { get; }

    public abstract string AddedByReviewer { get; }

    public abstract string Recomputed(string stated, string recomputed);

    public abstract string StepsTitle { get; }

    public abstract string ReadAsWritten { get; }

    public abstract string TakenFromHere { get; }

    public abstract string NothingTaken { get; }

    public abstract string AddTitle { get; }

    public abstract string Add { get; }

    public abstract string ReportTitle { get; }

    public abstract string AgencyLabel { get; }

    public abstract string DistrictLabel { get; }

    public abstract string ScoreYearLabel { get; }

    public abstract string ReportYearLabel { get; }

    public abstract string PlanYearLabel { get; }

    public abstract string SchemeLabel { get; }

    public abstract string OwnScheme { get; }

    public abstract string DisclosuresTitle { get; }

    public abstract string FileTitle { get; }

    public abstract string FormatLabel { get; }

    public abstract string DecisionsTitle { get; }

    public abstract string NoDecisions { get; }

    public abstract string ToConfirm { get; }

    public abstract string Unmatched { get; }

    public abstract string IsUndone { get; }

    public abstract string IsSuperseded { get; }

    public abstract string Confirm { get; }

    public abstract string NoSource { get; }

    public abstract string ViewLabel { get; }

    public abstract string AsPage { get; }

    public abstract string AsGrid { get; }

    public abstract string CutSource(int first, int last, int all);

    public abstract string ShowAll { get; }

    public abstract string LookAtParagraph(int number);

    public abstract string TableNumber(int number);

    public abstract string RowsLeftOut(int rows);

    public abstract string PageBegins(int page);

    public abstract string PartBegins { get; }

    public abstract string HeaderDropped { get; }

    public abstract string EmptyCell { get; }

    public abstract string CellsOfPage { get; }

    public abstract string PageNotKept { get; }

    /// <summary>What people call the things of this domain.</summary>
    public abstract Glossary Terms { get; }

    /// <summary>Years of a report: of its scores, and its own where that is another.</summary>
    public abstract string Years(int? scores, int? report);

    /// <summary>What the last form did not do: "meanwhile", "nothing", "gone", "value", "unusable".</summary>
    public abstract string SaidOf(string said);

    /// <summary>What a place is to a finding.</summary>
    public abstract string Role(string role);

    /// <summary>A day and time, as people write it.</summary>
    public abstract string Moment(DateTimeOffset at);

    /// <summary>Of a year.</summary>
    protected abstract string OfYear(string year);

    /// <summary>A number without separators: a year.</summary>
    public string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value by its key, "i7@2566/score": "ข้อ i7 ปี 2566 (คะแนน)".</summary>
    public string ValueOf(string key)
    {
        if (key.Split('@') is not [var item, var rest] || rest.Split('/') is not [var year, var figure]) return key switch
        {
            "agency/name" => AgencyLabel,
            "agency/district" => DistrictLabel,
            "agency/province" => ProvinceColumn,
            _ => key,
        };
        var named = item.Split('#') is [var whole, var part] ? $"{Terms.Item(whole)} {part}" : Terms.Item(item);
        return $"{named} {OfYear(year)} ({Figure(figure)})";
    }

    /// <summary>What a decision is about.</summary>
    public string ValueOf(DecidedClaim claim)
    {
        if (StandingDecisions.IsAboutFinding(claim)) return claim.Figure;
        if (ReportEdits.IsAboutReport(claim)) return Figure(claim.Figure);
        return claim.Year is { } year ? $"{Terms.Item(claim.Item)} {OfYear(Number(year))} ({Figure(claim.Figure)})" : $"{Terms.Item(claim.Item)} ({Figure(claim.Figure)})";
    }

    /// <summary>A value as people say it: an item by its name, everything else as it is.</summary>
    public string Shown(DecidedClaim claim, string value) => StandingDecisions.IsAboutItem(claim) && value.Length > 0 ? Terms.Item(value) : value;

    private string Figure(string word) => word switch
    {
        "agency" => AgencyLabel,
        "district" => DistrictLabel,
        "province" => ProvinceColumn,
        "report-year" => ReportYearLabel,
        "plan-year" => PlanYearLabel,
        "scheme" => SchemeLabel,
        "year" => YearColumn,
        "item" or "disclosure-item" => ItemColumn,
        "disclosure" => DisclosureLabel,
        _ => ObservationKey.FigureOf(word) is { } figure ? Terms.Figure(figure) : word,
    };

    /// <summary>Whether an OIT item was published.</summary>
    public abstract string DisclosureLabel { get; }
}
