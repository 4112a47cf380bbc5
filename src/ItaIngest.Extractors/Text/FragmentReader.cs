using HtmlAgilityPack;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Text;

/// <summary>
/// Reads a stretch of the file (a cell, a line) that may hold HTML fragments. Which '&lt;' are tags is decided here, before
/// HtmlAgilityPack sees them; it parses what is left within limits, since deep nesting ends the process in it. The text itself is always
/// taken from the file, never from the parser, and when the parser's text nodes do not cover the stretch in order, the tags are
/// read one after another instead: no character can be lost in between.
/// </summary>
internal sealed class FragmentReader(string text, CharacterLedger ledger, Limits limits, List<Note> notes)
{
    /// <summary>Deepest nesting that is given to the parser.</summary>
    private const int DeepestParse = 128;

    /// <summary>Most tags of one stretch that are given to the parser.</summary>
    private const int MostTags = 50_000;

    /// <summary>Stands for a '&lt;' that is no tag, and for what is settled already, in the copy that the parser gets.</summary>
    private const char Placeholder = '\u0001';

    /// <summary>Reads a stretch and settles all its units.</summary>
    /// <param name="start">First unit.</param>
    /// <param name="end">The unit after the last.</param>
    /// <param name="at">Where it stands, for notes.</param>
    public IReadOnlyList<FragmentItem> Read(int start, int end, Place at)
    {
        var stop = Math.Min(end, start + limits.TextLength);
        if (stop < end && char.IsHighSurrogate(text[stop - 1])) stop--;
        var sink = new FragmentSink();
        var tags = TagsOf(start, stop);
        var emitter = new FragmentEmitter(text, ledger, notes, at);
        if (tags.Count == 0)
        {
            emitter.Emit(sink, start, stop);
        }
        else
        {
            foreach (var tag in tags) ledger.Claim(tag.Start, tag.End, Fate.Furniture);
            var root = IsParsable(tags) ? Parse(start, stop, tags) : null;
            if (root is not null && Covers(root, start, stop)) new FragmentWalk(emitter, start, limits).Walk(root, sink);
            else ReadTags(tags, start, stop, sink, emitter);
        }

        sink.Flush();
        if (sink.Items.Count == 0) ledger.Move(start, stop, Fate.Used, Fate.Furniture);
        ledger.Claim(start, stop, Fate.Furniture);
        if (stop < end)
        {
            notes.Add(new Note(NoteKind.Loss, "text-too-long", $"{end - stop}", at));
            ledger.Claim(stop, end, Fate.Reported);
        }

        return sink.Items;
    }

    private List<MarkupTag> TagsOf(int start, int end)
    {
        var tags = new List<MarkupTag>();
        var at = start;
        while (at < end)
        {
            var found = text.AsSpan(at, end - at).IndexOf('<');
            if (found < 0) break;
            at += found;
            if (ledger.IsOpen(at) && MarkupTag.At(text, at, end) is { } tag)
            {
                tags.Add(tag);
                at = tag.End;
            }
            else
            {
                at++;
            }
        }

        return tags;
    }

    private bool IsParsable(List<MarkupTag> tags)
    {
        if (tags.Count > Math.Min(MostTags, limits.Elements)) return false;
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        int depth = 0, deepest = 0;
        foreach (var tag in tags)
        {
            // The parser lets these close one another: they nest no deeper than what stands around them.
            if (tag.IsVoid || tag.Name is "td" or "th" or "tr" or "li" or "p" or "dd" or "dt") continue;
            var before = open.GetValueOrDefault(tag.Name);
            if (tag.IsEnd && before == 0) continue;
            open[tag.Name] = before + (tag.IsEnd ? -1 : 1);
            depth += tag.IsEnd ? -1 : 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest <= Math.Min(DeepestParse, limits.Depth);
    }

    private HtmlNode Parse(int start, int end, List<MarkupTag> tags)
    {
        var copy = text.AsSpan(start, end - start).ToArray();
        var next = 0;
        for (var i = 0; i < copy.Length; i++)
        {
            if (next < tags.Count && i == tags[next].Start - start)
            {
                i = tags[next].End - start - 1;
                next++;
            }
            else if (copy[i] == '<' || !ledger.IsOpen(start + i))
            {
                copy[i] = Placeholder;
            }
        }

        var document = new HtmlDocument { OptionFixNestedTags = true };
        document.LoadHtml(new string(copy));
        return document.DocumentNode;
    }

    /// <summary>Whether the text nodes, in order, hold every open unit of the stretch.</summary>
    private bool Covers(HtmlNode root, int start, int end)
    {
        var reached = start;
        foreach (var node in root.Descendants())
        {
            if (node is not HtmlTextNode leaf) continue;
            var from = start + leaf.StreamPosition;
            if (from < reached || from + leaf.Text.Length > end || !IsSettled(reached, from)) return false;
            reached = from + leaf.Text.Length;
        }

        return IsSettled(reached, end);
    }

    private bool IsSettled(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (ledger.IsOpen(i) && !char.IsWhiteSpace(text[i])) return false;
        return true;
    }

    /// <summary>The plain way: tag after tag, without a tree.</summary>
    private void ReadTags(List<MarkupTag> tags, int start, int end, FragmentSink sink, FragmentEmitter emitter)
    {
        var flattened = false;
        var at = start;
        foreach (var tag in tags)
        {
            emitter.Emit(sink, at, tag.Start);
            at = tag.End;
            if (tag.Name is "td" or "th") flattened = true;
            if (tag is { Name: "input", IsEnd: false }) emitter.EmitInput(sink, HtmlNode.CreateNode(text[tag.Start..tag.End]), tag.Start);
            else if (FragmentEmitter.IsBlock(tag.Name)) sink.Break();
        }

        emitter.Emit(sink, at, end);
        if (flattened) notes.Add(new Note(NoteKind.Loss, "table-markup-not-read", $"{tags.Count}", emitter.At));
    }
}
