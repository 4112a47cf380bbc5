namespace ItaIngest.Records;

/// <summary>What became of a decision that was to be appended.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Version">Number of decisions of that report now: what is to be expected the next time.</param>
public sealed record Appended(AppendOutcome Outcome, int Version);

/// <summary>What became of a decision.</summary>
public enum AppendOutcome
{
    /// <summary>It stands.</summary>
    Stored = 0,

    /// <summary>The same decision (by its id) stands already; nothing was written.</summary>
    AlreadyThere,

    /// <summary>Others decided in the meantime; nothing was written. Look again, then decide.</summary>
    Conflict,
}
