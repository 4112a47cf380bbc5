using System.Runtime.InteropServices;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Html;

/// <summary>
/// Counts how deep a page would nest and how many elements it would have, before the parser builds them: the parser takes
/// quadratic time and memory for formatting elements that are never closed. One pass over the characters, no tree.
/// </summary>
/// <remarks>
/// Follows what decides the counts in the HTML standard, 13.2.6 (tree construction): void elements; implied end tags; and
/// formatting elements that are opened anew after the block they were left open in (13.2.4.3), at most three alike.
/// </remarks>
internal sealed class TagScan(Limits limits)
{
    private const int MostAlike = 3;

    private readonly List<OpenTag> open = [];
    private readonly List<OpenTag> left = [];
    private long elements;

    /// <summary>Why the page is not given to the parser, or null when it may be.</summary>
    public static Refusal? Check(string page, Limits limits) => new TagScan(limits).Run(page);

    private Refusal? Run(string page)
    {
        var at = 0;
        while (at < page.Length)
        {
            var tag = page.IndexOf('<', at);
            if (tag < 0) break;
            if (left.Count > 0 && !page.AsSpan(at, tag - at).IsWhiteSpace()) Reopen();
            at = Markup(page, tag);
            if (open.Count > limits.Depth) return Limit.Depth.Passed(limits);
            if (elements > limits.Elements) return Limit.Elements.Passed(limits);
        }

        return null;
    }

    /// <summary>Takes what begins with '&lt;' and gives the offset behind it.</summary>
    private int Markup(string page, int tag)
    {
        var rest = page.AsSpan(tag);
        if (rest.StartsWith("<!--", StringComparison.Ordinal)) return After(page, "-->", tag + 4);
        if (rest.Length > 1 && rest[1] is '!' or '?') return After(page, ">", tag + 1);
        var isEnd = rest.Length > 2 && rest[1] == '/';
        var nameAt = tag + (isEnd ? 2 : 1);
        if (nameAt >= page.Length || !char.IsAsciiLetter(page[nameAt])) return isEnd ? After(page, ">", tag) : tag + 1;
        var nameEnd = nameAt;
        while (nameEnd < page.Length && !char.IsWhiteSpace(page[nameEnd]) && page[nameEnd] is not ('>' or '/')) nameEnd++;
        var end = EndOfTag(page, nameEnd);
        // A name longer than any of HTML's is some unknown element's; what it is called does not matter.
        var name = nameEnd - nameAt > 16 ? "unknown" : page[nameAt..nameEnd].ToLowerInvariant();
        if (isEnd) Close(name);
        else Open(name, page, tag, end);
        return !isEnd && TagNames.IsRaw(name) ? AfterRaw(page, name, end) : end;
    }

    private static int After(string page, string mark, int from)
    {
        var at = from <= page.Length ? page.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return at < 0 ? page.Length : at + mark.Length;
    }

    /// <summary>Behind the '>' that ends a tag; one inside a quoted value does not.</summary>
    private static int EndOfTag(string page, int from)
    {
        var at = from;
        while (at < page.Length && page[at] != '>')
        {
            if (page[at] == '=')
            {
                at++;
                while (at < page.Length && char.IsWhiteSpace(page[at])) at++;
                if (at < page.Length && page[at] is '"' or '\'')
                {
                    var quote = page.IndexOf(page[at], at + 1);
                    if (quote < 0) return page.Length;
                    at = quote + 1;
                }
            }
            else
            {
                at++;
            }
        }

        return Math.Min(page.Length, at + 1);
    }

    private static int AfterRaw(string page, string name, int from)
    {
        if (name == "plaintext") return page.Length;
        for (var at = from; at < page.Length; at += 2)
        {
            at = page.IndexOf("</", at, StringComparison.Ordinal);
            if (at < 0) break;
            if (page.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at;
        }

        return page.Length;
    }

    private void Open(string name, string page, int start, int end)
    {
        elements++;
        if (TagNames.ClosesItsLike(name)) CloseLike(name);
        else if (TagNames.IsBlock(name) && Find("p") is var p and >= 0) Truncate(p);
        if (!TagNames.IsBlock(name) && left.Count > 0 && name is not ("html" or "head" or "body")) Reopen();
        if (TagNames.IsVoid(name) || TagNames.IsRaw(name) || name is "html" or "head" or "body") return;
        open.Add(new OpenTag(name, TagNames.IsFormatting(name) ? page[start..end] : null, left.Count));
    }

    private void Close(string name)
    {
        if (TagNames.IsFormatting(name))
        {
            var last = open.FindLastIndex(t => t.Name == name);
            if (last >= 0 && last > Scope()) open.RemoveAt(last);
            else if (left.FindLastIndex(t => t.Name == name) is var gone and >= 0) left.RemoveAt(gone);
            return;
        }

        if (Find(name) is var at and >= 0) Truncate(at);
        else if (name is "p" or "br") elements++;
    }

    /// <summary>A new list item, cell or row ends the one before it, inside of the same list or table.</summary>
    private void CloseLike(string name)
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (TagNames.EndedBy(open[at].Name, name))
            {
                Truncate(at);
                return;
            }

            if (TagNames.Holds(open[at].Name, name)) return;
        }
    }

    private int Find(string name)
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (open[at].Name == name) return at;
            if (TagNames.IsScope(open[at].Name) && !TagNames.IsOfTable(name)) return -1;
            if (open[at].Name == "table" && name != "table") return -1;
        }

        return -1;
    }

    private int Scope() => open.FindLastIndex(t => TagNames.IsScope(t.Name));

    /// <summary>Ends the open elements from one on. Formatting among them is left over, unless a cell or table that held it ends.</summary>
    private void Truncate(int from)
    {
        var scope = open.FindIndex(from, t => TagNames.IsScope(t.Name));
        var until = scope < 0 ? open.Count : scope;
        if (scope >= 0 && left.Count > open[scope].LeftBefore) left.RemoveRange(open[scope].LeftBefore, left.Count - open[scope].LeftBefore);
        foreach (var tag in CollectionsMarshal.AsSpan(open)[from..until])
            if (tag.Text is not null && left.Count(t => t.Text == tag.Text) < MostAlike) left.Add(tag);
        open.RemoveRange(from, open.Count - from);
    }

    private void Reopen()
    {
        var from = open.Count > 0 && Scope() is var scope and >= 0 ? Math.Min(open[scope].LeftBefore, left.Count) : 0;
        var again = left.Count - from;
        elements += again;
        open.AddRange(left[from..]);
        left.RemoveRange(from, again);
    }

    /// <summary>An element that is open.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Text">The whole tag, of a formatting element; else null.</param>
    /// <param name="LeftBefore">How much formatting was left over when it opened.</param>
    private sealed record OpenTag(string Name, string? Text, int LeftBefore);
}
