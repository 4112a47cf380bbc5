using System.Text.Json.Serialization;
using ItaIngest.Cli.Wording;
using ItaIngest.Readings;

namespace ItaIngest.Cli.Json;

/// <summary><c>ita show FILE --stage read --json</c>: every text that says something, with what was changed in it, and how much of the Thai cannot be Thai.</summary>
internal sealed record ReadJson(
    DocumentHeadJson Document,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] NoiseJson? Noise,
    IReadOnlyList<ReadingJson> Readings)
{
    public static ReadJson Of(DocumentResult result, Words words) => new(
        DocumentHeadJson.Of(result.Extraction, words),
        NoiseJson.Of(result.Readings?.Noise),
        [.. (result.Readings?.Readings() ?? []).Where(r => r.Raw.Length > 0).Select(ReadingJson.Of)]);
}

/// <summary>The noise of a document and of each of its pages.</summary>
internal sealed record NoiseJson(NoiseCountJson Document, IReadOnlyList<NoiseCountJson> Pages)
{
    public static NoiseJson? Of(TextNoise? noise) => noise is null ? null : new(NoiseCountJson.Of(noise.Document), [.. noise.Pages.Select(NoiseCountJson.Of)]);
}

/// <summary>Faults of a page or a document, and their share of its letters (0 to 1, four decimals).</summary>
internal sealed record NoiseCountJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page,
    int Thai,
    int Sequences,
    int Unreadable,
    int Foreign,
    string Share)
{
    public static NoiseCountJson Of(NoiseCount noise) =>
        new(noise.Page, noise.Thai, noise.Sequences, noise.Unreadable, noise.Foreign, noise.Share.ToString("F4", System.Globalization.CultureInfo.InvariantCulture));
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
