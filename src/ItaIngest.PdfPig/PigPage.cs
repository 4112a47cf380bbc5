using System.Globalization;
using System.Runtime.InteropServices;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Content;
using ItaIngest.Pdf.Objects;
using UglyToad.PdfPig.PdfFonts;

namespace ItaIngest.PdfPig;

/// <summary>A page while PdfPig carries out its operators: what was collected of it so far.</summary>
internal sealed class PigPage(int number, PdfDictionary dictionary, PageShape shape, PageMarks marks, PigFonts fonts, OptionalContent optional, PigReading reading)
{
    private readonly Dictionary<IFont, short> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<PigFont> used = [];

    public int Number => number;

    public PdfDictionary Dictionary => dictionary;

    public PageShape Shape => shape;

    public PageMarks Marks => marks;

    public OptionalContent Optional => optional;

    public PigReading Reading => reading;

    public PigObjects Objects => reading.Objects;

    public PdfLimits Limits => reading.Objects.Limits;

    public PageNotes Notes { get; } = new(number);

    public MarkedContent Marked { get; } = new(reading.Objects.Limits.PageGlyphs);

    public LineFinder Lines { get; } = new(marks);

    /// <summary>A font, and its number on this page.</summary>
    public (PigFont Font, short Number) Font(IFont font)
    {
        if (numbers.TryGetValue(font, out var known)) return (used[known], known);
        var described = fonts.Of(font);
        var next = (short)Math.Min(used.Count, short.MaxValue - 1);
        if (used.Count < short.MaxValue) used.Add(described);
        numbers[font] = next;
        return (described, next);
    }

    /// <summary>Notes that a limit is passed.</summary>
    public void Passed(string code, long limit) => Notes.Add(isLoss: true, code, limit.ToString(CultureInfo.InvariantCulture));

    /// <summary>The page, as far as it was read.</summary>
    public PdfPage Complete()
    {
        Lines.Finish();
        if (!shape.IsSane) Notes.Add(isLoss: false, "page-size", "");
        if (marks.IsOutOfGlyphs) Passed("limit-glyphs", Limits.PageGlyphs);
        if (marks.IsOutOfLines) Passed("limit-lines", Limits.PageLines);
        if (Marked.IsCut) Notes.Add(isLoss: true, "limit-marks", "");
        foreach (var (isLoss, code, detail) in reading.Unpacked.TakeLost()) Notes.Add(isLoss, code, detail);
        return new PdfPage
        {
            Number = number,
            Width = shape.Width,
            Height = shape.Height,
            Rotation = dictionary["Rotate"] is PdfNumber turned ? ((turned.Int % 360) + 360) % 360 : 0,
            Glyphs = marks.Glyphs(),
            Fonts = ImmutableCollectionsMarshal.AsImmutableArray(used.Select(f => f.Description).ToArray()),
            Spans = Marked.ToArray(),
            Rulings = marks.Rulings(),
            Shades = marks.Shades(),
            Scribbles = marks.Scribbles(),
            Images = marks.Images(),
            Notes = Notes.ToArray(),
        };
    }
}
