using ItaIngest.Documents;

namespace ItaIngest.Mapping;

/// <summary>A figure that the report states of an item of the assessment.</summary>
/// <param name="Item">In that year's numbering: "i7", "o15", "sub:9.1", "indicator:6", "instrument:EIT", "overall"; several joined by '|' while undecided ("i10|i11|i12").</param>
/// <param name="Year">Fiscal year (BE) of the figure.</param>
/// <param name="Part">Part of the instrument where the report names one: "EIT1", "EIT2"; else null.</param>
/// <param name="Figure">What kind of figure.</param>
/// <param name="Value">The value: a score as written ("100.00"), a level's word as read, "pass"/"fail".</param>
/// <param name="Raw">The text that it was read from, as extracted.</param>
/// <param name="At">Where.</param>
/// <param name="ItemRaw">The text that the item was read from, as extracted ("ซื้อ ๐๑๓"); empty where a title or position told it.</param>
/// <param name="Standing">As read, repaired or by a reviewer.</param>
/// <param name="Copies">Other places that state the same item and year; they may differ in value.</param>
public sealed record Observation(
    string Item,
    int Year,
    string? Part,
    Figure Figure,
    string Value,
    string Raw,
    Place At,
    string ItemRaw,
    Standing Standing,
    IReadOnlyList<Copy> Copies)
{
    /// <summary>The score as a number, when <see cref="Figure"/> is a score, weight or target and its text is a number; else null.</summary>
    public decimal? Number { get; init; }

    /// <summary>Decimals that were written.</summary>
    public int Decimals { get; init; }

    /// <summary>True while more than one item is possible.</summary>
    public bool IsUndecided => Item.Contains('|', StringComparison.Ordinal);
}

/// <summary>A second statement of the same figure.</summary>
/// <param name="Value">As written there.</param>
/// <param name="Raw">As extracted.</param>
/// <param name="At">Where.</param>
/// <param name="Number">As a number, when it is one.</param>
/// <param name="Decimals">Decimals that were written.</param>
public sealed record Copy(string Value, string Raw, Place At, decimal? Number, int Decimals);

/// <summary>The kinds of figure.</summary>
public enum Figure
{
    Score = 0,
    Level,
    Pass,
    Weight,
    Target,
}

/// <summary>How a value came to be.</summary>
public enum Standing
{
    AsRead = 0,
    Repaired,
    ByReviewer,
}
