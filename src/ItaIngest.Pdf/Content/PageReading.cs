using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>The reading of one page: its content stream, operator by operator.</summary>
internal sealed partial class PageReading
{
    private const int StateDepth = 2048;

    private readonly PageInterpreter interpreter;
    private readonly PageEntry page;
    private readonly IObjectStore store;
    private readonly PdfLimits limits;
    private readonly PageMarks marks;
    private readonly PagePath path;
    private readonly LineFinder lines;
    private readonly PageNotes notes;
    private readonly MarkedContent marked;
    private readonly Operands operands = new();
    private readonly CancellationToken cancellation;
    private readonly double pageWidth;
    private readonly double pageHeight;

    private GraphicsState state;
    private GraphicsState[] stack;
    private int stackCount;

    // The states and marks that a form may not take away from what draws it.
    private int stackBase;
    private int markBase;
    private int tooManySaves;
    private int depth;
    private int operators;
    private long pageBytes;
    private bool isOver;

    public PageReading(PageInterpreter interpreter, PageEntry page, CancellationToken cancellation)
    {
        this.interpreter = interpreter;
        this.page = page;
        this.cancellation = cancellation;
        store = interpreter.Store;
        limits = store.Limits;
        marks = interpreter.Marks;
        path = interpreter.Path;
        stack = interpreter.StateStack;
        lines = new LineFinder(marks);
        notes = new PageNotes(page.Number);
        marked = new MarkedContent(limits.PageGlyphs);
        var shape = PageShape.Of(page.CropBox, page.Rotation, page.UserUnit);
        if (!shape.IsSane) notes.Add(isLoss: false, "page-size", "");
        (pageWidth, pageHeight) = (shape.Width, shape.Height);
        state = GraphicsState.Initial(shape.FromUserSpace, new Bounds(0, 0, pageWidth, pageHeight));
    }

    public PdfPage Read()
    {
        var initial = state;
        var scope = interpreter.Scope(page.Resources);
        foreach (var part in Contents())
        {
            if (isOver) break;
            Run(part, scope);
        }

        marked.EndFrom(0);
        if (!isOver) DrawAnnotations(initial);
        lines.Finish();
        interpreter.StateStack = stack;
        if (marks.IsOutOfGlyphs) notes.Add(isLoss: true, "limit-glyphs", Number(limits.PageGlyphs));
        if (marks.IsOutOfLines) notes.Add(isLoss: true, "limit-lines", Number(limits.PageLines));
        if (marked.IsCut) notes.Add(isLoss: true, "limit-marks", "");
        if (operands.IsCut) notes.Add(isLoss: true, "limit-operands", "");
        return new PdfPage
        {
            Number = page.Number,
            Width = pageWidth,
            Height = pageHeight,
            Rotation = page.Rotation,
            Glyphs = marks.Glyphs(),
            Fonts = PageFonts(),
            Spans = marked.ToArray(),
            Rulings = marks.Rulings(),
            Shades = marks.Shades(),
            Scribbles = marks.Scribbles(),
            Images = marks.Images(),
            Notes = notes.ToArray(),
        };
    }

