using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Fonts;

/// <summary>Widths by character identifier: /DW and /W, and for fonts that write downwards /DW2 and /W2.</summary>
internal sealed class CidWidths
{
    private readonly CodeMap widths = new(counts: false);
    private readonly CodeMap verticals = new(counts: false);
    private readonly List<(float Down, float X, float Y)> metrics = [];
    private readonly float defaultDown = -1;
    private readonly float defaultY = 0.88f;

    public CidWidths(PdfDictionary font, IObjectStore store)
    {
        HasWidths = store.GetArray(font, "W") is not null || font.Entries.ContainsKey("DW");
        Default = Thousandth(store.GetNumber(font, "DW") ?? 1000);
        if (store.GetArray(font, "W") is { } array) ReadWidths(array, store);
        if (store.GetArray(font, "DW2") is { Count: >= 2 } pair)
        {
            var numbers = store.Numbers(pair);
            defaultY = Thousandth(numbers[0]);
            defaultDown = Thousandth(numbers[1]);
        }

        if (store.GetArray(font, "W2") is { } vertical) ReadVerticals(vertical, store);
    }

    /// <summary>The file states widths at all.</summary>
    public bool HasWidths { get; }

    public float Default { get; }

    /// <summary>The width that the file states, or null when it states none for any.</summary>
    public float? Of(int cid) => widths.TryGet((uint)cid, out var bits) ? BitConverter.Int32BitsToSingle(bits) : HasWidths ? Default : null;

    /// <summary>The width that text of unknown identifiers is taken to have.</summary>
    public float OfText(string text) => text is [< '\u0250'] or [>= '\uFF61' and <= '\uFF9F'] ? Math.Min(0.5f, Default) : Default;

    /// <summary>Displacement downwards and position vector.</summary>
    public (float Down, float X, float Y) Vertical(int cid, float width) =>
        verticals.TryGet((uint)cid, out var index) ? metrics[index] : (defaultDown, width / 2, defaultY);

    // "first [w w …]" or "first last w"
    private void ReadWidths(PdfArray array, IObjectStore store)
    {
        var at = 0;
        while (at + 1 < array.Count)
        {
            var first = Cid(store.Resolve(array[at]));
            if (store.Resolve(array[at + 1]) is PdfArray list)
            {
                for (var i = 0; i < list.Count && first + i <= 0xFFFF; i++)
                {
                    if (first >= 0 && store.Resolve(list[i]) is PdfNumber width) widths.Add((uint)(first + i), Bits(width));
                }

                at += 2;
            }
            else
            {
                var last = Cid(store.Resolve(array[at + 1]));
                if (at + 2 < array.Count && first >= 0 && last >= first && store.Resolve(array[at + 2]) is PdfNumber width) widths.Add((uint)first, (uint)last, Bits(width));
                at += 3;
            }
        }
    }

    // "first [w x y …]" or "first last w x y"
    private void ReadVerticals(PdfArray array, IObjectStore store)
    {
        var at = 0;
        while (at + 1 < array.Count && metrics.Count < 0x10000)
        {
            var first = Cid(store.Resolve(array[at]));
            if (store.Resolve(array[at + 1]) is PdfArray list)
            {
                for (var i = 0; i + 2 < list.Count && first + (i / 3) <= 0xFFFF; i += 3)
                {
                    if (first >= 0) AddVertical((uint)(first + (i / 3)), (uint)(first + (i / 3)), list, i, store);
                }

                at += 2;
            }
            else
            {
                var last = Cid(store.Resolve(array[at + 1]));
                if (at + 4 < array.Count && first >= 0 && last >= first) AddVertical((uint)first, (uint)last, array, at + 2, store);
                at += 5;
            }
        }
    }

    private void AddVertical(uint first, uint last, PdfArray array, int at, IObjectStore store)
    {
        metrics.Add((Number(array[at], store), Number(array[at + 1], store), Number(array[at + 2], store)));
        verticals.Add(first, last, metrics.Count - 1);
    }

    private static float Number(PdfObject value, IObjectStore store) => Thousandth((store.Resolve(value) as PdfNumber)?.Value ?? 0);

    private static int Cid(PdfObject value) => value is PdfNumber { Value: >= 0 and <= 0xFFFF } number ? number.Int : -1;

    private static int Bits(PdfNumber width) => BitConverter.SingleToInt32Bits(Thousandth(width.Value));

    private static float Thousandth(double value) => double.IsFinite(value) ? (float)(Math.Clamp(value, -100_000, 100_000) / 1000) : 0;
}
