using ItaIngest.Mapping;

namespace ItaIngest.Decisions;

/// <summary>Decisions about OIT items: which item a row is, and whether it was published.</summary>
internal sealed class DisclosureEdits(ReportFacts facts)
{
    /// <summary>The figure of a claim about which item a row is; "item" alone is that of an observation.</summary>
    public const string ItemFigure = "disclosure-item";

    /// <summary>The figure of a claim about the state.</summary>
    public const string StateFigure = "disclosure";

    /// <summary>The words for a state in decisions.</summary>
    public const string Done = "done";

    public const string NotDone = "not-done";

    private readonly Disclosure?[] edited = [.. facts.Disclosures];

    public static bool IsAbout(DecidedClaim claim) => claim.Figure is ItemFigure or StateFigure;

    /// <summary>Applies a decision; false where its claim is not there or its value cannot be read.</summary>
    public bool TryApply(Decision decision, out bool readsDifferently)
    {
        readsDifferently = false;
        var claim = decision.Claim;
        var same = ReportClaims.OfItem(facts.Disclosures, claim.Item);
        if (claim.Ordinal < 1 || claim.Ordinal > same.Count) return false;
        var index = same[claim.Ordinal - 1];
        var original = facts.Disclosures[index];
        readsDifferently = !string.Equals(claim.Figure == ItemFigure ? original.ItemRaw : original.Text, claim.Raw, StringComparison.Ordinal);
        if (edited[index] is not { } disclosure) return true;
        switch (decision.Ruling)
        {
            case Ruling.KeepAsWritten:
                return true;
            case Ruling.Withdraw:
                edited[index] = null;
                return true;
            case Ruling.AcceptRepair or Ruling.Replace when claim.Figure == ItemFigure && !string.IsNullOrWhiteSpace(decision.Value):
                edited[index] = disclosure with { Item = decision.Value.Trim() };
                return true;
            case Ruling.AcceptRepair or Ruling.Replace when claim.Figure == StateFigure && decision.Value is (Done or NotDone):
                edited[index] = disclosure with { Done = decision.Value == Done };
                return true;
            default:
                return false;
        }
    }

    public IReadOnlyList<Disclosure> Result() => [.. edited.OfType<Disclosure>()];
}
