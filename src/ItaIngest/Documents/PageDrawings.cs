using System.Collections;

namespace ItaIngest.Documents;

/// <summary>The drawings of a document's pages, kept packed: a few kilobytes a page, unpacked when one is asked for.</summary>
public sealed class PageDrawings : IReadOnlyList<PageDrawing>
{
    /// <summary>Bytes that the drawings of one document may take. Beyond them pages are not kept.</summary>
    private const int MostBytes = 48 << 20;

    private readonly List<byte[]> packed;
    private long bytes;

    /// <summary>None yet.</summary>
    public PageDrawings() => packed = [];

    internal PageDrawings(IEnumerable<byte[]> packed)
    {
        this.packed = [.. packed];
        bytes = this.packed.Sum(p => (long)p.Length);
    }

    /// <inheritdoc/>
    public int Count => packed.Count;

    /// <summary>The packed bytes of all pages.</summary>
    public long Bytes => bytes;

    internal IReadOnlyList<byte[]> Packed => packed;

    /// <summary>A drawing, by its place in the list.</summary>
    /// <exception cref="InvalidDataException">Its stored bytes are damaged.</exception>
    public PageDrawing this[int index] => PageDrawingPack.Unpack(packed[index]);

    /// <summary>The drawing of a page, or null when it was not kept.</summary>
    /// <exception cref="InvalidDataException">Its stored bytes are damaged.</exception>
    public PageDrawing? OfPage(int number)
    {
        // Nearly always page 1 is the first.
        if (number >= 1 && number <= Count && this[number - 1] is { } there && there.Number == number) return there;
        return this.FirstOrDefault(p => p.Number == number);
    }

    /// <summary>Keeps a page.</summary>
    /// <returns>False where the document's drawings take too much room already.</returns>
    public bool TryAdd(PageDrawing page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (bytes >= MostBytes) return false;
        var bytesOfPage = PageDrawingPack.Pack(page);
        bytes += bytesOfPage.Length;
        packed.Add(bytesOfPage);
        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<PageDrawing> GetEnumerator() => packed.Select(p => PageDrawingPack.Unpack(p)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
