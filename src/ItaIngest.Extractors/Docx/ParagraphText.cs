using System.Text;
using System.Xml.Linq;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>What is anchored in a paragraph and read after it.</summary>
/// <param name="Content">w:txbxContent, a:txBody or a diagram's point.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="IsDrawing">Its paragraphs are DrawingML.</param>
internal sealed record AnchoredBox(XElement Content, string Path, bool IsDrawing = false);

/// <summary>The text of one paragraph while it is being read.</summary>
internal sealed class ParagraphText
{
    private readonly StringBuilder text = new();
    private readonly Limits limits;
    private bool visible;

    public ParagraphText(string path, Limits limits)
    {
        Path = path;
        this.limits = limits;
    }

    /// <summary>A paragraph that goes on where an earlier one stopped: the mark between them was deleted or is hidden.</summary>
    public ParagraphText(ParagraphText earlier)
    {
        // The text is taken over, not copied: a document may consist of nothing but deleted marks.
        (text, limits, visible) = (earlier.text, earlier.limits, earlier.visible);
        (Path, FirstPage, HeadingLevel, Label, Boxes) = (earlier.Path, earlier.FirstPage, earlier.HeadingLevel, earlier.Label, earlier.Boxes);
    }

    /// <summary>Where the paragraph stands.</summary>
    public string Path { get; }

    /// <summary>The page of its first visible character.</summary>
    public int? FirstPage { get; private set; }

    /// <summary>1 to 9 of a heading.</summary>
    public int? HeadingLevel { get; set; }

    /// <summary>Its automatic number or bullet.</summary>
    public string? Label { get; set; }

    /// <summary>Boxes anchored in it.</summary>
    public List<AnchoredBox> Boxes { get; } = [];

    /// <summary>Characters so far.</summary>
    public int Length => text.Length;

    public bool IsBlank => Label is null && !visible;

    /// <summary>Label and text; line breaks at either end (a page break, mostly) divide nothing.</summary>
    public string Text
    {
        get
        {
            var body = text.ToString().Trim('\n');
            return Label is null ? body : body.Length == 0 ? Label : $"{Label} {body}";
        }
    }

    public void Append(string piece, int? page)
    {
        if (text.Length + piece.Length > limits.TextLength) throw RefusalException.Passed(Limit.TextLength, limits, Path);
        if (!string.IsNullOrWhiteSpace(piece))
        {
            visible = true;
            FirstPage ??= page;
        }

        text.Append(piece);
    }

    /// <summary>Puts a piece in at a place that was passed.</summary>
    public void Insert(int at, string piece) => text.Insert(at, piece);

    /// <summary>The text from a place on.</summary>
    public string From(int at) => text.ToString(at, text.Length - at);
}
