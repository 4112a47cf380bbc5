using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// The names of elements and attributes of a document's parts. A reader gives one object for each name (<see cref="XmlReaderSettings.NameTable"/>),
/// so that a name is known by its objects: markup repeats some fifty names, and looking each up by its letters took a tenth of the reading.
/// </summary>
/// <param name="namespaceOf">The namespace that another stands for (strict documents).</param>
internal sealed class PartNames(Func<string, string> namespaceOf)
{
    private readonly Dictionary<(string Local, string Namespace), XName> known = new(ByObject.Instance);

    /// <summary>What the readers share.</summary>
    public NameTable Table { get; } = new();

    /// <summary>The name of what a reader, made with <see cref="Table"/>, stands at.</summary>
    public XName At(XmlReader reader)
    {
        var key = (reader.LocalName, reader.NamespaceURI);
        if (!known.TryGetValue(key, out var name)) known[key] = name = XName.Get(key.LocalName, namespaceOf(key.NamespaceURI));
        return name;
    }

    private sealed class ByObject : IEqualityComparer<(string Local, string Namespace)>
    {
        public static readonly ByObject Instance = new();

        public bool Equals((string Local, string Namespace) x, (string Local, string Namespace) y) => ReferenceEquals(x.Local, y.Local) && ReferenceEquals(x.Namespace, y.Namespace);

        public int GetHashCode((string Local, string Namespace) name) => RuntimeHelpers.GetHashCode(name.Local) ^ RuntimeHelpers.GetHashCode(name.Namespace);
    }
}
