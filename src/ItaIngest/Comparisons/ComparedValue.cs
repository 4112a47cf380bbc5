using ItaIngest.Datasets;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Comparisons;

/// <summary>What is compared of a statement: a figure, or whether an OIT item was published. Its place is no part of it.</summary>
/// <param name="Item">As in observations: "i7", "overall", "i10|i11" while undecided.</param>
/// <param name="Year">Fiscal year (BE); of an OIT item the year of its report, or null.</param>
/// <param name="Part">Part of the instrument, or null.</param>
/// <param name="Figure">What kind of figure; null: the state of an OIT item.</param>
/// <param name="Value">A number with the decimals that were written ("100.00"), a level's word, "pass", "fail"; of an OIT item "done", "not-done" or nothing.</param>
/// <param name="Status">Whether it may be used.</param>
/// <param name="Standing">How it came to be; null of an OIT item.</param>
public sealed record ComparedValue(string Item, int? Year, string? Part, Figure? Figure, string Value, ValueStatus Status, Standing? Standing)
{
    /// <summary>Of an OIT item: whether it was published; null where that is not told.</summary>
    public bool? IsDone => Value switch { DisclosureEdits.Done => true, DisclosureEdits.NotDone => false, _ => null };

    /// <summary>The text that it was read from: by it a value is known again that goes by another name now.</summary>
    internal string Raw { get; init; } = "";

    /// <summary>The year is the one that its report is about.</summary>
    internal bool IsOwnYear { get; init; }

    /// <summary>What a document states, in the order of the document: the first of equal ones is the first there.</summary>
    public static IReadOnlyList<ComparedValue> Of(StoredDocument? document)
    {
        if (document?.Result?.Facts is not { } facts) return [];
        var statuses = new ValueStatuses(document.Results);
        var own = facts.ScoreYear ?? facts.ReportYear;
        return
        [
            .. facts.Observations.OrderBy(o => o.At, PlaceOrder.InDocument).Select(o =>
                new ComparedValue(o.Item, o.Year, o.Part, o.Figure, PlainNumber.Of(o.Number, o.Decimals) ?? o.Value, statuses.Of(o), o.Standing) { Raw = o.Raw, IsOwnYear = o.Year == own }),
            .. facts.Disclosures.OrderBy(d => d.At, PlaceOrder.InDocument).Select(d =>
                new ComparedValue(d.Item, own, null, null, Word(d.Done), statuses.Of(d, own), null) { Raw = d.ItemRaw + "\n" + d.Text, IsOwnYear = true }),
        ];
    }

    private static string Word(bool? done) => done switch { true => DisclosureEdits.Done, false => DisclosureEdits.NotDone, null => "" };
}
