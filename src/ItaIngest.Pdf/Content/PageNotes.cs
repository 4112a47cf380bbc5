using System.Collections.Immutable;
using System.Globalization;

namespace ItaIngest.Pdf.Content;

/// <summary>The notes of a page: one for each code, with the first detail and how often it came.</summary>
internal sealed class PageNotes(int page)
{
    private readonly List<(PdfNote Note, int Count)> notes = [];

    public void Add(bool isLoss, string code, string detail)
    {
        for (var i = 0; i < notes.Count; i++)
        {
            if (notes[i].Note.Code == code)
            {
                notes[i] = (notes[i].Note, notes[i].Count + 1);
                return;
            }
        }

        notes.Add((new PdfNote(isLoss, code, detail, page), 1));
    }

    public ImmutableArray<PdfNote> ToArray() =>
        [.. notes.Select(entry => entry.Count == 1 ? entry.Note : entry.Note with { Detail = string.Create(CultureInfo.InvariantCulture, $"{entry.Note.Detail} ({entry.Count} times)") })];
}
