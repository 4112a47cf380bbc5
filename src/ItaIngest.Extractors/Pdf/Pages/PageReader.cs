using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Ocr;
using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Tables.Lineless;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Pages;

/// <summary>What one page gave.</summary>
/// <param name="Page">Its tables and lines; none of a page that is not to be read.</param>
/// <param name="Notes">What a person should know, with the page as place.</param>
/// <param name="Tally">What became of its characters.</param>
/// <param name="Drawing">What it shows.</param>
internal sealed record ReadPage(LaidOutPage Page, IReadOnlyList<Note> Notes, Residue Tally, PageDrawing Drawing);

/// <summary>Reads a page: its text, the tables in it, the lines that stand in none. A page whose text cannot be trusted gives nothing but a note that says so. Pages come in order: a table may go on from the one before.</summary>
/// <param name="ocr">Reads pages without text; null: they are named only.</param>
internal sealed class PageReader(PageOcr? ocr)
{
    /// <summary>An image of this share of the page's area is what the page shows.</summary>
    private const double LargeImage = 0.3;

    /// <summary>Characters below which a page with a large image counts as a picture of a page.</summary>
    private const int FewCharacters = 60;

    /// <summary>What is lighter cannot be seen on paper.</summary>
    private const float White = 0.97f;

    /// <summary>What the reader of text says of a page that is not to be read, with the share of what is impossible in it.</summary>
    private const string BrokenText = "page-text-broken";

    private readonly PageTextReader reader = new();
    private KnownColumns? columns;

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="file">The file that it is of, for OCR.</param>
    public ReadPage Read(PdfPage page, ReadOnlyMemory<byte> file)
    {
        var text = reader.Read(page);
        var at = new Place { Page = page.Number };
        var notes = page.Notes.Select(n => new Note(n.IsLoss ? NoteKind.Loss : NoteKind.Info, "pdf-" + n.Code, n.Detail, at)).Concat(text.Notes.Where(n => n.Code != BrokenText)).ToList();
        switch (text.Quality)
        {
            case TextQuality.None:
                if (!IsBlank(page)) return ByOcr(page, file, text, new Note(NoteKind.Loss, "page-without-text", "", at), notes);
                notes.Add(new Note(NoteKind.Info, "page-blank", "", at));
                return new ReadPage(LaidOutPage.Empty(text, isUnread: false), notes, text.Tally, PageSketch.Of(text));
            case TextQuality.Broken:
                var unread = text with { Tally = text.Tally with { Used = 0, Reported = text.Tally.Reported + text.Tally.Used } };
                return ByOcr(page, file, unread, text.Notes.FirstOrDefault(n => n.Code == BrokenText) ?? new Note(NoteKind.Loss, BrokenText, "", at), notes);
            case TextQuality.Ocr:
                notes.Add(new Note(NoteKind.Info, OcrPages.NoteCode, "layer", at));
                break;
            default:
                AddImages(page, text, notes, at);
                break;
        }

        return Lay(text, notes);
    }

    private ReadPage ByOcr(PdfPage page, ReadOnlyMemory<byte> file, PageText text, Note loss, List<Note> notes)
    {
        if (ocr is null)
        {
            notes.Add(loss);
            return new ReadPage(LaidOutPage.Empty(text, isUnread: true), notes, text.Tally, PageSketch.Of(text));
        }

        var read = ocr.Read(file, page.Number, page.Width, page.Height);
        if (read.Text is { Quality: TextQuality.Ocr } found)
        {
            notes.Add(new Note(NoteKind.Info, OcrPages.NoteCode, read.Tool, loss.At));
            return Lay(found with { Tally = found.Tally with { Reported = text.Tally.Reported, Hidden = text.Tally.Hidden } }, notes);
        }

        notes.Add(loss);
        notes.Add(new Note(NoteKind.Info, "ocr-found-nothing", read.Problem ?? read.Tool, loss.At));
        return new ReadPage(LaidOutPage.Empty(text, isUnread: true), notes, text.Tally, PageSketch.Of(text));
    }

    private ReadPage Lay(PageText text, List<Note> notes)
    {
        var ruled = RuledTables.Find(text);
        var lineless = LinelessTables.Find(text, ruled, columns);
        columns = KnownColumns.Of(text, lineless);
        notes.AddRange([.. ruled.Notes ?? [], .. lineless.Notes ?? []]);
        // Those of both kinds at once: a number may be cut between them.
        var tables = CutNumbers.Doubt(text, [.. ruled.Tables, .. lineless.Tables]);
        var free = new List<Cluster>();
        for (var i = 0; i < text.Clusters.Length; i++)
            if (!ruled.Taken[i] && !lineless.Taken[i]) free.Add(text.Clusters[i]);
        var page = LaidOutPage.Of(text, [.. tables.Take(ruled.Tables.Count)], [.. tables.Skip(ruled.Tables.Count)], TextLines.Of(free));
        var missing = Visible(text) - Visible(page);
        if (missing <= 0) return new ReadPage(page, notes, text.Tally, PageSketch.Of(text));
        notes.Add(new Note(NoteKind.Loss, "text-not-placed", FormattableString.Invariant($"{missing}"), new Place { Page = text.Page }));
        return new ReadPage(page, notes, text.Tally with { Used = text.Tally.Used - missing, Reported = text.Tally.Reported + missing }, PageSketch.Of(text));
    }

    // What the clusters hold and what the tables and lines hold is counted in two ways; a difference is told.
    private static long Visible(PageText text)
    {
        long count = 0;
        foreach (var cluster in text.Clusters) count += Visible(cluster.Text);
        return count;
    }

    private static long Visible(LaidOutPage page) => page.Lines.Sum(l => Visible(l.Line.Text)) + page.Tables.Sum(t => t.Cells.Sum(c => Visible(c.Text)));

    private static long Visible(string text)
    {
        long count = 0;
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) count++;
        return count;
    }

    // Small drawings may be letters: some programs write text as outlines.
    private static bool IsBlank(PdfPage page) =>
        page.Images.IsEmpty && page.Notes.IsEmpty && page.Scribbles.All(s => s.Lightness > White) && page.Rulings.All(r => r.Lightness > White) && page.Shades.All(s => s.Lightness > White);

    private static void AddImages(PdfPage page, PageText text, List<Note> notes, Place at)
    {
        var area = page.Width * page.Height;
        var large = page.Images.Where(i => !i.IsMask && (i.Right - i.Left) * (i.Bottom - i.Top) > area * 0.02).ToList();
        if (large.Count == 0) return;
        var covered = large.Sum(i => (i.Right - i.Left) * (i.Bottom - i.Top));
        var picture = covered > area * LargeImage && Visible(text) < FewCharacters;
        notes.Add(new Note(picture ? NoteKind.Loss : NoteKind.Info, picture ? "image-only" : "image", FormattableString.Invariant($"{large.Count}"), at));
    }
}
