using System.Xml.Linq;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>What became of a text.</summary>
internal enum Fate
{
    Used = 0,
    Deleted,
    Hidden,
    Furniture,
    Reported,
}

/// <summary>
/// The book of every text in the parts that were read. A text is entered when its part is read and settled once, when the walker
/// comes by; what is still open at the end was not reached, and is reported.
/// </summary>
internal sealed class TextAccount
{
    private readonly HashSet<XElement> open = [];
    private readonly long[] sums = new long[5];

    /// <summary>Enters the texts of a part; its rejected branches are settled at once.</summary>
    public void Enter(PartTree part)
    {
        open.UnionWith(part.Texts);
        foreach (var branch in part.Rejected) SettleAll(branch, Fate.Hidden);
    }

    /// <summary>Characters settled as this so far.</summary>
    public long Sum(Fate fate) => sums[(int)fate];

    /// <summary>Settles one text; a second time has no effect.</summary>
    public void Settle(XElement text, Fate fate)
    {
        if (open.Remove(text)) sums[(int)fate] += TextOf(text).Length;
    }

    /// <summary>Settles all texts of a region that are still open.</summary>
    public void SettleAll(XElement region, Fate fate)
    {
        foreach (var element in region.DescendantsAndSelf()) Settle(element, fate);
    }

    /// <summary>Settles the texts of a region that are still open and that the condition holds for.</summary>
    public void SettleAll(XElement region, Fate fate, Func<XElement, bool> where)
    {
        foreach (var element in region.DescendantsAndSelf())
        {
            if (where(element)) Settle(element, fate);
        }
    }

    /// <summary>Changes the fate of characters that were settled.</summary>
    public void Move(Fate from, Fate to, long count)
    {
        sums[(int)from] -= count;
        sums[(int)to] += count;
    }

    /// <summary>Settles what is left as reported, and gives it in the order of the document's parts.</summary>
    public IReadOnlyList<XElement> Close(IEnumerable<PartTree> parts)
    {
        var left = parts.SelectMany(p => p.Texts).Where(open.Contains).ToList();
        foreach (var text in left) Settle(text, Fate.Reported);
        return left;
    }

    public Residue ToResidue() =>
        new(Sum(Fate.Used), Sum(Fate.Deleted), Sum(Fate.Hidden), Sum(Fate.Furniture), Sum(Fate.Reported));

    /// <summary>The characters of a text element itself.</summary>
    public static string TextOf(XElement element) => element.FirstNode switch
    {
        XText { NextNode: null } only => only.Value,
        null => "",
        _ => string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value)),
    };
}
