using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>What the cells of a column say of it, and the misread header that they bear out.</summary>
public sealed class ColumnContentsTests
{
    private static readonly HeaderVocabulary Headers = new(SeedRun.Rules.Phrases, new ConfusionDistance(SeedRun.Rules.Confusions));

    [Theory]
    [InlineData("i๑|i๒|i๓", "Question Number Title")]
    [InlineData("๙๑.๕๐|๘๒.๓๓|-", "Score")]
    [InlineData("๑|๒|๓.", "Number")]
    [InlineData("การปฏิบัติหน้าที่|การใช้งบประมาณ|การใช้อำนาจ", "Question Indicator Title Topic Component")]
    // A third may be something else; of which half are scores it is not told what it holds. Sub-indicators are numbered with one decimal.
    [InlineData("๙๑.๕๐|การปฏิบัติหน้าที่", "")]
    [InlineData("๙.๑|๙.๒|๑๐.๑", "")]
    [InlineData("", "")]
    public void A_column_is_told_by_most_of_its_cells(string cells, string roles) =>
        string.Join(' ', ColumnContents.RolesOf(Column(cells.Split('|')), 1, 1)).Should().Be(roles);

    [Theory]
    [InlineData("๙๑.๕๐", true)]
    [InlineData("100.00", true)]
    [InlineData("๙๑.๕", true)]
    [InlineData("๙.๑", false)]
    [InlineData("๑๐๑.๐๐", false)]
    [InlineData("i๑", false)]
    public void A_score_has_two_decimals_or_is_no_number_of_a_sub_indicator(string text, bool isScore) => ColumnContents.IsScore(text).Should().Be(isScore);

    [Theory]
    // Half of the name is misread: the cells below say what was meant.
    [InlineData("คxxนน", ColumnRole.Score, "คะแนน")]
    [InlineData("สำคัน", ColumnRole.Number, "ลำดับ")]
    public void A_header_is_known_where_the_cells_bear_it_out(string header, ColumnRole role, string meant) =>
        Headers.Confirmed(header, [role]).Should().Be((role, meant));

    [Theory]
    // The nearest word is that of another column; no word is near; the cells say nothing.
    [InlineData("คxxนน", ColumnRole.Number)]
    [InlineData("หมายเหตุ", ColumnRole.Score)]
    [InlineData("คxxนน", null)]
    public void A_header_that_the_cells_contradict_is_not(string header, ColumnRole? role) =>
        Headers.Confirmed(header, role is { } r ? [r] : []).Should().BeNull();

    // A header, and the cells below it.
    private static Grid Column(string[] cells)
    {
        var readings = cells.Prepend("หัว").Select((text, k) => new Reading(new Place { Row = k + 1, Column = 1 }, text, text, null, [])).ToList();
        var table = new Table(new Place(), readings.Count, 1, [.. readings.Select(r => new Cell(r.At, r.At.Row!.Value, 1, 1, 1, r.Raw))], []);
        var read = new ReadTable(table, readings);
        return new Grid(read, read);
    }
}
