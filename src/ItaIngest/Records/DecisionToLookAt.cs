using ItaIngest.Decisions;

namespace ItaIngest.Records;

/// <summary>A decision that a person should look at again.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="State">Why.</param>
public sealed record DecisionToLookAt(Decision Decision, DecisionState State);

/// <summary>How a decision stands to what was read last.</summary>
public enum DecisionState
{
    /// <summary>It applies, and what it was made about has changed: its text, the file, the agency, the check or what the finding says.</summary>
    ToConfirm = 0,

    /// <summary>What it was made about is not there any more.</summary>
    Unmatched,
}
