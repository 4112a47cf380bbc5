using System.Text.Json;
using ItaIngest.Serialisation;
using LiteDB;

namespace ItaIngest.LiteDb;

/// <summary>Records as documents of LiteDB, field by field as <see cref="JsonContract"/> names them, so that any tool for LiteDB shows them.</summary>
internal static class Rows
{
    /// <summary>A record under a key.</summary>
    public static BsonDocument Of<T>(BsonValue key, T record)
    {
        var row = (BsonDocument)ToBson(System.Text.Json.JsonSerializer.SerializeToElement(record, JsonContract.Options));
        row["_id"] = key;
        return row;
    }

    /// <summary>The record again.</summary>
    /// <exception cref="InvalidDataException">The document is none.</exception>
    public static T Read<T>(BsonDocument row)
        where T : class
    {
        try
        {
            var bytes = new System.Buffers.ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(bytes)) Write(json, row, isRow: true);
            return System.Text.Json.JsonSerializer.Deserialize<T>(bytes.WrittenSpan, JsonContract.Options) ?? throw new InvalidDataException("A stored row is empty.");
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new InvalidDataException($"A stored row is no {typeof(T).Name}.", e);
        }
    }

    private static BsonValue ToBson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new BsonDocument(element.EnumerateObject().ToDictionary(p => p.Name, p => ToBson(p.Value), StringComparer.Ordinal)),
        JsonValueKind.Array => new BsonArray(element.EnumerateArray().Select(ToBson)),
        JsonValueKind.String => new BsonValue(element.GetString()),
        JsonValueKind.Number => element.TryGetInt32(out var small) ? new BsonValue(small) : new BsonValue(element.GetInt64()),
        JsonValueKind.True => new BsonValue(true),
        JsonValueKind.False => new BsonValue(false),
        _ => BsonValue.Null,
    };

    private static void Write(Utf8JsonWriter json, BsonValue value, bool isRow = false)
    {
        switch (value.Type)
        {
            case BsonType.Document:
                json.WriteStartObject();
                foreach (var (name, field) in value.AsDocument)
                {
                    if (isRow && name == "_id") continue;
                    json.WritePropertyName(name);
                    Write(json, field);
                }

                json.WriteEndObject();
                break;
            case BsonType.Array:
                json.WriteStartArray();
                foreach (var item in value.AsArray) Write(json, item);
                json.WriteEndArray();
                break;
            case BsonType.String:
                json.WriteStringValue(value.AsString);
                break;
            case BsonType.Int32:
                json.WriteNumberValue(value.AsInt32);
                break;
            case BsonType.Int64:
                json.WriteNumberValue(value.AsInt64);
                break;
            case BsonType.Boolean:
                json.WriteBooleanValue(value.AsBoolean);
                break;
            case BsonType.Null:
                json.WriteNullValue();
                break;
            default:
                throw new InvalidDataException($"A stored row has a field of the type {value.Type}.");
        }
    }
}
