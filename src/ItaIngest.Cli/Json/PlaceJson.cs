using System.Text.Json.Serialization;
using ItaIngest.Documents;

namespace ItaIngest.Cli.Json;

/// <summary>A place, 1-based; what does not apply is left out.</summary>
internal sealed record PlaceJson
{
    private PlaceJson(Place place)
    {
        Document = place.Document;
        Page = place.Page;
        Line = place.Line;
        Table = place.Table;
        Row = place.Row;
        Column = place.Column;
        Part = place.Part;
        Start = place.Start;
        Length = place.Length;
    }

    /// <summary>SHA-256 of another document than the one that is spoken of, or the path of a published list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Document { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Table { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Row { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Column { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Part { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Start { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Length { get; }

    public static PlaceJson Of(Place place) => new(place);

    public static IReadOnlyList<PlaceJson> Of(IEnumerable<Place> places) => [.. places.Select(Of)];
}
