using System.Text;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>An element, or a stretch that is none (text, comment, declaration), as it is written. Entities are not resolved, so that what is written again is what was read.</summary>
internal sealed class MarkupNode
{
    /// <summary>Name of the element; null for a stretch of text; "!" for what is neither.</summary>
    public string? Name { get; set; }

    /// <summary>Text, or the whole of a comment or declaration.</summary>
    public string Text { get; set; } = "";

    public List<KeyValuePair<string, string>> Attributes { get; } = [];

    public List<MarkupNode> Children { get; } = [];

    /// <summary>Written with an end tag, even when it is empty.</summary>
    public bool HasEnd { get; set; } = true;

    /// <summary>Written without its end tag: a mutation.</summary>
    public bool IsLeftOpen { get; set; }

    public bool IsElement => Name is not null and not "!";

    /// <summary>All nodes below it, itself first.</summary>
    public IEnumerable<(MarkupNode Parent, MarkupNode Node)> All()
    {
        var rest = new Stack<(MarkupNode Parent, MarkupNode Node)>();
        for (var i = Children.Count - 1; i >= 0; i--) rest.Push((this, Children[i]));
        while (rest.TryPop(out var next))
        {
            yield return next;
            for (var i = next.Node.Children.Count - 1; i >= 0; i--) rest.Push((next.Node, next.Node.Children[i]));
        }
    }

    public MarkupNode Copy()
    {
        var copy = new MarkupNode { Name = Name, Text = Text, HasEnd = HasEnd, IsLeftOpen = IsLeftOpen };
        copy.Attributes.AddRange(Attributes);
        foreach (var child in Children) copy.Children.Add(child.Copy());
        return copy;
    }

    /// <summary>Writes it and what is below; not recursive, since a mutation may nest it deeper than a stack is.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        var rest = new Stack<(MarkupNode? Node, string? End)>();
        rest.Push((this, null));
        while (rest.TryPop(out var next))
        {
            if (next.Node is not { } node)
            {
                text.Append("</").Append(next.End).Append('>');
                continue;
            }

            if (node.Name is null or "!")
            {
                text.Append(node.Text);
                for (var i = node.Children.Count - 1; i >= 0; i--) rest.Push((node.Children[i], null));
                continue;
            }

            text.Append('<').Append(node.Name);
            foreach (var (name, value) in node.Attributes) text.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
            if (!node.HasEnd && node.Children.Count == 0)
            {
                text.Append("/>");
                continue;
            }

            text.Append('>');
            if (!node.IsLeftOpen) rest.Push((null, node.Name));
            for (var i = node.Children.Count - 1; i >= 0; i--) rest.Push((node.Children[i], null));
        }

        return text.ToString();
    }
}
