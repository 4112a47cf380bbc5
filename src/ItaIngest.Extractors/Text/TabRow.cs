using ItaIngest.Extractors.Joining;

namespace ItaIngest.Extractors.Text;

/// <summary>Rows whose cells are divided by TABs.</summary>
internal static class TabRow
{
    /// <summary>Most leading TABs that can be the indent of a paragraph.</summary>
    private const int DeepestIndent = 2;

    public static bool Is(string text, TextLine line, CharacterLedger ledger) => NextTab(text, line.Start, line.End, ledger) >= 0;

    /// <summary>The cells of a row, the empty ones at its end too. The TABs are settled as furniture.</summary>
    public static List<(int Start, int End)> Split(string text, TextLine line, CharacterLedger ledger)
    {
        var cells = new List<(int Start, int End)>();
        var cell = line.Start;
        for (var tab = NextTab(text, cell, line.End, ledger); tab >= 0; tab = NextTab(text, cell, line.End, ledger))
        {
            cells.Add((cell, tab));
            ledger.Claim(tab, tab + 1, Fate.Furniture);
            cell = tab + 1;
        }

        cells.Add((cell, line.End));
        return cells;
    }

    /// <summary>One or two TABs, then text without a TAB: it may be an indented paragraph as well as a row.</summary>
    public static bool IsIndented(string text, TextLine line)
    {
        var content = text.AsSpan(line.Start, line.Length);
        var tabs = content.IndexOfAnyExcept('\t');
        return tabs is > 0 and <= DeepestIndent && !content[tabs..].Contains('\t') && !HeaderKey.IsBlank(content[tabs..].ToString());
    }

    private static int NextTab(string text, int start, int end, CharacterLedger ledger)
    {
        while (start < end)
        {
            var found = text.AsSpan(start, end - start).IndexOf('\t');
            if (found < 0) return -1;
            start += found;
            if (ledger.IsOpen(start)) return start;
            start++;
        }

        return -1;
    }
}
