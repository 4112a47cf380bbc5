namespace ItaIngest.Serialisation;

/// <summary>A <see cref="DocumentResult"/> as UTF-8 JSON, and back without loss.</summary>
public static class DocumentJson
{
    /// <summary>The result as JSON.</summary>
    public static byte[] Serialize(DocumentResult result) => throw new NotSupportedException(result.ToString());

    /// <summary>The result that <see cref="Serialize"/> made this of.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no such JSON.</exception>
    public static DocumentResult Deserialize(ReadOnlySpan<byte> json) => throw new NotSupportedException($"{json.Length}");
}
