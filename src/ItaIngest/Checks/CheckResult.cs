using System.Text.Json.Serialization;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Checks;

/// <summary>What a check says of one subject.</summary>
/// <param name="Code">ITA- code of the register.</param>
/// <param name="Verdict">What came out.</param>
/// <param name="Fit">How well a recomputed value fits, where one was recomputed.</param>
/// <param name="Severity">What it does to the values that it names; <see cref="Severity.None"/> for what holds or cannot be told.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Hypothesis">For HoldsIf: the named hypothesis under which it holds; else null.</param>
/// <param name="Figures">The figures used, by name, as they are to be shown ("stated" "98.53", "recomputed" "97.07").</param>
/// <param name="Evidence">The places it rests on; at least one for anything but CannotTell.</param>
/// <param name="Withholds">Observations that stay out of the clean dataset until it is decided: "item@year/figure".</param>
/// <param name="Repair">A proposal, if there is one.</param>
public sealed record CheckResult(
    string Code,
    Verdict Verdict,
    Fit? Fit,
    Severity Severity,
    Subject Subject,
    string? Hypothesis,
    IReadOnlyDictionary<string, string> Figures,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<string> Withholds,
    Repair? Repair = null)
{
    /// <summary>A finding is what a person may have to look at: what fails, and what holds only under a hypothesis.</summary>
    public bool IsFinding => Verdict is Verdict.Fails or Verdict.HoldsIf;

    /// <summary>Whether it concerns a value: is about it, holds it back, or rests on what stands in its cell.</summary>
    public bool Concerns(Observation value) =>
        (string.Equals(Subject.Item, value.Item, StringComparison.Ordinal) && (Subject.Year is null || Subject.Year == value.Year))
        || Withholds.Any(w => w == ObservationKey.Of(value) || w == ObservationKey.Of(value.Item, null, value.Year, value.Figure))
        || Evidence.Any(e => e.At.Document is null && e.At.Whole() == value.At.Whole());

    /// <summary>Id of the decision that answers it: then it withholds nothing, and is Info. Null while nobody has answered it.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>The decision that answers it was made when it said something else, or by another revision of the check.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsToConfirm { get; init; }

    /// <summary>Which of several with the same code and subject it is, from 1, where one of them was taken out as no finding; null: they are counted as they stand.</summary>
    public int? Ordinal { get; init; }

    /// <summary>A person has to look at it: a finding of Warning or Error that nobody has answered.</summary>
    public bool IsOpen => IsFinding && Severity >= Severity.Warning;
}

/// <summary>What came out of a check.</summary>
public enum Verdict
{
    Holds = 0,
    HoldsIf,
    Fails,
    CannotTell,
}

/// <summary>What stays uncertain for the values that a finding names.</summary>
public enum Severity
{
    /// <summary>No finding.</summary>
    None = 0,

    /// <summary>Kept in the trail.</summary>
    Info,

    /// <summary>Repaired, or explained but at odds.</summary>
    Warning,

    /// <summary>Undecided: held back from the clean dataset.</summary>
    Error,
}

/// <summary>What a result is about.</summary>
/// <param name="Item">As in observations; "document", "agency", "table:3" for what is no item.</param>
/// <param name="Year">Fiscal year (BE), if any.</param>
/// <param name="Part">Part of an instrument, if any.</param>
public sealed record Subject(string Item, int? Year = null, string? Part = null);

/// <summary>A place that a result rests on.</summary>
/// <param name="At">Where.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Role">What it is to the result: "stated", "addend", "other", "defect", "witness".</param>
public sealed record Evidence(Place At, string Text, string Role);

/// <summary>A proposal to read or correct a value.</summary>
/// <param name="Target">What it would change: "item@year/figure", "agency/name", ….</param>
/// <param name="From">As it stands.</param>
/// <param name="To">As proposed.</param>
/// <param name="Safety">Who may apply it.</param>
/// <param name="Cost">How unlikely the misreading is, 0 and up; smaller is likelier.</param>
/// <param name="Alternatives">Other candidates, likeliest first.</param>
public sealed record Repair(string Target, string From, string To, Safety Safety, decimal Cost, IReadOnlyList<string> Alternatives);

/// <summary>Who may apply a repair.</summary>
public enum Safety
{
    /// <summary>Another spelling of the same value; applied by the program.</summary>
    Safe = 0,

    /// <summary>Only a person.</summary>
    AskReviewer,

    /// <summary>Shown, never offered.</summary>
    ShowOnly,
}
