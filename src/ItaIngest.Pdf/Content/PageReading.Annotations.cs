using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>Annotations: the values of form fields, stamps and free text are shown on the page as its content is.</summary>
internal sealed partial class PageReading
{
    private const int MostAnnotations = 10_000;
    private const int Hidden = 2;
    private const int NoView = 32;

    private void DrawAnnotations(in GraphicsState initial)
    {
        if (store.GetArray(page.Dictionary, "Annots") is not { } annotations) return;
        for (var i = 0; i < annotations.Count && i < MostAnnotations && !isOver; i++)
        {
            if (store.Dictionary(annotations[i]) is not { } annotation) continue;
            if (((store.GetInt(annotation, "F") ?? 0) & (Hidden | NoView)) != 0 || store.GetName(annotation, "Subtype") is "Popup" or "Link") continue;
            if (interpreter.OptionalContent.IsOff(annotation["OC"])) continue;
            var (entry, stream) = Appearance(annotation);
            if (stream is null)
            {
                // The value of a field that the viewer is to draw itself: shown by some readers, not read here.
                if (store.Get(annotation, "V") is PdfString { Bytes.Length: > 0 } && !annotation.Entries.ContainsKey("AP")) notes.Add(isLoss: true, "field-not-drawn", Number(i));
                continue;
            }

            if (store.GetArray(annotation, "Rect") is not { Count: >= 4 and < 64 } rectangle) continue;
            PageForm? form;
            if (!(entry is PdfReference reference && forms.TryGetValue(reference.Number, out form))) form = Form(entry, stream);
            if (form?.Box is not { } box) continue;

            // ISO 32000-2, 12.5.5: the form's box, after its matrix, is laid onto the annotation's rectangle.
            var n = store.Numbers(rectangle);
            var shown = form.Matrix.Apply(box);
            if (!(shown.Width > 0 && shown.Height > 0)) continue;
            var (left, bottom) = (Math.Min(n[0], n[2]), Math.Min(n[1], n[3]));
            var (across, up) = (Math.Abs(n[2] - n[0]) / shown.Width, Math.Abs(n[3] - n[1]) / shown.Height);
            state = initial;
            stackCount = stackBase = 0;
            tooManySaves = 0;
            DrawForm(form, interpreter.Scope(page.Resources), new Matrix(across, 0, 0, up, left - (across * shown.Left), bottom - (up * shown.Top)));
        }
    }

    private (PdfObject Entry, PdfStream? Stream) Appearance(PdfDictionary annotation)
    {
        if (store.GetDictionary(annotation, "AP") is not { } appearances) return (PdfNull.Value, null);
        var entry = appearances["N"];
        switch (store.Resolve(entry))
        {
            case PdfStream stream:
                return (entry, stream);
            case PdfDictionary states when store.GetName(annotation, "AS") is { } name:
                return (states[name], store.Resolve(states[name]) as PdfStream);
            default:
                return (PdfNull.Value, null);
        }
    }
}
