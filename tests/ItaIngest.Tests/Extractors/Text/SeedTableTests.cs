using ItaIngest.Documents;

namespace ItaIngest.Tests.Extractors.Text;

/// <summary>The tables of the five real reports, counted by hand in the files.</summary>
public sealed class SeedTableTests
{
    /// <summary>File, tables, rows of the table that is joined from most parts (header included), its parts, those that continue a row.</summary>
    [SharedFact]
    public void Tables_are_joined_as_a_person_joins_them()
    {
        Shape("000").Should().Be("12 tables; 133: 15 rows of 7 parts, cut before 148,153");
        Shape("001").Should().Be("13 tables; 28: 9 rows of 3 parts, cut before ");
        Shape("003").Should().Be("1 tables; 18: 9 rows of 8 parts, cut before 40");
        Shape("004").Should().Be("1 tables; 15: 14 rows of 4 parts, cut before 19,25,32");
    }

    [SharedFact]
    public void Rows_after_a_blank_line_are_new_rows_of_the_same_table()
    {
        var table = Seed("000").Tables().Single(t => t.At.Line == 97);
        table.Rows.Should().Be(20);
        table.JoinedFrom.Select(p => (p.At.Line, p.FirstRow, p.Rows, p.ContinuesRow)).Should().Equal((97, 1, 13, false), (111, 14, 7, false));
        table.CellAt(14, 4)!.At.Should().Be(new Place { Line = 111, Table = 10, Row = 14, Column = 4 });
    }

    [SharedFact]
    public void Two_header_rows_are_dropped_where_both_repeat()
    {
        var joined = Seed("002").Tables().Where(t => t.JoinedFrom.Count > 1 && t.Columns == 3).ToList();
        joined.Select(t => t.At.Line).Should().Equal(187, 227, 239, 265);
        joined.Should().OnlyContain(t => t.JoinedFrom[1].Dropped.Count == 2);
        joined.SelectMany(t => t.JoinedFrom).Should().OnlyContain(p => !p.ContinuesRow);
    }

    [SharedFact]
    public void Checkboxes_of_the_disclosures_keep_their_state()
    {
        var rows = Seed("001").Tables().Where(t => t.At.Line >= 46).SelectMany(t => t.Cells.Where(c => c.Row > 1 && c.Column == 5)).ToList();
        rows.Should().HaveCount(43);
        rows.Should().OnlyContain(c => c.Text.StartsWith("☐ ", StringComparison.Ordinal) && c.Text.Contains("☑ ", StringComparison.Ordinal));
    }

    [SharedFact]
    public void A_bold_title_over_three_lines_is_three_paragraphs()
    {
        Seed("002").Blocks.OfType<Paragraph>().Where(p => p.At.Line is >= 161 and <= 163).Select(p => p.Text)
            .Should().HaveCount(3).And.OnlyContain(t => !t.Contains('*', StringComparison.Ordinal));
    }

    private static string Shape(string seed)
    {
        var tables = Seed(seed).Tables().ToList();
        var longest = tables.MaxBy(t => t.JoinedFrom.Count)!;
        var cut = longest.JoinedFrom.Where(p => p.ContinuesRow).Select(p => longest.Cells.First(c => c.Row == p.FirstRow).At.Line);
        return $"{tables.Count} tables; {longest.At.Line}: {longest.Rows} rows of {longest.JoinedFrom.Count} parts, cut before {string.Join(',', cut)}";
    }

    private static Extraction Seed(string number) =>
        Extractions.OfBytes(File.ReadAllBytes(Directory.GetFiles(Path.Combine(Repository.Shared!, "seeds"), number + "_*.txt").Single()));
}
