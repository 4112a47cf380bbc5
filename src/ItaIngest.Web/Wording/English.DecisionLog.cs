namespace ItaIngest.Web.Wording;

// All decisions.
public sealed partial class English
{
    public override string AllDecisionsTitle(int count, string? reviewer) => $"{Of(count, "decision")}{(reviewer is null ? "" : $" by {reviewer}")}";

    public override string DecisionsToConfirmTitle(int count, string? reviewer) => $"{Of(count, "decision")}{(reviewer is null ? "" : $" by {reviewer}")} to look at again";

    public override string DecisionsShown => "What is shown";

    public override string AllOfThem => "All";

    public override string ToLookAt => "To confirm";

    public override string AllReviewers => "Everybody";

    public override string WhenColumn => "When";

    public override string RulingColumn => "Decision";

    public override string SubjectColumn => "About";

    public override string BeforeAfterColumn => "Before → after";

    public override string WhyColumn => "Reason and comment";

    public override string ByColumn => "By what";

    public override string Becomes => "becomes";

    public override string Stands => "stands";

    public override string DocumentIsGone => "Not in the database any more";

    public override string NoDecisionsYet => "Nobody has decided anything yet";

    public override string NoDecisionsTodo => "What is decided in the inbox will be listed here.";

    public override string NoDecisionMatches => "No decision matches";

    public override string CarryHint => "Carry decisions to another database with";

    public override string CarryThen => "and there";
}
