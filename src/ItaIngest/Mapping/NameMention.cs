using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Mapping;

/// <summary>What stands behind a word that a name follows.</summary>
/// <param name="Word">The word.</param>
/// <param name="Written">The word as written.</param>
/// <param name="Tail">What follows, without spaces before it.</param>
/// <param name="Clean">The name where it ends by a space, sign or end of line, with no word of a sentence glued to it; else null.</param>
/// <param name="Reading">The text.</param>
/// <param name="Start">Where the word begins in it, from 0.</param>
/// <param name="Length">Characters to the name.</param>
internal sealed partial record NameMention(PlaceWord Word, string Written, string Tail, string? Clean, Reading Reading, int Start, int Length)
{
    private const int LongestTail = 40;
    private const int LongestName = 25;
    private const int LongestPrefix = 16;

    /// <summary>The mentions behind the words of a text; each ends where the next word begins.</summary>
    public static IEnumerable<NameMention> Behind(IReadOnlyList<PlaceWord> words, Reading reading) =>
        words.Select((word, n) => Behind(word, n + 1 < words.Count ? words[n + 1].Start : reading.Text.Length, reading));

    private static NameMention Behind(PlaceWord word, int last, Reading reading)
    {
        var end = word.Start + word.Length;
        var tail = reading.Text.AsSpan(end, Math.Min(LongestTail, last - end));
        var spaces = tail.Length - tail.TrimStart(' ').Length;
        var name = tail[spaces..].ToString();
        return new NameMention(word, reading.Text.Substring(word.Start, word.Length).Trim(), name, CleanName(name), reading, word.Start, word.Length + spaces);
    }

    /// <summary>Whether a name begins what follows, spaces within it aside, and ends where a syllable ends.</summary>
    public bool StartsWith(string name)
    {
        var k = 0;
        foreach (var c in Tail)
        {
            if (c == ' ' && k > 0) continue;
            if (k == name.Length) return EndsSyllable(c);
            if (c != name[k++]) return false;
        }

        return k == name.Length;
    }

    /// <summary>Whether a name is all that stands there, or nobody can tell where it ends.</summary>
    public bool Is(string name) => StartsWith(name) && (Clean is null || Clean.Length <= name.Length);

    /// <summary>The first letters, as far as a name may reach, where its end cannot be told.</summary>
    public string Prefix()
    {
        var end = 0;
        while (end < Tail.Length && end < LongestPrefix && ThaiLetters.IsLetterOrMark(Tail[end])) end++;
        // A sentence that goes on without a space is no part of the name.
        var glued = Sentence().Match(Tail[..end], Math.Min(2, end));
        return glued.Success ? Tail[..glued.Index] : Tail[..end];
    }

    /// <summary>Where the word and a name of some length stand.</summary>
    public Place PlaceOf(int length) => Reading.PlaceOf(Start, Math.Min(Length + length, Reading.Text.Length - Start));

    /// <summary>Letters of the word by which a sentence goes on right behind, so that nobody is named; 0 where none does.</summary>
    public int SentenceBehind => Sentence().Match(Tail) is { Success: true, Index: 0 } word ? word.Length : 0;

    private static bool EndsSyllable(char next) => !ThaiLetters.IsMark(next) && next != ThaiLetters.SaraAa && next != ThaiLetters.SaraAm && next != 'ะ';

    private static string? CleanName(string tail)
    {
        var end = 0;
        while (end < tail.Length && (ThaiLetters.IsLetterOrMark(tail[end]) || char.IsLetter(tail[end]))) end++;
        if (end is 0 or > LongestName) return null;
        var name = tail[..end];
        return Sentence().IsMatch(name) ? null : name;
    }

    // Words that a sentence goes on with behind a name.
    [GeneratedRegex(@"ได้|ดำเนิน|ประกาศ|กำหนด|จัดทำ|เพื่อ|จะ|ให้|เรียบร้อย|เป็น|และ|มี|กับ|ตาม|ประจำ|ซึ่ง|โดย", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Sentence();
}
