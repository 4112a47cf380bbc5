using System.Text.Json;

namespace ItaIngest.Extractors.Intake;

/// <summary>Whether bytes are JSON (or JSON Lines): data of some program, and no report, though it is text.</summary>
internal static class JsonText
{
    private const int Depth = 256;

    /// <summary>True when all of it, from the first value to the last, is JSON.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Depth });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
