using System.Collections.Immutable;
using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>Makes text of the glyphs of pages. One reader serves a document; a page's text does not depend on the others.</summary>
internal sealed class PageTextReader
{
    private readonly DraftList drafts = new();

    /// <summary>Reads a page.</summary>
    public PageText Read(PdfPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var upright = Upright.Of(page);
        drafts.Clear();
        var glyphs = page.Glyphs.AsSpan();
        long hidden = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (glyph.Visibility != GlyphVisibility.Visible)
            {
                hidden += glyph.Text.Length;
                continue;
            }

            var direction = upright.Turn(glyph.Direction);
            var (x, y) = upright.Turn(glyph.X, glyph.Y);
            var (from, across) = Draft.Measure(x, y, direction);
            var placed = new PlacedGlyph
            {
                Text = glyph.Text.Length == 0 ? GlyphText.Unknown : glyph.Text,
                Source = SourceOf(glyph.TextSource),
                From = from,
                To = from + glyph.Advance,
                Across = across,
                Size = glyph.Size,
                Index = i,
                Span = -1,
                Font = glyph.Font,
                Direction = direction,
            };
            drafts.Add(placed, i + 1 < glyphs.Length && glyphs[i + 1].Text.Length > 0 && GlyphText.IsThaiForm(glyphs[i + 1].Text[0]));
        }

        drafts.Finish();
        var clusters = Clusters(page.Fonts, out var used);
        var notes = new List<Note>();
        Count(notes, page, "private-use-resolved", drafts.PrivateUse);
        Count(notes, page, "sara-am-composed", drafts.Composed);
        return new PageText(page.Number, upright.Width, upright.Height, upright.Degrees, clusters, upright.Turn(page.Rulings), upright.Turn(page.Shades),
            upright.Turn(page.Images), clusters.IsEmpty ? TextQuality.None : TextQuality.Sound, notes, new Residue(used, 0, hidden, 0, 0));
    }

    private ImmutableArray<Cluster> Clusters(ImmutableArray<PageFont> fonts, out long used)
    {
        used = 0;
        var clusters = ImmutableArray.CreateBuilder<Cluster>(drafts.Count);
        foreach (ref readonly var draft in drafts.All)
        {
            if (draft.IsGone) continue;
            used += draft.Text.Length;
            clusters.Add(draft.ToCluster(clusters.Count, (uint)draft.Font < (uint)fonts.Length && fonts[draft.Font].IsBold));
        }

        return clusters.DrainToImmutable();
    }

    private static TextSource SourceOf(GlyphTextSource source) => source switch
    {
        GlyphTextSource.None => TextSource.Guessed,
        GlyphTextSource.FontProgram => TextSource.Mapped,
        _ => TextSource.Actual,
    };

    private static void Count(List<Note> notes, PdfPage page, string code, int count)
    {
        if (count > 0) notes.Add(new Note(NoteKind.Info, code, count.ToString(CultureInfo.InvariantCulture), new Place { Page = page.Number }));
    }
}
