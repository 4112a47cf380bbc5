using ItaIngest.Decisions;

namespace ItaIngest.Review;

/// <summary>What a person can accept of a finding.</summary>
/// <param name="Text">What it would be, as it is shown: "80.97", "i11", "เทศบาลตำบลลาดขวาง"; of two misread figures both.</param>
/// <param name="Edits">What it would change; one that changes no value (a spelling in prose) has the finding itself as its claim.</param>
public sealed record Proposal(string Text, IReadOnlyList<ProposedEdit> Edits)
{
    /// <summary>Whether accepting it sets a value of the dataset.</summary>
    public bool ChangesData => Edits.Any(e => !StandingDecisions.IsAboutFinding(e.Claim));
}

/// <summary>A change of one claim.</summary>
/// <param name="Claim">What is changed.</param>
/// <param name="Before">As it stands.</param>
/// <param name="Value">As it would be.</param>
public sealed record ProposedEdit(DecidedClaim Claim, string Before, string Value);
