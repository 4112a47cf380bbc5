using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ItaIngest.FrontDoor.Tests.Schemas;

/// <summary>
/// Holds JSON to a JSON Schema, as much of it as fixtures/schemas uses: type, properties, required, additionalProperties, items,
/// minItems, maxItems, enum, const, pattern, minimum, maximum, anyOf, $ref to $defs. A keyword that it does not know is an error, so
/// that nothing in a schema is believed to be checked and is not.
/// </summary>
internal sealed class SchemaCheck(JsonObject schema)
{
    private static readonly HashSet<string> Notes = new(StringComparer.Ordinal) { "$schema", "$defs", "title", "description" };

    /// <summary>What is wrong, each with its place ("/files/0/path: …").</summary>
    public IReadOnlyList<string> Faults(JsonNode? value)
    {
        var faults = new List<string>();
        Check(schema, value, "", faults);
        return faults;
    }

    private void Check(JsonObject rule, JsonNode? value, string at, List<string> faults)
    {
        foreach (var (keyword, wanted) in rule)
        {
            if (Notes.Contains(keyword)) continue;
            switch (keyword)
            {
                case "$ref":
                    Check(schema["$defs"]![((string)wanted!)["#/$defs/".Length..]]!.AsObject(), value, at, faults);
                    break;
                case "type":
                    var types = wanted is JsonArray list ? [.. list.Select(t => (string)t!)] : new[] { (string)wanted! };
                    if (!types.Any(t => IsOfType(t, value))) faults.Add($"{at}: is {Shown(value)}, not {string.Join(" or ", types)}");
                    break;
                case "enum":
                    if (!wanted!.AsArray().Any(w => JsonNode.DeepEquals(w, value))) faults.Add($"{at}: {Shown(value)} is none of {Shown(wanted)}");
                    break;
                case "const":
                    if (!JsonNode.DeepEquals(wanted, value)) faults.Add($"{at}: {Shown(value)} is not {Shown(wanted)}");
                    break;
                case "pattern":
                    if (value is JsonValue text && text.TryGetValue<string>(out var s) && !Regex.IsMatch(s, (string)wanted!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))) faults.Add($"{at}: {Shown(value)} does not match {wanted}");
                    break;
                case "minimum":
                    if (Number(value) is { } low && low < (decimal)wanted!) faults.Add($"{at}: {Shown(value)} < {wanted}");
                    break;
                case "maximum":
                    if (Number(value) is { } high && high > (decimal)wanted!) faults.Add($"{at}: {Shown(value)} > {wanted}");
                    break;
                case "minItems":
                    if (value is JsonArray few && few.Count < (int)wanted!) faults.Add($"{at}: fewer than {wanted}");
                    break;
                case "maxItems":
                    if (value is JsonArray many && many.Count > (int)wanted!) faults.Add($"{at}: more than {wanted}");
                    break;
                case "items":
                    for (var i = 0; value is JsonArray array && i < array.Count; i++) Check(wanted!.AsObject(), array[i], string.Create(CultureInfo.InvariantCulture, $"{at}/{i}"), faults);
                    break;
                case "anyOf":
                    if (!wanted!.AsArray().Any(option => Fits(option!.AsObject(), value))) faults.Add($"{at}: fits none of {wanted.AsArray().Count} forms: {Shown(value)}");
                    break;
                case "required":
                    if (value is JsonObject whole) faults.AddRange(wanted!.AsArray().Where(k => !whole.ContainsKey((string)k!)).Select(k => $"{at}: {k} is not there"));
                    break;
                case "properties":
                    if (value is JsonObject has) foreach (var (key, part) in has) if (wanted![key] is JsonObject known) Check(known, part, $"{at}/{key}", faults);
                    break;
                case "additionalProperties":
                    if (value is JsonObject all) CheckOthers(all, rule["properties"] as JsonObject, wanted!, at, faults);
                    break;
                default:
                    faults.Add($"{at}: the schema uses {keyword}, which is not checked here");
                    break;
            }
        }
    }

    private void CheckOthers(JsonObject value, JsonObject? known, JsonNode wanted, string at, List<string> faults)
    {
        foreach (var (key, part) in value.Where(p => known?.ContainsKey(p.Key) != true))
        {
            if (wanted is JsonObject rule) Check(rule, part, $"{at}/{key}", faults);
            else if (!(bool)wanted) faults.Add($"{at}: {key} is not in the schema");
        }
    }

    private bool Fits(JsonObject rule, JsonNode? value)
    {
        var faults = new List<string>();
        Check(rule, value, "", faults);
        return faults.Count == 0;
    }

    private static bool IsOfType(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == System.Text.Json.JsonValueKind.String,
        "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } n && decimal.Truncate(n) == n,
        _ => false,
    };

    private static decimal? Number(JsonNode? value) =>
        value?.GetValueKind() == System.Text.Json.JsonValueKind.Number ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static string Shown(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length > 80 ? text[..80] + "…" : text;
    }
}
