using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ItaIngest.Serialisation;

/// <summary>How records are written as JSON: camelCase, Thai as it is, enums by name, decimals as strings, nulls and computed properties left out.</summary>
public static class JsonContract
{
    /// <summary>The options; shared, since they are read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            RespectNullableAnnotations = true,
            // The output goes into files and pipes, never into a page as it is.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new DecimalText(), new PackedDrawings() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
