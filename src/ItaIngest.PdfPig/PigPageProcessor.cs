using ItaIngest.Pdf;
using ItaIngest.Pdf.Content;
using ItaIngest.Pdf.Objects;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ItaIngest.PdfPig;

/// <summary>Takes what PdfPig's operators draw on a page. User space is that of the page as shown from the first operator on.</summary>
internal sealed partial class PigPageProcessor : BaseStreamProcessor<PdfPage>
{
    private const int StateDepth = 2048;
    private const int BetweenLooks = 0xFFF;

    private readonly PigPage page;
    private readonly PigResources resources;
    private readonly TransformationMatrix initial;

    // The states and marks that the content being carried out may not take away.
    private int stateFloor = 1;
    private int markFloor;
    private int depth;
    private int operators;
    private int tooManySaves;
    private bool isOver;

    // Inside of a form or annotation whose own optional content is switched off.
    private bool isHidden;

    public PigPageProcessor(
        PigPage page,
        PigResources resources,
        IPdfTokenScanner scanner,
        IPageContentParser parser,
        ILookupFilterProvider filters,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initial)
        : base(page.Number, resources, scanner, parser, filters, cropBox, userSpaceUnit, rotation, initial, page.Reading)
    {
        (this.page, this.resources, this.initial) = (page, resources, initial);
        clip = Sheet;
    }

    private Bounds Sheet => new(0, 0, page.Shape.Width, page.Shape.Height);

    /// <inheritdoc/>
    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        ProcessOperations(operations);
        if (!isOver) DrawAnnotations();
        return page.Complete();
    }

    /// <inheritdoc/>
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var (stateBefore, markBefore) = (stateFloor, markFloor);
        (stateFloor, markFloor) = (StackSize, page.Marked.Open);
        foreach (var operation in operations)
        {
            if (isOver) break;
            if (++operators > page.Limits.PageOperators)
            {
                page.Passed("limit-operators", page.Limits.PageOperators);
                isOver = true;
                break;
            }

            if ((operators & BetweenLooks) == 0) page.Reading.Cancellation.ThrowIfCancellationRequested();
            Run(operation);
        }

        page.Marked.EndFrom(markFloor);
        while (StackSize > stateFloor) PopState();
        (stateFloor, markFloor) = (stateBefore, markBefore);
    }

    private void Run(IGraphicsStateOperation operation)
    {
        try
        {
            operation.Run(this);
        }
#pragma warning disable CA1031 // PdfPig throws whatever a broken operator makes it throw. What that operator shows is lost, the others are not.
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            page.Notes.Add(isLoss: true, "operator-failed", $"{operation.Operator} {e.GetType().Name}");
        }
    }

    /// <inheritdoc/>
    public override void PushState()
    {
        if (StackSize >= StateDepth)
        {
            // Counted, so that each Q finds its q.
            tooManySaves++;
            page.Notes.Add(isLoss: false, "limit-states", "2048");
            return;
        }

        base.PushState();
        clips.Push(clip);
    }

    /// <inheritdoc/>
    public override void PopState()
    {
        if (tooManySaves > 0)
        {
            tooManySaves--;
            return;
        }

        if (StackSize <= stateFloor || clips.Count == 0) return;
        base.PopState();
        clip = clips.Pop();
    }

    /// <inheritdoc/>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (depth >= page.Limits.Depth)
        {
            page.Passed("limit-depth", page.Limits.Depth);
            return;
        }

        var (wasHidden, alphaBefore, savesBefore, floorBefore) = (isHidden, groupAlpha, tooManySaves, stateFloor);
        var form = page.Objects.Dictionary(formStream.StreamDictionary);
        isHidden |= page.Optional.IsOff(form["OC"]);
        // A group begins with full alpha in PdfPig; what it is painted with as a whole counts on top of that.
        if (page.Objects.GetDictionary(form, "Group") is not null) groupAlpha *= GetCurrentState().AlphaConstantNonStroking;
        tooManySaves = 0;
        stateFloor = StackSize;
        depth++;
        path.Clear();
        isClipPending = false;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            path.Clear();
            isClipPending = false;
            depth--;
            (isHidden, groupAlpha, tooManySaves, stateFloor) = (wasHidden, alphaBefore, savesBefore, floorBefore);
        }
    }

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        clip = clip.Cut(Ctm.Apply(new Bounds(rectangle.Left, rectangle.Bottom, rectangle.Right, rectangle.Top)));

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        if (propertyDictionaryName is null)
        {
            page.Marked.Begin(name.Data, properties is null ? default : MarkedProperties.Read(page.Objects.Dictionary(properties), page.Objects), isOff: false);
            return;
        }

        var entry = resources.Property(propertyDictionaryName.Data);
        var listed = page.Objects.Dictionary(entry) is { } list ? MarkedProperties.Read(list, page.Objects) : default;
        page.Marked.Begin(name.Data, listed, name.Data == "OC" && page.Optional.IsOff(entry));
    }

    /// <inheritdoc/>
    public override void EndMarkedContent() => page.Marked.End(markFloor);

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName)
    {
        // Neither a line nor text.
    }
}
