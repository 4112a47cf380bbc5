using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Texts;

/// <summary>What the checks of texts have in common.</summary>
internal static class TextRuns
{
    // Thai does not part its words; the letters around a defect are enough to find it again.
    private const int Around = 12;

    /// <summary>Every reading in the order of the document.</summary>
    public static IEnumerable<Reading> Readings(ReadDocument document) => document.Readings();

    /// <summary>Where the document begins, for what has no place of its own.</summary>
    public static Place Beginning(ReadDocument document) => document.Extraction.Blocks is [var first, ..] ? first.At : new Place();

    /// <summary>What a finding about a text is about: its table, or the document.</summary>
    public static string Subject(Reading reading) => reading.At.Table is { } table ? FormattableString.Invariant($"table:{table}") : "document";

    /// <summary>A stretch with the letters around it, as far as its word goes.</summary>
    public static string WithAround(string text, int start, int length)
    {
        var (from, to) = (start, start + length);
        while (from > 0 && start - from < Around && IsOfWord(text[from - 1])) from--;
        while (to < text.Length && to - start - length < Around && IsOfWord(text[to])) to++;
        // Half a character is none.
        if (from > 0 && char.IsLowSurrogate(text[from])) from--;
        if (to < text.Length && char.IsLowSurrogate(text[to])) to++;
        return text[from..to];
    }

    private static bool IsOfWord(char c) => !char.IsWhiteSpace(c) && !char.IsAsciiDigit(c) && c is not (>= '๐' and <= '๙');
}
