using System.Globalization;
using ItaIngest.Pdf.Content;
using ItaIngest.Pdf.Objects;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ItaIngest.PdfPig;

/// <summary>Annotations, as in ItaIngest.Pdf: PdfPig knows them, but does not draw them; the values of form fields are on the page all the same.</summary>
internal sealed partial class PigPageProcessor
{
    private const int MostAnnotations = 10_000;
    private const int Hidden = 2;
    private const int NoView = 32;

    private void DrawAnnotations()
    {
        var objects = page.Objects;
        if (objects.GetArray(page.Dictionary, "Annots") is not { } annotations) return;
        for (var i = 0; i < annotations.Count && i < MostAnnotations && !isOver; i++)
        {
            if (objects.Dictionary(annotations[i]) is not { } annotation) continue;
            if (((objects.GetInt(annotation, "F") ?? 0) & (Hidden | NoView)) != 0 || objects.GetName(annotation, "Subtype") is "Popup" or "Link") continue;
            if (page.Optional.IsOff(annotation["OC"])) continue;
            var entry = Appearance(annotation);
            if (objects.Resolve(entry) is not PdfStream { Dictionary: var form } || objects.Find(entry) is not StreamToken stream)
            {
                // The value of a field that the viewer is to draw itself: shown by some readers, not read here.
                if (objects.Get(annotation, "V") is PdfString { Bytes.Length: > 0 } && !annotation.Entries.ContainsKey("AP"))
                    page.Notes.Add(isLoss: true, "field-not-drawn", i.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            Draw(annotation, form, stream);
        }
    }

    // ISO 32000-2, 12.5.5: the form's box, after its matrix, is laid onto the annotation's rectangle.
    private void Draw(PdfDictionary annotation, PdfDictionary form, StreamToken stream)
    {
        var objects = page.Objects;
        if (objects.GetArray(annotation, "Rect") is not { Count: >= 4 and < 64 } rectangle || objects.GetArray(form, "BBox") is not { Count: >= 4 and < 64 } corners) return;
        var (n, b) = (objects.Numbers(rectangle), objects.Numbers(corners));
        var matrix = Matrix.Of(objects.GetArray(form, "Matrix") is { Count: >= 6 and < 64 } own ? objects.Numbers(own) : null);
        var shown = matrix.Apply(new Bounds(Math.Min(b[0], b[2]), Math.Min(b[1], b[3]), Math.Max(b[0], b[2]), Math.Max(b[1], b[3])));
        if (!(shown.Width > 0 && shown.Height > 0)) return;
        var (across, up) = (Math.Abs(n[2] - n[0]) / shown.Width, Math.Abs(n[3] - n[1]) / shown.Height);
        var (left, bottom) = (Math.Min(n[0], n[2]), Math.Min(n[1], n[3]));
        clip = Sheet;
        PushState();
        var state = GetCurrentState();
        state.AlphaConstantNonStroking = state.AlphaConstantStroking = 1;
        state.CurrentTransformationMatrix = TransformationMatrix.FromValues(across, 0, 0, up, left - (across * shown.Left), bottom - (up * shown.Top)).Multiply(initial);
        try
        {
            ProcessFormXObject(stream, NameToken.Create("N"));
        }
#pragma warning disable CA1031 // As for an operator: what the annotation shows is lost, the rest of the page is not.
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            page.Notes.Add(isLoss: true, "annotation-failed", e.GetType().Name);
        }

        PopState();
    }

    private PdfObject Appearance(PdfDictionary annotation)
    {
        if (page.Objects.GetDictionary(annotation, "AP") is not { } appearances) return PdfNull.Value;
        var entry = appearances["N"];
        return page.Objects.Resolve(entry) switch
        {
            PdfStream => entry,
            PdfDictionary states when page.Objects.GetName(annotation, "AS") is { } name => states[name],
            _ => PdfNull.Value,
        };
    }
}
