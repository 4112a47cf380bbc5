using ItaIngest.Pdf;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Content;

public class FormTests
{
    private static (string, PdfObject) IsForm => ("Subtype", ContentPage.Name("Form"));

    [Fact]
    public void A_form_is_placed_by_its_matrix_and_cut_by_its_box()
    {
        var page = new ContentPage();
        page.With("XObject", "X", page.AddStream(1, "1 w 0 0 m 100 0 l S BT /F1 10 Tf 5 5 Td (A) Tj 60 0 Td (B) Tj ET", IsForm, ("Matrix", ContentPage.Numbers(1, 0, 0, 1, 10, 20)), ("BBox", ContentPage.Numbers(0, -10, 50, 50))));

        var read = page.Show("q 1 0 0 1 5 0 cm /X Do Q");

        read.Rulings.Single().Should().Be(new Ruling(true, 80, 15, 65, 1, 0, RulingKind.Stroke, false, -1));
        read.Glyphs.Select(glyph => (glyph.X, glyph.Visibility)).Should().Equal((20f, GlyphVisibility.Visible), (80f, GlyphVisibility.Clipped));
    }

    [Fact]
    public void A_form_has_its_own_resources_or_those_around_it()
    {
        var page = new ContentPage();
        page.With("XObject", "Own", page.AddStream(1, "BT /F1 10 Tf (a) Tj ET", IsForm, ("Resources", ContentPage.Dictionary(("Font", ContentPage.Dictionary(("F1", ContentPage.Dictionary(("BaseFont", ContentPage.Name("Other"))))))))));
        page.With("XObject", "Inherited", page.AddStream(2, "BT /F1 10 Tf (b) Tj ET", IsForm));

        var read = page.Show("/Own Do /Inherited Do");

        read.Glyphs.Select(glyph => read.Fonts[glyph.Font].Name).Should().Equal("Other", "Half");
    }

    [Fact]
    public void What_a_form_saves_or_restores_too_often_stays_in_it()
    {
        var page = new ContentPage();
        page.With("XObject", "X", page.AddStream(1, "Q Q 5 0 0 5 0 0 cm q q BT", IsForm));

        page.Show("q 2 0 0 2 0 0 cm BT /F1 10 Tf 10 10 Td /X Do (A) Tj ET Q BT /F1 10 Tf (B) Tj ET").Glyphs.Select(glyph => (glyph.X, glyph.Size)).Should().Equal((20f, 20f), (0f, 10f));
    }

    [Fact]
    public void A_form_in_itself_ends()
    {
        var page = new ContentPage();
        page.With("XObject", "X", page.AddStream(1, "BT /F1 10 Tf (a) Tj ET /X Do", IsForm));

        var read = page.Show("/X Do");

        read.Text().Should().Be("a");
        read.Notes.Should().ContainSingle(note => note.Code == "form-in-itself");
    }

    [Fact]
    public void Forms_in_forms_are_followed_to_a_depth()
    {
        var page = new ContentPage { Limits = new PdfLimits { Depth = 10 } };
        for (var i = 0; i < 100; i++) page.With("XObject", $"X{i}", page.AddStream(1 + i, $"/X{i + 1} Do BT /F1 10 Tf (a) Tj ET", IsForm));

        var read = page.Show("/X0 Do");

        read.Text().Should().HaveLength(10);
        read.Notes.Should().ContainSingle(note => note.IsLoss && note.Code == "limit-depth");
    }

    [Fact]
    public void Forms_that_draw_each_other_many_times_run_out_of_operators()
    {
        var page = new ContentPage { Limits = new PdfLimits { PageOperators = 5000 } };
        for (var i = 0; i < 30; i++) page.With("XObject", $"X{i}", page.AddStream(1 + i, string.Concat(Enumerable.Repeat($"/X{i + 1} Do ", 10)), IsForm));

        page.Show("/X0 Do").Notes.Should().ContainSingle(note => note.IsLoss && note.Code == "limit-operators");
    }

    [Fact]
    public void An_annotation_is_laid_onto_its_rectangle()
    {
        var page = new ContentPage();
        var form = page.AddStream(1, "BT /F1 10 Tf (v) Tj ET", IsForm, ("BBox", ContentPage.Numbers(0, 0, 10, 10)));
        page.Page.Entries["Annots"] = ContentPage.Array(
            ContentPage.Dictionary(("Subtype", ContentPage.Name("Widget")), ("Rect", ContentPage.Numbers(50, 50, 70, 60)), ("AP", ContentPage.Dictionary(("N", form)))),
            ContentPage.Dictionary(("Subtype", ContentPage.Name("Widget")), ("F", new PdfNumber(2)), ("Rect", ContentPage.Numbers(0, 0, 70, 60)), ("AP", ContentPage.Dictionary(("N", form)))));

        page.Show("").Glyphs.Should().ContainSingle().Which.Should().Match<Glyph>(glyph => glyph.X == 50 && glyph.Y == 50 && glyph.Advance == 10);
    }

    [Fact]
    public void The_value_of_a_field_without_appearance_is_a_loss()
    {
        var page = new ContentPage();
        page.Page.Entries["Annots"] = ContentPage.Array(ContentPage.Dictionary(("Subtype", ContentPage.Name("Widget")), ("V", new PdfString("8"u8.ToArray()))));

        page.Show("").Notes.Should().ContainSingle(note => note.IsLoss && note.Code == "field-not-drawn");
    }
}
