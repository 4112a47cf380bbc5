using ItaIngest.Documents;

namespace ItaIngest.Extractors.Text;

/// <summary>Comments, scripts and styles: settled as hidden before anything is read. One that is not closed hides nothing.</summary>
internal static class HiddenMarkup
{
    private static readonly (string Open, string Close, string Code)[] Kinds =
    [
        ("<!--", "-->", "comment-hidden"),
        ("<script", "</script>", "script-hidden"),
        ("<style", "</style>", "style-hidden"),
    ];

    public static void Settle(string text, CharacterLedger ledger, List<Note> notes)
    {
        foreach (var (open, close, code) in Kinds)
        {
            // Looked for once from behind, so that a thousand unclosed openings do not cost a thousand searches to the end.
            var last = text.LastIndexOf(close, StringComparison.OrdinalIgnoreCase);
            var (line, counted) = (1, 0);
            for (var at = 0; at < last;)
            {
                var start = text.IndexOf(open, at, StringComparison.OrdinalIgnoreCase);
                if (start < 0 || start > last - open.Length) break;
                if (!IsOpening(text, start + open.Length, open)) at = start + open.Length;
                else
                {
                    var end = text.IndexOf(close, start + open.Length, StringComparison.OrdinalIgnoreCase) + close.Length;
                    ledger.Claim(start, end, Fate.Hidden);
                    line += LinesBetween(text, counted, start);
                    counted = start;
                    notes.Add(new Note(NoteKind.Info, code, Beginning(text.AsSpan(start + open.Length, end - close.Length - start - open.Length)), new Place { Line = line }));
                    at = end;
                }
            }
        }
    }

    private static bool IsOpening(string text, int after, string open) =>
        open[1] == '!' || (after < text.Length && text[after] is '>' or ' ' or '\t' or '\r' or '\n');

    private static string Beginning(ReadOnlySpan<char> hidden)
    {
        var trimmed = hidden.Trim();
        return trimmed.Length <= 80 ? trimmed.ToString() : string.Concat(trimmed[..80], "…");
    }

    private static int LinesBetween(string text, int from, int to)
    {
        var lines = 0;
        for (var line = TextLine.At(text, from, 1); line is { } l && l.Next <= to && l.Next > l.End; line = TextLine.At(text, l.Next, 1)) lines++;
        return lines;
    }
}
