using ItaIngest.Scores.Constraints;

namespace ItaIngest.Repairs;

/// <summary>Broken constraints that hang together by the figures that they share, and the readings with which all of them hold.</summary>
/// <param name="Broken">The constraints.</param>
/// <param name="Proposals">Readings, the likeliest first: those known to be confused before others, exact fits before fits within rounding, then by cost.</param>
/// <param name="GaveUp">Whether there was more to try than is tried.</param>
public sealed record Mend(IReadOnlyList<Constraint> Broken, IReadOnlyList<Proposal> Proposals, bool GaveUp)
{
    /// <summary>Whether it is a part only of what is broken together: then more than one figure is misread, and nothing is certain.</summary>
    public bool IsPart { get; init; }

    /// <summary>The reading that may be applied without asking; null where there is none.</summary>
    public Proposal? Safe => !IsPart && Proposals is [{ IsSafe: true } only] ? only : null;

    /// <summary>The likeliest, or null.</summary>
    public Proposal? First => Proposals is [var first, ..] ? first : null;
}

/// <summary>A way to make broken constraints hold.</summary>
/// <param name="Edits">One misread figure, or two together.</param>
/// <param name="IsExact">Whether every sum that was broken comes out exactly.</param>
/// <param name="ConfirmedBy">What confirms it: sums that were broken and come out exactly, other statements of the same.</param>
public sealed record Proposal(IReadOnlyList<Edit> Edits, bool IsExact, IReadOnlyList<string> ConfirmedBy)
{
    /// <summary>How unlikely it is.</summary>
    public decimal Cost { get; } = Edits.Sum(e => e.Cost);

    /// <summary>Whether every misreading in it is a known one.</summary>
    public bool IsPlausible { get; } = Edits.All(e => e.IsPlausible);

    /// <summary>Whether it needs nobody: one figure, an exact fit, confirmed twice. That no other reading fits is for the <see cref="Mend"/> to say.</summary>
    public bool IsSafe => Edits.Count == 1 && IsExact && ConfirmedBy.Count >= 2;
}
