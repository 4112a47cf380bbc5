namespace ItaIngest.Web.Wording;

// The page of a check, and the sheet for an agency.
public abstract partial class PageWords
{
    public abstract string OpenOfThisCheck { get; }

    public abstract string BackToDocument { get; }

    public abstract string SheetHint { get; }

    public abstract string SheetTitle { get; }

    public abstract string ReportLabel { get; }

    public abstract string SheetEmpty { get; }

    public abstract string SheetIntroduction { get; }

    public abstract string SheetRequest { get; }

    public abstract string NumberColumn { get; }

    public abstract string PlaceColumn { get; }

    public abstract string WrittenColumn { get; }

    public abstract string ExpectedColumn { get; }

    public abstract string RemarkColumn { get; }

    public abstract string Province(string province);
}
