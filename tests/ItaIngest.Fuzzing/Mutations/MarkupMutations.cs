namespace ItaIngest.Fuzzing.Mutations;

/// <summary>What the elements and attributes of a format are called: what mutations put in.</summary>
/// <param name="Elements">Names of elements.</param>
/// <param name="Attributes">Names of attributes.</param>
/// <param name="Table">Opens and closes of a table, a row and a cell around text.</param>
/// <param name="IsHtml">Its end tags may be missing.</param>
internal sealed record MarkupVocabulary(IReadOnlyList<string> Elements, IReadOnlyList<string> Attributes, MarkupTable Table, bool IsHtml);

/// <summary>How a table is written.</summary>
internal sealed record MarkupTable(string Open, string Close, string OpenRow, string CloseRow, string OpenCell, string CloseCell);

/// <summary>Mutations of a tree of elements, XML or HTML: taken out, doubled, swapped, moved, wrapped, nested; attributes and text changed.</summary>
internal sealed class MarkupMutations(MarkupVocabulary words, IReadOnlyList<string[]> textLines)
{
    /// <summary>Most nodes that a mutation may bring about: the walls are to be run against, not the clock.</summary>
    private const int Most = 6_000;

    /// <summary>Changes the tree in one to a few places.</summary>
    /// <param name="root">The document; it is changed.</param>
    /// <param name="other">Another one, which lends parts.</param>
    /// <param name="dice">Chance.</param>
    public void Mutate(MarkupNode root, MarkupNode other, Dice dice)
    {
        for (var times = dice.Few(7); times > 0; times--)
        {
            var all = root.All().ToList();
            if (all.Count == 0 || all.Count > Most) return;
            Once(root, all, other, dice);
        }
    }

    private void Once(MarkupNode root, List<(MarkupNode Parent, MarkupNode Node)> all, MarkupNode other, Dice dice)
    {
        var (parent, node) = dice.Of(all);
        var at = parent.Children.IndexOf(node);
        switch (dice.Below(22))
        {
            case 0: parent.Children.RemoveAt(at); break;
            case 1: parent.Children.Insert(at, node.Copy()); break;
            case 2: Repeat(parent, at, node, dice); break;
            case 3: Swap(all, parent, at, dice); break;
            case 4: Lift(parent, at, node); break;
            case 5: Wrap(parent, at, node, Element(dice)); break;
            case 6: Nest(parent, at, node, dice); break;
            case 7: Move(root, all, parent, at, dice); break;
            case 8: parent.Children.Insert(at, Element(dice)); break;
            case 9: parent.Children.Insert(at, new MarkupNode { Text = Written(Nasty.Text(dice), dice) }); break;
            case 10 when words.IsHtml || dice.OneIn(6): node.IsLeftOpen = true; break;
            case 11: Lend(parent, at, other, dice); break;
            case 12: Rows(parent, at, dice); break;
            case 13 when node.IsElement: node.Name = dice.Of(words.Elements); break;
            case 14 or 15 or 16: ChangeAttribute(all, dice); break;
            default: ChangeText(all, dice); break;
        }
    }

    private static void Repeat(MarkupNode parent, int at, MarkupNode node, Dice dice)
    {
        var size = node.All().Count() + 1;
        var times = Math.Min(dice.OneIn(40) ? 1 + dice.Below(1200) : dice.Few(12), Most / size);
        for (; times > 0; times--) parent.Children.Insert(at, node.Copy());
    }

    private static void Swap(List<(MarkupNode Parent, MarkupNode Node)> all, MarkupNode parent, int at, Dice dice)
    {
        var (otherParent, other) = dice.Of(all);
        var otherAt = otherParent.Children.IndexOf(other);
        // Copies, so that a node never comes to stand in itself.
        var (a, b) = (parent.Children[at].Copy(), other.Copy());
        otherParent.Children[otherAt] = a;
        if (at < parent.Children.Count) parent.Children[at] = b;
    }

    private static void Lift(MarkupNode parent, int at, MarkupNode node)
    {
        parent.Children.RemoveAt(at);
        parent.Children.InsertRange(at, node.Children);
    }

    private static void Wrap(MarkupNode parent, int at, MarkupNode node, MarkupNode element)
    {
        element.HasEnd = true;
        element.Children.Add(node);
        parent.Children[at] = element;
    }

    private void Nest(MarkupNode parent, int at, MarkupNode node, Dice dice)
    {
        var depth = dice.Below(10) switch { 0 => 250 + dice.Below(12), 1 => 1 + dice.Below(3000), 2 => 60 + dice.Below(10), _ => 1 + dice.Below(30) };
        // What is nested: one element again and again, or the way from the parent to the node.
        var pattern = node.IsElement && dice.OneIn(2) ? node.Name! : dice.Of(words.Elements);
        var between = dice.OneIn(2) ? dice.Of(words.Elements) : pattern;
        for (; depth > 0; depth--)
        {
            var element = new MarkupNode { Name = depth % 2 == 0 ? pattern : between };
            element.Children.Add(node);
            node = element;
        }

        parent.Children[at] = node;
    }

