using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Pages;
using ItaIngest.Pdf;

namespace ItaIngest.Tests.Extractors.Pdf.Pages;

public sealed class BlankPageTests
{
    private static readonly PdfPage Empty = new PageOf().Page();

    [Fact]
    public void An_empty_page_is_for_information() => NoteOf(Empty).Should().Be((NoteKind.Info, "page-blank"));

    [Fact]
    public void A_white_area_is_nothing() => NoteOf(Empty with { Shades = [new Shade(0, 0, 595, 842, 1, 0)] }).Should().Be((NoteKind.Info, "page-blank"));

    [Fact]
    public void Letters_drawn_as_outlines_are_a_loss() => NoteOf(Empty with { Scribbles = [new Scribble(70, 100, 78, 112, 0)] }).Should().Be((NoteKind.Loss, "page-without-text"));

    [Fact]
    public void A_picture_without_text_is_a_loss() => NoteOf(new PageOf().Image(0, 0, 595, 842).Page()).Should().Be((NoteKind.Loss, "page-without-text"));

    private static (NoteKind, string) NoteOf(PdfPage page)
    {
        var note = new PageReader(null).Read(page, ReadOnlyMemory<byte>.Empty).Notes.Should().ContainSingle().Subject;
        return (note.Kind, note.Code);
    }
}
