namespace ItaIngest.Extractors.Text;

/// <summary>Where the outermost tables in markup begin and end; they may run over many lines.</summary>
internal sealed class MarkupTables
{
    private readonly Dictionary<int, int> ends = [];

    public MarkupTables(string text, CharacterLedger ledger)
    {
        if (!text.Contains("<table", StringComparison.OrdinalIgnoreCase)) return;
        var open = new Stack<int>();
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf('<', at + 1) : -1)
        {
            if (!IsTable(text.AsSpan(at)) || !ledger.IsOpen(at) || MarkupTag.At(text, at, text.Length) is not { Name: "table" } tag) continue;
            if (!tag.IsEnd) open.Push(at);
            else if (open.TryPop(out var start)) ends[start] = tag.End;
        }
    }

    /// <summary>
    /// The first table of a line: where it begins, and the unit after its end tag; null for the end when it has none.
    /// </summary>
    public (int Start, int? End)? FirstOf(string text, TextLine line, CharacterLedger ledger)
    {
        var at = line.Start;
        while (at < line.End)
        {
            var found = text.AsSpan(at, line.End - at).IndexOf('<');
            if (found < 0) return null;
            at += found;
            if (ledger.IsOpen(at) && MarkupTag.At(text, at, text.Length) is { IsEnd: false, Name: "table" or "tr" or "td" or "th" or "thead" or "tbody" } tag)
                return (at, tag.Name is "table" && ends.TryGetValue(at, out var end) ? end : null);
            at++;
        }

        return null;
    }

    private static bool IsTable(ReadOnlySpan<char> rest) =>
        rest.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("</table", StringComparison.OrdinalIgnoreCase);
}
