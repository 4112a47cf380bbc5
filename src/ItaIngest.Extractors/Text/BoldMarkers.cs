namespace ItaIngest.Extractors.Text;

/// <summary>
/// Markdown's ** and ***: furniture where a closing one answers an opening one in the same block (which may span lines), else text:
/// "** หมายเหตุ" is a footnote.
/// </summary>
internal static class BoldMarkers
{
    public static void Settle(string text, int start, int end, CharacterLedger ledger)
    {
        var (open, length) = (-1, 0);
        var at = start;
        while (at < end)
        {
            var found = text.AsSpan(at, end - at).IndexOf('*');
            if (found < 0) return;
            var run = at + found;
            at = run;
            while (at < end && text[at] == '*') at++;
            var stars = at - run;
            if (stars is not (2 or 3) || !ledger.IsOpen(run)) continue;
            var afterText = run > start && !char.IsWhiteSpace(text[run - 1]);
            var beforeText = at < end && !char.IsWhiteSpace(text[at]);
            if (open >= 0 && afterText && stars == length)
            {
                ledger.Claim(open, open + stars, Fate.Furniture);
                ledger.Claim(run, at, Fate.Furniture);
                open = -1;
            }
            else if (beforeText)
            {
                (open, length) = (run, stars);
            }
        }
    }
}
