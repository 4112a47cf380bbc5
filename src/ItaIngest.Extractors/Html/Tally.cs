using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Html;

/// <summary>What became of the characters of a page's text nodes and comments.</summary>
internal sealed class Tally
{
    private long used;
    private long deleted;
    private long hidden;
    private long furniture;
    private long reported;

    /// <summary>The sums so far.</summary>
    public Residue Residue => new(used, deleted, hidden, furniture, reported);

    /// <summary>Stands in a block's text.</summary>
    public void Use(long count) => used += count;

    /// <summary>Struck out.</summary>
    public void Delete(long count) => deleted += count;

    /// <summary>Not shown.</summary>
    public void Hide(INode node) => hidden += CharactersOf(node);

    /// <summary>White space between elements.</summary>
    public void Separate(long count) => furniture += count;

    /// <summary>Not used, and a note says so.</summary>
    public void Report(long count) => reported += count;

    /// <summary>All characters of text nodes and comments at and under a node, templates included. Does not recurse.</summary>
    public static long CharactersOf(INode node)
    {
        var total = 0L;
        var rest = new Stack<INode>();
        rest.Push(node);
        while (rest.TryPop(out var next))
        {
            if (next is ICharacterData data) total += data.Data.Length;
            if (next is IHtmlTemplateElement template) rest.Push(template.Content);
            foreach (var child in next.ChildNodes) rest.Push(child);
        }

        return total;
    }
}
