using ItaIngest.Checks;
using ItaIngest.Mapping;
using ItaIngest.Tests.Checks;

namespace ItaIngest.Tests.Relations;

public sealed class RestatedLastYearTests
{
    private const string Code = "ITA-N010";

    [Fact]
    public void What_differs_is_held_where_it_is_restated_with_both_places()
    {
        var shelf = new Shelf()
            .Put("2567.txt", Given.Report(2567).Score("overall", "91.41"))
            .Put("2568.txt", Given.Report(2568).Score("overall", "93.00").Score("overall", "95.47", 2567));

        var result = shelf.One("2568.txt", Code);

        (result.Verdict, result.Severity, result.Subject).Should().Be((Verdict.Fails, Severity.Error, new Subject("overall", 2567)));
        result.Withholds.Should().Equal("overall@2567/score");
        result.Evidence.Select(e => (e.Text, e.At.Document is null)).Should().Equal(("95.47", true), ("91.41", false));
        result.Evidence[1].At.Document.Should().Be(ItaIngest.Records.DocumentId.Hash("2567.txt"));
        result.Repair.Should().BeNull("they are two digits apart");
        shelf.Of("2567.txt", Code).Should().BeEmpty("the year's own report is the first witness");
    }

    [Theory]
    [InlineData("91.47", "91.41", "one-digit")]
    [InlineData("91.41", "91.47", null)]
    public void One_easily_misread_digit_apart_the_own_value_is_proposed(string own, string restated, string? basis)
    {
        // ๗ is often read as ๑, and ๑ is not known to be read as ๗.
        var result = new Shelf()
            .Put("2567.txt", Given.Report(2567).Score("overall", own))
            .Put("2568.txt", Given.Report(2568).Score("overall", restated, 2567))
            .One("2568.txt", Code);

        result.Figures.GetValueOrDefault("basis").Should().Be(basis);
        result.Repair?.To.Should().Be(own);
        (result.Repair is null).Should().Be(basis is null);
    }

    [Fact]
    public void Neighbours_in_the_last_decimal_differ() => new Shelf()
        .Put("2567.txt", Given.Report(2567).Score("overall", "91.41"))
        .Put("2568.txt", Given.Report(2568).Score("overall", "91.42", 2567))
        .One("2568.txt", Code).Verdict.Should().Be(Verdict.Fails);

    [Fact]
    public void Without_that_years_report_or_with_another_agencys_nothing_is_said()
    {
        new Shelf().Put("2566.txt", Given.Report(2566).Score("overall", "91.41")).Put("2568.txt", Given.Report(2568).Score("overall", "90.00", 2567)).All.Should().BeEmpty();
        new Shelf()
            .Put("2567.txt", Given.Report(2567).Agency("เทศบาลตำบล", "ตัวอย่าง", "อื่น", "อื่น").Score("overall", "91.41"))
            .Put("2568.txt", Given.Report(2568).Score("overall", "90.00", 2567))
            .All.Should().BeEmpty();
    }

    [Fact]
    public void A_part_is_compared_with_the_same_part_only()
    {
        var shelf = new Shelf()
            .Put("2567.txt", Given.Report(2567).Score("e1", "90.00", part: "EIT1").Score("e1", "80.00", part: "EIT2"))
            .Put("2568.txt", Given.Report(2568).Score("e1", "80.00", 2567, "EIT2").Score("e1", "70.00", 2567));
        shelf.Of("2568.txt", Code).Where(r => r.Verdict == Verdict.Fails).Should().BeEmpty();
        shelf.Of("2568.txt", Code).Should().ContainSingle().Which.Subject.Part.Should().Be("EIT2");
    }

    [Fact]
    public void A_question_whose_number_moved_cannot_be_told_and_one_that_may_have_gives_a_warning()
    {
        var shelf = new Shelf()
            .Put("2567.txt", Given.Report(2567).Score("o30", "0").Score("i1", "91.00"))
            .Put("2568.txt", Given.Report(2568).Score("o20", "0", 2567).Score("o30", "100", 2567).Score("i1", "95.00", 2567));
        shelf.Of("2568.txt", Code).Select(r => (r.Subject.Item, r.Verdict, r.Severity)).Should().BeEquivalentTo(new[]
        {
            ("o30", Verdict.CannotTell, Severity.None), // 2568 has 28 OIT items.
            ("i1", Verdict.Fails, Severity.Warning), // Both years have i1 to i15, and no title is known of both.
        });
    }

    [Fact]
    public void The_own_report_with_the_better_reading_is_the_witness_and_an_analysis_before_others()
    {
        var shelf = new Shelf()
            .Put("a.txt", Given.Report(2567, ReportKind.Implementation).Score("overall", "90.00"))
            .Put("b.txt", Given.Report(2567).Score("overall", "91.41"), Outcome.Partial)
            .Put("c.docx", Given.Report(2567).Score("overall", "92.22"))
            .Put("z.txt", Given.Report(2568).Score("overall", "92.22", 2567));
        shelf.One("z.txt", Code).Figures["document"].Should().Be("c.docx");
    }

    [Fact]
    public void What_makes_one_the_likelier_is_said()
    {
        var proved = Given.Report(2567).Score("overall", "91.41").Score("instrument:IIT", "88.04").Score("instrument:EIT", "90.00").Score("instrument:OIT", "95.00");
        new Shelf().Put("a.txt", proved).Put("b.txt", Given.Report(2568).Score("overall", "70.00", 2567)).One("b.txt", Code).Figures["basis"].Should().Be("there-proved");
        new Shelf().Put("a.txt", Given.Report(2567).Score("indicator:1", "91.41").Score("indicator:2", "83.33"))
            .Put("b.txt", Given.Report(2568).Score("indicator:1", "83.33", 2567)).One("b.txt", Code).Figures["basis"].Should().Be("slipped");
    }

    [Fact]
    public void Many_in_one_table_are_one_finding_that_holds_each()
    {
        var own = Given.Report(2567).Indicators("91.00", "92.00", "93.00", "94.00", "95.00");
        var later = Given.Report(2568).On(inTable: 2);
        for (var i = 1; i <= 5; i++) later.Score(Items.Indicator(i), "60.0" + i, 2567);

        var result = new Shelf().Put("a.txt", own).Put("b.txt", later).One("b.txt", Code);

        result.Subject.Should().Be(new Subject("table:2", 2567));
        result.Withholds.Should().HaveCount(5).And.Contain("indicator:3@2567/score");
        result.Evidence.Should().HaveCount(10);
    }

    [Fact]
    public void What_a_person_settled_is_not_held_again_and_no_finding_where_a_person_says_so()
    {
        var own = Given.Report(2567).Score("overall", "91.41");
        var settled = new Shelf().Put("a.txt", own).Put("b.txt", Given.Report(2568).Score("overall", "95.00", 2567, standing: Standing.ByReviewer)).One("b.txt", Code);
        (settled.Severity, settled.Withholds.Count).Should().Be((Severity.Warning, 0));

        new Shelf().Put("a.txt", own)
            .Put("b.txt", Given.Report(2568).Score("overall", "95.00", 2567), decisions: [Shelf.NotAFinding("b.txt", Code, "overall", 2567)])
            .One("b.txt", Code).Should().BeEquivalentTo(new { Severity = Severity.Info, IsOpen = false, AnsweredBy = "d", Withholds = Array.Empty<string>() });
    }
}
