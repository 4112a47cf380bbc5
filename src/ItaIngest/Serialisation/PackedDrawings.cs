using System.Text.Json;
using System.Text.Json.Serialization;
using ItaIngest.Documents;

namespace ItaIngest.Serialisation;

/// <summary>Drawings of pages as they are kept: packed, in base 64. They are unpacked when somebody looks at them.</summary>
internal sealed class PackedDrawings : JsonConverter<PageDrawings>
{
    public override PageDrawings Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("Drawings are an array here.");
        var pages = new List<byte[]>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String || !reader.TryGetBytesFromBase64(out var packed)) throw new JsonException("A drawing is a string in base 64.");
            pages.Add(packed);
        }

        return new PageDrawings(pages);
    }

    public override void Write(Utf8JsonWriter writer, PageDrawings value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var page in value.Packed) writer.WriteBase64StringValue(page);
        writer.WriteEndArray();
    }
}
