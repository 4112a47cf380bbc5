using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ItaIngest.Cli.Json;

/// <summary>How <c>--json</c> is written: keys and words in camelCase, Thai unescaped, decimals as the strings that were written.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>A value as JSON text.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Writes a value as JSON text (UTF-8); what it has as a stream is written while it comes.</summary>
    public static Task WriteAsync<T>(Stream to, T value, CancellationToken cancellation) => JsonSerializer.SerializeAsync(to, value, Options, cancellation);
}
