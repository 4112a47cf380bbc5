namespace ItaIngest.Web.Wording;

// Keys and how to work.
public sealed partial class English
{
    public override string KeysAndHelp => "Keys and help";

    public override string KeysTitle => "Keys on the page of a report";

    public override string KeyColumn => "Key";

    public override string DoesColumn => "Does";

    public override string Or => "or";

    public override IReadOnlyList<(IReadOnlyList<string> Keys, string Does)> Keys =>
    [
        (["A", "Enter"], "accept the first proposal and go to the next finding"),
        (["K"], "keep the value as it is written"),
        (["O"], "enter another value"),
        (["X"], "not a finding"),
        (["U"], "undo the decision about this finding"),
        (["N", "J"], "next finding"),
        (["P"], "previous finding"),
        (["B"], "back to the inbox"),
        (["/"], "go to the search box"),
        (["Esc"], "leave a field, or close this window"),
        (["?"], "open this window"),
    ];

    public override string MoreHelp => "How to work";

    public override string HelpTitle => "Help";

    public override string KeysNote => "The keys are the same whether the keyboard is set to Thai or to English. All of it can be done with the mouse too.";

    public override IReadOnlyList<(string Title, string Text)> HowToWork =>
    [
        ("Choose the work", "The inbox shows the reports that still have findings to decide. Choose a year, a province, an agency, a severity or a kind of finding on the left, or search. The address of the page follows what you choose, so that it can be sent to others."),
        ("Look at the evidence", "A report opens with its source on the left and the cell in question highlighted. On the right stand the score as stated, as recomputed, the difference, and what was found. Each piece of evidence is a link to its place."),
        ("Decide", "Accept a proposal, keep the value as written, enter another one, or say that it is not a finding. Whoever does not take a proposal gives a reason. The report is checked again at once, and what changed is shown."),
        ("Undo", "Any decision can be undone, not only the last. Who decided what, and when, is kept."),
        ("To confirm", "When a file is read anew and its text, the file, the agency or the check has changed, a decision still applies, and comes up to be confirmed."),
        ("Severity", "■ Decide: undecided, and the value is held back from the dataset. ▲ Look at: repaired with a stated reason, or explained but at odds."),
        ("Several people at once", "When somebody else has decided in the meantime, you are told, and nothing is overwritten."),
    ];
}
