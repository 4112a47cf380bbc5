namespace ItaIngest.Pdf.Content;

internal enum PathVerb : byte
{
    /// <summary>One point: a subpath begins.</summary>
    Move = 0,

    /// <summary>One point.</summary>
    Line,

    /// <summary>Three points.</summary>
    Curve,

    /// <summary>No point: back to where the subpath began.</summary>
    Close,

    /// <summary>Four points: a rectangle, a subpath of its own, closed.</summary>
    Rectangle,
}

/// <summary>The path that is being built, in points of the page as shown.</summary>
internal sealed class PagePath
{
    private const int Limit = 400_000;

    private Point[] points = new Point[64];
    private PathVerb[] verbs = new PathVerb[32];
    private int pointCount;
    private int verbCount;
    private Point start;

    public bool IsEmpty => verbCount == 0;

    /// <summary>Some of it was dropped because it was too long.</summary>
    public bool IsCut { get; private set; }

    public Point Current { get; private set; }

    public ReadOnlySpan<PathVerb> Verbs => verbs.AsSpan(0, verbCount);

    public ReadOnlySpan<Point> Points => points.AsSpan(0, pointCount);

    /// <summary>The rectangle around all of it.</summary>
    public Bounds Bounds
    {
        get
        {
            var bounds = Bounds.None;
            foreach (var point in Points) bounds = bounds.With(point.X, point.Y);
            return bounds;
        }
    }

    public void Clear()
    {
        pointCount = 0;
        verbCount = 0;
        IsCut = false;
    }

    public void Move(Point to)
    {
        // Of two moves only the later counts.
        if (verbCount > 0 && verbs[verbCount - 1] == PathVerb.Move)
        {
            verbCount--;
            pointCount--;
        }

        start = to;
        Add(PathVerb.Move, to);
    }

    public void Line(Point to)
    {
        if (verbCount == 0 || verbs[verbCount - 1] is PathVerb.Close or PathVerb.Rectangle) Reopen(to);
        Add(PathVerb.Line, to);
    }

    public void Curve(Point first, Point second, Point to)
    {
        if (!Room(3)) return;
        if (verbCount == 0 || verbs[verbCount - 1] is PathVerb.Close or PathVerb.Rectangle) Reopen(first);
        Add(PathVerb.Curve, first);
        points[pointCount++] = second;
        points[pointCount++] = to;
        Current = to;
    }

    public void Close()
    {
        if (verbCount == 0 || verbs[verbCount - 1] is PathVerb.Close or PathVerb.Rectangle || !Room(0)) return;
        verbs[verbCount++] = PathVerb.Close;
        Current = start;
    }

    public void Rectangle(in Matrix ctm, double x, double y, double width, double height)
    {
        if (!Room(4)) return;
        if (verbCount > 0 && verbs[verbCount - 1] == PathVerb.Move)
        {
            verbCount--;
            pointCount--;
        }

        verbs[verbCount++] = PathVerb.Rectangle;
        start = Current = points[pointCount++] = ctm.Apply(x, y);
        points[pointCount++] = ctm.Apply(x + width, y);
        points[pointCount++] = ctm.Apply(x + width, y + height);
        points[pointCount++] = ctm.Apply(x, y + height);
    }

    // After a close the next subpath begins where the last one did; a path that begins without a move begins at its first point.
    private void Reopen(Point first)
    {
        if (verbCount == 0) start = first;
        Add(PathVerb.Move, start);
    }

    private void Add(PathVerb verb, Point point)
    {
        if (!Room(1)) return;
        verbs[verbCount++] = verb;
        points[pointCount++] = point;
        Current = point;
    }

    private bool Room(int more)
    {
        // Three points more than asked: Curve adds to what Add reserved.
        if (pointCount + more + 3 > points.Length)
        {
            if (pointCount + more + 3 > Limit)
            {
                IsCut = true;
                return false;
            }

            Array.Resize(ref points, points.Length * 2);
        }

        if (verbCount + 2 <= verbs.Length) return true;
        if (verbCount >= Limit)
        {
            IsCut = true;
            return false;
        }

        Array.Resize(ref verbs, verbs.Length * 2);
        return true;
    }
}
