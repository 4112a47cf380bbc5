using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>Text: its operators, and where each glyph stands.</summary>
internal sealed partial class PageReading
{
    /// <summary>No page is that big; what stands farther away is nowhere.</summary>
    private const double Far = 1e6;

    private readonly List<LoadedFont> fonts = [];
    private Matrix text = Matrix.Identity;
    private Matrix line = Matrix.Identity;
    private Bounds textClip = Bounds.None;
    private byte[] scratch = new byte[256];

    private void BeginText()
    {
        text = line = Matrix.Identity;
        textClip = Bounds.None;
    }

    private void EndText()
    {
        // Render modes 4 to 7: what was shown is the clip from now on.
        if (!textClip.IsEmpty) state.Clip = state.Clip.Cut(textClip);
        textClip = Bounds.None;
    }

    private void NextLine(double x, double y) => text = line = line with
    {
        E = (line.A * x) + (line.C * y) + line.E,
        F = (line.B * x) + (line.D * y) + line.F,
    };

    private bool SetFont(ReadOnlySpan<byte> bytes, ResourceScope scope)
    {
        var all = operands.All;
        if (all.Length < 2 || all[^1].Kind != OperandKind.Number || all[^2].Kind != OperandKind.Name) return false;
        state.FontSize = all[^1].Number;
        var name = interpreter.Names.Get(bytes.Slice(all[^2].Start, all[^2].Length));
        if (interpreter.Fonts.Get(scope.Font(name)) is { } font)
        {
            state.Font = font;
            return true;
        }

        notes.Add(isLoss: false, "font-missing", name);
        state.Font = interpreter.Fonts.Fallback;
        return true;
    }

    private bool ShowLast(ReadOnlySpan<byte> bytes)
    {
        if (!operands.Last(out var operand) || operand.Kind is not (OperandKind.LiteralString or OperandKind.HexString)) return false;
        var run = BeginRun();
        Show(StringOf(operand, bytes), ref run);
        EndRun(run);
        return true;
    }

    private bool ShowSpaced(ReadOnlySpan<byte> bytes)
    {
        var all = operands.All;
        if (all.Length >= 3 && all[^2].Kind == OperandKind.Number && all[^3].Kind == OperandKind.Number)
        {
            state.WordSpace = all[^3].Number;
            state.CharSpace = all[^2].Number;
        }

        NextLine(0, -state.Leading);
        return ShowLast(bytes);
    }

    private bool ShowArray(ReadOnlySpan<byte> bytes)
    {
        var all = operands.All;
        if (all.Length == 0) return false;
        var run = BeginRun();
        foreach (ref readonly var operand in all)
        {
            if (operand.Kind == OperandKind.Number) run.Adjust(operand.Number);
            else if (operand.Kind is OperandKind.LiteralString or OperandKind.HexString) Show(StringOf(operand, bytes), ref run);
        }

        EndRun(run);
        return true;
    }

    private ReadOnlySpan<byte> StringOf(in Operand operand, ReadOnlySpan<byte> bytes)
    {
        var slice = bytes.Slice(operand.Start, operand.Length);
        if (operand.Kind == OperandKind.LiteralString && slice.IndexOfAny((byte)'\\', (byte)13) < 0) return slice;
        if (scratch.Length < slice.Length) scratch = new byte[Math.Max(slice.Length, scratch.Length * 2)];
        return scratch.AsSpan(0, operand.Kind == OperandKind.HexString ? Lexer.FromHex(slice, scratch) : Lexer.Unescape(slice, scratch));
    }

    private TextRun BeginRun()
    {
        var font = state.Font;
        if (font is null)
        {
            notes.Add(isLoss: false, "font-missing", "");
            state.Font = font = interpreter.Fonts.Fallback;
        }

        if (font.Page != this)
        {
            font.Page = this;
            font.Index = (short)Math.Min(fonts.Count, short.MaxValue);
            if (fonts.Count <= short.MaxValue) fonts.Add(font);
        }

        var visibility = marked.IsOff || isHidden ? GlyphVisibility.SwitchedOff
            : state.Render is 3 or 7 || (state.FillAlpha <= 0 && (state.Render is 0 or 4 || state.StrokeAlpha <= 0)) ? GlyphVisibility.Invisible
            : GlyphVisibility.Visible;
        return new TextRun(state, text, visibility);
    }

    private void EndRun(in TextRun run)
    {
        if (run.IsVertical) text = text with { E = text.E + (run.Moved * text.C), F = text.F + (run.Moved * text.D) };
        else text = text with { E = text.E + (run.Moved * text.A), F = text.F + (run.Moved * text.B) };
    }

    private void Show(ReadOnlySpan<byte> codes, ref TextRun run)
    {
        var loaded = state.Font!;
        var font = loaded.Font;
        var span = marked.Current;
        var clip = state.Clip;
        var isClipping = state.Render >= 4;
        for (var at = 0; at < codes.Length;)
        {
            var glyph = font.Next(codes, at);
            at += Math.Max(1, glyph.Length);
            var box = run.Place(glyph, out var x, out var y, out var advance);
            if (!(Math.Abs(x) < Far && Math.Abs(y) < Far && run.Size < Far && advance < Far))
            {
                notes.Add(isLoss: false, "glyph-far-away", glyph.Text);
                run.Advance(glyph);
                continue;
            }

            if (!marks.Reserve())
            {
                isOver = true;
                return;
            }

            if (isClipping) textClip = textClip.With(box.Left, box.Top).With(box.Right, box.Bottom);
            marks.Add(new Glyph
            {
                Text = glyph.Text,
                TextSource = glyph.Source,
                Visibility = run.Visibility == GlyphVisibility.Visible && !(run.Size > 0.01 && clip.Shows(box)) ? GlyphVisibility.Clipped : run.Visibility,
                Direction = run.Direction,
                Font = loaded.Index,
                Span = span,
                Code = glyph.Code,
                X = (float)x,
                Y = (float)y,
                Advance = (float)advance,
                Size = (float)run.Size,
                Left = (float)box.Left,
                Top = (float)box.Top,
                Right = (float)box.Right,
                Bottom = (float)box.Bottom,
            });
            run.Advance(glyph);
        }
    }

    private ImmutableArray<PageFont> PageFonts()
    {
        var descriptions = new PageFont[fonts.Count];
        for (var i = 0; i < descriptions.Length; i++)
        {
            descriptions[i] = fonts[i].Font.Description;
            foreach (var note in fonts[i].Font.Notes) notes.Add(note.IsLoss, note.Code, note.Detail);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(descriptions);
    }
}
