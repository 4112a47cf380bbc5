using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Tests.Extractors.Pdf.Tables;

public sealed class RuledTablesTests
{
    private static readonly double[] Xs = [100, 200, 300, 400];
    private static readonly double[] Ys = [100, 120, 140, 160];

    [Fact]
    public void A_grid_gives_its_cells()
    {
        var page = new RuledPage().Text(100, 80, "before").Grid(Xs, Ys).Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", null, "i");
        var found = page.Find();

        var table = found.Tables.Should().ContainSingle().Subject;
        RuledPage.Rows(table).Should().Be("a | b | c\nd | e | f\ng |  | i");
        (table.Rows, table.Columns, table.Form, table.Confidence).Should().Be((3, 3, TableForm.Ruled, 1.0));
        (table.OpenAtTop, table.OpenAtBottom).Should().Be((false, false));
        table.ColumnEdges.Should().Equal(100, 200, 300, 400);
        table.Area.Should().Be(new Area(100, 100, 400, 160));
        table.Cells[4].Area.Should().Be(new Area(200, 120, 300, 140));
        found.Taken.Take(6).Should().AllBeEquivalentTo(false);
        found.Taken.Skip(6).Should().AllBeEquivalentTo(true);
    }

    [Fact]
    public void The_last_row_of_a_table_alone_on_its_page_has_no_line_above_it()
    {
        double[] xs = [70, 120, 220, 320, 380];
        var page = new RuledPage().Across(90, 70, 480).Text(224, 84, "e6").Text(324, 84, "95.47");
        foreach (var x in xs) page.Upright(x, 60, 90);
        var table = page.Table();

        RuledPage.Rows(table).Should().Be(" |  | e6 | 95.47");
        table.OpenAtTop.Should().BeTrue();
    }

    [Fact]
    public void A_line_with_ticks_on_it_is_no_table()
    {
        var page = new RuledPage().Across(90, 70, 480);
        foreach (var x in new[] { 70, 120, 220, 320, 380 }) page.Upright(x, 84, 90).Text(x, 110, "10");
        page.Find().Tables.Should().BeEmpty();
    }

    [Fact]
    public void A_page_without_lines_or_without_text_has_none()
    {
        new RuledPage().Text(100, 100, "text").Find().Tables.Should().BeEmpty();
        new RuledPage().Grid(Xs, Ys).Find().Tables.Should().BeEmpty();
    }

    [Fact]
    public void Missing_inner_lines_are_spans()
    {
        var table = new RuledPage()
            .Across(100, 100, 400).Across(120, 200, 400).Across(140, 100, 400).Across(160, 100, 400)
            .Upright(100, 100, 160).Upright(200, 100, 160).Upright(300, 120, 160).Upright(400, 100, 160)
            .Texts(Xs, Ys, "a", "b", null, null, "c", "d", "e", "f", "g").Table();

        RuledPage.Rows(table).Should().Be("2x1:a | 1x2:b\nc | d\ne | f | g");
    }

    [Fact]
    public void A_cell_of_several_lines_is_one()
    {
        var table = new RuledPage().Grid([100, 200, 300], [100, 140, 160])
            .Text(104, 114, "ลำดับ").Text(104, 128, "ที่").Text(204, 120, "b").Text(104, 154, "1").Text(204, 154, "2").Table();

        RuledPage.Rows(table).Should().Match("ลำดับ*ที่ | b\n1 | 2");
        table.Cells[0].Lines.Should().HaveCount(2);
    }

