namespace ItaIngest.Web.Wording;

public sealed partial class English
{
    public override string BulkTitle => "Decide many at once";

    public override string BulkActs => "What is decided";

    public override string BulkKinds => "Only those that are alike";

    public override string BulkAllKinds => "All kinds";

    public override string BulkNothing => "There is nothing that can be decided so.";

    public override string BulkBecomes => "Becomes";

    public override string BulkChanged => "The list has changed since it was shown, so nothing was saved. Please look at the sample again.";

    public override string BulkUndo => "Undo all of these";

    public override string BulkAct(string act) => act switch { "accept" => "Use the proposal", "keep" => "Keep as written", _ => "Not a finding" };

    public override string BulkSample(int shown, int findings, int documents) => $"A sample of {Count(shown)} out of {Count(findings)} findings in {Count(documents)} {(documents == 1 ? "document" : "documents")}";

    public override string BulkWithout(int findings) => $"{Count(findings)} more have no proposal and must be looked at one by one.";

    public override string BulkApply(string act, int findings) => $"{BulkAct(act)}: all {Count(findings)}";

    public override string BulkRunning(int done, int all) => $"Saving: {Count(done)} of {Count(all)} documents";

    public override string BulkDone(int decisions, int documents) => $"{Count(decisions)} decisions saved in {Count(documents)} {(documents == 1 ? "document" : "documents")}";

    public override string BulkLeft(int documents) => $"Nothing was saved in {Count(documents)} {(documents == 1 ? "document" : "documents")}: others had decided, or they have changed";
}
