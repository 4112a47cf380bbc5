namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Takes good markup (a seed) apart. It need not be exact: what it does not understand stays text.</summary>
internal static class MarkupReader
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "meta", "link", "input", "col", "wbr", "base", "area", "embed", "source", "param", "frame" };

    /// <summary>The document: a node without a name that holds all others.</summary>
    /// <param name="text">The markup.</param>
    /// <param name="isHtml">Elements without content have no end tag, and end tags may be missing.</param>
    public static MarkupNode Read(string text, bool isHtml)
    {
        var root = new MarkupNode();
        var open = new List<MarkupNode> { root };
        var at = 0;
        while (at < text.Length)
        {
            var tag = text.IndexOf('<', at);
            if (tag < 0) tag = text.Length;
            if (tag > at) open[^1].Children.Add(new MarkupNode { Text = text[at..tag] });
            if (tag == text.Length) break;
            at = Tag(text, tag, isHtml, open);
        }

        return root;
    }

    private static int Tag(string text, int at, bool isHtml, List<MarkupNode> open)
    {
        var end = text.AsSpan(at).StartsWith("<!--") ? text.IndexOf("-->", at, StringComparison.Ordinal) + 2 : text.IndexOf('>', at);
        if (end < at + 1)
        {
            open[^1].Children.Add(new MarkupNode { Text = text[at..] });
            return text.Length;
        }

        if (end == at + 1 || text[at + 1] is '!' or '?')
        {
            open[^1].Children.Add(new MarkupNode { Name = "!", Text = text[at..(end + 1)] });
            return end + 1;
        }

        if (text[at + 1] == '/')
        {
            var name = text[(at + 2)..end].Trim();
            var level = open.FindLastIndex(n => string.Equals(n.Name, name, isHtml ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
            if (level > 0) open.RemoveRange(level, open.Count - level);
            return end + 1;
        }

        var inner = text[(at + 1)..end];
        var isEmpty = inner.EndsWith('/');
        if (isEmpty) inner = inner[..^1];
        var node = Element(inner);
        node.HasEnd = !isEmpty;
        open[^1].Children.Add(node);
        if (!isEmpty && !(isHtml && Void.Contains(node.Name!))) open.Add(node);
        else node.HasEnd = false;
        return end + 1;
    }

    private static MarkupNode Element(string inner)
    {
        var at = 0;
        while (at < inner.Length && !char.IsWhiteSpace(inner[at])) at++;
        var node = new MarkupNode { Name = inner[..at] };
        while (at < inner.Length)
        {
            while (at < inner.Length && char.IsWhiteSpace(inner[at])) at++;
            var from = at;
            while (at < inner.Length && inner[at] != '=' && !char.IsWhiteSpace(inner[at])) at++;
            if (at == from) break;
            var name = inner[from..at];
            if (at >= inner.Length || inner[at] != '=')
            {
                node.Attributes.Add(new(name, ""));
                continue;
            }

            at++;
            var quote = at < inner.Length && inner[at] is '"' or '\'' ? inner[at++] : ' ';
            from = at;
            while (at < inner.Length && (quote == ' ' ? !char.IsWhiteSpace(inner[at]) : inner[at] != quote)) at++;
            node.Attributes.Add(new(name, inner[from..at]));
            at++;
        }

        return node;
    }
}
