using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Files;

/// <summary>Where an object stands.</summary>
internal enum ObjectPlace : byte
{
    /// <summary>Nowhere: it was deleted.</summary>
    Free = 0,

    /// <summary>In the file itself.</summary>
    InFile,

    /// <summary>In an object stream.</summary>
    InStream,
}

/// <summary>What a cross-reference says of an object.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="At">The offset in the file, or the number of the object stream.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CrossReference(ObjectPlace Place, int At);

/// <summary>Where each object of a file stands, by its number.</summary>
/// <param name="limit">How many there may be.</param>
internal sealed class CrossReferenceTable(int limit)
{
    private readonly Dictionary<int, CrossReference> entries = [];

    /// <summary>Entries that were offered, known ones too: what the reading of many sections costs.</summary>
    private long offered;

    public int Count => entries.Count;

    public IEnumerable<int> Numbers => entries.Keys;

    public bool TryGet(int number, out CrossReference entry) => entries.TryGetValue(number, out entry);

    /// <summary>Adds what an older section says: what is known already stays.</summary>
    public void AddOlder(int number, CrossReference entry)
    {
        Charge();
        entries.TryAdd(number, entry);
    }

    /// <summary>Sets what stands later in the file: it takes the place of what is known.</summary>
    public void Set(int number, CrossReference entry)
    {
        Charge();
        entries[number] = entry;
    }

    private void Charge()
    {
        if (++offered > 4L * limit || entries.Count > limit) throw new PdfException(PdfFault.TooBig, $"more than {limit} objects");
    }
}
