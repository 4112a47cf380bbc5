namespace ItaIngest.Readings.Steps;

/// <summary>
/// ำ that was taken apart: ํ and า with or without a tone between or before them, and ำ behind the replacement character that
/// some PDF texts carry for its first half ("ด�ำ", "น�้ำ"). NFC never puts these together.
/// </summary>
internal static class BrokenSaraAm
{
    private const char Replacement = '\uFFFD';

    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var (length, tone) = PartsAt(text, i);
            if (length == 0) continue;
            yield return new Edit(i, length, tone + ThaiLetters.SaraAm);
            i += length - 1;
        }
    }

    /// <summary>The parts of one ำ from here on, and the tone among them; length 0 where there are none.</summary>
    private static (int Length, string Tone) PartsAt(string text, int start)
    {
        var k = start;
        var tone = ToneAt(text, ref k);
        if (k >= text.Length || text[k] is not (ThaiLetters.Nikhahit or Replacement)) return default;
        var half = text[k++];
        if (tone.Length == 0) tone = ToneAt(text, ref k);
        if (k >= text.Length) return default;
        // The replacement character may stand for anything: only before a whole ำ and on a consonant is it its half.
        var whole = half == ThaiLetters.Nikhahit ? text[k] == ThaiLetters.SaraAa
            : text[k] == ThaiLetters.SaraAm && start > 0 && ThaiLetters.IsConsonant(text[start - 1]);
        return whole ? (k - start + 1, tone) : default;
    }

    private static string ToneAt(string text, ref int at) =>
        at < text.Length && ThaiLetters.IsTone(text[at]) ? text[at++].ToString() : "";
}
