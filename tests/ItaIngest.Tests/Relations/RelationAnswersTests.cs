using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Tests.Checks;
using ItaIngest.Tests.Deciding;

namespace ItaIngest.Tests.Relations;

/// <summary>What people said to a finding of a relation is known again each time that reports are related.</summary>
public sealed class RelationAnswersTests
{
    private const string Code = "ITA-N010";

    private static Given Own => Given.Report(2567).Score("overall", "91.41");

    private static Given Later(string restated = "95.00") => Given.Report(2568).Score("overall", "93.00").Score("overall", restated, 2567);

    [Theory]
    [InlineData(Ruling.KeepAsWritten)]
    [InlineData(Ruling.NotAFinding)]
    public void An_answer_survives_relating_anew(Ruling ruling)
    {
        var finding = new Shelf().Put("a.txt", Own).Put("b.txt", Later()).One("b.txt", Code);
        var decision = Answer(finding, ruling);
        var shelf = new Shelf().Put("a.txt", Own).Put("b.txt", Later(), decisions: [decision]);
        shelf.One("b.txt", Code).Should().BeEquivalentTo(new { Severity = Severity.Info, AnsweredBy = decision.Id, IsToConfirm = false, Withholds = Array.Empty<string>() });
        shelf.Of("a.txt", Code).Should().BeEmpty();
    }

    [Fact]
    public void When_the_other_report_says_something_else_since_it_is_to_be_confirmed()
    {
        var finding = new Shelf().Put("a.txt", Own).Put("b.txt", Later()).One("b.txt", Code);
        new Shelf().Put("a.txt", Given.Report(2567).Score("overall", "90.00")).Put("b.txt", Later(), decisions: [Answer(finding, Ruling.KeepAsWritten)])
            .One("b.txt", Code).Should().BeEquivalentTo(new { Severity = Severity.Info, IsToConfirm = true });
    }

    [Fact]
    public void An_answer_that_was_undone_is_none()
    {
        var finding = new Shelf().Put("a.txt", Own).Put("b.txt", Later()).One("b.txt", Code);
        var decision = Answer(finding, Ruling.KeepAsWritten);
        new Shelf().Put("a.txt", Own).Put("b.txt", Later(), decisions: [decision, Drawn.Decide(decision.Claim, Ruling.Undo, minute: 2, supersedes: decision.Id)])
            .One("b.txt", Code).IsOpen.Should().BeTrue();
    }

    [Theory]
    [InlineData("91.47")]
    [InlineData("95.00")]
    public void That_a_person_let_the_value_stand_changes_nothing_of_what_it_says(string restated)
    {
        var open = new Shelf().Put("a.txt", Own).Put("b.txt", Later(restated)).One("b.txt", Code);
        var later = Given.Report(2568).Score("overall", "93.00").Score("overall", restated, 2567, standing: Standing.ByReviewer);
        var kept = new Shelf().Put("a.txt", Own).Put("b.txt", later, decisions: [Answer(open, Ruling.KeepAsWritten)]).One("b.txt", Code);
        kept.Should().BeEquivalentTo(new { Severity = Severity.Info, IsToConfirm = false });
    }

    private static Decision Answer(CheckResult finding, Ruling ruling) =>
        Drawn.Decide(new DecidedClaim("b.txt", "overall", 2567, Code, 1, "", ""), ruling, minute: 1, answers: Findings.KeyOf([finding], finding));
}
