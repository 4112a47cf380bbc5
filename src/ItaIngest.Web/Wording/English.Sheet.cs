namespace ItaIngest.Web.Wording;

public sealed partial class English
{
    public override string OpenOfThisCheck => "What is open of this check";

    public override string BackToDocument => "Back to the document";

    public override string SheetHint => "Print it with the browser (Ctrl+P). Names of persons are left out.";

    public override string SheetTitle => "What does not add up in an ITA report";

    public override string ReportLabel => "Report";

    public override string SheetEmpty => "There is nothing in this report to tell the agency.";

    public override string SheetIntroduction => "The published report was checked. The following figures or statements do not agree with each other.";

    public override string SheetRequest => "Please check them against your records and publish a corrected report.";

    public override string NumberColumn => "No.";

    public override string PlaceColumn => "Place";

    public override string WrittenColumn => "Written";

    public override string ExpectedColumn => "Expected";

    public override string RemarkColumn => "Remark";

    public override string Province(string province) => $"{province} province";
}
