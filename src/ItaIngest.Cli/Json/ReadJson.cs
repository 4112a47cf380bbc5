using System.Text.Json.Serialization;
using ItaIngest.Cli.Wording;
using ItaIngest.Readings;

namespace ItaIngest.Cli.Json;

/// <summary><c>ita show FILE --stage read --json</c>: every text that says something, with what was changed in it.</summary>
internal sealed record ReadJson(DocumentHeadJson Document, IReadOnlyList<ReadingJson> Readings)
{
    public static ReadJson Of(DocumentResult result, Words words) => new(
        DocumentHeadJson.Of(result.Extraction, words),
        [.. (result.Readings?.AllReadings() ?? []).Where(r => r.Raw.Length > 0).Select(ReadingJson.Of)]);
}

/// <summary>A text as it was read.</summary>
internal sealed record ReadingJson(
    string Raw,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReadingValueJson? Value,
    IReadOnlyList<ReadingStep> Steps,
    PlaceJson Place)
{
    public static ReadingJson Of(Reading reading) =>
        new(reading.Raw, reading.Text, ReadingValueJson.Of(reading.Value), reading.Steps, PlaceJson.Of(reading.At));
}

/// <summary>What a whole text says: a number as written with a point, a year (BE), or a label.</summary>
internal sealed record ReadingValueJson(string Kind, string Text)
{
    public static ReadingValueJson? Of(ReadingValue? value) => value switch
    {
        NumberValue n => new("number", n.Value.ToString("F" + n.Decimals, System.Globalization.CultureInfo.InvariantCulture)),
        YearValue y => new("year", y.BuddhistEra.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        LabelValue l => new("label", l.Label),
        null => null,
        _ => throw new InvalidOperationException($"No JSON for a value of type {value.GetType().Name}."),
    };
}

/// <summary>The readings of a document in reading order.</summary>
internal static class ReadingOrder
{
    public static IEnumerable<Reading> AllReadings(this ReadDocument document) => document.Blocks.SelectMany(block => block switch
    {
        ReadParagraph p => [p.Reading],
        ReadTable t => t.Cells,
        _ => throw new InvalidOperationException($"No readings in a block of type {block.GetType().Name}."),
    });
}
