using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ItaIngest.Queue;

/// <summary>What a message read as: itself, or why it is none.</summary>
/// <param name="Message">The message, or null.</param>
/// <param name="Reason">One of <see cref="DeadReason"/>; null of a message.</param>
/// <param name="Detail">What stands there; may be empty.</param>
public sealed record MessageReading(WorkMessage? Message, string? Reason, string Detail)
{
    internal static MessageReading Not(string reason, string detail) => new(null, reason, detail);
}

/// <summary>
/// Messages as JSON. Reading is strict: every field is there, of its type, and no other; whatever bytes come, the answer is a message or a
/// reason, never an exception.
/// </summary>
public static class WorkMessageJson
{
    /// <summary>Bytes of a message at most; the longest path and all limits are far below it.</summary>
    private const int Longest = 64 << 10;

    private const int Sha256Length = 64;

    private static readonly string[] Fields = ["version", "kind", "path", "sha256", "options", "enqueuedAt", "program"];

    private static readonly string[] OptionFields = ["ocr", "force", "limits"];

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a message.</summary>
    public static byte[] Write(WorkMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteStartObject();
            json.WriteNumber("version", WorkMessage.CurrentVersion);
            json.WriteString("kind", Name(message.Kind));
            json.WriteString("path", message.Path);
            json.WriteString("sha256", message.Sha256);
            json.WriteStartObject("options");
            json.WriteBoolean("ocr", message.Options.Ocr);
            json.WriteBoolean("force", message.Options.Force);
            json.WriteStartObject("limits");
            foreach (var (name, value) in message.Options.Limits.OrderBy(l => l.Key, StringComparer.Ordinal)) json.WriteNumber(name, value);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("enqueuedAt", message.EnqueuedAt.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("program", message.Program);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Reads one.</summary>
    public static MessageReading Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > Longest) return MessageReading.Not(DeadReason.NotAMessage, string.Create(CultureInfo.InvariantCulture, $"{body.Length} bytes"));
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // InvalidOperation: half a surrogate pair, which is JSON and yet no text.
            return MessageReading.Not(DeadReason.NotAMessage, e.Message);
        }
    }

    private static MessageReading Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return MessageReading.Not(DeadReason.NotAMessage, json.ValueKind.ToString());
        if (!json.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number) return MessageReading.Not(DeadReason.NotAMessage, "version");
        // Before anything else: of another version it is not known what the fields are.
        if (!version.TryGetInt32(out var number) || number != WorkMessage.CurrentVersion) return MessageReading.Not(DeadReason.OtherVersion, Short(version.GetRawText()));
        if (Other(json, Fields) is { } other) return MessageReading.Not(DeadReason.NotAMessage, other);
        if (KindOf(json.GetProperty("kind").GetString()) is not { } kind) return MessageReading.Not(DeadReason.OtherKind, Short(json.GetProperty("kind").GetString() ?? ""));
        var path = json.GetProperty("path").GetString() ?? "";
        if (Fault(kind, path) is { } fault) return MessageReading.Not(DeadReason.BadPath, fault);
        var sha256 = json.GetProperty("sha256").GetString();
        if (sha256 is not null && !IsSha256(sha256)) return MessageReading.Not(DeadReason.NotAMessage, "sha256");
        if (OptionsOf(json.GetProperty("options")) is not { } options) return MessageReading.Not(DeadReason.NotAMessage, "options");
        if (!DateTimeOffset.TryParseExact(json.GetProperty("enqueuedAt").GetString(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return MessageReading.Not(DeadReason.NotAMessage, "enqueuedAt");
        return json.GetProperty("program").GetString() is { } program
            ? new MessageReading(new WorkMessage(kind, path, sha256, options, at, program), null, "")
            : MessageReading.Not(DeadReason.NotAMessage, "program");
    }

    private static string? Fault(WorkKind kind, string path) => kind switch
    {
        WorkKind.Lists => path.Length == 0 ? null : "lists have no path",
        _ => WorkPath.Fault(path),
    };

    private static WorkOptions? OptionsOf(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Other(json, OptionFields) is not null) return null;
        var limits = new Dictionary<string, long>(StringComparer.Ordinal);
        var given = json.GetProperty("limits");
        if (given.ValueKind != JsonValueKind.Object) return null;
        foreach (var limit in given.EnumerateObject())
        {
            if (limit.Value.ValueKind != JsonValueKind.Number || !limit.Value.TryGetInt64(out var value)) return null;
            limits.Add(limit.Name, value);
        }

        return new WorkOptions(json.GetProperty("ocr").GetBoolean(), json.GetProperty("force").GetBoolean(), limits);
    }

    /// <summary>The first field that is not there, or that should not be.</summary>
    private static string? Other(JsonElement json, string[] fields) =>
        fields.FirstOrDefault(f => !json.TryGetProperty(f, out _))
        ?? json.EnumerateObject().Select(p => p.Name).Where(n => !fields.Contains(n, StringComparer.Ordinal)).Select(Short).FirstOrDefault();

    private static string Name(WorkKind kind) => kind switch
    {
        WorkKind.File => "file",
        WorkKind.Lists => "lists",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static WorkKind? KindOf(string? name) => name switch
    {
        "file" => WorkKind.File,
        "lists" => WorkKind.Lists,
        _ => null,
    };

    private static bool IsSha256(string text) => text.Length == Sha256Length && text.All(char.IsAsciiHexDigitLower);

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
