using System.Text.Json;

namespace ItaIngest.Tests.Seeds;

/// <summary>What the five real reports state, as it was written down by hand (ita/seed-truth.json of the shared folder).</summary>
internal static class SeedTruth
{
    public static IEnumerable<JsonElement> Seeds() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Shared!, "ita", "seed-truth.json"))).RootElement.GetProperty("seeds").EnumerateArray();

    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var p) && p.ValueKind == JsonValueKind.String ? p.GetString() : null;

    public static decimal? Number(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var p) && p.ValueKind == JsonValueKind.Number ? p.GetDecimal() : null;

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var p) && p.ValueKind == JsonValueKind.Array ? p.EnumerateArray() : [];
}
