using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>Marked content, forms and images.</summary>
internal sealed partial class PageReading
{
    private readonly Dictionary<int, PageForm> forms = [];

    // Inside of a form or annotation whose own optional content is switched off.
    private bool isHidden;

    private void BeginMark(ReadOnlySpan<byte> bytes, ResourceScope scope, in MarkedProperties inline, bool hasList)
    {
        var all = operands.All;
        var tagAt = hasList ? all.Length - 2 : all.Length - 1;
        var tag = tagAt >= 0 && all[tagAt].Kind == OperandKind.Name ? interpreter.Names.Get(bytes.Slice(all[tagAt].Start, all[tagAt].Length)) : "";
        if (!hasList || tagAt < 0 || all[^1].Kind is not (OperandKind.Dictionary or OperandKind.Name))
        {
            marked.Begin(tag, default, isOff: false);
            return;
        }

        if (all[^1].Kind == OperandKind.Dictionary)
        {
            marked.Begin(tag, inline, isOff: false);
            return;
        }

        var name = interpreter.Names.Get(bytes.Slice(all[^1].Start, all[^1].Length));
        marked.Begin(tag, scope.Properties(name), tag == "OC" && interpreter.OptionalContent.IsOff(scope.Property(name)));
    }

    private bool Draw(ReadOnlySpan<byte> bytes, ResourceScope scope)
    {
        if (LastName(bytes) is not { } name) return false;
        var entry = scope.Object(name);
        if (entry is PdfReference reference && forms.TryGetValue(reference.Number, out var known))
        {
            DrawForm(known, scope, Matrix.Identity);
            return true;
        }

        if (store.Resolve(entry) is not PdfStream stream)
        {
            notes.Add(isLoss: false, "object-missing", name);
            return true;
        }

        if (store.GetName(stream.Dictionary, "Subtype") == "Image")
        {
            if (marked.IsOff || isHidden || interpreter.OptionalContent.IsOff(stream.Dictionary["OC"])) return true;
            AddImage(
                store.GetInt(stream.Dictionary, "Width") ?? 0,
                store.GetInt(stream.Dictionary, "Height") ?? 0,
                store.Get(stream.Dictionary, "ImageMask") is PdfBoolean { Value: true });
            return true;
        }

        // Some writers leave out /Subtype /Form.
        if (store.GetName(stream.Dictionary, "Subtype") is not ("Form" or null)) return true;
        if (Form(entry, stream) is { } form) DrawForm(form, scope, Matrix.Identity);
        return true;
    }

    private PageForm? Form(PdfObject entry, PdfStream stream)
    {
        var content = Decode(stream, "form-damaged", out _);
        if (isOver) return null;
        var dictionary = stream.Dictionary;
        var form = new PageForm
        {
            Content = content,
            Matrix = Matrix.Of(store.GetArray(dictionary, "Matrix") is { Count: >= 6 and < 64 } matrix ? store.Numbers(matrix) : null),
            Box = store.GetArray(dictionary, "BBox") is { Count: >= 4 and < 64 } box && store.Numbers(box) is var n && new Bounds(Math.Min(n[0], n[2]), Math.Min(n[1], n[3]), Math.Max(n[0], n[2]), Math.Max(n[1], n[3])) is var bounds && double.IsFinite(bounds.Width + bounds.Height) ? bounds : null,
            Scope = store.GetDictionary(dictionary, "Resources") is { } resources ? interpreter.Scope(resources) : null,
            IsOff = interpreter.OptionalContent.IsOff(dictionary["OC"]),
        };
        if (entry is PdfReference reference) forms[reference.Number] = form;
        return form;
    }

    private void DrawForm(PageForm form, ResourceScope outer, in Matrix placed)
    {
        if (form.IsOpen)
        {
            notes.Add(isLoss: false, "form-in-itself", "");
            return;
        }

        if (depth >= limits.Depth)
        {
            notes.Add(isLoss: true, "limit-depth", Number(limits.Depth));
            return;
        }

        var (savedState, savedBase, savedMarks, savedSaves) = (state, stackBase, markBase, tooManySaves);
        var (savedText, savedLine, savedClip, wasHidden) = (text, line, textClip, isHidden);
        stackBase = stackCount;
        markBase = marked.Open;
        tooManySaves = 0;
        isHidden |= form.IsOff;
        depth++;
        form.IsOpen = true;
        Concat(form.Matrix.Then(placed));
        if (form.Box is { } box) state.Clip = state.Clip.Cut(state.Ctm.Apply(box));
        path.Clear();
        isClipPending = false;
        Run(form.Content, form.Scope ?? outer);
        path.Clear();
        isClipPending = false;
        form.IsOpen = false;
        depth--;
        marked.EndFrom(markBase);
        stackCount = stackBase;
        (state, stackBase, markBase, tooManySaves) = (savedState, savedBase, savedMarks, savedSaves);
        (text, line, textClip, isHidden) = (savedText, savedLine, savedClip, wasHidden);
    }

    // An image fills the unit square of user space.
    private void AddImage(int pixelWidth, int pixelHeight, bool isMask)
    {
        if (marked.IsOff || isHidden || state.FillAlpha <= 0) return;
        var seen = state.Ctm.Apply(new Bounds(0, 0, 1, 1)).Cut(state.Clip);
        if (seen.IsEmpty) return;

        lines.Image(new PageImage(seen.Left, seen.Top, seen.Right, seen.Bottom, pixelWidth, pixelHeight, isMask), seen, isMask ? state.SeenFill : 0, marked.Current);
    }

    /// <summary>A form, unpacked once a page.</summary>
    private sealed class PageForm
    {
        public required ReadOnlyMemory<byte> Content { get; init; }

        public Matrix Matrix { get; init; }

        public Bounds? Box { get; init; }

        public ResourceScope? Scope { get; init; }

        public bool IsOff { get; init; }

        /// <summary>It is being drawn.</summary>
        public bool IsOpen { get; set; }
    }
}
