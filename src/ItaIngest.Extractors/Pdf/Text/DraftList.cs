using ItaIngest.Documents;
using ItaIngest.Pdf;
using ItaIngest.Readings;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>A glyph on the upright page, with the text that it stands for.</summary>
internal readonly ref struct PlacedGlyph
{
    public required string Text { get; init; }

    public TextSource Source { get; init; }

    public float From { get; init; }

    public float To { get; init; }

    public float Across { get; init; }

    public float Size { get; init; }

    public int Index { get; init; }

    public int Span { get; init; }

    public short Font { get; init; }

    public GlyphDirection Direction { get; init; }

    public bool IsHiddenLayer { get; init; }

    public float Length => To - From;
}

/// <summary>
/// Puts the glyphs of a page together as letters with their marks. A mark goes to the letter that it stands over: mostly the one
/// painted before it, else one painted soon after, else any of its line.
/// </summary>
internal sealed class DraftList
{
    private readonly List<int> waiting = [];
    private readonly Dictionary<(string Letter, char Mark), string> marked = [];
    private Draft[] drafts = new Draft[256];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them, in painting order.</summary>
    public Span<Draft> All => drafts.AsSpan(0, Count);

    /// <summary>Private-use forms that were resolved.</summary>
    public int PrivateUse { get; private set; }

    /// <summary>ำ put together of its parts.</summary>
    public int Composed { get; private set; }

    /// <summary>Letters and marks that were painted twice at one place, one right after the other.</summary>
    public int Doubled { get; private set; }

    /// <summary>Halves of ำ that a font calls ำ: the mark of LibreOffice's /ToUnicode, which is wrong for other marks too where no /ActualText corrects it.</summary>
    public int HalvesWithoutActualText { get; private set; }

    /// <summary>Begins a page.</summary>
    public void Clear()
    {
        drafts.AsSpan(0, Count).Clear();
        waiting.Clear();
        (Count, PrivateUse, Composed, Doubled, HalvesWithoutActualText) = (0, 0, 0, 0, 0);
    }

    /// <summary>Takes the next glyph.</summary>
    /// <param name="glyph">With text.</param>
    /// <param name="nextIsThai">What is painted after it is Thai.</param>
    public void Add(in PlacedGlyph glyph, bool nextIsThai)
    {
        if (GlyphText.IsMarks(glyph.Text))
        {
            AddMarks(glyph, glyph.Text);
            return;
        }

        if (glyph.Span < 0 && glyph.Length < 0.02f * glyph.Size && MisnamedMark(glyph) is { } mark)
        {
            AddMarks(glyph, mark);
            return;
        }

        if (IsSameAgain(glyph)) return;
        AddLetter(glyph, nextIsThai);
        if (waiting.Count > 0) TakeWaiting();
    }

    /// <summary>A glyph that the text before it stands for as well: its ink makes the cluster longer.</summary>
    public void Widen(in PlacedGlyph glyph)
    {
        if (Count == 0) return;
        ref var last = ref drafts[Count - 1];
        if (last.Direction != glyph.Direction || Math.Abs(last.Across - glyph.Across) > last.Size) return;
        if (glyph.Length <= 0.01f * glyph.Size && last.Length > 0) return;
        last.From = Math.Min(last.From, glyph.From);
        last.To = Math.Max(last.To, glyph.To);
    }

    /// <summary>Gives the marks that found no letter yet the nearest one of their line.</summary>
    public void Finish()
    {
        // Marks painted far from their letters: all marks after all letters, mostly. Few; hostile many are cut off.
        const int Most = 2_000;
        for (var w = 0; w < waiting.Count && w < Most; w++)
        {
            ref var mark = ref drafts[waiting[w]];
            var best = -1;
            var least = float.MaxValue;
            for (var i = 0; i < Count; i++)
            {
                if (i == waiting[w] || !Carries(in drafts[i], mark.Text[0]) || !Fits(in drafts[i], in mark)) continue;
                var distance = Math.Abs(drafts[i].To - mark.From);
                if (distance >= least) continue;
                (best, least) = (i, distance);
            }

            if (best >= 0) Join(best, waiting[w]);
            else if (waiting[w] > 0 && Fits(in drafts[waiting[w] - 1], in mark) && !drafts[waiting[w] - 1].IsBlank && !drafts[waiting[w] - 1].IsGone) Join(waiting[w] - 1, waiting[w]);
        }

        waiting.Clear();
    }