    private static string Number(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // The content: its streams joined with white space. A damaged one ends there, so that a string it left open takes nothing of the next.
    private IEnumerable<ReadOnlyMemory<byte>> Contents()
    {
        var streams = new List<PdfStream>();
        Collect(page.Dictionary["Contents"], streams, 0);
        var joined = new List<ReadOnlyMemory<byte>>();
        foreach (var stream in streams)
        {
            var bytes = Decode(stream, "content-damaged", out var damaged);
            if (isOver) break;
            joined.Add(bytes);
            if (!damaged) continue;
            yield return Join(joined);
            joined.Clear();
        }

        if (joined.Count > 0) yield return Join(joined);
    }

    private static ReadOnlyMemory<byte> Join(List<ReadOnlyMemory<byte>> parts)
    {
        if (parts.Count == 1) return parts[0];
        var all = new byte[parts.Sum(part => part.Length + 1)];
        var at = 0;
        foreach (var part in parts)
        {
            part.Span.CopyTo(all.AsSpan(at));
            at += part.Length;
            all[at++] = (byte)'\n';
        }

        return all;
    }

    private void Collect(PdfObject value, List<PdfStream> streams, int nesting)
    {
        switch (store.Resolve(value))
        {
            case PdfStream stream:
                streams.Add(stream);
                break;
            case PdfArray array when nesting < 4:
                foreach (var item in array.Items)
                {
                    if (streams.Count >= 100_000) break;
                    Collect(item, streams, nesting + 1);
                }

                break;
        }
    }

    private ReadOnlyMemory<byte> Decode(PdfStream stream, string code, out bool damaged)
    {
        var bytes = store.Decode(stream, out damaged);
        // One that was cut off at the limit is told as that, not as damaged.
        if (damaged) notes.Add(isLoss: true, bytes.Length >= limits.StreamBytes ? "limit-stream" : code, Number(stream.Number));
        pageBytes += bytes.Length;
        if (pageBytes <= limits.PageBytes) return bytes;
        notes.Add(isLoss: true, "limit-bytes", Number(limits.PageBytes));
        isOver = true;
        return default;
    }

    private void Run(ReadOnlyMemory<byte> content, ResourceScope scope)
    {
        var bytes = content.Span;
        var lexer = new Lexer(bytes);
        var noImageEnd = int.MaxValue;
        var properties = default(MarkedProperties);
        operands.Clear();
        while (!isOver)
        {
            switch (lexer.Next())
            {
                case TokenKind.Number:
                    operands.Add(lexer.Number);
                    break;
                case TokenKind.Name:
                    operands.Add(OperandKind.Name, lexer.TokenStart + 1, lexer.Slice.Length);
                    break;
                case TokenKind.LiteralString:
                    operands.Add(OperandKind.LiteralString, lexer.TokenStart + 1, lexer.Slice.Length);
                    break;
                case TokenKind.HexString:
                    operands.Add(OperandKind.HexString, lexer.TokenStart + 1, lexer.Slice.Length);
                    break;
                case TokenKind.ArrayBegin:
                    operands.Add(OperandKind.ArrayBegin);
                    break;
                case TokenKind.ArrayEnd:
                    operands.Add(OperandKind.ArrayEnd);
                    break;
                case TokenKind.DictionaryBegin:
                    properties = MarkedProperties.Read(ref lexer);
                    operands.Add(OperandKind.Dictionary);
                    break;
                case TokenKind.Keyword:
                    var word = lexer.Slice;
                    if (word.Length >= 4 && (word.SequenceEqual("true"u8) || word.SequenceEqual("null"u8) || word.SequenceEqual("false"u8)))
                    {
                        operands.Add(OperandKind.Word);
                        break;
                    }

                    if (++operators > limits.PageOperators)
                    {
                        notes.Add(isLoss: true, "limit-operators", Number(limits.PageOperators));
                        isOver = true;
                        return;
                    }

                    if ((operators & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
                    var code = Operator.Of(word);
                    if (code == Operator.BeginImage)
                    {
                        var image = InlineImage.Read(ref lexer, bytes, ref noImageEnd, out var damaged);
                        if (damaged) notes.Add(isLoss: true, "inline-image-damaged", "");
                        AddImage(image.Width, image.Height, image.IsMask);
                    }
                    else if (!Execute(code, bytes, scope, properties))
                    {
                        notes.Add(isLoss: false, "operator-broken", Printable(word));
                    }

                    operands.Clear();
                    break;
                case TokenKind.End:
                    return;
            }
        }
    }

    private static string Printable(ReadOnlySpan<byte> word)
    {
        var start = System.Text.Encoding.Latin1.GetString(word.Length > 12 ? word[..12] : word);
        return string.Concat(start.Select(c => c is > ' ' and < (char)127 ? c : '?'));
    }

    /// <returns>False if the operator is unknown or its operands are too few or wrong: then it does nothing.</returns>
    private bool Execute(int code, ReadOnlySpan<byte> bytes, ResourceScope scope, in MarkedProperties properties)
    {
        Span<double> n = stackalloc double[6];
        switch (code)
        {
            // Text first: most operators are of text.
            case Operator.Show:
                return ShowLast(bytes);
            case Operator.ShowArray:
                return ShowArray(bytes);
            case Operator.TextMatrix:
                if (!operands.Take(n)) return false;
                line = text = new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]);
                return true;
            case Operator.NextLine:
                if (!operands.Take(n[..2])) return false;
                NextLine(n[0], n[1]);
                return true;
            case Operator.NextLineLeading:
                if (!operands.Take(n[..2])) return false;
                state.Leading = -n[1];
                NextLine(n[0], n[1]);
                return true;
            case Operator.LineFeed:
                NextLine(0, -state.Leading);
                return true;
            case Operator.ShowNext:
                NextLine(0, -state.Leading);
                return ShowLast(bytes);
            case Operator.ShowNextSpaced:
                return ShowSpaced(bytes);
            case Operator.Font:
                return SetFont(bytes, scope);
            case Operator.BeginText:
                BeginText();
                return true;
            case Operator.EndText:
                EndText();
                return true;
            case Operator.CharSpace:
                return operands.Take(out state.CharSpace);
            case Operator.WordSpace:
                return operands.Take(out state.WordSpace);
            case Operator.Leading:
                return operands.Take(out state.Leading);
            case Operator.Rise:
                return operands.Take(out state.Rise);
            case Operator.Scale:
                if (!operands.Take(out n[0])) return false;
                state.Scale = n[0] / 100;
                return true;
            case Operator.Render:
                if (!operands.Take(out n[0])) return false;
                state.Render = n[0] is >= 0 and < 8 ? (int)n[0] : 0;
                return true;

            case Operator.Save:
                Save();
                return true;
            case Operator.Restore:
                Restore();
                return true;
            case Operator.Concat:
                if (!operands.Take(n)) return false;
                Concat(new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]));
                return true;
            case Operator.LineWidth:
                if (!operands.Take(out n[0])) return false;
                state.LineWidth = Math.Abs(n[0]);
                return true;
            case Operator.LineCap:
                if (!operands.Take(out n[0])) return false;
                state.LineCap = n[0] is 1 or 2 ? (byte)n[0] : (byte)0;
                return true;
            case Operator.Dash:
                return SetDash();
            case Operator.State:
                return ApplyState(bytes, scope);

            case Operator.MoveTo:
                if (!operands.Take(n[..2])) return false;
                path.Move(state.Ctm.Apply(n[0], n[1]));
                return true;
            case Operator.LineTo:
                if (!operands.Take(n[..2])) return false;
                path.Line(state.Ctm.Apply(n[0], n[1]));
                return true;
            case Operator.CurveTo:
                if (!operands.Take(n)) return false;
                path.Curve(state.Ctm.Apply(n[0], n[1]), state.Ctm.Apply(n[2], n[3]), state.Ctm.Apply(n[4], n[5]));
                return true;
            case Operator.CurveFromCurrent:
                if (!operands.Take(n[..4])) return false;
                path.Curve(path.IsEmpty ? state.Ctm.Apply(n[0], n[1]) : path.Current, state.Ctm.Apply(n[0], n[1]), state.Ctm.Apply(n[2], n[3]));
                return true;
            case Operator.CurveToLast:
                if (!operands.Take(n[..4])) return false;
                path.Curve(state.Ctm.Apply(n[0], n[1]), state.Ctm.Apply(n[2], n[3]), state.Ctm.Apply(n[2], n[3]));
                return true;
            case Operator.ClosePath:
                path.Close();
                return true;
            case Operator.Rectangle:
                if (!operands.Take(n[..4])) return false;
                path.Rectangle(state.Ctm, n[0], n[1], n[2], n[3]);
                return true;
            case Operator.CloseStroke:
                path.Close();
                Paint(fill: false, stroke: true);
                return true;
            case Operator.Stroke:
                Paint(fill: false, stroke: true);
                return true;
            case Operator.Fill or Operator.FillOld:
                Paint(fill: true, stroke: false);
                return true;
            case Operator.FillEvenOdd:
                Paint(fill: true, stroke: false, isEvenOdd: true);
                return true;
            case Operator.FillStroke:
                Paint(fill: true, stroke: true);
                return true;
            case Operator.FillStrokeEvenOdd:
                Paint(fill: true, stroke: true, isEvenOdd: true);
                return true;
            case Operator.CloseFillStroke:
                path.Close();
                Paint(fill: true, stroke: true);
                return true;
            case Operator.CloseFillStrokeEvenOdd:
                path.Close();
                Paint(fill: true, stroke: true, isEvenOdd: true);
                return true;
            case Operator.EndPath:
                Paint(fill: false, stroke: false);
                return true;
            case Operator.Clip or Operator.ClipEvenOdd:
                isClipPending = true;
                return true;

            case Operator.FillGray:
                if (!operands.Take(out n[0])) return false;
                (state.FillSpace, state.FillLightness) = (ColourSpace.Gray, ColourSpace.OfGray(n[0]));
                return true;
            case Operator.StrokeGray:
                if (!operands.Take(out n[0])) return false;
                (state.StrokeSpace, state.StrokeLightness) = (ColourSpace.Gray, ColourSpace.OfGray(n[0]));
                return true;
            case Operator.FillRgb:
                if (!operands.Take(n[..3])) return false;
                (state.FillSpace, state.FillLightness) = (ColourSpace.Rgb, ColourSpace.OfRgb(n[0], n[1], n[2]));
                return true;
            case Operator.StrokeRgb:
                if (!operands.Take(n[..3])) return false;
                (state.StrokeSpace, state.StrokeLightness) = (ColourSpace.Rgb, ColourSpace.OfRgb(n[0], n[1], n[2]));
                return true;
            case Operator.FillCmyk:
                if (!operands.Take(n[..4])) return false;
                (state.FillSpace, state.FillLightness) = (ColourSpace.Cmyk, ColourSpace.OfCmyk(n[0], n[1], n[2], n[3]));
                return true;
            case Operator.StrokeCmyk:
                if (!operands.Take(n[..4])) return false;
                (state.StrokeSpace, state.StrokeLightness) = (ColourSpace.Cmyk, ColourSpace.OfCmyk(n[0], n[1], n[2], n[3]));
                return true;
            case Operator.FillSpace:
                if (LastName(bytes) is not { } fillSpace) return false;
                state.FillSpace = scope.Space(fillSpace);
                state.FillLightness = state.FillSpace.Initial;
                return true;
            case Operator.StrokeSpace:
                if (LastName(bytes) is not { } strokeSpace) return false;
                state.StrokeSpace = scope.Space(strokeSpace);
                state.StrokeLightness = state.StrokeSpace.Initial;
                return true;
            case Operator.FillColour or Operator.FillColourNamed:
                state.FillLightness = Colour(state.FillSpace);
                return true;
            case Operator.StrokeColour or Operator.StrokeColourNamed:
                state.StrokeLightness = Colour(state.StrokeSpace);
                return true;

            case Operator.BeginMark:
                BeginMark(bytes, scope, default, hasList: false);
                return true;
            case Operator.BeginMarkProperties:
                BeginMark(bytes, scope, properties, hasList: true);
                return true;
            case Operator.EndMark:
                return marked.End(markBase);
            case Operator.Draw:
                return Draw(bytes, scope);

            case Operator.LineJoin or Operator.MiterLimit or Operator.Intent or Operator.Flatness or Operator.Shading or Operator.GlyphWidth or Operator.GlyphBox
                or Operator.EndImage or Operator.MarkPoint or Operator.MarkPointProperties or Operator.BeginCompatibility or Operator.EndCompatibility:
                return true;
            default:
                return false;
        }
    }

    private string? LastName(ReadOnlySpan<byte> bytes) => operands.Last(out var operand) && operand.Kind == OperandKind.Name ? interpreter.Names.Get(bytes.Slice(operand.Start, operand.Length)) : null;

    private float Colour(ColourSpace space)
    {
        Span<double> values = stackalloc double[32];
        var count = 0;
        foreach (ref readonly var operand in operands.All)
        {
            if (operand.Kind == OperandKind.Number && count < values.Length) values[count++] = operand.Number;
        }

        return space.Lightness(values[..count]);
    }
}
