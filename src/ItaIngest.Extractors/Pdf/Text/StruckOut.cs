using System.Collections.Immutable;
using System.Text;
using ItaIngest.Documents;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>
/// Text with a line through it: LibreOffice prints tracked deletions so. The line runs at half the height of the letters and is as long
/// as they are; lines of tables are longer, underlines lower, and a fraction has its numbers above and below.
/// </summary>
internal static class StruckOut
{
    /// <summary>More lines or letters to look at than this are no report's.</summary>
    private const int MostSteps = 2_000_000;

    private const int MostNotes = 50;

    /// <summary>Takes out what is struck out.</summary>
    /// <param name="drafts">The page's letters.</param>
    /// <param name="rulings">The lines of the upright page.</param>
    /// <param name="page">Number of the page.</param>
    /// <param name="notes">Where it is told.</param>
    /// <returns>Characters taken out, and the lines without those that did it.</returns>
    public static (long Characters, ImmutableArray<Ruling> Rulings) Mark(Span<Draft> drafts, ImmutableArray<Ruling> rulings, int page, List<Note> notes)
    {
        var order = InOrderOfHeight(drafts, rulings);
        if (order.Length == 0) return (0, rulings);
        var heights = Array.ConvertAll(order, o => o.Across);
        var (characters, steps) = (0L, 0);
        List<int>? strikes = null;
        var run = new List<int>();
        for (var r = 0; r < rulings.Length && steps < MostSteps; r++)
        {
            var ruling = rulings[r];
            if (!ruling.IsHorizontal || ruling.Lightness > 0.9f || ruling.Length is not (> 2 and < 2_000)) continue;
            run.Clear();
            var (from, to) = (float.MaxValue, float.MinValue);
            // The baseline lies under the line; half a poster letter's height is as far as one looks.
            var at = Array.BinarySearch(heights, ruling.At);
            for (at = at < 0 ? ~at : at; at < order.Length && heights[at] - ruling.At < 40 && steps < MostSteps; at++, steps++)
            {
                ref readonly var draft = ref drafts[order[at].Index];
                var rise = (draft.Across - ruling.At) / draft.Size;
                if (rise is not (> 0.12f and < 0.45f)) continue;
                var middle = (draft.From + draft.To) / 2;
                if (middle < ruling.From || middle > ruling.To) continue;
                run.Add(order[at].Index);
                if (draft.IsBlank) continue;
                (from, to) = (Math.Min(from, draft.From), Math.Max(to, draft.To));
            }

            if (run.Count == 0 || from > to) continue;
            var near = 0.2f * drafts[run[0]].Size;
            // Spaces at the ends are struck out as well.
            if (from - ruling.From > 2 * near || from - ruling.From < -near || ruling.To - to > 2 * near || ruling.To - to < -near) continue;
            (strikes ??= []).Add(r);
            characters += TakeOut(drafts, run, ruling, page, notes);
        }

        return strikes is null ? (0, rulings) : (characters, [.. rulings.Where((_, r) => strikes.BinarySearch(r) < 0)]);
    }

    private static (float Across, int Index)[] InOrderOfHeight(Span<Draft> drafts, ImmutableArray<Ruling> rulings)
    {
        if (!rulings.Any(r => r.IsHorizontal)) return [];
        var order = new List<(float Across, int Index)>(drafts.Length);
        for (var i = 0; i < drafts.Length; i++)
        {
            if (!drafts[i].IsGone && drafts[i].Direction == GlyphDirection.Right && drafts[i].Size > 0 && float.IsFinite(drafts[i].Across)) order.Add((drafts[i].Across, i));
        }

        order.Sort();
        return [.. order];
    }

    private static long TakeOut(Span<Draft> drafts, List<int> run, in Ruling ruling, int page, List<Note> notes)
    {
        run.Sort();
        var text = new StringBuilder();
        foreach (var i in run)
        {
            drafts[i].IsGone = true;
            text.Append(drafts[i].Text);
        }

        ref readonly var first = ref drafts[run[0]];
        var box = PagePoints.Box(ruling.From, first.Across - (0.8f * first.Size), ruling.To, first.Across + (0.22f * first.Size));
        if (notes.Count < MostNotes) notes.Add(new Note(NoteKind.Info, "struck-out", text.ToString(), new Place { Page = page, Box = box }));
        return text.Length;
    }
}
