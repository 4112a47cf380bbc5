using ItaIngest.Checks;
using ItaIngest.Mapping;
using ItaIngest.Tests.Checks;

namespace ItaIngest.Tests.Relations;

public sealed class ImplementationAndFormatsTests
{
    private const string Analysis = "ITA-N011";
    private const string Formats = "ITA-N012";

    [Fact]
    public void An_implementation_report_that_states_other_scores_or_levels_has_them_held()
    {
        var shelf = new Shelf()
            .Put("a.txt", Given.Report(2567).Score("overall", "93.03").Score("indicator:1", "90.00").Level("ผ่านดี"))
            .Put("b.txt", Given.Report(2567, ReportKind.Implementation).Score("overall", "88.83").Score("indicator:1", "90.00").Level("ผ่าน"));

        var fails = shelf.Of("b.txt", Analysis).Where(r => r.Verdict == Verdict.Fails).ToList();
        fails.SelectMany(r => r.Withholds).Should().Equal("overall@2567/score", "overall@2567/level");
        fails.Should().OnlyContain(r => r.Severity == Severity.Error);
        shelf.Of("b.txt", Analysis).Should().Contain(r => r.Verdict == Verdict.Holds && r.Subject.Item == "indicator:1");
        shelf.Of("a.txt", Analysis).Should().BeEmpty("the analysis is the first witness");
    }

    [Fact]
    public void Measures_that_are_not_reported_are_told_for_information()
    {
        var plan = Given.Report(2567).Years(2567, 2568).Measure("จัดทำคู่มือการให้บริการประชาชน").Measure("อบรมเรื่องการใช้ทรัพย์สินของราชการ").Measure("เผยแพร่ข้อมูลงบประมาณรายไตรมาส");
        var done = Given.Report(2567, ReportKind.Implementation).Years(2568).Measure("จัดทำคู่มือการให้บริการแก่ประชาชน").Measure("เผยแพร่ข้อมูลงบประมาณรายไตรมาส");

        var result = new Shelf().Put("a.txt", plan).Put("b.txt", done).One("b.txt", Analysis);

        (result.Verdict, result.Severity).Should().Be((Verdict.Fails, Severity.Info));
        result.Figures.Should().Contain("announced", "3").And.Contain("reported", "2").And.Contain("absent", "1");
        result.Evidence.Skip(1).Should().ContainSingle().Which.Text.Should().StartWith("อบรม");
        new Shelf().Put("a.txt", plan).Put("b.txt", done.Measure("อบรมเรื่องการใช้ทรัพย์สินราชการ")).One("b.txt", Analysis).Verdict.Should().Be(Verdict.Holds);
    }

    [Fact]
    public void Measures_cannot_be_compared_without_a_list_or_when_nothing_is_alike()
    {
        var plan = Given.Report(2567).Years(2567, 2568).Measure("จัดทำคู่มือการให้บริการประชาชน");
        Reason(Given.Report(2567, ReportKind.Implementation).Years(2568)).Should().Be("measures-not-stated");
        Reason(Given.Report(2567, ReportKind.Implementation).Years(2568).Measure("ปลูกต้นไม้")).Should().Be("measures-unlike");
        new Shelf().Put("a.txt", plan).Put("b.txt", Given.Report(2567, ReportKind.Implementation).Years(2569).Measure("ปลูกต้นไม้")).All.Should().BeEmpty("it is of another year");

        string Reason(Given done) => new Shelf().Put("a.txt", plan).Put("b.txt", done).One("b.txt", Analysis).Figures["reason"];
    }

    [Fact]
    public void One_report_in_two_files_says_which_counts()
    {
        var shelf = new Shelf()
            .Put("a.pdf", Given.Report(2567).Score("overall", "93.03").Score("indicator:1", "90.00"), Outcome.Partial)
            .Put("b.docx", Given.Report(2567).Score("overall", "93.03").Score("indicator:1", "90.00").Score("indicator:2", "91.00"));

        var result = shelf.One("a.pdf", Formats);
        (result.Severity, result.Figures["document"], result.Figures["basis"], result.Figures["shared"], result.Figures["differing"]).Should().Be((Severity.Info, "b.docx", "outcome", "2", "0"));
        shelf.Of("b.docx", Formats).Should().BeEmpty();
        new Shelf().Put("a.pdf", Given.Report(2567).Score("overall", "93.03")).Put("b.docx", Given.Report(2567).Score("overall", "93.03").Score("indicator:1", "90.00"))
            .One("a.pdf", Formats).Figures["basis"].Should().Be("scores");
        new Shelf().Put("a.pdf", Given.Report(2567).Score("overall", "93.03")).Put("b.docx", Given.Report(2567).Score("overall", "93.03"))
            .One("b.docx", Formats).Figures["basis"].Should().Be("path");
    }

    [Fact]
    public void What_two_files_of_a_report_state_differently_is_held_at_the_one_that_counts()
    {
        var shelf = new Shelf()
            .Put("a.pdf", Given.Report(2567).Score("overall", "93.03").Score("i3", "97.54"), Outcome.Flagged)
            .Put("b.docx", Given.Report(2567).Score("overall", "93.03").Score("i3", "91.54"));

        var result = shelf.One("b.docx", Formats);
        (result.Severity, result.Subject).Should().Be((Severity.Error, new Subject("i3", 2567)));
        result.Withholds.Should().Equal("i3@2567/score");
        result.Evidence.Select(e => e.Text).Should().Equal("91.54", "97.54");
        shelf.One("a.pdf", Formats).Severity.Should().Be(Severity.Warning);
    }

    [Fact]
    public void Reports_of_two_kinds_are_two_reports() => new Shelf()
        .Put("a.pdf", Given.Report(2567).Score("overall", "93.03"))
        .Put("b.docx", Given.Report(2567, ReportKind.Implementation).Score("overall", "93.03"))
        .All.Should().NotContain(r => r.Result.Code == Formats);
}
