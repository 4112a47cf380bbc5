using System.Runtime.InteropServices;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Texts;

/// <summary>Runs of Thai letters that stand twice in a row.</summary>
internal static class RepeatedRuns
{
    // Shorter runs meet where two words do: หน่วยงานงาน…, การดำเนินการการ….
    private const int Shortest = 4;
    private const int Longest = 40;

    // Auxiliaries, prepositions and conjunctions, with which no phrase ends.
    private static readonly string[] Open = ["สามารถ", "เพื่อ", "ซึ่ง", "ด้วย", "ต้อง", "เป็น", "อย่าง", "สำหรับ", "ระหว่าง", "ภายใต้", "เกี่ยวกับ", "เนื่องจาก", "หรือ"];

    // Adverbs that Thai doubles, where they are written out rather than with ๆ.
    private static readonly string[] Doubled = ["ค่อย", "เรื่อย", "บ่อย", "น้อย", "ต่าง", "เล็ก", "จริง", "เนือง"];

    /// <summary>A run and its repetition.</summary>
    /// <param name="Start">First character, from 0.</param>
    /// <param name="Length">Both runs and the spaces between.</param>
    /// <param name="Unit">Length of the run.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Repetition(int Start, int Length, int Unit);

    /// <summary>The longest repetitions, in order and without overlap.</summary>
    public static IEnumerable<Repetition> Find(string text)
    {
        for (var at = 0; at + (2 * Shortest) <= text.Length; at++)
        {
            if (!BeginsCell(text, at) || RepetitionAt(text, at) is not { } found) continue;
            yield return found;
            at = found.Start + found.Length - 1;
        }
    }

    private static Repetition? RepetitionAt(string text, int start)
    {
        for (var end = start + 1; end < text.Length && end - start <= Longest && ThaiLetters.IsLetterOrMark(text[end - 1]); end++)
        {
            if (end - start < Shortest) continue;
            var second = end;
            while (second < text.Length && text[second] == ' ') second++;
            var unit = end - start;
            if (second + unit > text.Length || text[second] != text[start]) continue;
            var word = text.AsSpan(start, unit);
            if (!word.SequenceEqual(text.AsSpan(second, unit))) continue;
            if (GoesOn(text, second + unit) || IsFiller(word)) continue;
            if (second == end ? IsDoubledByCustom(word) : !IsWrongAcrossSpace(text, start, word, second + unit)) continue;
            return new Repetition(start, second + unit - start, unit);
        }

        return null;
    }

    // A phrase may end with the word that the next begins with ("…ของท่าน ท่านมี…"), but not with a word that asks for more; and a list does not name a thing twice.
    private static bool IsWrongAcrossSpace(string text, int start, ReadOnlySpan<char> word, int end)
    {
        foreach (var open in Open)
        {
            if (word.SequenceEqual(open)) return true;
        }

        var stands = (start == 0 || text[start - 1] == ' ') && (end == text.Length || text[end] == ' ');
        // By themselves they are the headers of two columns.
        return stands && (start > 0 || end < text.Length);
    }

    private static bool IsDoubledByCustom(ReadOnlySpan<char> word)
    {
        foreach (var custom in Doubled)
        {
            if (word.SequenceEqual(custom)) return true;
        }

        return false;
    }

    /// <summary>Whether the character before goes on here.</summary>
    private static bool GoesOn(string text, int at) => at < text.Length && ThaiLetters.IsLetterOrMark(text[at]) && !BeginsCell(text, at);

    /// <summary>A consonant without a vowel before it, or such a vowel: where a syllable may begin.</summary>
    private static bool BeginsCell(string text, int at)
    {
        var own = text[at];
        if (own is >= 'เ' and <= 'ไ') return true;
        return ThaiLetters.IsConsonant(own) && (at == 0 || text[at - 1] is not (>= 'เ' and <= 'ไ'));
    }

    // "กกกกกกกก" fills a blank.
    private static bool IsFiller(ReadOnlySpan<char> unit) => !unit.ContainsAnyExcept(unit[0]);
}
