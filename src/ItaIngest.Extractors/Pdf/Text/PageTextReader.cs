using System.Collections.Immutable;
using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Extractors.Decoding;
using ItaIngest.Pdf;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>Makes text of the glyphs of pages. One reader serves a document, one page at a time; a page's text does not depend on the others.</summary>
internal sealed class PageTextReader
{
    private static readonly string[] Western = [.. Enumerable.Range(0, 0x100).Select(c => Mojibake.AsThai((char)c).ToString())];

    /// <summary>Characters of /ActualText that are read of one page. One text of a megabyte may be named by thousands of spans.</summary>
    private const int MostActual = 1_000_000;

    private readonly DraftList drafts = new();
    private readonly ActualTexts actualTexts = new();
    private readonly PageFonts pageFonts = new();
    private readonly Overprint overprint = new();
    private readonly Covers covers = new();
    private readonly List<int> spanned = [];

    private sealed class Counts
    {
        public long Hidden { get; set; }

        public int Covered { get; set; }

        public int Unknown { get; set; }

        public int Recoded { get; set; }

        public int Pictures { get; set; }

        public int Actual { get; set; }

        public int ActualLeftOut { get; set; }

        public int SpreadEvenly { get; set; }

        public int OtherDigits { get; set; }
    }

    /// <summary>Reads a page.</summary>
    public PageText Read(PdfPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var counts = new Counts();
        var upright = Upright.Of(page);
        var layer = HiddenLayer.Of(page);
        Gather(page, upright, layer, counts);
        drafts.Finish();
        var doubled = overprint.Mark(drafts.All);
        counts.Hidden += doubled.Characters;
        var notes = new List<Note>();
        var (deleted, rulings) = StruckOut.Mark(drafts.All, upright.Turn(page.Rulings), page.Number, notes);
        var broken = TextJudge.IsBroken(drafts.All, page, out var letters, out var bad);
        var clusters = Clusters(page.Fonts, out var characters);
        var quality = letters == 0 ? TextQuality.None : layer ? TextQuality.Ocr : broken ? TextQuality.Broken : TextQuality.Sound;
        AddNotes(notes, page, counts, doubled.Count + drafts.Doubled, quality, letters, bad);
        var tally = quality == TextQuality.Broken ? new Residue(0, deleted, counts.Hidden, 0, characters) : new Residue(characters, deleted, counts.Hidden, 0, 0);
        return new PageText(page.Number, upright.Width, upright.Height, upright.Degrees, clusters, rulings, upright.Turn(page.Shades),
            upright.Turn(page.Images), quality, notes, tally)
        {
            Scribbles = upright.Turn(page.Scribbles),
        };
    }

