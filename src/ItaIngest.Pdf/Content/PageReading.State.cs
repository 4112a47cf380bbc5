namespace ItaIngest.Pdf.Content;

/// <summary>Graphics state, paths and clipping.</summary>
internal sealed partial class PageReading
{
    private bool isClipPending;

    private void Save()
    {
        if (stackCount == stack.Length)
        {
            if (stackCount >= StateDepth)
            {
                // Counted, so that each Q finds its q.
                tooManySaves++;
                notes.Add(isLoss: false, "limit-states", Number(StateDepth));
                return;
            }

            Array.Resize(ref stack, stack.Length * 2);
        }

        stack[stackCount++] = state;
    }

    private void Restore()
    {
        if (tooManySaves > 0) tooManySaves--;
        else if (stackCount > stackBase) state = stack[--stackCount];
    }

    private void Concat(in Matrix matrix)
    {
        var ctm = matrix.Then(state.Ctm);
        if (ctm.IsFinite) state.Ctm = ctm;
    }

    private bool SetDash()
    {
        // [3 2] 0 d: dashed if any of the lengths is more than nothing.
        var isDashed = false;
        var isInside = false;
        var found = false;
        foreach (ref readonly var operand in operands.All)
        {
            if (operand.Kind == OperandKind.ArrayBegin) (isInside, found) = (true, true);
            else if (operand.Kind == OperandKind.ArrayEnd) isInside = false;
            else if (isInside && operand.Number > 0) isDashed = true;
        }

        if (found) state.IsDashed = isDashed;
        return found;
    }

    private bool ApplyState(ReadOnlySpan<byte> bytes, ResourceScope scope)
    {
        if (LastName(bytes) is not { } name) return false;
        var change = scope.State(name);
        if (change.LineWidth is { } lineWidth) state.LineWidth = Math.Abs(lineWidth);
        if (change.LineCap is { } cap) state.LineCap = cap is 1 or 2 ? (byte)cap : (byte)0;
        if (change.IsDashed is { } dashed) state.IsDashed = dashed;
        if (change.FillAlpha is { } fill) state.FillAlpha = fill;
        if (change.StrokeAlpha is { } stroke) state.StrokeAlpha = stroke;
        if (change.OnlyDarkens is { } darkens) state.OnlyDarkens = darkens;
        if (change.Font is { } font && interpreter.Fonts.Get(font) is { } loaded) (state.Font, state.FontSize) = (loaded, change.FontSize);
        return true;
    }

    private void Paint(bool fill, bool stroke, bool isEvenOdd = false)
    {
        if (!path.IsEmpty)
        {
            if (path.IsCut) notes.Add(isLoss: true, "limit-path", "");
            if ((fill || stroke) && !marked.IsOff && !isHidden)
            {
                if (fill) lines.Fill(path, isEvenOdd, state, marked.Current);
                if (stroke) lines.Stroke(path, state, marked.Current);
            }

            // W counts for what is painted after this path.
            if (isClipPending) state.Clip = state.Clip.Cut(path.Bounds);
            path.Clear();
        }

        isClipPending = false;
    }
}
