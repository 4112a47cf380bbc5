using ItaIngest.Pdf;
using ItaIngest.Pdf.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Tokens;

namespace ItaIngest.PdfPig;

/// <summary>Paths, clips and images.</summary>
internal sealed partial class PigPageProcessor
{
    private readonly PagePath path = new();
    private readonly Stack<Bounds> clips = [];
    private Bounds clip;
    private bool isClipPending;

    /// <inheritdoc/>
    public override void BeginSubpath()
    {
        // A move begins one.
    }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath()
    {
        path.Close();
        return null;
    }

    /// <inheritdoc/>
    public override void MoveTo(double x, double y) => path.Move(Ctm.Apply(x, y));

    /// <inheritdoc/>
    public override void LineTo(double x, double y) => path.Line(Ctm.Apply(x, y));

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
        var second = Ctm.Apply(x2, y2);
        path.Curve(path.IsEmpty ? second : path.Current, second, Ctm.Apply(x3, y3));
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        path.Curve(Ctm.Apply(x1, y1), Ctm.Apply(x2, y2), Ctm.Apply(x3, y3));

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height) => path.Rectangle(Ctm, x, y, width, height);

    /// <inheritdoc/>
    public override void ClosePath() => path.Close();

    /// <inheritdoc/>
    public override void StrokePath(bool close) => Paint(close, fill: false, stroke: true);

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close) => Paint(close, fill: true, stroke: false, fillingRule);

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(close, fill: true, stroke: true, fillingRule);

    /// <inheritdoc/>
    public override void EndPath() => Paint(close: false, fill: false, stroke: false);

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule) => isClipPending = true;

    /// <inheritdoc/>
    public override void EndInlineImage(Memory<byte> bytes)
    {
        // Where it stands is all that is asked; PdfPig would look at its colours first.
        var properties = InlineImageBuilder?.Properties;
        InlineImageBuilder = null;
        if (properties is null) return;
        double Number(string name, string shortName) => (Entry(name, shortName) as NumericToken)?.Data ?? 0;
        IToken? Entry(string name, string shortName) => properties.GetValueOrDefault(NameToken.Create(name)) ?? properties.GetValueOrDefault(NameToken.Create(shortName));
        AddImage(Ctm, Number("Width", "W"), Number("Height", "H"), Entry("ImageMask", "IM") is BooleanToken { Data: true });
    }

    /// <inheritdoc/>
    protected override void RenderInlineImage(UglyToad.PdfPig.Content.InlineImage inlineImage) => AddImage(Ctm, inlineImage.WidthInSamples, inlineImage.HeightInSamples, inlineImage.IsImageMask);

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var image = page.Objects.Dictionary(xObjectContentRecord.Stream.StreamDictionary);
        if (page.Optional.IsOff(image["OC"])) return;
        AddImage(
            Of(xObjectContentRecord.AppliedTransformation),
            Pdf.Objects.ObjectStoreExtensions.GetNumber(page.Objects, image, "Width") ?? 0,
            Pdf.Objects.ObjectStoreExtensions.GetNumber(page.Objects, image, "Height") ?? 0,
            Pdf.Objects.ObjectStoreExtensions.Get(page.Objects, image, "ImageMask") is Pdf.Objects.PdfBoolean { Value: true });
    }

    private void AddImage(in Matrix ctm, double width, double height, bool isMask)
    {
        var state = State();
        if (page.Marked.IsOff || isHidden || state.FillAlpha <= 0) return;
        var seen = ctm.Apply(new Bounds(0, 0, 1, 1)).Cut(clip);
        if (seen.IsEmpty) return;
        page.Lines.Image(new PageImage(seen.Left, seen.Top, seen.Right, seen.Bottom, Whole(width), Whole(height), isMask), seen, isMask ? state.SeenFill : 0, page.Marked.Current);
    }

    private static int Whole(double number) => number is > 0 and < int.MaxValue ? (int)number : 0;

    private void Paint(bool close, bool fill, bool stroke, FillingRule rule = FillingRule.NonZeroWinding)
    {
        if (close) path.Close();
        if (!path.IsEmpty)
        {
            if (path.IsCut) page.Notes.Add(isLoss: true, "limit-path", "");
            if ((fill || stroke) && !page.Marked.IsOff && !isHidden)
            {
                var state = State();
                if (fill) page.Lines.Fill(path, rule == FillingRule.EvenOdd, state, page.Marked.Current);
                if (stroke) page.Lines.Stroke(path, state, page.Marked.Current);
            }

            // W counts for what is painted after this path.
            if (isClipPending) clip = clip.Cut(path.Bounds);
            path.Clear();
        }

        isClipPending = false;
    }

    private GraphicsState State()
    {
        var now = GetCurrentState();
        var state = GraphicsState.Initial(Ctm, clip);
        state.LineWidth = Math.Abs(now.LineWidth);
        state.LineCap = now.CapStyle switch { LineCapStyle.Round => 1, LineCapStyle.ProjectingSquare => 2, _ => 0 };
        state.IsDashed = now.LineDashPattern.Array?.Any(length => length > 0) ?? false;
        state.FillLightness = Lightness(now.CurrentNonStrokingColor);
        state.StrokeLightness = Lightness(now.CurrentStrokingColor);
        state.FillAlpha = (float)Math.Clamp(now.AlphaConstantNonStroking * groupAlpha, 0, 1);
        state.StrokeAlpha = (float)Math.Clamp(now.AlphaConstantStroking * groupAlpha, 0, 1);
        state.OnlyDarkens = now.BlendMode is BlendMode.Multiply or BlendMode.Darken or BlendMode.ColorBurn;
        return state;
    }

    // A pattern is neither black nor white.
    private static float Lightness(IColor? colour)
    {
        if (colour is null) return 0;
        if (colour is PatternColor) return 0.5f;
        var (r, g, b) = colour.ToRGBValues();
        return ColourSpace.OfRgb(r, g, b);
    }
}
