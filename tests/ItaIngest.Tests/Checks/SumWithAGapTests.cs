using ItaIngest.Checks;
using ItaIngest.Mapping;

namespace ItaIngest.Tests.Checks;

/// <summary>ITA-S018: questions that would prove each other, were not one of them unread.</summary>
public sealed class SumWithAGapTests
{
    private static Given Five => Given.Report(2566).Score("indicator:1", "90.00").Scores("i1", "90.00", "91.00", "89.00", "92.00", "88.00");

    [Fact]
    public void A_cell_that_is_no_number_leaves_a_gap()
    {
        var found = Five.Score("i6", "9o.oo").ResultOf("ITA-S018");
        found.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning });
        (found.Figures["listed"], found.Figures["questions"], found.Figures["gaps"]).Should().Be(("5", "6", "1"));
        found.Withholds.Should().BeEmpty("the others are not wrong");
    }

    [Fact]
    public void A_row_of_no_known_code_leaves_a_gap_in_its_table()
    {
        Given Rows(int table) => Given.Report(2566).On(inTable: 1).Score("indicator:1", "90.00").Scores("i1", "90.00", "91.00", "89.00", "92.00", "88.00").On(inTable: table).Remark(RemarkKind.CodeMangled, "i6?", certain: false);
        Rows(1).ResultsOf("ITA-S018").Should().ContainSingle();
        Rows(2).ResultsOf("ITA-S018").Should().BeEmpty("it belongs to another list");
    }

    [Fact]
    public void A_sum_that_is_no_number_is_the_gap_itself() =>
        Given.Report(2566).Score("indicator:1", "9o.oo").Scores("i1", "90.00", "91.00", "89.00", "92.00", "88.00", "90.00").ResultOf("ITA-S018").Figures["sum"].Should().Be("unread");

    [Fact]
    public void A_list_that_leaves_questions_out_and_a_whole_one_say_nothing()
    {
        Five.ResultsOf("ITA-S018").Should().BeEmpty("nothing is unread");
        Five.Score("i6", "90.00").ResultsOf("ITA-S018").Should().BeEmpty();
        Given.Report(2566).Score("indicator:1", "90.00").Scores("i1", "90.00", "91.00").Score("i6", "9o.oo").ResultsOf("ITA-S018").Should().BeEmpty("more lack than are unread");
    }
}
