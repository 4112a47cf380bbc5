using System.Buffers;
using ItaIngest.Pdf;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>
/// Whether the text of a page can be trusted: how much of it cannot be, after WTT 2.0 (a mark without a consonant, two vowels on one,
/// a leading vowel before nothing), how much is unknown, private or a control character.
/// </summary>
internal static class TextJudge
{
    /// <summary>Above this share of bad characters a text layer is not repaired but given up.</summary>
    private const double MostBad = 0.02;

    /// <summary>So few may be the author's own slips.</summary>
    private const int Slips = 2;

    private const string Sounds = "aeiouyAEIOUY";

    private static readonly SearchValues<string> ThaiFonts = SearchValues.Create(
        ["Sarabun", "Angsana", "Cordia", "Browallia", "Irisupc", "Jasmineupc", "Dilleniaupc", "Eucrosiaupc", "Freesiaupc", "Kodchiang", "Lilyupc", "THNiramit", "THK2D", "THBaijam", "THKoHo", "Thai"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Judges.</summary>
    /// <param name="drafts">The page's letters.</param>
    /// <param name="page">The page.</param>
    /// <param name="letters">Letters and marks seen.</param>
    /// <param name="bad">Of these, what cannot be.</param>
    public static bool IsBroken(ReadOnlySpan<Draft> drafts, PdfPage page, out int letters, out int bad)
    {
        (letters, bad) = (0, 0);
        Draft before = default;
        var alone = false;
        foreach (ref readonly var draft in drafts)
        {
            if (draft.IsGone) continue;
            if (draft.IsBlank)
            {
                before = default;
                alone = false;
                continue;
            }

            letters += draft.Text.Length;
            // An unknown glyph that stands alone is a bullet or a picture; one among letters is a letter.
            var beside = before.Text is not null && draft.Direction == before.Direction && Math.Abs(draft.Across - before.Across) < 0.5f * draft.Size && Math.Abs(draft.From - before.To) < 0.4f * draft.Size;
            if (alone && beside) bad++;
            alone = draft.Text is GlyphText.Unknown && !beside;
            if (alone)
            {
                before = draft;
                continue;
            }

            // What /ActualText says is the author's own text.
            if (draft.Span < 0) bad += BadIn(draft.Text, page, draft.Font) + (before.Text is not null && IsBesideWrongly(before, draft) ? 1 : 0);
            before = draft;
        }

        return bad > Slips + (MostBad * letters) || GarbageOf(drafts, page) > Slips + (MostBad * letters);
    }

    private static int BadIn(string text, PdfPage page, int font)
    {
        var bad = 0;
        if (!ThaiLetters.IsThai(text[0]) || text.Length > 4)
        {
            foreach (var c in text)
            {
                if (c == '\uFFFD' || c is < ' ' or (>= '\u007F' and <= '\u009F') || (c is >= '\uE000' and <= '\uF8FF' && !IsPicture(c, page, font))) bad++;
                else if (text.Length == 1 && ThaiLetters.IsMark(c)) bad++;
            }

            return bad;
        }

        if (ThaiLetters.IsMark(text[0])) return 1;
        var marks = text.AsSpan(1);
        if (marks.Length == 0) return 0;
        if (marks.Contains('\uFFFD')) return 1;
        return ThaiLetters.IsConsonant(text[0]) && (MarksCanBe(marks) || (marks[^1] is ThaiLetters.SaraAa or ThaiLetters.SaraAm) || !GlyphText.IsMark(marks[^1])) ? 0 : 1;
    }

    /// <summary>The private use area of fonts that are pictures, bullets mostly: U+F020-F0FF.</summary>
    private static bool IsPicture(char c, PdfPage page, int font) =>
        c is >= '\uF020' and <= '\uF0FF'
        || (font >= 0 && font < page.Fonts.Length && page.Fonts[font].Name.Contains("Symbol", StringComparison.OrdinalIgnoreCase));

    private static bool MarksCanBe(ReadOnlySpan<char> marks) => marks.Length switch
    {
        1 => true,
        2 => marks[0] switch
        {
            '\u0E38' or '\u0E34' => ThaiLetters.IsTone(marks[1]) || marks[1] is '\u0E4C' or '\u0E4D',
            '\u0E39' or '\u0E31' or '\u0E36' => ThaiLetters.IsTone(marks[1]),
            '\u0E35' or '\u0E37' => ThaiLetters.IsTone(marks[1]) || marks[1] == '\u0E47',
            // A tone behind ็ is a dialect's spelling.
            '\u0E47' => ThaiLetters.IsTone(marks[1]),
            >= '\u0E48' and <= '\u0E4B' => marks[1] == '\u0E4D',
            _ => false,
        },
        _ => false,
    };

    private static bool IsBesideWrongly(in Draft a, in Draft b)
    {
        if (a.Direction != b.Direction || Math.Abs(a.Across - b.Across) > 0.1f * a.Size || Math.Abs(b.From - a.To) > 0.2f * a.Size || a.Span >= 0) return false;
        var (last, first) = (a.Text[^1], b.Text[0]);
        if (!ThaiLetters.IsThai(last) || !ThaiLetters.IsThai(first)) return false;
        // เเ is how some type แ.
        if (last is >= '\u0E40' and <= '\u0E44') return !ThaiLetters.IsConsonant(first) && !(last == ThaiLetters.SaraE && first == ThaiLetters.SaraE);
        return first switch
        {
            ThaiLetters.SaraAa or ThaiLetters.SaraAm => last is ThaiLetters.SaraAa or ThaiLetters.SaraAm or '\u0E30' || (ThaiLetters.IsMark(last) && !ThaiLetters.IsTone(last) && last != '\u0E38' && last != ThaiLetters.Nikhahit),
            '\u0E30' => last is ThaiLetters.SaraAm or '\u0E30' || (ThaiLetters.IsMark(last) && !ThaiLetters.IsTone(last) && last != '\u0E38'),
            _ => false,
        };
    }

    /// <summary>Letters of Thai fonts that have neither Thai nor anything that is read in another language: codes of a subset, taken for characters.</summary>
    private static int GarbageOf(ReadOnlySpan<Draft> drafts, PdfPage page)
    {
        var garbage = 0;
        for (var f = 0; f < page.Fonts.Length; f++)
        {
            var font = page.Fonts[f];
            if (font.HasToUnicode || !font.Name.AsSpan().ContainsAny(ThaiFonts)) continue;
            var (letters, sounds, signs, thai) = (0, 0, 0, 0);
            foreach (ref readonly var draft in drafts)
            {
                if (draft.IsGone || draft.Font != f || draft.Text.Length == 0) continue;
                var c = draft.Text[0];
                if (char.IsAsciiLetter(c))
                {
                    letters++;
                    if (Sounds.Contains(c, StringComparison.Ordinal)) sounds++;
                }
                else if (ThaiLetters.IsThai(c)) thai++;
                else if (!ThaiDigits.IsDigit(c) && c is not (' ' or '.' or ',' or '-' or '/' or '(' or ')' or ':' or '%')) signs++;
            }

            // Text in Latin letters has a vowel in three letters and hardly other signs; numbers have neither.
            if (thai == 0 && letters + signs >= 12 && (signs * 4 > letters || sounds * 6 < letters)) garbage += letters + signs;
        }

        return garbage;
    }
}
