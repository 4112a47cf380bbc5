using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Content;

/// <summary>Tells the lines and areas that a painted path draws.</summary>
internal sealed class LineFinder(PageMarks marks)
{
    /// <summary>A filled shape thicker than this is an area.</summary>
    private const double ThickestFill = 3;

    /// <summary>A stroke thicker than this is an area.</summary>
    private const double ThickestStroke = 8;

    /// <summary>A drawing bigger than this is no tick.</summary>
    private const double BiggestScribble = 20;

    private Point[] corners = new Point[64];
    private int cornerCount;
    private bool hasCurve;
    private Run run;
    private readonly PieceRun pieces = new(marks);

    // Lines and areas found so far; the box of what the path has besides them, and of what its subpath has.
    private int found;
    private int foundBefore;
    private Bounds loose;
    private Bounds looseHere;

    /// <summary>Stroked paths: their horizontal and vertical pieces.</summary>
    public void Stroke(PagePath path, in GraphicsState state, int span)
    {
        if (state.StrokeAlpha <= 0) return;
        var ctm = state.Ctm;
        var pen = new Pen(
            state.LineWidth * Math.Sqrt((ctm.D * ctm.D) + (ctm.B * ctm.B)),
            state.LineWidth * Math.Sqrt((ctm.A * ctm.A) + (ctm.C * ctm.C)),
            state.SeenStroke,
            state.IsDashed,
            state.LineCap,
            span);
        loose = looseHere = Bounds.None;
        foundBefore = found;
        var points = path.Points;
        var at = 0;
        Point start = default, current = default;
        var verbs = path.Verbs;
        for (var i = 0; i < verbs.Length; i++)
        {
            switch (verbs[i])
            {
                case PathVerb.Move:
                    EndSubpath(state.Clip, pen);
                    if (IsQuadrilateral(verbs[i..], points[at..], out var used) && Outline(points.Slice(at, 4), 4, state.Clip, pen))
                    {
                        // The verbs behind the move: three or four lines, and the close.
                        at += 4 + (used > 4 && verbs[i + 4] == PathVerb.Line ? 1 : 0);
                        start = current = points[at - 1];
                        i += used - 1;
                        break;
                    }

                    start = current = points[at++];
                    break;
                case PathVerb.Line:
                    Segment(current, points[at], state.Clip, pen);
                    current = points[at++];
                    break;
                case PathVerb.Curve:
                    if (IsStraight(current, points[at], points[at + 1], points[at + 2])) Segment(current, points[at + 2], state.Clip, pen);
                    else Loose(state.Clip, pen, current, points[at + 1], points[at + 2]);
                    current = points[at + 2];
                    at += 3;
                    break;
                case PathVerb.Close:
                    Segment(current, start, state.Clip, pen);
                    Flush(state.Clip, pen, RulingKind.Stroke);
                    current = start;
                    break;
                case PathVerb.Rectangle:
                    EndSubpath(state.Clip, pen);
                    if (!Outline(points.Slice(at, 4), 4, state.Clip, pen)) Quadrilateral(points.Slice(at, 4), state.Clip, pen);
                    at += 4;
                    break;
            }
        }

        EndSubpath(state.Clip, pen);
        Scribble(loose, state.Clip, pen.Lightness);
    }

    /// <summary>Filled paths: thin shapes are lines, others areas.</summary>
    public void Fill(PagePath path, bool isEvenOdd, in GraphicsState state, int span)
    {
        if (state.FillAlpha <= 0) return;
        loose = Bounds.None;
        var points = path.Points;
        var verbs = path.Verbs;
        var at = 0;
        Bounds? before = null;
        var isBeforeClockwise = false;
        for (var i = 0; i < verbs.Length;)
        {
            i = Collect(verbs, i, points, ref at);
            if (cornerCount < 2) continue;
            var bounds = Around(out var area);
            if (bounds.IsEmpty) continue;
            var whole = bounds.Width * bounds.Height;
            var isRectangle = !hasCurve && cornerCount <= 5 && Math.Abs(area) >= 0.98 * whole;
            if (!isRectangle)
            {
                if (before is { } first) Area(first, state, span, isRectangle: true);
                before = null;
                Polygon(bounds, Math.Abs(area), whole, state, span);
                continue;
            }

            if (before is { } outer && (isEvenOdd || isBeforeClockwise != area > 0) && (Contains(outer, bounds) || Contains(bounds, outer)))
            {
                if (Contains(outer, bounds)) Frame(outer, bounds, state, span);
                else Frame(bounds, outer, state, span);
                before = null;
                continue;
            }

            if (before is { } alone) Area(alone, state, span, isRectangle: true);
            before = bounds;
            isBeforeClockwise = area > 0;
        }

        if (before is { } last) Area(last, state, span, isRectangle: true);
        Scribble(loose, state.Clip, state.SeenFill);
    }

