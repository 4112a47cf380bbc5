using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ItaIngest.Serialisation;

/// <summary>Decimals as JSON strings ("100.00"): many readers of JSON numbers would drop the decimals that were written.</summary>
internal sealed class DecimalText : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("A decimal is a string here.");
        return Utf8Parser.TryParse(reader.ValueSpan, out decimal value, out var read) && read == reader.ValueSpan.Length
            ? value
            : throw new JsonException("The string is no decimal.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}
