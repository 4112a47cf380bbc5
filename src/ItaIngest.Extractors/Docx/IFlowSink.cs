using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>Takes what a flow of paragraphs and tables consists of.</summary>
internal interface IFlowSink
{
    /// <summary>A paragraph, blank ones too.</summary>
    void Paragraph(ParagraphText paragraph, Place at);

    /// <summary>Blocks that stand after what came before: a table with what is nested in it, or what a text box holds.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="characters">Characters of the source that were used for them.</param>
    void Blocks(IReadOnlyList<Block> blocks, long characters);
}

/// <summary>The flow of a document: paragraphs become blocks, blank ones nothing.</summary>
internal sealed class BlockSink : IFlowSink
{
    public List<Block> Result { get; } = [];

    public void Paragraph(ParagraphText paragraph, Place at)
    {
        if (!paragraph.IsBlank) Result.Add(new Paragraph(at, paragraph.Text, paragraph.HeadingLevel));
    }

    public void Blocks(IReadOnlyList<Block> blocks, long characters) => Result.AddRange(blocks);
}

/// <summary>The flow of a cell: paragraphs become lines of its text, everything else waits until after the table.</summary>
internal sealed class CellSink(Limits limits) : IFlowSink
{
    private readonly List<string> lines = [];
    private int length;

    /// <summary>The cell's text; blank lines at its ends divide nothing.</summary>
    public string Text => string.Join('\n', lines).Trim('\n');

    public bool IsBlank => lines.TrueForAll(string.IsNullOrWhiteSpace);

    /// <summary>The page of its first visible character.</summary>
    public int? FirstPage { get; private set; }

    public List<Block> After { get; } = [];

    /// <summary>Characters of the source that were used for <see cref="After"/>.</summary>
    public long CharactersAfter { get; private set; }

    public void Paragraph(ParagraphText paragraph, Place at)
    {
        var line = paragraph.IsBlank ? "" : paragraph.Text;
        length += line.Length + 1;
        if (length > limits.TextLength) throw RefusalException.Passed(Limit.TextLength, limits, at.Path ?? "");
        if (line.Length > 0) FirstPage ??= paragraph.FirstPage ?? at.Page;
        lines.Add(line);
    }

    public void Blocks(IReadOnlyList<Block> blocks, long characters)
    {
        After.AddRange(blocks);
        CharactersAfter += characters;
    }
}
