namespace ItaIngest.Readings;

/// <summary>
/// Tells the places where a text is not Thai as it can be written: WTT 2.0 (TIS 1566-2541) for what may stand on and behind what, and
/// what the spelling of syllables demands besides. A detector: it deletes and repairs nothing. Letters that were read as others in
/// well-formed words are not seen by it.
/// </summary>
public static class ImpossibleSequences
{
    // Private-use code points of symbol fonts: bullets and arrows, which are no damaged text.
    private const char SymbolsFrom = '\uF000';
    private const char SymbolsTo = '\uF0FF';

    /// <summary>Every such place, in order; at most one begins at a character.</summary>
    public static IEnumerable<ImpossibleSequence> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (FaultAt(text, i) is not { } fault) continue;
            yield return fault;
        }
    }

    /// <summary>How many there are.</summary>
    public static int Count(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (FaultAt(text, i) is not null) count++;
        }

        return count;
    }

    private static ImpossibleSequence? FaultAt(string text, int at)
    {
        var c = text[at];
        if (IsUnreadable(c)) return new ImpossibleSequence(at, 1, SequenceFault.Unreadable);
        var own = CellClasses.Of(c);
        if (own is CellClass.Non or CellClass.Cons or CellClass.Fv3) return null;
        return own switch
        {
            CellClass.Lv => LeadingVowel(text, at),
            CellClass.Fv1 or CellClass.Fv2 => FollowingVowel(text, at, own),
            _ => Mark(text, at, own),
        };
    }

    private static ImpossibleSequence? LeadingVowel(string text, int at) =>
        // What stands there instead of a letter is told by itself.
        at + 1 < text.Length && (CellClasses.Of(text[at + 1]) is CellClass.Cons or CellClass.Fv3 || StandsForALetter(text, at + 1))
            ? null : new ImpossibleSequence(at, 1, SequenceFault.LeadingVowelAlone);

    private static ImpossibleSequence? FollowingVowel(string text, int at, CellClass own)
    {
        if (at == 0) return new ImpossibleSequence(at, 1, SequenceFault.FollowingVowelAlone);
        var before = CellClasses.Of(text[at - 1]);
        var stands = before switch
        {
            CellClass.Non => StandsForALetter(text, at - 1),
            CellClass.Cons => own == CellClass.Fv1,
            // ฤๅ is the spelling of old; names are written ฤา as well (บุฤาษี).
            CellClass.Fv3 => own == CellClass.Fv2 || text[at] == ThaiLetters.SaraAa,
            CellClass.Tone => true,
            CellClass.Bv1 => own == CellClass.Fv1,
            // เกาะ; no other two of them stand together.
            CellClass.Fv1 => text[at - 1] == ThaiLetters.SaraAa && text[at] == '\u0E30',
            // Told of the vowel before.
            CellClass.Lv => true,
            _ => false,
        };
        if (stands) return null;
        var start = at - 1;
        while (start > 0 && text[start] == ' ') start--;
        return new ImpossibleSequence(start, at + 1 - start, SequenceFault.FollowingVowelAlone);
    }

    private static ImpossibleSequence? Mark(string text, int at, CellClass own)
    {
        var before = at == 0 ? CellClass.Non : CellClasses.Of(text[at - 1]);
        if (!CellClasses.MayCarry(before, own))
        {
            if (at > 0 && before == CellClass.Non && (StandsForALetter(text, at - 1) || text[at - 1] == '\u25CC')) return null;
            var start = Math.Max(0, at - 1);
            return new ImpossibleSequence(start, at + 1 - start, CellClasses.IsMark(before) ? SequenceFault.MarksTogether : SequenceFault.MarkAlone);
        }

        return text[at] is '\u0E31' or '\u0E37' or '\u0E47' ? Closing(text, at) : null;
    }

    /// <summary>ั ื ็ need a consonant behind them, of which ั lets no other vowel stand but ิ and ุ (ปฏิบัติ, จัตุรัส).</summary>
    private static ImpossibleSequence? Closing(string text, int at)
    {
        var next = at + 1;
        if (next < text.Length && CellClasses.Of(text[next]) == CellClass.Tone) next++;
        var closed = next < text.Length && (CellClasses.Of(text[next]) is CellClass.Cons or CellClass.Fv3 || StandsForALetter(text, next));
        if (!closed)
        {
            // ก็ is a word. A second mark is told by itself.
            if (text[at] == '\u0E47' && text[at - 1] == 'ก') return null;
            if (next < text.Length && CellClasses.IsMark(CellClasses.Of(text[next]))) return null;
            return new ImpossibleSequence(at - 1, next - at + 1, SequenceFault.SyllableOpen);
        }

        if (text[at] != '\u0E31' || next + 1 >= text.Length) return null;
        return text[next + 1] is '\u0E31' or '\u0E35' or '\u0E36' or '\u0E37' or '\u0E39' or '\u0E47'
            ? new ImpossibleSequence(at - 1, next + 3 - at, SequenceFault.VowelOnFinal) : null;
    }

    private static bool StandsForALetter(string text, int at) => IsUnreadable(text[at]) || char.IsLowSurrogate(text[at]) || ForeignLetters.LengthAt(text, at) > 0;

    private static bool IsUnreadable(char c) =>
        c == '\uFFFD' || c is >= '\u0080' and <= '\u009F' || c is (>= '\uE000' and < SymbolsFrom) or (> SymbolsTo and <= '\uF8FF');
}
