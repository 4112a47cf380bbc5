using ItaIngest.Documents;

namespace ItaIngest.Mapping;

/// <summary>Something that the report says in prose or in an explanatory table.</summary>
/// <param name="Kind">What kind of claim.</param>
/// <param name="Text">The sentence or cell as read.</param>
/// <param name="Figures">Named figures, as written: for a delta "from", "to", "delta", "direction" (up|down), "item", "fromYear", "toYear";
/// for a printed rating band "label", "low", "high"; for a target "value"; for a reference "item"; for a count "value".</param>
/// <param name="At">Where.</param>
public sealed record Claim(ClaimKind Kind, string Text, IReadOnlyDictionary<string, string> Figures, Place At);

/// <summary>The kinds of claim.</summary>
public enum ClaimKind
{
    /// <summary>A rise or fall between two scores.</summary>
    Delta = 0,

    /// <summary>A row of a printed rating scale.</summary>
    RatingBand,

    /// <summary>A target in per cent.</summary>
    Target,

    /// <summary>A reference to another item of the assessment.</summary>
    Reference,

    /// <summary>A number of things said to follow (ten measures).</summary>
    Count,

    /// <summary>A statement of which questions are listed: only those below the mark.</summary>
    Listing,
}
