using System.Buffers;

namespace ItaIngest.Extractors.Text;

/// <summary>Rows of Markdown tables.</summary>
internal static class PipeRow
{
    private static readonly SearchValues<char> DelimiterCharacters = SearchValues.Create("|-: \t\u00A0");

    /// <summary>A row that shows itself: a pipe at both ends and one between.</summary>
    public static bool IsFramed(string text, TextLine line)
    {
        var row = text.AsSpan(line.Start, line.Length).Trim();
        return row.Length > 3 && row[0] == '|' && row[^1] == '|' && row[^2] != '\\' && row[1..^1].Contains('|');
    }

    /// <summary>|---|:--:| under a header: dashes, colons, pipes and blanks, at least one dash and one pipe.</summary>
    public static bool IsDelimiter(string text, TextLine line)
    {
        var row = text.AsSpan(line.Start, line.Length);
        return row.Contains('-') && row.Contains('|') && !row.ContainsAnyExcept(DelimiterCharacters);
    }

    public static bool HasPipe(string text, TextLine line) => text.AsSpan(line.Start, line.Length).Contains('|');

    /// <summary>
    /// The cells of a row. Pipes between them, and the backslash of an escaped pipe, are settled as furniture.
    /// </summary>
    public static List<(int Start, int End)> Split(string text, TextLine line, CharacterLedger ledger)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (start < end && text[start] == '|') ledger.Claim(start, ++start, Fate.Furniture);
        if (end > start && text[end - 1] == '|' && (end - 1 == start || text[end - 2] != '\\')) ledger.Claim(--end, end + 1, Fate.Furniture);
        var cells = new List<(int Start, int End)>();
        var cell = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] != '|' || !ledger.IsOpen(i)) continue;
            if (i > start && text[i - 1] == '\\')
            {
                ledger.Claim(i - 1, i, Fate.Furniture);
                continue;
            }

            cells.Add((cell, i));
            ledger.Claim(i, i + 1, Fate.Furniture);
            cell = i + 1;
        }

        cells.Add((cell, end));
        return cells;
    }
}
