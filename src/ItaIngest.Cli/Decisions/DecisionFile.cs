using System.Text.Json;
using ItaIngest.Decisions;
using ItaIngest.Serialisation;

namespace ItaIngest.Cli.Decisions;

/// <summary>Decisions as a file: a JSON array, indented, a field a line, Thai as it is, so that it can be kept under version control (fixtures/schemas/decisions.schema.json).</summary>
internal static class DecisionFile
{
    private static readonly JsonSerializerOptions Form = new(JsonContract.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Every decision has these; a reader of JSON would take what is missing for nothing.</summary>
    private static readonly string[] Fields = ["id", "claim", "ruling", "before", "reason", "reviewer", "at", "by", "checkVersion"];

    private static readonly string[] ClaimFields = ["report", "item", "figure", "ordinal", "raw", "document"];

    /// <summary>The bytes of the file, UTF-8.</summary>
    /// <param name="decisions">In the order in which they are to stand.</param>
    public static byte[] Write(IReadOnlyList<Decision> decisions) => [.. JsonSerializer.SerializeToUtf8Bytes(decisions, Form), (byte)'\n'];

    /// <summary>What a file says; where anything in it is wrong, only what.</summary>
    public static (IReadOnlyList<Decision> Decisions, IReadOnlyList<DecisionFault> Faults) Read(ReadOnlyMemory<byte> bytes)
    {
        // Editors of Windows put a mark before UTF-8.
        if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes["\uFEFF"u8.Length..];
        try
        {
            using var file = JsonDocument.Parse(bytes);
            if (file.RootElement.ValueKind != JsonValueKind.Array) return ([], [new DecisionFault(null, DecisionFaultKind.NoList, "")]);
            var read = file.RootElement.EnumerateArray().Select((entry, i) => Read(entry, i + 1)).ToList();
            List<DecisionFault> faults = [.. read.Select(r => r.Fault).OfType<DecisionFault>()];
            return faults.Count > 0 ? ([], faults) : ([.. read.Select(r => r.Decision!)], []);
        }
        catch (JsonException e)
        {
            return ([], [new DecisionFault(null, DecisionFaultKind.NoJson, FormattableString.Invariant($"{e.LineNumber + 1}:{e.BytePositionInLine + 1}"))]);
        }
    }

    private static (Decision? Decision, DecisionFault? Fault) Read(JsonElement entry, int number)
    {
        if (Missing(entry) is { } missing) return (null, new DecisionFault(number, DecisionFaultKind.FieldMissing, missing));
        try
        {
            var decision = entry.Deserialize<Decision>(Form)!;
            if (decision.Claim.Report.Length == 0) return (null, new DecisionFault(number, DecisionFaultKind.FieldMissing, "claim.report"));
            var id = DecisionId.With(decision).Id;
            return id == decision.Id ? (decision with { By = DecidedBy.Import }, null) : (null, new DecisionFault(number, DecisionFaultKind.OtherId, decision.Id));
        }
        catch (JsonException e)
        {
            return (null, new DecisionFault(number, DecisionFaultKind.FieldWrong, (e.Path ?? "$").TrimStart('$', '.')));
        }
    }

    private static string? Missing(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object) return "id";
        if (Fields.FirstOrDefault(f => !entry.TryGetProperty(f, out _)) is { } field) return field;
        var claim = entry.GetProperty("claim");
        if (claim.ValueKind != JsonValueKind.Object) return "claim.report";
        return ClaimFields.FirstOrDefault(f => !claim.TryGetProperty(f, out _)) is { } of ? "claim." + of : null;
    }
}

/// <summary>What is wrong in a file of decisions.</summary>
/// <param name="Entry">Which of its entries, from 1; null: the file as a whole.</param>
/// <param name="Kind">What.</param>
/// <param name="Detail">The field, the id, or line and byte ("3:14").</param>
internal sealed record DecisionFault(int? Entry, DecisionFaultKind Kind, string Detail);

/// <summary>What is wrong.</summary>
internal enum DecisionFaultKind
{
    NoJson = 0,
    NoList,
    FieldMissing,
    FieldWrong,

    /// <summary>The id is not that of what the entry says: it was changed by hand.</summary>
    OtherId,
}
