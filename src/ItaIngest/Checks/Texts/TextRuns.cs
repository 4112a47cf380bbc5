using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Texts;

/// <summary>The readings of a document, and runs of letters in them.</summary>
internal static class TextRuns
{
    /// <summary>Every reading in the order of the document.</summary>
    public static IEnumerable<Reading> Readings(ReadDocument document) => document.Blocks.SelectMany(b => b switch
    {
        ReadParagraph p => [p.Reading],
        ReadTable t => t.Cells,
        _ => Array.Empty<Reading>(),
    });

    /// <summary>Where the document begins, for what has no place of its own.</summary>
    public static Place Beginning(ReadDocument document) => document.Extraction.Blocks is [var first, ..] ? first.At : new Place();

    /// <summary>Thai letters and marks, without digits and the baht sign.</summary>
    public static bool IsThai(char c) => c is >= 'ก' and <= 'ฺ' or >= 'เ' and <= '๎';

    /// <summary>Letters of scripts that no Thai report mixes into a word, but that OCR programs do: Lao, Cyrillic, Chinese, Japanese, Korean.</summary>
    public static bool IsForeign(char c) => c is
        (>= '\u0E80' and <= '\u0ECF') or (>= '\u0EDA' and <= '\u0EFF')
        or (>= '\u0400' and <= '\u052F')
        or (>= '\u1100' and <= '\u11FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF')
        or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Words (runs of Thai and foreign letters) that hold both kinds.</summary>
    public static IEnumerable<(int Start, int Length)> MixedWords(string text) => MayBeForeign(text) ? Mixed(text) : [];

    // Nearly no text holds a letter of another script; these look at many characters at once.
    private static bool MayBeForeign(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0E80', '\u0EFF') || text.ContainsAnyInRange('\u0400', '\u052F') || text.ContainsAnyInRange('\u1100', '\u11FF') || text.ContainsAnyInRange('\u3040', '\uFAFF');

    private static IEnumerable<(int Start, int Length)> Mixed(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var (thai, foreign) = (false, false);
            while (at < text.Length && (IsThai(text[at]) || IsForeign(text[at])))
            {
                thai |= IsThai(text[at]);
                foreign |= IsForeign(text[at]);
                at++;
            }

            if (thai && foreign) yield return (start, at - start);
            if (at == start) at++;
        }
    }
}
