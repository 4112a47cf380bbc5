namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>What became of a case, from best to worst.</summary>
internal enum Fate
{
    /// <summary>Read as what it ought to be, or repaired to it by the program.</summary>
    Right = 0,

    /// <summary>A finding there proposes what it ought to be.</summary>
    Proposed,

    /// <summary>A finding points at it without the reading.</summary>
    Seen,

    /// <summary>Nothing is said of it; it stands as it stood.</summary>
    Missed,

    /// <summary>Changed to, or read as, neither what stands there nor what it ought to be.</summary>
    Wrong,

    /// <summary>What came out cannot be judged by a program.</summary>
    NotJudged,
}

/// <summary>What became of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Fate">The worst of what became of it at its places.</param>
/// <param name="Line">Line of the place that is told of; null where the case is not judged.</param>
/// <param name="InProse">Whether it stands in free prose rather than in a title, header, label or name.</param>
/// <param name="Places">How many places were judged.</param>
/// <param name="Because">What came out there.</param>
internal sealed record Judgement(CatalogueCase Case, Fate Fate, int? Line, bool InProse, int Places, string Because);
