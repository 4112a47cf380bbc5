using ItaIngest.Pdf.Content;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Files;

/// <summary>
/// The pages of a file in order. The tree is walked once; of each page its number is kept and the node above it, so that the pages
/// themselves need not stay in memory.
/// </summary>
internal sealed class PageTree
{
    /// <summary>Times that a tree may name one page. It should once; some programs repeat a blank page; thousands of times is an attack, a few bytes for every reading of the page.</summary>
    private const int Repeats = 32;

    private static readonly string[] Inheritable = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private readonly FileObjects objects;
    private readonly List<(PdfObject Page, int Node)> pages = [];
    private readonly List<(int Parent, PdfDictionary Entries)> nodes = [];
    private readonly Dictionary<int, int> named = [];

    private PageTree(FileObjects objects) => this.objects = objects;

    public int Count => pages.Count;

    /// <summary>Walks the tree below a root, which may also be a page itself.</summary>
    public static PageTree Of(FileObjects objects, PdfObject root)
    {
        var tree = new PageTree(objects);
        tree.Walk(root);
        return tree;
    }

    /// <summary>Pages without a tree, as they were found.</summary>
    public static PageTree OfPages(FileObjects objects, IEnumerable<PdfReference> found)
    {
        var tree = new PageTree(objects);
        foreach (var page in found)
        {
            if (!tree.TryAdd(page, -1)) break;
        }

        return tree;
    }

    /// <summary>What the tree says of a page.</summary>
    /// <param name="number">From 1.</param>
    public PageEntry Page(int number)
    {
        var (page, node) = pages[number - 1];
        var dictionary = objects.Dictionary(page) ?? PdfDictionary.Empty;
        var media = PageBox.Of(objects, Inherited(dictionary, node, "MediaBox"));
        var crop = PageBox.Of(objects, Inherited(dictionary, node, "CropBox"));
        var unit = objects.GetNumber(dictionary, "UserUnit") is { } stated && stated > 0 && stated <= 1000 ? stated : 1;
        return new PageEntry(number, dictionary, objects.Dictionary(Inherited(dictionary, node, "Resources")) ?? PdfDictionary.Empty, PageBox.Shown(media, crop), Rotation(Inherited(dictionary, node, "Rotate")), unit);
    }

    private static int Rotation(PdfObject value)
    {
        if (value is not PdfNumber { Value: >= -1e9 and <= 1e9 } number) return 0;
        var quarter = (int)Math.Round(number.Value / 90, MidpointRounding.AwayFromZero) % 4;
        return (quarter + 4) % 4 * 90;
    }

    private PdfObject Inherited(PdfDictionary page, int node, string key)
    {
        var value = objects.Get(page, key);
        for (; value is PdfNull && node >= 0; node = nodes[node].Parent) value = objects.Get(nodes[node].Entries, key);
        return value;
    }

    /// <summary>Adds a page; false when there may be no more.</summary>
    private bool TryAdd(PdfObject page, int node)
    {
        if (pages.Count >= objects.Limits.Pages)
        {
            objects.Note(isLoss: true, "limit-pages", $"{objects.Limits.Pages}");
            return false;
        }

        if (page is PdfReference { Number: var number })
        {
            var times = named[number] = named.GetValueOrDefault(number) + 1;
            if (times == Repeats + 1) objects.Note(isLoss: true, "page-repeated", $"after page {pages.Count}");
            if (times > Repeats) return true;
        }

        pages.Add((page, node));
        return true;
    }

    private void Walk(PdfObject root)
    {
        // Nodes are entered once: a tree with loops ends, and one whose branches meet again does not grow beyond its objects.
        var entered = new HashSet<int>();
        var path = new Stack<(PdfArray Kids, int Next, int Node)>();
        path.Push((new PdfArray([root]), 0, -1));
        // Many nodes may share one long list of kids that are nothing.
        for (var steps = 0; path.TryPop(out var level); steps++)
        {
            if (steps > objects.Limits.Objects)
            {
                objects.Note(isLoss: true, "page-tree-broken", $"after page {pages.Count}");
                return;
            }

            if (level.Next >= level.Kids.Count) continue;
            var kid = level.Kids[level.Next];
            path.Push(level with { Next = level.Next + 1 });
            if (objects.Dictionary(kid) is not { } dictionary)
            {
                if (kid != root) objects.Note(isLoss: true, "page-missing", $"after page {pages.Count}");
                continue;
            }

            if (Kids(dictionary) is not { } kids)
            {
                if (!TryAdd(kid, level.Node)) return;
                continue;
            }

            if ((kid is PdfReference reference && !entered.Add(reference.Number)) || path.Count > objects.Limits.Depth || nodes.Count > objects.Limits.Pages)
            {
                objects.Note(isLoss: true, "page-tree-broken", $"after page {pages.Count}");
                continue;
            }

            nodes.Add((level.Node, Entries(dictionary)));
            path.Push((kids, 0, nodes.Count - 1));
        }
    }

    // What has kids is a node, whatever it calls itself; unless it calls itself a page and has content.
    private PdfArray? Kids(PdfDictionary dictionary)
    {
        var kids = objects.Get(dictionary, "Kids");
        if (kids is PdfNull || (objects.GetName(dictionary, "Type") == "Page" && dictionary["Contents"] is not PdfNull)) return null;
        return kids switch
        {
            PdfArray array => array,
            PdfDictionary => new PdfArray([dictionary["Kids"]]),
            _ => null,
        };
    }

    private static PdfDictionary Entries(PdfDictionary node)
    {
        var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        foreach (var key in Inheritable)
        {
            if (node[key] is var value and not PdfNull) entries[key] = value;
        }

        return new PdfDictionary(entries);
    }
}
