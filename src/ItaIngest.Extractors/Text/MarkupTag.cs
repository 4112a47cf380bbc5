using System.Collections.Frozen;

namespace ItaIngest.Extractors.Text;

/// <summary>A tag of HTML inside the text.</summary>
/// <param name="Name">Lower-case name.</param>
/// <param name="Start">Where its '&lt;' stands.</param>
/// <param name="End">The unit after its '&gt;'.</param>
/// <param name="IsEnd">An end tag.</param>
internal readonly record struct MarkupTag(string Name, int Start, int End, bool IsEnd)
{
    /// <summary>No tag is longer; what is, stays text.</summary>
    private const int Longest = 4096;

    /// <summary>Only these are markup. A '&lt;' before anything else (a &lt; b, &lt;ชื่อ&gt;, an address) is text, so that nothing is lost with it.</summary>
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "body", "br", "caption", "center", "cite", "code", "col",
            "colgroup", "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
            "head", "header", "hr", "html", "i", "img", "input", "ins", "kbd", "label", "li", "main", "mark", "nav", "nobr", "ol", "p", "pre",
            "q", "s", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
            "tt", "u", "ul", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NamesBySpan = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Elements that have no end tag.</summary>
    public bool IsVoid => Name is "br" or "col" or "hr" or "img" or "input" or "wbr";

    /// <summary>The tag that begins at a unit, or null when there is none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where a '&lt;' stands.</param>
    /// <param name="end">Where the stretch ends.</param>
    public static MarkupTag? At(string text, int start, int end)
    {
        var rest = text.AsSpan(start, Math.Min(end - start, Longest));
        var at = 1;
        var isEnd = rest.Length > 1 && rest[1] == '/';
        if (isEnd) at++;
        var nameStart = at;
        while (at < rest.Length && char.IsAsciiLetterOrDigit(rest[at])) at++;
        if (at == nameStart || at == rest.Length || rest[at] is not ('>' or '/' or ' ' or '\t' or '\r' or '\n' or '\u00A0')) return null;
        if (!NamesBySpan.TryGetValue(rest[nameStart..at], out var name)) return null;
        var close = Close(rest, at);
        return close < 0 ? null : new MarkupTag(name, start, start + close + 1, isEnd);
    }

    /// <summary>Index of the '&gt;' that ends the tag, or -1. A quote that is not closed is no quote.</summary>
    private static int Close(ReadOnlySpan<char> rest, int at)
    {
        while (at < rest.Length)
        {
            var found = rest[at..].IndexOfAny("<>\"'");
            if (found < 0) return -1;
            at += found;
            switch (rest[at])
            {
                case '>':
                    return at;
                case '<':
                    return -1;
                default:
                    var quote = rest[(at + 1)..].IndexOf(rest[at]);
                    var angle = rest[(at + 1)..].IndexOfAny('<', '>');
                    var isQuote = quote >= 0 && (angle < 0 || quote < angle || rest[at - 1] == '=');
                    at += isQuote ? quote + 2 : 1;
                    break;
            }
        }

        return -1;
    }
}
