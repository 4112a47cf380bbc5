using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Serialisation;

/// <summary>A reading without what the extraction says already: what is null is as it stands there, and most readings change nothing.</summary>
internal sealed record StoredReading(Place? At, string? Raw, string? Text, ReadingValue? Value, IReadOnlyList<ReadingStep>? Steps)
{
    /// <summary>What a reading adds to a source text at a place.</summary>
    public static StoredReading Of(Reading reading, Place at, string source) => new(
        reading.At == at ? null : reading.At,
        string.Equals(reading.Raw, source, StringComparison.Ordinal) ? null : reading.Raw,
        string.Equals(reading.Text, reading.Raw, StringComparison.Ordinal) ? null : reading.Text,
        reading.Value,
        reading.Steps.Count == 0 ? null : reading.Steps);

    /// <summary>The reading again.</summary>
    public Reading Over(Place at, string source) => new(At ?? at, Raw ?? source, Text ?? Raw ?? source, Value, Steps ?? []);
}

/// <summary>A read block: which block of the extraction it reads (from 0), or that block itself where it is none of them; and its readings.</summary>
internal sealed record StoredBlock(int? Index, Block? Block, IReadOnlyList<StoredReading> Readings);
