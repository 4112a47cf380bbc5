using ItaIngest.Documents;

namespace ItaIngest.Readings;

/// <summary>Reads every text of a document as a person would; each change is a named step. Never looks at a code book.</summary>
public sealed class Reader
{
    /// <summary>Reads a document.</summary>
    public ReadDocument Read(Extraction extraction) =>
        new(extraction, [.. extraction.Blocks.Select(Read)]);

    private static ReadBlock Read(Block block) => block switch
    {
        Paragraph p => new ReadParagraph(p, Read(p.At, p.Text)),
        Table t => new ReadTable(t, [.. t.Cells.Select(c => Read(c.At, c.Text))]),
        _ => throw new InvalidOperationException($"No reading for a block of type {block.GetType().Name}."),
    };

    private static Reading Read(Place at, string raw) => new(at, raw, raw, null, []);
}
