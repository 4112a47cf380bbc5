namespace ItaIngest.Pdf.Content;

/// <summary>
/// Small fills one after the other: a dotted or dashed line, as browsers draw it. A dot has no direction of its own; the line that
/// four of them make has. Fewer are dashes where they are long enough, else nothing.
/// </summary>
internal sealed class PieceRun(PageMarks marks)
{
    private const double Thickest = 3;
    private const double Longest = 12;
    private const int Fewest = 4;

    private readonly List<Bounds> few = [];
    private Bounds all;
    private Bounds last;
    private int count;
    private bool isHorizontal;
    private bool hasGaps;
    private float lightness;
    private int span;

    /// <summary>Small enough to be one of many.</summary>
    public static bool IsPiece(in Bounds box) => Math.Min(box.Width, box.Height) is > 0 and <= Thickest && Math.Max(box.Width, box.Height) <= Longest;

    public void Add(in Bounds piece, float pieceLightness, int pieceSpan)
    {
        if (count > 0 && pieceLightness == lightness && pieceSpan == span)
        {
            var across = Follows(piece.Left, piece.Right, last.Left, last.Right, piece.Top, piece.Bottom, last.Top, last.Bottom, out var gapAcross);
            var down = Follows(piece.Top, piece.Bottom, last.Top, last.Bottom, piece.Left, piece.Right, last.Left, last.Right, out var gapDown);
            if (count == 1 ? across || down : isHorizontal ? across : down)
            {
                if (count == 1) isHorizontal = across;
                hasGaps |= (isHorizontal ? gapAcross : gapDown) > 0.1;
                all = all.With(piece.Left, piece.Top).With(piece.Right, piece.Bottom);
                last = piece;
                if (++count < Fewest) few.Add(piece);
                return;
            }
        }

        Flush();
        (all, last, count, lightness, span, hasGaps) = (piece, piece, 1, pieceLightness, pieceSpan, false);
        few.Add(piece);
    }

    /// <summary>What was collected becomes a line, or the dashes that it is made of.</summary>
    public void Flush()
    {
        if (count >= Fewest)
        {
            Line(all, isHorizontal, hasGaps);
        }
        else
        {
            foreach (var piece in few)
            {
                if (Math.Max(piece.Width, piece.Height) > 3 * Math.Min(piece.Width, piece.Height)) Line(piece, piece.Width >= piece.Height, isDashed: false);
            }
        }

        few.Clear();
        count = 0;
    }

    // On the same line, as thick, and no farther away than three times its length.
    private static bool Follows(double from, double to, double lastFrom, double lastTo, double low, double high, double lastLow, double lastHigh, out double gap)
    {
        gap = Math.Max(from - lastTo, lastFrom - to);
        var thickness = high - low;
        return gap >= -0.1
            && gap <= 3 * Math.Max(to - from, lastTo - lastFrom)
            && thickness <= Thickest
            && Math.Abs(low - lastLow) <= 0.15
            && Math.Abs(high - lastHigh) <= 0.15;
    }

    private void Line(in Bounds box, bool horizontal, bool isDashed) => marks.Add(horizontal
        ? new Ruling(true, (float)((box.Top + box.Bottom) / 2), (float)box.Left, (float)box.Right, (float)box.Height, lightness, RulingKind.Fill, isDashed, span)
        : new Ruling(false, (float)((box.Left + box.Right) / 2), (float)box.Top, (float)box.Bottom, (float)box.Width, lightness, RulingKind.Fill, isDashed, span));
}
