using System.Text.Json.Serialization;
using ItaIngest.Documents;

namespace ItaIngest.Readings;

/// <summary>A document with all its texts read.</summary>
/// <param name="Extraction">What was seen.</param>
/// <param name="Blocks">Its blocks in the same order, with their readings.</param>
public sealed record ReadDocument(Extraction Extraction, IReadOnlyList<ReadBlock> Blocks)
{
    /// <summary>How much of its Thai is not Thai as it can be written. Counted anew each time.</summary>
    [JsonIgnore]
    public TextNoise Noise => TextNoise.Of(this);

    /// <summary>Every reading in the order of the document.</summary>
    public IEnumerable<Reading> Readings() => Blocks.SelectMany(b => b switch
    {
        ReadParagraph p => [p.Reading],
        ReadTable t => t.Cells,
        _ => Array.Empty<Reading>(),
    });
}

/// <summary>A paragraph or table with its readings.</summary>
[JsonDerivedType(typeof(ReadParagraph), "paragraph")]
[JsonDerivedType(typeof(ReadTable), "table")]
public abstract record ReadBlock;

/// <summary>A paragraph, read.</summary>
public sealed record ReadParagraph(Paragraph Source, Reading Reading) : ReadBlock;

/// <summary>A table, read.</summary>
/// <param name="Source">The table as extracted.</param>
/// <param name="Cells">One reading for each of its cells, in the same order.</param>
public sealed record ReadTable(Table Source, IReadOnlyList<Reading> Cells) : ReadBlock;
