using System.Text.Json.Serialization;
using ItaIngest.Documents;

namespace ItaIngest.Readings;

/// <summary>A text as a person would read it, with what was changed and why. Numbers are never touched by a rule for text.</summary>
/// <param name="At">Where the raw text stands.</param>
/// <param name="Raw">As extracted.</param>
/// <param name="Text">As read: Thai marks in order, ำ composed, NFC. Digits keep their script.</param>
/// <param name="Value">What the whole text says, when it is one number, year or label; else null.</param>
/// <param name="Steps">Every change, in order; empty when the text was left alone.</param>
public sealed record Reading(Place At, string Raw, string Text, ReadingValue? Value, IReadOnlyList<ReadingStep> Steps)
{
    /// <summary>The place of a stretch of the text. Where a change made a part of it, all that was changed belongs to it.</summary>
    /// <param name="start">Where it begins in the text, from 0.</param>
    /// <param name="length">Characters.</param>
    public Place PlaceOf(int start, int length)
    {
        var (from, to) = SpanInRaw.Of(this, start, start + length);
        return At.Within(from, to - from);
    }
}

/// <summary>One change of a text.</summary>
/// <param name="Rule">Stable name of the rule, e.g. "pua", "lao", "nfc", "sara-am", "mark-order".</param>
/// <param name="Before">The stretch before.</param>
/// <param name="After">The stretch after.</param>
/// <param name="Start">Where the stretch stands in the text that the rule was given, from 1.</param>
public sealed record ReadingStep(string Rule, string Before, string After, int Start);

/// <summary>What a whole text says.</summary>
[JsonDerivedType(typeof(NumberValue), "number")]
[JsonDerivedType(typeof(YearValue), "year")]
[JsonDerivedType(typeof(LabelValue), "label")]
public abstract record ReadingValue;

/// <summary>A number with the decimals that were written.</summary>
public sealed record NumberValue(decimal Value, int Decimals) : ReadingValue;

/// <summary>A year of the Buddhist era.</summary>
public sealed record YearValue(int BuddhistEra) : ReadingValue;

/// <summary>A list label: ๑. , ๒.๑) , (ก).</summary>
public sealed record LabelValue(string Label) : ReadingValue;
