namespace ItaIngest.Readings.Steps;

/// <summary>
/// ำ that was taken apart or put in the wrong place: ํ and า in either order, with or without a tone among them or a space between; ำ
/// before its tone ("นำ้") or off its consonant ("น ำ"); and ำ behind the replacement character that some PDF texts carry for its first
/// half ("ด�ำ", "น�้ำ"). NFC never puts these together. "ด�า" and "ด า" may be ดำ or ดา and are left to be seen.
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
    private static (int Length, string Tone) PartsAt(string text, int start) => text[start] switch
    {
        ' ' => Parted(text, start),
        ThaiLetters.SaraAm => BeforeItsTone(text, start),
        ThaiLetters.SaraAa => Reversed(text, start),
        ThaiLetters.Nikhahit or Replacement => Halves(text, start),
        _ when ThaiLetters.IsTone(text[start]) => Halves(text, start),
        _ => default,
    };

    private static (int Length, string Tone) Halves(string text, int start)
    {
        var k = start;
        var tone = ToneAt(text, ref k);
        if (k >= text.Length || text[k] is not (ThaiLetters.Nikhahit or Replacement)) return default;
        var half = text[k++];
        if (tone.Length == 0) tone = ToneAt(text, ref k);
        // า never stands by itself, so a space before it parted the two.
        if (half == ThaiLetters.Nikhahit) while (k < text.Length && text[k] == ' ') k++;
        if (k >= text.Length) return default;
        // The replacement character may stand for anything: only before a whole ำ and on a consonant is it its half.
        var whole = half == ThaiLetters.Nikhahit ? text[k] == ThaiLetters.SaraAa
            : text[k] == ThaiLetters.SaraAm && start > 0 && ThaiLetters.IsConsonant(text[start - 1]);
        return whole ? (k - start + 1, tone) : default;
    }

    // "นาํ", "นา้ํ": no mark stands on า.
    private static (int Length, string Tone) Reversed(string text, int start)
    {
        if (!IsBorne(text, start, out var borneTone)) return default;
        var k = start + 1;
        var tone = borneTone ? "" : ToneAt(text, ref k);
        if (k >= text.Length || text[k++] != ThaiLetters.Nikhahit) return default;
        if (tone.Length == 0 && !borneTone) tone = ToneAt(text, ref k);
        return (k - start, tone);
    }

    // "นำ้": the tone stands on the consonant.
    private static (int Length, string Tone) BeforeItsTone(string text, int start)
    {
        var k = start + 1;
        if (!IsBorne(text, start, out var borneTone) || borneTone) return default;
        var tone = ToneAt(text, ref k);
        return tone.Length > 0 ? (2, tone) : default;
    }

    // "น ำ": ำ begins no word.
    private static (int Length, string Tone) Parted(string text, int start)
    {
        if (!IsBorne(text, start, out _)) return default;
        var k = start;
        while (k < text.Length && text[k] == ' ') k++;
        return k < text.Length && text[k] == ThaiLetters.SaraAm ? (k - start + 1, "") : default;
    }

    /// <summary>Whether a consonant stands right before, with its tone or without.</summary>
    private static bool IsBorne(string text, int at, out bool hasTone)
    {
        hasTone = at > 0 && ThaiLetters.IsTone(text[at - 1]);
        var consonant = hasTone ? at - 2 : at - 1;
        return consonant >= 0 && ThaiLetters.IsConsonant(text[consonant]);
    }

    private static string ToneAt(string text, ref int at) =>
        at < text.Length && ThaiLetters.IsTone(text[at]) ? text[at++].ToString() : "";
}