    /// <summary>Nothing follows.</summary>
    public void Finish() => pieces.Flush();

    /// <summary>An image: one that is thin is a line as well.</summary>
    public void Image(in PageImage image, in Bounds seen, float lightness, int span)
    {
        // Strips of one picture, one under the other, are no lines.
        var isStrip = marks.LastImage is { } before
            && ((Math.Abs(before.Left - seen.Left) < 0.1 && Math.Abs(before.Right - seen.Right) < 0.1 && (Math.Abs(before.Bottom - seen.Top) < 0.1 || Math.Abs(before.Top - seen.Bottom) < 0.1))
                || (Math.Abs(before.Top - seen.Top) < 0.1 && Math.Abs(before.Bottom - seen.Bottom) < 0.1 && (Math.Abs(before.Right - seen.Left) < 0.1 || Math.Abs(before.Left - seen.Right) < 0.1)));
        if (isStrip) marks.TakeBackImageLine();
        else if (IsThin(seen, 3)) Add(seen, lightness, RulingKind.Image, isDashed: false, span);
        marks.Add(image);
    }

    private static bool IsThin(in Bounds box, double ratio)
    {
        var small = Math.Min(box.Width, box.Height);
        return small <= ThickestFill && Math.Max(box.Width, box.Height) > ratio * small;
    }

    private static bool Contains(in Bounds outer, in Bounds inner) =>
        outer.Left <= inner.Left + 0.01 && outer.Top <= inner.Top + 0.01 && outer.Right >= inner.Right - 0.01 && outer.Bottom >= inner.Bottom - 0.01;

    private static bool IsStraight(Point from, Point first, Point second, Point to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (!(length > 0)) return false;
        var off1 = Math.Abs((dx * (first.Y - from.Y)) - (dy * (first.X - from.X))) / length;
        var off2 = Math.Abs((dx * (second.Y - from.Y)) - (dy * (second.X - from.X))) / length;
        return off1 < 0.05 && off2 < 0.05;
    }

    private static void Along(double at, double other, ref double from, ref double to)
    {
        from = Math.Min(from, Math.Min(at, other));
        to = Math.Max(to, Math.Max(at, other));
    }

