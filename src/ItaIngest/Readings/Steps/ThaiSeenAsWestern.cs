namespace ItaIngest.Readings.Steps;

/// <summary>
/// TIS-620 or windows-874 that was decoded as Latin-1 or windows-1252 and then kept ("ÃÒÂ§Ò¹" is รายงาน). A run is read so only where it
/// proves itself: several Thai letters with a vowel or mark among them, and nothing in it that cannot be written. In a text, or a
/// document, that has such runs the shorter ones ("¹Ò", digits) are of the same making.
/// </summary>
internal static class ThaiSeenAsWestern
{
    // Four letters that are clean by chance and hold a vowel are no word of any European language.
    private const int Proof = 4;

    // Of a document: that many letters, and hardly any Thai besides.
    private const int ProofOfDocument = 100;

    /// <summary>A run of characters above ASCII that could be Thai bytes, as they would read.</summary>
    private readonly record struct Run(int Start, string Read, bool IsClean, bool IsProof);

    /// <summary>What a text proves by itself.</summary>
    public static IEnumerable<Edit> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u00FF')) return [];
        var runs = Runs(text).ToList();
        if (!runs.Exists(r => r.IsProof)) return [];
        var allClean = runs.TrueForAll(r => r.IsClean);
        return runs.Where(r => r.IsProof || allClean).Select(Edit);
    }

    /// <summary>In a document that is proved to be of this kind, every run that can be written.</summary>
    public static IEnumerable<Edit> FindInProved(string text) => Runs(text).Where(r => r.IsClean).Select(Edit);

    /// <summary>Whether the texts of a document are of this kind as a whole.</summary>
    public static bool IsProvedBy(IEnumerable<string> texts)
    {
        int proved = 0, unclean = 0, thai = 0;
        foreach (var text in texts)
        {
            if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u00FF'))
            {
                // A text with sound Thai speaks against it with its whole length.
                if (text.AsSpan().ContainsAnyInRange('ก', '๛')) thai += text.Length;
                continue;
            }

            foreach (var run in Runs(text))
            {
                if (run.IsProof) proved += run.Read.Length;
                else if (!run.IsClean) unclean += run.Read.Length;
            }
        }

        return proved >= ProofOfDocument && proved > thai * 4 && proved > unclean * 20;
    }

    private static Edit Edit(Run run) => new(run.Start, run.Read.Length, run.Read);

    private static IEnumerable<Run> Runs(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && IsByte(text[at])) at++;
            if (at == start)
            {
                at++;
                continue;
            }

            var read = string.Create(at - start, (text, start), static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++) to[i] = WindowsThai.OfWestern(from.text[from.start + i])!.Value;
            });
            // Quotation marks and dashes are the same in both.
            if (string.Equals(read, text[start..at], StringComparison.Ordinal)) continue;
            var touchesWord = (start > 0 && char.IsAsciiLetterLower(text[start - 1])) || (at < text.Length && char.IsAsciiLetterLower(text[at]));
            var clean = !touchesWord && IsClean(read);
            yield return new Run(start, read, clean, clean && Proves(read));
        }
    }

    // A no-break space stands between words of any text.
    private static bool IsByte(char c) => c != '\u00A0' && c >= '\u0080' && WindowsThai.OfWestern(c) is not null;

    private static bool Proves(string read) => read.Count(IsThai) >= Proof && read.Any(c => CellClasses.Of(PrivateUseGlyphs.Thai(c) ?? c) is not (CellClass.Non or CellClass.Cons));

    private static bool IsThai(char c) => ThaiLetters.IsLetterOrMark(PrivateUseGlyphs.Thai(c) ?? c);

    /// <summary>Whether it can be written, once its shifted glyphs are letters and its marks are in order.</summary>
    private static bool IsClean(string read)
    {
        var letters = string.Concat(read.Select(c => PrivateUseGlyphs.Thai(c) ?? c));
        foreach (var edit in MarkOrder.Find(letters).Reverse()) letters = letters.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.After);
        return !ImpossibleSequences.Find(letters).Any();
    }
}