    [Fact]
    public void Cells_with_borders_of_their_own_are_one_grid()
    {
        var page = new RuledPage();
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++) page.Box(100 + (column * 102.25), 100 + (row * 22.25), 200 + (column * 102.25), 120 + (row * 22.25));
        }

        page.Box(97.75, 97.75, 406.75, 166.75);
        double[] xs = [100, 202.25, 304.5, 406], ys = [100, 122.25, 144.5, 166];
        RuledPage.Rows(page.Texts(xs, ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Table()).Should().Be("a | b | c\nd | e | f\ng | h | i");
    }

    [Fact]
    public void Lines_in_pieces_are_lines()
    {
        var page = new RuledPage();
        foreach (var y in Ys)
        {
            for (var x = 100; x < 400; x += 50) page.Across(y + (x % 100 == 0 ? 0.2 : 0), x, x + 49.5);
        }

        foreach (var x in Xs)
        {
            for (var y = 100; y < 160; y += 20) page.Upright(x, y + 0.5, y + 19.5);
        }

        RuledPage.Rows(page.Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Table()).Should().Be("a | b | c\nd | e | f\ng | h | i");
    }

    [Fact]
    public void Double_and_thick_lines_are_one()
    {
        var page = new RuledPage().Grid(Xs, Ys);
        foreach (var y in Ys) page.Across(y + 1.5, 100, 401.5);
        page.Upright(98, 98, 162, 5).Upright(402, 98, 162, 5);
        RuledPage.Rows(page.Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Table()).Should().Be("a | b | c\nd | e | f\ng | h | i");
    }

    [Fact]
    public void Dots_and_dashes_are_lines()
    {
        var page = new RuledPage();
        foreach (var y in Ys)
        {
            for (var x = 100.0; x < 400; x += 1.5) page.Across(y, x, x + 0.75, 0.75);
        }

        // Dots of an upright line are squares too, and nothing says which way they run.
        foreach (var x in Xs)
        {
            for (var y = 100.0; y < 160; y += 1.5) page.Across(y, x - 0.375, x + 0.375, 0.75);
        }

        RuledPage.Rows(page.Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Table()).Should().Be("a | b | c\nd | e | f\ng | h | i");

        var dashed = new RuledPage();
        foreach (var y in Ys)
        {
            for (var x = 100.0; x < 400; x += 10) dashed.Across(y, x, x + 5);
        }

        foreach (var x in Xs) dashed.Upright(x, 100, 160, dashed: true);
        RuledPage.Rows(dashed.Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Table()).Should().Be("a | b | c\nd | e | f\ng | h | i");
    }

    [Fact]
    public void White_lines_are_none_unless_on_shades()
    {
        new RuledPage().Grid(Xs, Ys, lightness: 1).Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Find().Tables.Should().BeEmpty();

        var shaded = new RuledPage().Shade(100, 100, 400, 160).Grid(Xs, Ys, lightness: 1).Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i");
        RuledPage.Rows(shaded.Table()).Should().Be("a | b | c\nd | e | f\ng | h | i");
    }

    [Fact]
    public void Missing_outer_sides_are_closed()
    {
        var page = new RuledPage();
        foreach (var y in Ys) page.Across(y, 100, 400);
        page.Upright(200, 100, 160).Upright(300, 100, 160);
        var table = page.Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Table();

        RuledPage.Rows(table).Should().Be("a | b | c\nd | e | f\ng | h | i");
        table.ColumnEdges.Should().Equal(100, 200, 300, 400);
        table.Confidence.Should().BeLessThan(1);
    }

    [Fact]
    public void Inner_lines_alone_are_a_table()
    {
        var table = new RuledPage().Across(120, 100, 400).Across(140, 100, 400).Upright(200, 100, 160).Upright(300, 100, 160)
            .Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Table();

        RuledPage.Rows(table).Should().Be("a | b | c\nd | e | f\ng | h | i");
        (table.OpenAtTop, table.OpenAtBottom).Should().Be((true, true));
    }

    [Fact]
    public void The_air_beside_a_stair_is_no_cell()
    {
        var table = new RuledPage().Across(100, 100, 200).Across(120, 100, 400).Across(140, 100, 400).Upright(100, 100, 140).Upright(200, 100, 140).Upright(400, 120, 140)
            .Text(104, 114, "a").Text(104, 134, "b").Text(204, 134, "c").Text(304, 112, "no cell").Table();

        RuledPage.Rows(table).Should().Be("a\nb | c");
    }

    [Fact]
    public void Merged_cells_that_a_page_end_cuts_are_open()
    {
        var table = new RuledPage().Across(100, 100, 400).Across(120, 200, 400).Across(140, 200, 400)
            .Upright(100, 100, 152).Upright(200, 100, 152).Upright(300, 100, 140).Upright(400, 100, 140)
            .Text(104, 114, "merged").Text(204, 114, "b").Text(304, 114, "c").Text(204, 134, "d").Text(304, 134, "e").Table();

        RuledPage.Rows(table).Should().Be("2x1:merged | b | c\nd | e");
        table.OpenAtBottom.Should().BeTrue();
        table.Cells.Select(cell => cell.IsOpenBelow).Should().Equal(true, false, false, false, false);

        var next = new RuledPage().Across(120, 200, 400).Across(140, 100, 400)
            .Upright(100, 100, 140).Upright(200, 100, 140).Upright(300, 100, 140).Upright(400, 100, 140)
            .Text(104, 114, "rest").Text(204, 114, "b").Text(304, 114, "c").Text(204, 134, "d").Text(304, 134, "e").Table();
        RuledPage.Rows(next).Should().Be("2x1:rest | b | c\nd | e");
        next.OpenAtTop.Should().BeTrue();
        next.Cells.Where(cell => cell.IsOpenAbove).Should().HaveCount(3);
    }

    [Fact]
    public void A_table_in_a_cell_is_its_own()
    {
        var found = new RuledPage().Grid([100, 200, 400], [100, 120, 220]).Text(104, 114, "a").Text(204, 114, "b").Text(104, 134, "c").Text(204, 134, "above")
            .Grid([220, 280, 340], [150, 170, 190]).Text(224, 164, "n1").Text(284, 164, "n2").Text(224, 184, "n3").Text(284, 184, "n4").Find();

        found.Tables.Should().HaveCount(2);
        RuledPage.Rows(found.Tables[0]).Should().Be("a | b\nc | above");
        RuledPage.Rows(found.Tables[1]).Should().Be("n1 | n2\nn3 | n4");
        found.Tables[0].Within.Should().BeNull();
        found.Tables[1].Within.Should().Be((0, 2, 2));
        found.Taken.Should().NotContain(false);
    }

    [Fact]
    public void A_frame_is_no_table_and_a_table_in_it_is()
    {
        var found = new RuledPage().Box(50, 50, 500, 700).Box(54, 54, 496, 696).Text(60, 80, "title").Grid(Xs, Ys).Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Find();

        var table = found.Tables.Should().ContainSingle().Subject;
        RuledPage.Rows(table).Should().StartWith("a | b | c\n");
        table.Within.Should().BeNull();
        found.Taken[0].Should().BeFalse();
    }

    [Fact]
    public void Tables_side_by_side_are_two()
    {
        var found = new RuledPage().Grid([50, 100, 150], [100, 120, 140]).Texts([50, 100, 150], [100, 120, 140], "a", "b", "c", "d")
            .Grid([250, 300, 350], [100, 120, 140]).Texts([250, 300, 350], [100, 120, 140], "e", "f", "g", "h").Find();

        found.Tables.Select(RuledPage.Rows).Should().Equal("a | b\nc | d", "e | f\ng | h");
    }

    [Fact]
    public void Boxes_underlines_and_fraction_bars_are_none()
    {
        new RuledPage().Box(100, 100, 300, 140).Text(104, 114, "boxed").Text(104, 128, "prose")
            .Text(104, 200, "underlined").Across(202, 104, 164)
            .Text(104, 300, "1").Across(304, 103, 111).Text(104, 316, "2").Find().Tables.Should().BeEmpty();
    }

    [Fact]
    public void The_grid_of_a_chart_is_none()
    {
        var axis = new RuledPage().Upright(100, 100, 300);
        for (var y = 100; y <= 300; y += 40) axis.Across(y, 100, 400).Text(80, y + 4, "10");
        axis.Text(200, 150, "88.5").Find().Tables.Should().BeEmpty();

        var grid = new RuledPage().Grid([100, 160, 220, 280, 340, 400], [100, 140, 180, 220, 260, 300]).Shade(110, 150, 150, 300).Shade(170, 190, 210, 300);
        for (var y = 100; y <= 300; y += 40) grid.Text(80, y + 4, "10");
        grid.Text(180, 175, "62").Find().Tables.Should().BeEmpty();
    }

    [Fact]
    public void A_form_with_empty_cells_is_one()
    {
        var table = new RuledPage().Grid(Xs, [100, 120, 140, 160, 180, 200, 220, 240]).Texts(Xs, Ys, "a", "b", "c").Table();
        (table.Rows, table.Columns, table.Cells.Count).Should().Be((7, 3, 21));
    }

    [Fact]
    public void Struck_text_and_underlined_text_divide_no_cell()
    {
        var table = new RuledPage().Grid([100, 200, 300], [100, 140, 160]).Text(104, 114, "struck").Across(110.5, 101, 142)
            .Text(104, 130, "x").Text(204, 114, "b").Text(104, 154, "c").Text(202, 154, "underlined text!").Across(156, 202, 298).Table();

        RuledPage.Rows(table).Should().Match("struck*x | b\nc | underlined text!");
    }

    [Fact]
    public void A_line_from_border_to_border_through_text_divides_no_cell()
    {
        var table = new RuledPage().Grid([100, 184, 300], [100, 120, 140]).Text(101, 112, "struck through").Across(109, 100, 184).Text(204, 114, "b").Text(104, 134, "c").Text(204, 134, "d").Table();

        RuledPage.Rows(table).Should().Be("struck through | b\nc | d");
    }

    [Fact]
    public void A_word_that_sticks_out_stays_whole()
    {
        var table = new RuledPage().Grid([100, 150, 200], [100, 120, 140]).Text(104, 114, "overflow").Text(104, 134, "c").Text(154, 134, "d").Table();
        RuledPage.Rows(table).Should().Be("overflow | \nc | d");
    }

    [Fact]
    public void Text_of_two_cells_is_parted_at_the_line()
    {
        var table = new RuledPage().Grid([100, 150, 200], [100, 120, 140]).Text(104, 114, "left").Text(152, 114, "right").Text(118, 134, "98.50 97.25 x").Table();
        RuledPage.Rows(table).Should().Be("left | right\n98.50 | 97.25 x");
    }

    [Fact]
    public void Columns_that_are_no_wider_than_a_line_are_dropped()
    {
        var table = new RuledPage().Grid([100, 200, 203.5, 300], [100, 120, 123, 140]).Text(104, 114, "a").Text(207, 114, "b").Text(104, 135, "c").Text(207, 135, "d").Table();
        RuledPage.Rows(table).Should().Be("a | b\nc | d");
    }

    [Fact]
    public void Lines_that_only_stick_out_make_no_row_or_column()
    {
        var table = new RuledPage().Grid(Xs, Ys).Across(100, 60, 100).Upright(400, 160, 200).Upright(250, 100, 108).Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Table();
        RuledPage.Rows(table).Should().Be("a | b | c\nd | e | f\ng | h | i");
    }

    [Fact]
    public void Horizontal_lines_alone_are_left_to_others()
    {
        var page = new RuledPage();
        foreach (var y in Ys) page.Across(y, 100, 400);
        var found = page.Texts(Xs, Ys, "a", "b", "c", "d", "e", "f").Find();
        found.Tables.Should().BeEmpty();
        found.Taken.Should().NotContain(true);
    }

    [Fact]
    public void Upwards_text_of_a_header_is_in_its_cell()
    {
        var table = new RuledPage().Grid([100, 120, 300], [100, 180, 200]).Upwards(114, 175, "upwards").Text(124, 114, "most of the text runs right").Text(104, 194, "1").Text(124, 194, "2").Table();
        RuledPage.Rows(table).Should().Be("upwards | most of the text runs right\n1 | 2");
    }

    [Fact]
    public void Drawn_boxes_in_cells_are_checkboxes()
    {
        var page = new RuledPage().Grid([100, 200, 300], [100, 120, 140, 160]).Text(104, 114, "a").Text(204, 114, "b")
            .Box(104, 126, 113, 135).Text(118, 134, "no").Box(204, 126, 213, 135).Text(206, 134, "✓", 10).Text(218, 134, "yes")
            .Box(104, 146, 113, 155).Text(118, 154, "open").Box(204, 146, 213, 155).Shade(206, 148, 211, 153, 0).Text(218, 154, "filled");
        RuledPage.Rows(page.Table()).Should().Be("a | b\n☐ no | ☑ yes\n☐ open | ☑ filled");
        page.Find().Taken.Should().NotContain(false);
    }

    [Fact]
    public void A_drawing_in_a_box_is_a_tick()
    {
        var page = new RuledPage().Grid([100, 200, 300], [100, 120, 140]).Text(104, 114, "a").Text(204, 114, "b")
            .Box(104, 126, 113, 135).Scribble(104, 126, 113, 135).Text(118, 134, "crossed").Box(204, 126, 213, 135).Scribble(218, 128, 224, 134).Text(228, 134, "beside");
        RuledPage.Rows(page.Table()).Should().Be("a | b\n☑ crossed | ☐ beside");
    }

    [Fact]
    public void Boxes_that_touch_or_hold_text_are_cells()
    {
        var page = new RuledPage().Grid([100, 112, 124, 136], [100, 112, 124]).Texts([97, 109, 121, 133], [96.5, 108.5, 120.5], "1", "2", "3", "4", "5", "6");
        RuledPage.Rows(page.Table()).Should().Be("1 | 2 | 3\n4 | 5 | 6");
    }

    [Fact]
    public void Columns_with_lines_in_the_header_only_go_on_below_it()
    {
        var page = new RuledPage().Across(100, 100, 400).Across(120, 100, 400).Across(140, 100, 400).Across(160, 100, 400).Across(180, 100, 400).Across(200, 100, 400)
            .Upright(100, 100, 200).Upright(400, 100, 200).Upright(200, 100, 120).Upright(300, 100, 120);
        double[] ys = [100, 120, 140, 160, 180, 200];
        var table = page.Texts(Xs, ys, "a", "b", "c", "d", "1.50", "2.50", "e", "3.50", "4.50", "f", null, "6.50", "heading of three").Table();

        RuledPage.Rows(table).Should().Be("a | b | c\nd | 1.50 | 2.50\ne | 3.50 | 4.50\nf |  | 6.50\n1x3:heading of three");
        (table.Form, table.Confidence < 1).Should().Be((TableForm.HalfRuled, true));
    }

    [Fact]
    public void Rows_of_numbers_between_columns_with_lines_are_rows()
    {
        var page = new RuledPage().Grid(Xs, [100, 120, 200]).Texts(Xs, [100, 120, 200], "a", "b", "c");
        for (var row = 0; row < 4; row++) page.Text(104, 134 + (row * 18), "x").Text(204, 134 + (row * 18), "9" + row).Text(304, 134 + (row * 18), "8" + row);
        var table = page.Table();

        RuledPage.Rows(table).Should().Be("a | b | c\nx | 90 | 80\nx | 91 | 81\nx | 92 | 82\nx | 93 | 83");
        table.Form.Should().Be(TableForm.HalfRuled);
    }

    [Fact]
    public void Lines_of_words_in_a_cell_are_no_rows()
    {
        var page = new RuledPage().Grid(Xs, [100, 120, 180]).Texts(Xs, [100, 120, 180], "a", "b", "c");
        for (var row = 0; row < 3; row++) page.Text(104, 134 + (row * 18), "words").Text(204, 134 + (row * 18), "more");
        page.Table().Rows.Should().Be(2);
    }

    [Fact]
    public void Columns_of_values_without_any_line_are_told_by_their_gaps()
    {
        double[] ys = [100, 120, 140, 160, 180];
        var page = new RuledPage().Grid([100, 200, 400], ys).Text(104, 114, "name").Text(204, 114, "values of it all, in two")
            .Text(104, 134, "d").Text(210, 134, "1.50").Text(330, 134, "2.50").Text(104, 154, "e").Text(210, 154, "3.50").Text(330, 154, "4.50")
            .Text(104, 174, "f").Text(210, 174, "5.50").Text(330, 174, "6.50");
        RuledPage.Rows(page.Table()).Should().Be("name | 1x2:values of it all, in two\nd | 1.50 | 2.50\ne | 3.50 | 4.50\nf | 5.50 | 6.50");
    }

    [Fact]
    public void Numbered_items_are_no_columns()
    {
        double[] ys = [100, 120, 140, 160, 180];
        var page = new RuledPage().Grid([100, 200, 400], ys).Text(104, 114, "name").Text(204, 114, "items");
        for (var row = 1; row < 4; row++) page.Text(104, ys[row] + 14, "d").Text(204, ys[row] + 14, row + ".").Text(240, ys[row] + 14, "item");
        page.Table().Columns.Should().Be(2);
    }

    [Fact]
    public void A_frame_with_lines_between_rows_of_columns_is_left_to_others()
    {
        var page = new RuledPage().Grid([100, 400], [100, 120, 140, 160]);
        foreach (var y in (double[])[114, 134, 154]) page.Text(104, y, "label").Text(240, y, "word").Text(330, y, "words");
        page.Find().Taken.Should().NotContain(true);
    }

    [Fact]
    public void A_nested_table_that_touches_its_cell_is_its_own()
    {
        var found = new RuledPage().Grid([100, 200, 400], [100, 120, 180]).Text(104, 114, "a").Text(204, 114, "b").Text(104, 134, "c").Text(204, 134, "above")
            .Grid([206, 280, 350], [140, 160, 179.5]).Text(210, 154, "n1").Text(284, 154, "n2").Text(210, 174, "n3").Text(284, 174, "n4").Find();

        found.Tables.Select(RuledPage.Rows).Should().Equal("a | b\nc | above", "n1 | n2\nn3 | n4");
        found.Tables[1].Within.Should().Be((0, 2, 2));
    }

    [Fact]
    public void Shaded_header_cells_without_lines_belong_to_the_table()
    {
        var page = new RuledPage().Grid(Xs, [120, 140, 160]).Shade(100, 100, 200, 119.5).Shade(200, 100, 300, 119.5).Shade(300, 100, 400, 119.5)
            .Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i");
        RuledPage.Rows(page.Table()).Should().Be("a | b | c\nd | e | f\ng | h | i");

        var band = new RuledPage().Grid(Xs, [120, 140, 160]).Shade(100, 100, 400, 120).Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i");
        RuledPage.Rows(band.Table()).Should().Be("a | b | c\nd | e | f\ng | h | i");
    }

    [Fact]
    public void A_highlight_in_a_cell_divides_nothing()
    {
        var page = new RuledPage().Grid(Xs, Ys).Shade(203, 102, 240, 117).Shade(60, 60, 500, 90).Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i");
        RuledPage.Rows(page.Table()).Should().Be("a | b | c\nd | e | f\ng | h | i");
    }

    [Fact]
    public void A_column_that_goes_on_over_both_page_ends_stays()
    {
        var page = new RuledPage().Upright(100, 100, 160).Upright(200, 100, 160).Upright(300, 100, 160).Upright(400, 100, 160).Across(120, 200, 400).Across(140, 200, 400)
            .Texts(Xs, Ys, null, "b", "c", null, "e", "f", null, "h", "i");
        var table = page.Table();
        RuledPage.Rows(table).Should().Be("3x1: | b | c\ne | f\nh | i");
        (table.Cells[0].IsOpenAbove, table.Cells[0].IsOpenBelow).Should().Be((true, true));
    }

    [Fact]
    public void The_rest_of_a_row_is_a_table()
    {
        var table = new RuledPage().Grid([100, 150, 200, 250, 300, 350], [100, 120]).Text(154, 114, "rest").Table();
        RuledPage.Rows(table).Should().Be(" | rest |  |  | ");
    }

    [Fact]
    public void The_segments_of_bars_are_none()
    {
        var page = new RuledPage().Across(300, 90, 400);
        for (var x = 100; x < 400; x += 80) page.Box(x, 180, x + 30, 220).Box(x, 220, x + 30, 300).Text(x + 8, 204, "12").Text(x + 8, 264, "34");
        page.Find().Tables.Where(table => table.Columns > 1).Select(RuledPage.Rows).Should().BeEmpty();
    }

    [Fact]
    public void Thick_lines_that_are_drawn_as_areas_are_lines()
    {
        var page = new RuledPage();
        foreach (var y in Ys) page.Shade(98, y - 2, 402, y + 2, 0.2);
        foreach (var x in Xs) page.Shade(x - 2, 98, x + 2, 162, 0.2);
        RuledPage.Rows(page.Texts(Xs, Ys, "a", "b", "c", "d", "e", "f", "g", "h", "i").Table()).Should().Be("a | b | c\nd | e | f\ng | h | i");
    }

    [Fact]
    public void Cells_without_a_margin_are_parted_at_their_line()
    {
        // "98.50" ends half a point before the line, "A" begins half a point behind it.
        var page = new RuledPage().Grid([100, 127.9, 160], [100, 120, 140]).Text(100.4, 114, "98.50").Text(128.4, 114, "A").Text(100.4, 134, "97.25").Text(128.4, 134, "B");
        RuledPage.Rows(page.Table()).Should().Be("98.50 | A\n97.25 | B");
    }
}