    private void Segment(Point from, Point to, in Bounds clip, in Pen pen)
    {
        var dx = Math.Abs(to.X - from.X);
        var dy = Math.Abs(to.Y - from.Y);
        if (dx == 0 && dy == 0)
        {
            // A dot: only round and square caps show it.
            if (pen.Cap != 0 && !run.IsOpen) Line(true, from.Y, from.X - (pen.OfVertical / 2), from.X + (pen.OfVertical / 2), clip, pen, RulingKind.Stroke);
            return;
        }

        var isHorizontal = dx >= dy;
        var (length, off) = isHorizontal ? (dx, dy) : (dy, dx);
        if (!(off * 4 <= length && off <= Math.Min(2, 0.1 + (0.004 * length))))
        {
            Loose(clip, pen, from, to, to);
            return;
        }

        var at = isHorizontal ? (from.Y + to.Y) / 2 : (from.X + to.X) / 2;
        if (run.IsOpen && run.IsHorizontal == isHorizontal && Math.Abs(run.At - at) < 0.05)
        {
            if (isHorizontal) Along(from.X, to.X, ref run.From, ref run.To);
            else Along(from.Y, to.Y, ref run.From, ref run.To);
            return;
        }

        Flush(clip, pen, RulingKind.Stroke);
        run = new Run { IsOpen = true, IsHorizontal = isHorizontal, At = at };
        (run.From, run.To) = isHorizontal ? (Math.Min(from.X, to.X), Math.Max(from.X, to.X)) : (Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y));
    }

    private void Loose(in Bounds clip, in Pen pen, Point first, Point second, Point third)
    {
        Flush(clip, pen, RulingKind.Stroke);
        looseHere = looseHere.With(first.X, first.Y).With(second.X, second.Y).With(third.X, third.Y);
    }

    private void EndSubpath(in Bounds clip, in Pen pen)
    {
        Flush(clip, pen, RulingKind.Stroke);
        if (found == foundBefore && !looseHere.IsEmpty) loose = loose.With(looseHere.Left, looseHere.Top).With(looseHere.Right, looseHere.Bottom);
        foundBefore = found;
        looseHere = Bounds.None;
    }

    private void Scribble(in Bounds box, in Bounds clip, float lightness)
    {
        if (box.IsEmpty || !(box.Width <= BiggestScribble && box.Height <= BiggestScribble)) return;
        var seen = box.Cut(clip);
        if (seen.Right > seen.Left && seen.Bottom > seen.Top) marks.Add(new Scribble((float)seen.Left, (float)seen.Top, (float)seen.Right, (float)seen.Bottom, lightness));
    }

    private void Flush(in Bounds clip, in Pen pen, RulingKind kind)
    {
        if (!run.IsOpen) return;
        run.IsOpen = false;
        Line(run.IsHorizontal, run.At, run.From, run.To, clip, pen, kind);
    }

    private void Line(bool isHorizontal, double at, double from, double to, in Bounds clip, in Pen pen, RulingKind kind)
    {
        var half = (isHorizontal ? pen.OfHorizontal : pen.OfVertical) / 2;
        var cap = pen.Cap == 2 ? half : 0;
        var box = isHorizontal ? new Bounds(from - cap, at - half, to + cap, at + half) : new Bounds(at - half, from - cap, at + half, to + cap);
        var seen = box.Cut(clip);

        // A hairline on the very edge of the clip is seen.
        if (seen.Right < seen.Left - 0.05 || seen.Bottom < seen.Top - 0.05) return;
        found++;
        if (half * 2 > ThickestStroke)
        {
            marks.Add(new Shade((float)seen.Left, (float)seen.Top, (float)seen.Right, (float)seen.Bottom, pen.Lightness, marks.GlyphCount));
            return;
        }

        if (isHorizontal)
        {
            if (seen.Right > seen.Left) marks.Add(new Ruling(true, (float)((seen.Top + seen.Bottom) / 2), (float)seen.Left, (float)seen.Right, (float)Math.Max(0, seen.Height), pen.Lightness, kind, pen.IsDashed, pen.Span));
        }
        else if (seen.Bottom > seen.Top)
        {
            marks.Add(new Ruling(false, (float)((seen.Left + seen.Right) / 2), (float)seen.Top, (float)seen.Bottom, (float)Math.Max(0, seen.Width), pen.Lightness, kind, pen.IsDashed, pen.Span));
        }
    }

    // Four corners, closed by a line to the first, by h, or by both.
    private static bool IsQuadrilateral(ReadOnlySpan<PathVerb> verbs, ReadOnlySpan<Point> points, out int used)
    {
        used = 0;
        if (verbs.Length < 5 || verbs[1] != PathVerb.Line || verbs[2] != PathVerb.Line || verbs[3] != PathVerb.Line) return false;
        var isBack = verbs[4] == PathVerb.Line && Math.Abs(points[4].X - points[0].X) < 0.01 && Math.Abs(points[4].Y - points[0].Y) < 0.01;
        if (!isBack && verbs[4] != PathVerb.Close) return false;
        used = isBack && verbs.Length > 5 && verbs[5] == PathVerb.Close ? 6 : 5;
        return used == verbs.Length || verbs[used] is PathVerb.Move or PathVerb.Rectangle;
    }

    // A stroked rectangle: four lines; one, where it is so thin that it is drawn to be one.
    private bool Outline(ReadOnlySpan<Point> points, int count, in Bounds clip, in Pen pen)
    {
        var box = Bounds.None;
        foreach (var point in points) box = box.With(point.X, point.Y);
        for (var i = 0; i < count; i++)
        {
            var isCorner = (Math.Abs(points[i].X - box.Left) < 0.05 || Math.Abs(points[i].X - box.Right) < 0.05) && (Math.Abs(points[i].Y - box.Top) < 0.05 || Math.Abs(points[i].Y - box.Bottom) < 0.05);
            if (!isCorner) return false;
            var next = points[(i + 1) % count];
            if (Math.Abs(points[i].X - next.X) > 0.05 && Math.Abs(points[i].Y - next.Y) > 0.05) return false;
        }

        run.IsOpen = false;
        if (box.Height <= 1.5 && box.Width > 3 * box.Height)
        {
            Line(true, (box.Top + box.Bottom) / 2, box.Left, box.Right, clip, pen with { OfHorizontal = pen.OfHorizontal + box.Height }, RulingKind.Outline);
            return true;
        }

        if (box.Width <= 1.5 && box.Height > 3 * box.Width)
        {
            Line(false, (box.Left + box.Right) / 2, box.Top, box.Bottom, clip, pen with { OfVertical = pen.OfVertical + box.Width }, RulingKind.Outline);
            return true;
        }

        Line(true, box.Top, box.Left, box.Right, clip, pen, RulingKind.Outline);
        Line(false, box.Right, box.Top, box.Bottom, clip, pen, RulingKind.Outline);
        Line(true, box.Bottom, box.Left, box.Right, clip, pen, RulingKind.Outline);
        Line(false, box.Left, box.Top, box.Bottom, clip, pen, RulingKind.Outline);
        return true;
    }

    private void Quadrilateral(ReadOnlySpan<Point> points, in Bounds clip, in Pen pen)
    {
        for (var i = 0; i < 4; i++) Segment(points[i], points[(i + 1) % 4], clip, pen);
        Flush(clip, pen, RulingKind.Stroke);
    }

    // The corners of the next subpath; of curves their control points too.
    private int Collect(ReadOnlySpan<PathVerb> verbs, int from, ReadOnlySpan<Point> points, ref int at)
    {
        cornerCount = 0;
        hasCurve = false;
        if (verbs[from] == PathVerb.Rectangle)
        {
            for (var k = 0; k < 4; k++) AddCorner(points[at++]);
            return from + 1;
        }

        var i = from;
        for (; i < verbs.Length; i++)
        {
            switch (verbs[i])
            {
                case PathVerb.Move or PathVerb.Rectangle when i > from:
                    return i;
                case PathVerb.Move or PathVerb.Line:
                    AddCorner(points[at++]);
                    break;
                case PathVerb.Curve:
                    if (cornerCount > 0 && IsStraight(corners[cornerCount - 1], points[at], points[at + 1], points[at + 2]))
                    {
                        AddCorner(points[at + 2]);
                        at += 3;
                        break;
                    }

                    hasCurve = true;
                    for (var k = 0; k < 3; k++) AddCorner(points[at++]);
                    break;
                default:
                    break;
            }
        }

        return i;
    }

    private void AddCorner(Point point)
    {
        if (cornerCount == corners.Length) Array.Resize(ref corners, corners.Length * 2);
        corners[cornerCount++] = point;
    }

    private Bounds Around(out double area)
    {
        var bounds = Bounds.None;
        area = 0;
        var last = corners[cornerCount - 1];
        for (var i = 0; i < cornerCount; i++)
        {
            var point = corners[i];
            bounds = bounds.With(point.X, point.Y);
            area += (last.X * point.Y) - (point.X * last.Y);
            last = point;
        }

        area /= 2;
        return bounds;
    }

    private void Polygon(in Bounds bounds, double area, double whole, in GraphicsState state, int span)
    {
        var isDot = bounds.Width <= ThickestFill && bounds.Height <= ThickestFill && area >= 0.7 * whole;
        if (isDot || (IsThin(bounds, 6) && area >= 0.4 * whole)) Area(bounds, state, span, isRectangle: true);
        else if (area >= 0.8 * whole) Area(bounds, state, span, isRectangle: false);
        else loose = loose.With(bounds.Left, bounds.Top).With(bounds.Right, bounds.Bottom);
    }

    // Between a rectangle and one inside of it: four lines where the sides are thin.
    private void Frame(in Bounds outer, in Bounds inner, in GraphicsState state, int span)
    {
        Area(outer with { Bottom = inner.Top }, state, span, isRectangle: true);
        Area(outer with { Left = inner.Right }, state, span, isRectangle: true);
        Area(outer with { Top = inner.Bottom }, state, span, isRectangle: true);
        Area(outer with { Right = inner.Left }, state, span, isRectangle: true);
    }

    private void Area(in Bounds bounds, in GraphicsState state, int span, bool isRectangle)
    {
        var seen = bounds.Cut(state.Clip);
        if (seen.IsEmpty || !(seen.Width + seen.Height > 0)) return;
        if (isRectangle && PieceRun.IsPiece(seen))
        {
            pieces.Add(seen, state.SeenFill, span);
            return;
        }

        if (isRectangle && IsThin(seen, 3))
        {
            Add(seen, state.SeenFill, RulingKind.Fill, isDashed: false, span);
            return;
        }

        // White that is half transparent, or painted so that it only darkens, covers nothing.
        if (state.FillLightness > 0.95f && (state.FillAlpha < 0.95f || state.OnlyDarkens)) return;
        marks.Add(new Shade((float)seen.Left, (float)seen.Top, (float)seen.Right, (float)seen.Bottom, state.SeenFill, marks.GlyphCount));
    }

    private void Add(in Bounds seen, float lightness, RulingKind kind, bool isDashed, int span)
    {
        if (seen.Width >= seen.Height) marks.Add(new Ruling(true, (float)((seen.Top + seen.Bottom) / 2), (float)seen.Left, (float)seen.Right, (float)seen.Height, lightness, kind, isDashed, span));
        else marks.Add(new Ruling(false, (float)((seen.Left + seen.Right) / 2), (float)seen.Top, (float)seen.Bottom, (float)seen.Width, lightness, kind, isDashed, span));
    }

    /// <summary>How strokes are drawn: the thickness of horizontal and of vertical ones.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Pen(double OfHorizontal, double OfVertical, float Lightness, bool IsDashed, byte Cap, int Span);

    /// <summary>Segments that follow each other on one line.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Run
    {
        public bool IsOpen;
        public bool IsHorizontal;
        public double At;
        public double From;
        public double To;
    }
}
