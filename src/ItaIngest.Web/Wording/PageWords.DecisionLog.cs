namespace ItaIngest.Web.Wording;

// All decisions.
public abstract partial class PageWords
{
    public abstract string AllDecisionsTitle(int count, string? reviewer);

    public abstract string DecisionsToConfirmTitle(int count, string? reviewer);

    public abstract string DecisionsShown { get; }

    public abstract string AllOfThem { get; }

    public abstract string ToLookAt { get; }

    public abstract string AllReviewers { get; }

    public abstract string WhenColumn { get; }

    public abstract string RulingColumn { get; }

    public abstract string SubjectColumn { get; }

    public abstract string BeforeAfterColumn { get; }

    public abstract string WhyColumn { get; }

    public abstract string ByColumn { get; }

    public abstract string Becomes { get; }

    public abstract string Stands { get; }

    public abstract string DocumentIsGone { get; }

    public abstract string NoDecisionsYet { get; }

    public abstract string NoDecisionsTodo { get; }

    public abstract string NoDecisionMatches { get; }

    public abstract string CarryHint { get; }

    public abstract string CarryThen { get; }
}
