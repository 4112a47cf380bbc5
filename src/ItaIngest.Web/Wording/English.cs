using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Shared;

namespace ItaIngest.Web.Wording;

/// <summary>The page in English.</summary>
public sealed partial class English : PageWords
{
    public override string Code => "en";

    public override string OtherCode => "th";

    public override string OtherName => "ภาษาไทย";

    public override string SiteName => "ITA report review";

    public override string SkipToContent => "Skip to the content";

    public override string MainNavigation => "Main navigation";

    public override string NameOf(Section section) => section switch
    {
        Section.Inbox => "Inbox",
        Section.Overview => "Overview",
        Section.Coverage => "Coverage",
        Section.Decisions => "Decisions",
        Section.Help => "Help",
        _ => "",
    };

    public override string ReviewerLabel => "Reviewer";

    public override string ReviewerName => "Name of the reviewer";

    public override string ReviewerHint => "It is kept with every decision.";

    public override string Save => "Save";

    public override string Close => "Close";

    public override string PagesLabel => "Pages of the list";

    public override string PreviousPage => "Previous";

    public override string NextPage => "Next";

    public override string PageOf(int page, int pages) => $"Page {Count(page)} of {Count(pages)}";

    public override string NameOf(RegisteredCheck check) => char.ToUpperInvariant(check.Name[0]) + check.Name[1..].Replace('-', ' ');

    public override string Year(int year) => $"{year} BE";

    public override string NoYear => "Year unknown";

    public override string NoProvince => "Province unknown";

    public override string NoAgency => "Agency unknown";

    public override string ToInbox => "Back to the inbox";

    public override PageTrouble NotFound => new("This page does not exist", "The link may be incomplete, or the report was taken out of the database.");

    public override PageTrouble NotUnderstood => new("The request could not be understood", "Go back to the inbox and start again.");

    public override PageTrouble NoToken => new("You have not been let in", "Open the full address (with its token) that ita review printed, or ask whoever runs it.");

    public override PageTrouble Busy => new("Too many requests at the same time", "Wait a moment, and open the page again. Nothing was done.");

    public override PageTrouble OtherHost => new("This address is not one of the program's", "Open the address that ita review printed.");

    public override PageTrouble FromElsewhere => new("This came from another web site and was not done", "Do it from the program's own page.");

    public override PageTrouble FormExpired => new("This form is no longer good; nothing was saved", "The program may have been started anew. Open the page again and repeat it.");

    public override PageTrouble FormTooLarge => new("What was sent is too long; nothing was saved", "Shorten the text and send it again.");

    public override PageTrouble OwnFault => new("A fault of the program: this page cannot be shown", "What was saved is safe. Try again; if it happens again, tell whoever looks after the program what stands in the window where ita review runs.");

    public override PageTrouble Store(StoreException problem) => problem.Problem switch
    {
        StoreProblem.Busy => new("Another program is writing to the database", "Wait a moment and try again."),
        StoreProblem.NotFound => new("The database is gone", "Its file may have been moved or deleted. Look for it, then start ita review again."),
        StoreProblem.NotWritable => new("The database cannot be written", "Ask for the right to write its file, then try again."),
        StoreProblem.Full => new("No space is left; nothing was saved", "Make room, then try again."),
        StoreProblem.NewerSchema => new("The database was made by a newer version of this program", "Use that version."),
        StoreProblem.OlderSchema => new("The database was made by an older version of this program", "Copy it to where it may be written, and start ita review on the copy."),
        StoreProblem.NotADatabase or StoreProblem.OtherDatabase => new("The database file is not one of this program", "Start ita review again and name the file with --db."),
        StoreProblem.NoLibrary => new("This machine has no SQLite library", "ita doctor says what is missing."),
        _ => new("The database is damaged", "Use a backup, or make it anew with ita ingest."),
    };
}
