using System.Text;
using ItaIngest.Documents;
using ItaIngest.Fuzzing.Contract;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Fuzzing;

/// <summary>The contract can be broken: each rule of it is seen to fail.</summary>
public sealed class ContractTests
{
    private static readonly Place Here = new() { Table = 1, Row = 1, Column = 1 };

    [Fact]
    public void A_good_file_keeps_the_contract()
    {
        var result = new Trial(SeedRun.Rules).Run("i1\t98.76\ni2\t97.50\n"u8.ToArray(), isThorough: true);
        result.Violation.Should().BeNull();
        result.Status.Should().Be(ExtractionStatus.Complete);
    }

    [Fact]
    public void An_exception_is_named_by_its_type_and_where_it_came_from()
    {
        var violation = Violation.Of(Thrown(), "map");
        violation.Kind.Should().Be(ViolationKind.Exception);
        violation.Key.Should().StartWith("InvalidOperationException in map").And.Contain(nameof(Thrown)).And.NotContain(".cs");
    }

    [Fact]
    public void A_residue_below_nothing_is_told() =>
        Of(Extraction() with { Residue = new Residue(-1, 0, 0, 10, 0) }).Should().Contain("a residue below nothing");

    [Fact]
    public void A_residue_that_is_not_all_of_the_text_is_told() =>
        Of(Extraction() with { Residue = new Residue(3, 0, 0, 0, 0) }).Should().Contain("a residue that is not all of the text: 3 of 9");

    [Fact]
    public void A_complete_reading_with_a_loss_is_told() =>
        Of(Extraction() with { Notes = [new Note(NoteKind.Loss, "x", "")] }).Should().Contain("complete with a loss");

    [Theory]
    [InlineData(2, 1, 1, 1)]
    [InlineData(1, 3, 1, 1)]
    [InlineData(1, 1, 2, 1)]
    [InlineData(1, 1, 1, 3)]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1, 1, 1, int.MaxValue)]
    public void A_cell_outside_its_table_is_told(int row, int column, int rows, int columns) =>
        Of(Extraction(new Cell(Here, row, column, rows, columns, "x"))).Should().Contain("a cell outside its table");

    [Fact]
    public void Two_cells_in_one_place_are_told() =>
        Of(Extraction(new Cell(Here, 1, 1, 1, 2, "x"), new Cell(Here, 1, 2, 1, 1, "y"))).Should().Contain("two cells in one place");

    [Fact]
    public void Half_a_character_is_told() => Of(Extraction(new Cell(Here, 1, 1, 1, 1, "\uD800"))).Should().Contain("half a character");

    [Fact]
    public void A_place_before_the_first_is_told() => Of(Extraction(new Cell(Here with { Row = 0 }, 1, 1, 1, 1, "x"))).Should().Contain("a cell at no place");

    private static string Of(Extraction extraction) => string.Join('\n', Invariants.Broken(new DocumentResult(extraction, null, null, []), Encoding.UTF8.GetBytes("123456789")));

    private static Extraction Extraction(params Cell[] cells) => new(
        new SourceFile("0", "x.txt", Documents.DocumentFormat.Text, 9), ExtractionStatus.Complete,
        [new Table(new Place { Table = 1 }, 1, 2, cells, [])], [], new Residue(9, 0, 0, 0, 0));

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("x");
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }
}