    /// <summary>How the page shows spaces: between letters, and between the last letter of a line and the first of the next.</summary>
    public SpaceHabits HabitsOfSpaces()
    {
        var habits = SpaceHabits.None;
        var (letter, blank) = (-1, -1);
        for (var i = 0; i < Count; i++)
        {
            if (drafts[i].IsGone) continue;
            if (drafts[i].IsBlank)
            {
                if (blank < 0) blank = i;
                continue;
            }

            if (letter >= 0 && blank >= 0 && IsBeside(in drafts[letter], in drafts[blank]))
            {
                if (IsBeside(in drafts[blank], in drafts[i])) habits |= SpaceHabits.Painted;
                else if (IsNextLine(in drafts[blank], in drafts[i])) habits |= SpaceHabits.AtLineEnds;
            }

            (letter, blank) = (i, -1);
        }

        return habits;
    }

    private static bool IsNextLine(in Draft before, in Draft now) =>
        before.Direction == now.Direction && now.From < before.From && now.Across - before.Across > 0.7f * now.Size && now.Across - before.Across < 3 * now.Size;

    /// <summary>
    /// A glyph without width over a Thai consonant is a mark, whatever its font says: ำ is its first half (LibreOffice's /ToUnicode
    /// says so), another letter means that nothing is known.
    /// </summary>
    private string? MisnamedMark(in PlacedGlyph glyph)
    {
        if (Count == 0 || glyph.Text[0] <= ' ' || GlyphText.IsBlank(glyph.Text)) return null;
        ref readonly var before = ref drafts[Count - 1];
        if (before.IsGone || before.Text.Length == 0 || !ThaiLetters.IsConsonant(before.Text[0]) || before.Direction != glyph.Direction) return null;
        if (Math.Abs(before.Across - glyph.Across) > 0.7f * glyph.Size || glyph.From < before.From || glyph.From > before.To + (0.3f * glyph.Size)) return null;
        if (glyph.Text is not "ำ") return glyph.Text is GlyphText.Unknown || char.IsLetterOrDigit(glyph.Text[0]) || char.IsAscii(glyph.Text[0]) ? GlyphText.Unknown : null;
        HalvesWithoutActualText++;
        return "\u0E4D";
    }

    private void AddMarks(in PlacedGlyph glyph, string text)
    {
        Put(glyph);
        var mark = Count - 1;
        drafts[mark].Text = text;
        var best = -1;
        var least = float.MaxValue;
        var looked = 0;
        for (var i = mark - 1; i >= 0 && looked < 4; i--)
        {
            if (drafts[i].IsGone) continue;
            looked++;
            if (!Carries(in drafts[i], text[0]) || !Fits(in drafts[i], in drafts[mark])) continue;
            var distance = Math.Abs(drafts[i].To - glyph.From);
            // The letter painted just before is meant, unless another is far nearer.
            if (looked > 1) distance += 0.2f * glyph.Size;
            if (distance >= least) continue;
            (best, least) = (i, distance);
        }

        if (best >= 0)
        {
            Join(best, mark);
            Count--;
        }
        else
        {
            waiting.Add(mark);
        }
    }

    /// <summary>The marks that were painted before their letter.</summary>
    private void TakeWaiting()
    {
        const int Patience = 6;
        var letter = Count - 1;
        for (var w = waiting.Count - 1; w >= 0 && letter - waiting[w] <= Patience; w--)
        {
            if (!Carries(in drafts[letter], drafts[waiting[w]].Text[0]) || !Fits(in drafts[letter], in drafts[waiting[w]])) continue;
            Join(letter, waiting[w]);
            waiting.RemoveAt(w);
        }
    }

    private bool IsSameAgain(in PlacedGlyph glyph)
    {
        if (Count == 0 || glyph.Text is GlyphText.Unknown) return false;
        ref var before = ref drafts[Count - 1];
        var near = MathF.Min(0.15f * glyph.Size, 0.5f * glyph.Length);
        if (before.IsGone || Math.Abs(before.From - glyph.From) > near || Math.Abs(before.Across - glyph.Across) > near || before.Direction != glyph.Direction) return false;
        if (before.IsBlank || !before.Text.StartsWith(glyph.Text, StringComparison.Ordinal)) return false;
        before.IsDoubled = true;
        Doubled++;
        return true;
    }

    private void AddLetter(in PlacedGlyph glyph, bool nextIsThai)
    {
        Put(glyph);
        ref var now = ref drafts[Count - 1];
        ref var before = ref drafts[Math.Max(0, Count - 2)];
        if (now.Text.Length > 1 && GlyphText.IsMark(now.Text[0]) && Count > 1) TakeLeadingMarks(ref before, ref now);
        var follows = Count > 1 && !before.IsGone && IsBeside(in before, in now);
        if (now.Text.Length == 1 && ThaiLetters.OfPrivateUse(now.Text[0]) is { } letter
            && (nextIsThai || (follows && ThaiLetters.IsThai(before.Text[^1]))))
        {
            now.Text = letter.ToString();
            now.Source = Weaker(now.Source, TextSource.Mapped);
            PrivateUse++;
        }

        if (follows && now.Span < 0 && now.Text[0] is ThaiLetters.SaraAa or ThaiLetters.SaraAm) Compose(ref before, ref now);
    }

