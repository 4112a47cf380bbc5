using System.Text;
using System.Xml;
using System.Xml.Linq;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// Reads the XML of a part into a tree, element by element, and stops at a limit before the tree has grown past it.
/// The SDK's own tree is not used: it bounds neither depth nor memory (3.3 KB of nested tables end the process, and that cannot be caught),
/// and it drops what its schema does not expect. Elements are counted over all parts of a document.
/// </summary>
internal sealed class PartReader(Limits limits, CancellationToken cancellation)
{
    private static readonly Dictionary<string, string> Transitional = new(StringComparer.Ordinal)
    {
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = W.Ns.NamespaceName,
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = R.Ns.NamespaceName,
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = M.Ns.NamespaceName,
        ["http://purl.oclc.org/ooxml/drawingml/main"] = A.Ns.NamespaceName,
        ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"] = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        ["http://purl.oclc.org/ooxml/drawingml/picture"] = "http://schemas.openxmlformats.org/drawingml/2006/picture",
        ["http://purl.oclc.org/ooxml/drawingml/chart"] = "http://schemas.openxmlformats.org/drawingml/2006/chart",
        ["http://purl.oclc.org/ooxml/drawingml/diagram"] = "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    };

    /// <summary>Whose markup the walker knows; another namespace's branch is passed over for its fallback.</summary>
    private static readonly string[] Understood =
    [
        "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/office/word/", "http://schemas.microsoft.com/office/drawing/", "urn:schemas-microsoft-com:",
    ];

    private readonly char[] buffer = new char[4096];
    private readonly PartNames names = new(ns => Transitional.GetValueOrDefault(ns, ns));
    private long elements;
    private long attributes;

    /// <summary>Reads a part.</summary>
    /// <exception cref="RefusalException">A limit is passed, or the XML is broken.</exception>
    public PartTree Read(string name, Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = names.Table,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersInDocument = limits.ZipEntryBytes,
        };
        try
        {
            using var bounded = new BoundedStream(stream, limits, name);
            using var reader = XmlReader.Create(bounded, settings);
            return Tree(name, reader);
        }
        catch (XmlException e)
        {
            throw RefusalException.Damaged($"{name}: XML, line {e.LineNumber}", e);
        }
    }

    private sealed class Frame(XElement element)
    {
        public XElement Element { get; } = element;
        public string? Text { get; set; }

        /// <summary>The whole text, of one that comes in several pieces.</summary>
        public StringBuilder? Rest { get; set; }

        /// <summary>Of a Choice: whether all that it requires is understood.</summary>
        public bool Understood { get; init; }
        public bool HasText { get; set; }
        public List<Frame>? Branches { get; set; }
    }

    private PartTree Tree(string name, XmlReader reader)
    {
        var marks = false;
        var texts = new List<XElement>();
        var rejected = new List<XElement>();
        var open = new Stack<Frame>();
        XElement? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count >= limits.Depth) throw RefusalException.Passed(Limit.Depth, limits, name);
                    if (++elements > limits.Elements) throw RefusalException.Passed(Limit.Elements, limits, name);
                    if ((elements & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
                    var empty = reader.IsEmptyElement;
                    var begun = Start(name, reader);
                    marks |= begun.Element.Name == W.FieldChar;
                    open.Push(begun);
                    if (empty) root = End(open, texts, rejected) ?? root;
                    break;
                case XmlNodeType.EndElement:
                    root = End(open, texts, rejected) ?? root;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    Text(name, reader, open.Peek());
                    break;
            }
        }

        return new PartTree(root ?? throw RefusalException.Damaged($"{name}: no element"), texts, rejected, marks);
    }

    private Frame Start(string name, XmlReader reader)
    {
        var element = new XElement(names.At(reader));
        var understood = true;
        if (element.Name == Mc.Choice)
        {
            understood = (reader.GetAttribute("Requires") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(prefix => reader.LookupNamespace(prefix) is { } ns && (Transitional.ContainsKey(ns) || Array.Exists(Understood, u => ns.StartsWith(u, StringComparison.Ordinal))));
        }

        while (reader.MoveToNextAttribute())
        {
            if (++attributes > limits.Elements * 4L) throw RefusalException.Passed(Limit.Elements, limits, name);
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/") element.SetAttributeValue(names.At(reader), reader.Value);
        }

        return new Frame(element) { Understood = understood };
    }

    /// <summary>In pieces: a reader that is asked for the value of a text node first unpacks all of it.</summary>
    private void Text(string name, XmlReader reader, Frame frame)
    {
        var isText = W.TextElements.Contains(frame.Element.Name);
        int read;
        while ((read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
        {
            if (frame.Text is null)
            {
                frame.Text = new string(buffer, 0, read);
                continue;
            }

            // Base64 of embedded pictures and field data is no text of a reader's, and may be long.
            frame.Rest ??= new StringBuilder(frame.Text);
            if (isText && frame.Rest.Length + read > limits.TextLength) throw RefusalException.Passed(Limit.TextLength, limits, name);
            frame.Rest.Append(buffer, 0, read);
        }
    }

    private static XElement? End(Stack<Frame> open, List<XElement> texts, List<XElement> rejected)
    {
        var frame = open.Pop();
        var element = frame.Element;
        if (frame.Text is not null)
        {
            var text = frame.Rest?.ToString() ?? frame.Text;
            if (W.TextElements.Contains(element.Name) || !string.IsNullOrWhiteSpace(text))
            {
                element.Add(new XText(text));
                texts.Add(element);
                frame.HasText = true;
            }
        }

        if (open.Count == 0) return element;
        var parent = open.Peek();
        if (element.Name == Mc.AlternateContent)
        {
            Choose(frame, parent, rejected);
        }
        else
        {
            parent.Element.Add(element);
            parent.HasText |= frame.HasText;
            if (parent.Element.Name == Mc.AlternateContent && element.Name.Namespace == Mc.Ns) (parent.Branches ??= []).Add(frame);
        }

        return null;
    }

    /// <summary>Puts the content of the chosen branch in the place of the alternatives.</summary>
    private static void Choose(Frame alternatives, Frame parent, List<XElement> rejected)
    {
        var branches = alternatives.Branches ?? [];
        var chosen = branches.Find(b => b.Element.Name == Mc.Choice && b.Understood);
        var fallback = branches.Find(b => b.Element.Name == Mc.Fallback);

        // A choice that draws something new, with text that only its fallback holds: the text counts.
        if (chosen is null || (!chosen.HasText && fallback is { HasText: true })) chosen = fallback;
        rejected.AddRange(branches.Where(b => b != chosen).Select(b => b.Element));
        if (chosen is null) return;
        var content = chosen.Element.Elements().ToList();

        // Text directly in a branch belongs to nothing; it stays where it is, to be reported.
        var stray = chosen.Element.Nodes().OfType<XText>().ToList();
        chosen.Element.ReplaceNodes(stray);
        foreach (var element in content) parent.Element.Add(element);
        parent.HasText |= chosen.HasText;
    }
}
