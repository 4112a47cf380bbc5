using ItaIngest.Decisions;
using ItaIngest.Records;

namespace ItaIngest.Web.Pages.DecisionLog;

/// <summary>What the list of decisions shows.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Page">What the store has of it.</param>
/// <param name="Standing">By the path of a report: which decisions about it count.</param>
public sealed record DecisionLogModel(DecisionLogAddress Address, DecisionPage Page, IReadOnlyDictionary<string, StandingDecisions> Standing)
{
    /// <summary>Decisions on a page.</summary>
    public const int PageSize = 100;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Page.Total + PageSize - 1) / PageSize);

    /// <summary>How a decision stands: "undone", "superseded", "confirm", "unmatched", "stands".</summary>
    public string StateOf(ListedDecision listed)
    {
        var standing = Standing.GetValueOrDefault(listed.Decision.Claim.Report);
        if (standing is not null && Has(standing.Undone, listed.Decision)) return "undone";
        if (standing is not null && Has(standing.Superseded, listed.Decision)) return "superseded";
        return listed.State switch
        {
            DecisionState.ToConfirm => "confirm",
            DecisionState.Unmatched => "unmatched",
            _ => "stands",
        };
    }

    private static bool Has(IReadOnlyList<Decision> decisions, Decision decision) => decisions.Any(d => string.Equals(d.Id, decision.Id, StringComparison.Ordinal));
}