    /// <summary>"้ำ" that one /ActualText says of both: the tone belongs to the letter before.</summary>
    private void TakeLeadingMarks(ref Draft before, ref Draft now)
    {
        if (!Carries(in before, now.Text[0]) || !IsBeside(in before, in now)) return;
        var marks = 1;
        while (marks < now.Text.Length - 1 && GlyphText.IsMark(now.Text[marks])) marks++;
        for (var i = 0; i < marks; i++) before.Text = GlyphText.WithMark(before.Text, now.Text[i]);
        now.Text = now.Text[marks..];
    }

    /// <summary>The halves of ำ: ํ on the letter before, or an unknown mark there and ำ.</summary>
    private void Compose(ref Draft before, ref Draft now)
    {
        var half = now.Text switch
        {
            "า" => before.Text.IndexOf(ThaiLetters.Nikhahit, StringComparison.Ordinal),
            "ำ" => before.Text.IndexOf(GlyphText.Unknown, StringComparison.Ordinal),
            _ => -1,
        };
        if (half < 1) return;
        before.Text = before.Text.Remove(half, 1);
        now.Text = "ำ";
        now.Source = Weaker(now.Source, TextSource.Mapped);
        Composed++;
    }

    /// <summary>Puts a mark behind its letter.</summary>
    private void Join(int letter, int mark)
    {
        ref var to = ref drafts[letter];
        ref var from = ref drafts[mark];
        foreach (var c in from.Text)
        {
            var form = c;
            if (ThaiLetters.OfPrivateUse(c) is { } resolved)
            {
                form = resolved;
                to.Source = Weaker(to.Source, TextSource.Mapped);
                PrivateUse++;
            }

            if (to.IsDoubled && to.Text.Contains(form, StringComparison.Ordinal) && Math.Abs(to.MarkAt - from.From) < 0.12f * to.Size)
            {
                Doubled++;
                continue;
            }

            if (!marked.TryGetValue((to.Text, form), out var text))
            {
                text = GlyphText.WithMark(to.Text, form);
                if (marked.Count < 20_000) marked.Add((to.Text, form), text);
            }

            to.Text = text;
            to.MarkAt = from.From;
        }

        to.Source = Weaker(to.Source, from.Source);
        to.To = Math.Max(to.To, from.Length > 0 ? from.To : to.To);
        from.IsGone = true;
        // ํ that was painted behind its า.
        if (to.Text.Contains(ThaiLetters.Nikhahit, StringComparison.Ordinal) && letter + 1 < Count && drafts[letter + 1].Text is "า" && IsBeside(in to, in drafts[letter + 1])) Compose(ref to, ref drafts[letter + 1]);
    }

    /// <summary>Whether a mark can stand on it: Thai marks on consonants, others on letters.</summary>
    private static bool Carries(in Draft draft, char mark)
    {
        if (draft.IsGone || draft.IsBlank || draft.Text.Length == 0) return false;
        var letter = draft.Text[0];
        return GlyphText.IsThaiForm(mark)
            ? ThaiLetters.IsConsonant(letter) || ThaiLetters.OfPrivateUse(letter) is { } form && ThaiLetters.IsConsonant(form)
            : char.IsLetter(letter);
    }

    /// <summary>Whether a mark stands over or under a letter. Marks without width have their origin at the end of their letter, or near it.</summary>
    private static bool Fits(in Draft letter, in Draft mark)
    {
        if (letter.Direction != mark.Direction) return false;
        var size = Math.Max(letter.Size, mark.Size);
        if (letter.Direction == GlyphDirection.Slanted) return Math.Abs(letter.From - mark.From) + Math.Abs(letter.Across - mark.Across) < 2 * size;
        return Math.Abs(letter.Across - mark.Across) < 0.7f * size
            && mark.From > letter.From - (0.15f * size)
            && (mark.From < letter.To + (0.3f * size));
    }

    private static bool IsBeside(in Draft before, in Draft now) =>
        before.Direction == now.Direction && Math.Abs(before.Across - now.Across) < 0.3f * now.Size
        && now.From > before.From - (0.1f * now.Size) && now.From < before.To + (0.5f * now.Size);

    private static TextSource Weaker(TextSource a, TextSource b) => a > b ? a : b;

    private void Put(in PlacedGlyph glyph)
    {
        if (Count == drafts.Length) Array.Resize(ref drafts, Count * 2);
        drafts[Count++] = new Draft
        {
            Text = glyph.Text,
            Source = glyph.Source,
            From = glyph.From,
            To = glyph.To,
            Across = glyph.Across,
            Size = glyph.Size,
            MarkAt = float.NegativeInfinity,
            Glyph = glyph.Index,
            Span = glyph.Span,
            Font = glyph.Font,
            Direction = glyph.Direction,
            IsHiddenLayer = glyph.IsHiddenLayer,
        };
    }
}