    private void Gather(PdfPage page, Upright upright, bool layer, Counts counts)
    {
        var glyphs = page.Glyphs.AsSpan();
        drafts.Clear();
        actualTexts.Begin(page.Spans.AsSpan());
        pageFonts.Begin(page.Fonts, glyphs);
        covers.Begin(page.Shades.AsSpan());
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            var span = actualTexts.Over(glyph.Span);
            if (span >= 0)
            {
                i = GatherSpan(page, upright, layer, i, span, counts) - 1;
                continue;
            }

            if (!IsSeen(glyph, i, layer, counts)) continue;
            var text = TextOf(glyph, out var source, counts);
            var nextIsThai = i + 1 < glyphs.Length && glyphs[i + 1].Text is [var next, ..] && GlyphText.IsThaiForm(next) && AreNear(glyph, glyphs[i + 1]);
            drafts.Add(Place(glyph, i, -1, text, source, upright), nextIsThai);
        }
    }

    private static bool AreNear(in Glyph a, in Glyph b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) < a.Advance + a.Size;

    /// <summary>Takes all glyphs of a span with /ActualText.</summary>
    /// <returns>The glyph behind them.</returns>
    private int GatherSpan(PdfPage page, Upright upright, bool layer, int start, int span, Counts counts)
    {
        var glyphs = page.Glyphs.AsSpan();
        var end = start;
        spanned.Clear();
        for (; end < glyphs.Length && actualTexts.Over(glyphs[end].Span) == span; end++)
        {
            if (IsSeen(glyphs[end], end, layer, counts)) spanned.Add(end);
        }

        if (spanned.Count == 0) return end;
        if (page.Spans[span].ActualText!.Length > MostActual - counts.Actual)
        {
            AddWithoutActual(page, upright, counts);
            return end;
        }

        counts.Actual += page.Spans[span].ActualText!.Length;
        var actual = Clean(page.Spans[span].ActualText!);
        if (actual.Length == 0)
        {
            foreach (var i in spanned) counts.Hidden += glyphs[i].Text.Length;
            return end;
        }

        var run = new Glyph[spanned.Count];
        var texts = new string[spanned.Count];
        for (var k = 0; k < run.Length; k++) run[k] = glyphs[spanned[k]];
        if (!ActualTexts.Spread(actual, run, texts)) counts.SpreadEvenly++;
        var source = TextSource.Actual;
        if (DigitsDiffer(actual, run))
        {
            counts.OtherDigits++;
            source = TextSource.Guessed;
        }

        for (var k = 0; k < run.Length; k++)
        {
            var placed = Place(run[k], spanned[k], span, texts[k], source, upright);
            if (texts[k].Length > 0) drafts.Add(placed, false);
            else drafts.Widen(placed);
        }

        return end;
    }

    /// <summary>The glyphs of a span whose /ActualText is beyond what is read of one page: what their font says, and a loss.</summary>
    private void AddWithoutActual(PdfPage page, Upright upright, Counts counts)
    {
        counts.ActualLeftOut++;
        foreach (var i in spanned)
        {
            ref readonly var glyph = ref page.Glyphs.AsSpan()[i];
            drafts.Add(Place(glyph, i, -1, TextOf(glyph, out _, counts), TextSource.Guessed, upright), nextIsThai: false);
        }
    }

    private bool IsSeen(in Glyph glyph, int index, bool layer, Counts counts)
    {
        var seen = glyph.Visibility == GlyphVisibility.Visible || (layer && glyph.Visibility == GlyphVisibility.Invisible);
        if (seen && covers.Hide(glyph, index))
        {
            seen = false;
            counts.Covered++;
        }

        if (!seen) counts.Hidden += glyph.Text.Length;
        return seen;
    }

    private string TextOf(in Glyph glyph, out TextSource source, Counts counts)
    {
        source = glyph.TextSource == GlyphTextSource.FontProgram ? TextSource.Mapped : TextSource.Actual;
        var text = glyph.Text;
        var meaning = pageFonts.Of(glyph.Font);
        if (text.Length == 0 || (meaning == FontMeaning.MappedThai && glyph.TextSource == GlyphTextSource.Encoding && !GlyphText.IsBlank(text)))
        {
            source = TextSource.Guessed;
            counts.Unknown++;
            return GlyphText.Unknown;
        }

        if (text.Length > 1) return text;
        switch (meaning)
        {
            case FontMeaning.WesternThai when Recoded(text[0]) is { } thai:
                counts.Recoded++;
                source = TextSource.Mapped;
                return thai;
            case FontMeaning.Pictures when pageFonts.Picture(glyph.Font, text[0]) is { } picture:
                counts.Pictures++;
                source = TextSource.Mapped;
                return picture;
            default:
                return text;
        }
    }

    private static string? Recoded(char c)
    {
        if (c < '\u0080') return null;
        if (c < Western.Length) return Western[c];
        var thai = Mojibake.AsThai(c);
        return thai == c ? null : thai.ToString();
    }

    private static PlacedGlyph Place(in Glyph glyph, int index, int span, string text, TextSource source, Upright upright)
    {
        var direction = upright.Turn(glyph.Direction);
        var (x, y) = upright.Turn(glyph.X, glyph.Y);
        var (from, across) = Draft.Measure(x, y, direction);
        return new PlacedGlyph
        {
            Text = text,
            Source = source,
            From = from,
            To = from + glyph.Advance,
            Across = across,
            Size = glyph.Size,
            Index = index,
            Span = span,
            Font = glyph.Font,
            Direction = direction,
            IsHiddenLayer = glyph.Visibility == GlyphVisibility.Invisible,
        };
    }

    /// <summary>Line ends inside are spaces; a text of nothing but line ends is none.</summary>
    private static string Clean(string actual) =>
        actual.AsSpan().IndexOfAny('\r', '\n', '\t') < 0 ? actual : actual.ReplaceLineEndings(" ").Replace('\t', ' ').Trim(' ');

    /// <summary>A text that has other digits than its glyphs is not simply believed.</summary>
    private static bool DigitsDiffer(string actual, Glyph[] glyphs)
    {
        var at = 0;
        foreach (ref readonly var glyph in glyphs.AsSpan())
        {
            if (glyph.Text.Length == 0) return false;
            foreach (var c in glyph.Text)
            {
                if (!ThaiDigits.IsDigit(c)) continue;
                while (at < actual.Length && !ThaiDigits.IsDigit(actual[at])) at++;
                if (at == actual.Length || actual[at] != c) return true;
                at++;
            }
        }

        while (at < actual.Length)
        {
            if (ThaiDigits.IsDigit(actual[at++])) return true;
        }

        return false;
    }

    private ImmutableArray<Cluster> Clusters(ImmutableArray<PageFont> fonts, out long characters)
    {
        characters = 0;
        var spaces = drafts.HabitsOfSpaces();
        var doubtful = drafts.HalvesWithoutActualText > 0;
        var clusters = ImmutableArray.CreateBuilder<Cluster>(drafts.Count);
        foreach (ref readonly var draft in drafts.All)
        {
            if (draft.IsGone) continue;
            characters += draft.Text.Length;
            var cluster = draft.ToCluster(clusters.Count, draft.Font >= 0 && draft.Font < fonts.Length && fonts[draft.Font].IsBold, spaces);
            if (doubtful && draft.Span < 0 && draft.Text.Length > 1 && ThaiLetters.IsConsonant(draft.Text[0])) cluster = cluster with { Source = TextSource.Guessed };
            clusters.Add(cluster);
        }

        return clusters.DrainToImmutable();
    }

    private void AddNotes(List<Note> notes, PdfPage page, Counts counts, int doubled, TextQuality quality, int letters, int bad)
    {
        Add(NoteKind.Info, "private-use-resolved", drafts.PrivateUse);
        Add(NoteKind.Info, "sara-am-composed", drafts.Composed);
        Add(NoteKind.Info, "thai-recoded", counts.Recoded);
        Add(NoteKind.Info, "picture-letters", counts.Pictures);
        Add(NoteKind.Info, "overprinted-text-dropped", doubled);
        Add(NoteKind.Info, "covered-text-dropped", counts.Covered);
        Add(NoteKind.Loss, "actual-text-left-out", counts.ActualLeftOut);
        Add(NoteKind.Info, "actual-text-spread-evenly", counts.SpreadEvenly);
        Add(NoteKind.Info, "actual-text-other-digits", counts.OtherDigits);
        Add(NoteKind.Info, "glyphs-without-text", counts.Unknown);
        Add(NoteKind.Info, "impossible-sequences", bad);
        Add(NoteKind.Info, "thai-marks-doubtful", drafts.HalvesWithoutActualText);
        if (quality == TextQuality.Broken)
            notes.Add(new Note(NoteKind.Loss, "page-text-broken", string.Create(CultureInfo.InvariantCulture, $"{bad}/{letters}"), new Place { Page = page.Number }));

        void Add(NoteKind kind, string code, int count)
        {
            if (count > 0) notes.Add(new Note(kind, code, count.ToString(CultureInfo.InvariantCulture), new Place { Page = page.Number }));
        }
    }
}
