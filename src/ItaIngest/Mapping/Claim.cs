using ItaIngest.Documents;

namespace ItaIngest.Mapping;

/// <summary>Something that the report says in prose or in an explanatory table.</summary>
/// <param name="Kind">What kind of claim.</param>
/// <param name="Text">The sentence or cell as read.</param>
/// <param name="Figures">Named figures, as written.
/// For a delta "from", "to", "delta" (points, without a sign) or "ratio" (told in per cent: a share of the score before, or points), "direction" (up|down; left out
/// where nothing tells it), "item", "fromYear", "toYear"; "from" and "to" are left out where it is not certain which scores are meant.
/// For a printed rating band "label", "low", "high", "condition".
/// For a target "value", "of" (agencies: the share of public bodies that pass), "year".
/// For a reference "item" (number or range in Arabic digits), "range" (yes).
/// For a count "value", "of" (indicators|questions|measures), "unit" (its words), "relation" (pass|fail|below|at-least|above|at-most), "mark", "instrument" (that the
/// clause names) or "under" (that it stands under), "instruments" (all that its line names before it, joined by '|'), "underIndicator", "year", "list" (the items behind it, joined by '|', where all of the list was understood).
/// For a listing "below". Targets, references and counts have their own words as "written"; <see cref="Text"/> has those around them.</param>
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