    private static void Move(MarkupNode root, List<(MarkupNode Parent, MarkupNode Node)> all, MarkupNode parent, int at, Dice dice)
    {
        var moved = parent.Children[at].Copy();
        parent.Children.RemoveAt(at);
        var to = dice.Of(all).Node;
        if (!to.IsElement) to = root;
        to.Children.Insert(dice.Below(to.Children.Count + 1), moved);
    }

    private static void Lend(MarkupNode parent, int at, MarkupNode other, Dice dice)
    {
        var all = other.All().ToList();
        if (all.Count > 0 && dice.Of(all).Node.Copy() is { } lent) parent.Children.Insert(at, lent);
    }

    /// <summary>Lines of a text report as a table: they lead the stages behind the extraction where mutations alone seldom come.</summary>
    private void Rows(MarkupNode parent, int at, Dice dice)
    {
        var lines = dice.Of(textLines);
        var text = new System.Text.StringBuilder();
        var t = words.Table;
        var open = false;
        foreach (var line in lines.Skip(dice.Below(lines.Length)).Take(1 + dice.Below(24)))
        {
            var isRow = line.Contains('\t', StringComparison.Ordinal) || line.StartsWith('|');
            if (isRow != open) text.Append(open ? t.Close : t.Open);
            open = isRow;
            if (isRow) text.Append(t.OpenRow).AppendJoin("", line.Trim('|').Split(line.StartsWith('|') ? '|' : '\t').Select(c => t.OpenCell + Plain(c) + t.CloseCell)).Append(t.CloseRow);
            else text.Append(t.OpenCell.Contains("<w:tc>", StringComparison.Ordinal) ? "<w:p><w:r><w:t>" + Plain(line) + "</w:t></w:r></w:p>" : "<p>" + Plain(line) + "</p>");
        }

        if (open) text.Append(t.Close);
        parent.Children.Insert(at, MarkupReader.Read(text.ToString(), words.IsHtml));
    }

    private static string Plain(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private MarkupNode Element(Dice dice)
    {
        var element = new MarkupNode { Name = dice.Of(words.Elements), HasEnd = dice.OneIn(2) };
        for (var n = dice.Below(3); n > 0; n--) Add(element, dice.Of(words.Attributes), dice.OneIn(4) ? Escaped(Nasty.Text(dice)) : Nasty.Number(dice));
        return element;
    }

    private void ChangeAttribute(List<(MarkupNode Parent, MarkupNode Node)> all, Dice dice)
    {
        var with = all.Where(n => n.Node.Attributes.Count > 0).Select(n => n.Node).ToList();
        var node = with.Count == 0 || dice.OneIn(4) ? dice.Of(all).Node : dice.Of(with);
        if (!node.IsElement) return;
        if (node.Attributes.Count == 0 || dice.OneIn(5))
        {
            Add(node, dice.Of(words.Attributes), Nasty.Number(dice));
            return;
        }

        var at = dice.Below(node.Attributes.Count);
        var (name, value) = node.Attributes[at];
        // What is declared, and xml:space, which may say two things only: another value, and the part is not read at all.
        if (name.StartsWith("xml", StringComparison.Ordinal) && !dice.OneIn(30)) return;
        switch (dice.Below(8))
        {
            case 0: node.Attributes.RemoveAt(at); break;
            case 1: Add(node, words.IsHtml ? name : dice.Of(words.Attributes), value); break;
            case 2:
                node.Attributes.RemoveAt(at);
                Add(node, dice.Of(words.Attributes), value);
                break;
            case 3: node.Attributes[at] = new(name, Escaped(Nasty.Spliced(value, dice))); break;
            case 4 when with.Count > 0: node.Attributes[at] = new(name, dice.Of(dice.Of(with).Attributes).Value); break;
            default: node.Attributes[at] = new(name, Nasty.Number(dice)); break;
        }
    }

    /// <summary>Adds an attribute; the same one twice would be no XML.</summary>
    private void Add(MarkupNode node, string name, string value)
    {
        if (words.IsHtml || node.Attributes.All(a => a.Key != name)) node.Attributes.Add(new(name, value));
    }

    private void ChangeText(List<(MarkupNode Parent, MarkupNode Node)> all, Dice dice)
    {
        var texts = all.Where(n => n.Node.Name is null && n.Node.Text.Length > 0).Select(n => n.Node).ToList();
        if (texts.Count == 0) return;
        for (var n = dice.Few(5); n > 0; n--)
        {
            var node = dice.Of(texts);
            node.Text = Written(Nasty.Spliced(node.Text, dice), dice);
        }
    }

    /// <summary>Text as it is put into the file: markup inside it breaks XML at once, and mostly it is to be read.</summary>
    private string Written(string text, Dice dice) => words.IsHtml || dice.OneIn(40) ? text : Escaped(text);

    /// <summary>What XML knows without a declaration.</summary>
    private static bool IsEntity(ReadOnlySpan<char> text) => text.StartsWith("&amp;") || text.StartsWith("&lt;") || text.StartsWith("&gt;") || text.StartsWith("&quot;") || text.StartsWith("&#3");

    private static string Escaped(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '&' when !IsEntity(text.AsSpan(i)) => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                // What XML has no place for stays out, or every other input would end as damaged.
                < ' ' and not ('\t' or '\n' or '\r') => escaped.Append(' '),
                '\uFFFE' or '\uFFFF' => escaped.Append('\uFFFD'),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
