using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>What the walkers of one document share: its styles and lists, the account of its text, its notes, its counts.</summary>
internal sealed class DocxReading(Limits limits, PartReader parts, NoteList notes, StyleSheet styles, Numbering numbering)
{
    private readonly List<PartTree> trees = [];
    private readonly HashSet<OpenXmlPart> visited = [];
    private readonly Dictionary<Cell, long> characters = new(ReferenceEqualityComparer.Instance);
    private int tables;

    public Limits Limits { get; } = limits;
    public NoteList Notes { get; } = notes;
    public StyleSheet Styles { get; } = styles;
    public Numbering Numbering { get; } = numbering;
    public TextAccount Account { get; } = new();
    public NoteReferences References { get; } = new();

    /// <summary>Pictures that are shown.</summary>
    public int Images { get; set; }

    /// <summary>Charts that are shown.</summary>
    public int Charts { get; set; }

    /// <summary>The parts whose text is accounted for.</summary>
    public IReadOnlyList<PartTree> Trees => trees;

    /// <summary>The number of a table that begins.</summary>
    public int NextTable() => ++tables;

    /// <summary>Keeps how many characters of the source a cell's own text was made of.</summary>
    public void Remember(Cell cell, long count)
    {
        if (count > 0) characters[cell] = count;
    }

    /// <summary>Characters of the source that a cell's own text was made of; a number that only the list gives is none.</summary>
    public long CharactersOf(Cell cell) => characters.GetValueOrDefault(cell);

    /// <summary>True the first time that it is asked of a part.</summary>
    public bool FirstVisit(OpenXmlPart part) => visited.Add(part);

    /// <summary>Reads a part and enters its texts into the account.</summary>
    public PartTree Load(OpenXmlPart part)
    {
        var tree = Read(parts, part);
        trees.Add(tree);
        Account.Enter(tree);
        return tree;
    }

    /// <summary>The root of a part that holds no text of the document.</summary>
    public XElement Peek(OpenXmlPart part) => Read(parts, part).Root;

    /// <summary>Reads a part.</summary>
    public static PartTree Read(PartReader reader, OpenXmlPart part)
    {
        var name = part.Uri.OriginalString.TrimStart('/');
        try
        {
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            return reader.Read(name, stream);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            // A part whose zip entry turns out broken only when it is unpacked.
            throw RefusalException.Damaged($"{name}: {e.Message}", e);
        }
    }
}
