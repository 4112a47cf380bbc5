using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>
/// /ActualText: the text that a stretch of glyphs stands for, whatever its font says. Of spans in spans the outer one speaks. The text is
/// given to the glyphs one by one where its letters can be told apart, so that each keeps its place on the page.
/// </summary>
internal sealed class ActualTexts
{
    private int[] outer = [];
    private int count;

    /// <summary>Begins a page.</summary>
    public void Begin(ReadOnlySpan<MarkedSpan> spans)
    {
        if (outer.Length < spans.Length) outer = new int[spans.Length * 2];
        count = spans.Length;
        for (var s = 0; s < spans.Length; s++)
        {
            var parent = spans[s].Parent;
            var around = parent >= 0 && parent < s ? outer[parent] : -1;
            outer[s] = around >= 0 ? around : spans[s].ActualText is not null ? s : -1;
        }
    }

    /// <summary>The span whose /ActualText a span's glyphs are under, or -1.</summary>
    public int Over(int span) => span >= 0 && span < count ? outer[span] : -1;

    /// <summary>Gives each glyph its part of the text; "" to those whose part another one has.</summary>
    /// <param name="actual">Not empty.</param>
    /// <param name="glyphs">The visible glyphs of the span, in painting order.</param>
    /// <param name="texts">Of the same length.</param>
    /// <returns>Whether each part is where it belongs: false where letters could only be spread evenly.</returns>
    public static bool Spread(string actual, ReadOnlySpan<Glyph> glyphs, Span<string> texts)
    {
        texts.Fill("");
        var letters = CountLetters(actual);
        if (glyphs.Length == 1 || letters <= 1)
        {
            texts[Widest(glyphs)] = actual;
            return true;
        }

        return SpreadOneByOne(actual, letters, glyphs, texts) || SpreadByLikeness(actual, letters, glyphs, texts) || SpreadByPlace(actual, letters, glyphs, texts);
    }

    /// <summary>As many glyphs with width as letters: one each.</summary>
    private static bool SpreadOneByOne(string actual, int letters, ReadOnlySpan<Glyph> glyphs, Span<string> texts)
    {
        var wide = 0;
        foreach (ref readonly var glyph in glyphs)
        {
            if (IsWide(glyph)) wide++;
        }

        if (wide != letters) return false;
        var at = 0;
        for (var g = 0; g < glyphs.Length; g++)
        {
            if (!IsWide(glyphs[g])) continue;
            var end = LetterEnd(actual, at);
            texts[g] = actual[at..end];
            at = end;
        }

        return true;
    }

    /// <summary>Letters that the glyphs' own text has as well, in the same order, are where those glyphs are; the others are beside them.</summary>
    private static bool SpreadByLikeness(string actual, int letters, ReadOnlySpan<Glyph> glyphs, Span<string> texts)
    {
        const int Most = 250_000;
        if ((long)letters * glyphs.Length > Most) return false;
        var starts = new int[letters + 1];
        for (var (k, at) = (0, 0); k < letters; k++)
        {
            starts[k] = at;
            at = LetterEnd(actual, at);
        }

        starts[letters] = actual.Length;
        var width = glyphs.Length + 1;
        var best = new int[(letters + 1) * width];
        for (var k = letters - 1; k >= 0; k--)
        {
            for (var g = glyphs.Length - 1; g >= 0; g--)
            {
                var same = glyphs[g].Text.Length > 0 && glyphs[g].Text[0] == actual[starts[k]];
                best[(k * width) + g] = same ? best[((k + 1) * width) + g + 1] + 1 : Math.Max(best[((k + 1) * width) + g], best[(k * width) + g + 1]);
            }
        }

        if (best[0] * 2 < letters) return false;
        var (letter, glyph, given) = (0, 0, -1);
        var taken = 0;
        while (letter < letters && glyph < glyphs.Length)
        {
            var same = glyphs[glyph].Text.Length > 0 && glyphs[glyph].Text[0] == actual[starts[letter]];
            if (same)
            {
                texts[glyph] = actual[taken..starts[letter + 1]];
                taken = starts[letter + 1];
                given = glyph;
                letter++;
                glyph++;
            }
            else if (best[((letter + 1) * width) + glyph] >= best[(letter * width) + glyph + 1])
            {
                letter++;
            }
            else
            {
                glyph++;
            }
        }

        // Letters that no glyph has go to the glyph before, or, at the beginning, to the first that has one.
        if (taken < actual.Length) texts[given] += actual[taken..];
        return true;
    }

    /// <summary>One piece where the glyphs stand together; else the letters are spread over them.</summary>
    private static bool SpreadByPlace(string actual, int letters, ReadOnlySpan<Glyph> glyphs, Span<string> texts)
    {
        if (StandTogether(glyphs))
        {
            texts[0] = actual;
            return true;
        }

        var at = 0;
        for (var (k, g) = (0, 0); g < glyphs.Length && at < actual.Length; g++)
        {
            var from = at;
            for (; k * (long)glyphs.Length < (g + 1L) * letters && at < actual.Length; k++) at = LetterEnd(actual, at);
            texts[g] = actual[from..at];
        }

        return false;
    }

    private static bool StandTogether(ReadOnlySpan<Glyph> glyphs)
    {
        for (var g = 1; g < glyphs.Length; g++)
        {
            ref readonly var a = ref glyphs[g - 1];
            ref readonly var b = ref glyphs[g];
            var reach = a.Advance + a.Size;
            if (a.Direction != b.Direction || Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) > reach) return false;
        }

        return true;
    }

    private static bool IsWide(in Glyph glyph) => glyph.Advance > 0.05f * glyph.Size && !GlyphText.IsMarks(glyph.Text);

    private static int Widest(ReadOnlySpan<Glyph> glyphs)
    {
        var widest = 0;
        for (var g = 1; g < glyphs.Length; g++)
        {
            if (glyphs[g].Advance > glyphs[widest].Advance) widest = g;
        }

        return widest;
    }

    /// <summary>Letters with their marks.</summary>
    private static int CountLetters(string text)
    {
        var letters = 0;
        for (var at = 0; at < text.Length; letters++) at = LetterEnd(text, at);
        return letters;
    }

    private static int LetterEnd(string text, int at)
    {
        at++;
        while (at < text.Length && (GlyphText.IsMark(text[at]) || char.IsLowSurrogate(text[at]) || text[at] is '\u200B' or '\u200C' or '\u200D' or '\u2060')) at++;
        return at;
    }
}
