using System.Text.Json;

namespace ItaIngest.Queue;

/// <summary>How workers write what they say of themselves.</summary>
internal static class WorkerStates
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>An answer; null of what is none: another version may say other things.</summary>
    public static WorkerState? Read(ReadOnlySpan<byte> answer)
    {
        try
        {
            return JsonSerializer.Deserialize<WorkerState>(answer, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
