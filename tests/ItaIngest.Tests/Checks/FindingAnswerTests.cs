using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Tests.Deciding;

namespace ItaIngest.Tests.Checks;

/// <summary>Findings that people have answered.</summary>
public sealed class FindingAnswerTests
{
    private static readonly IReadOnlyList<CheckResult> Results = SeedFigures.Seed002.Results;

    private static CheckResult Open => Results.First(r => r.IsOpen && r.Withholds.Count > 0);

    [Fact]
    public void What_was_answered_withholds_nothing_and_names_the_decision()
    {
        var decision = Keep(Findings.KeyOf(Results, Open));
        var found = Findings.Answer(Results, [decision]);
        found.Results.Should().HaveCount(Results.Count);
        found.Results.Single(r => r.AnsweredBy is not null).Should().BeEquivalentTo(new { Open.Code, Open.Subject, Severity = Severity.Info, IsOpen = false, AnsweredBy = decision.Id, Withholds = Array.Empty<string>() });
        found.Results.Count(r => r.IsOpen).Should().Be(Results.Count(r => r.IsOpen) - 1);
        found.ToConfirm.Should().BeEmpty();
    }

    [Fact]
    public void What_says_something_else_now_is_answered_still_and_to_be_confirmed()
    {
        var key = Findings.KeyOf(Results, Open);
        var found = Findings.Answer(Results, [Keep(key with { Said = "something else" })]);
        found.ToConfirm.Should().ContainSingle();
        found.Results.Single(r => r.AnsweredBy is not null).Should().BeEquivalentTo(new { IsToConfirm = true, IsOpen = false });
        Findings.Answer(Results, [Keep(key)]).ToConfirm.Should().BeEmpty();
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2", 1)]
    public void When_the_check_was_revised_since_it_is_to_be_confirmed(string revision, int toConfirm) =>
        Findings.Answer(Results, [Keep(Findings.KeyOf(Results, Open), Open.Code + "/1")], code => code + "/" + revision).ToConfirm.Should().HaveCount(toConfirm);

    [Fact]
    public void What_is_no_finding_is_kept_aside()
    {
        var decision = Drawn.Decide(Drawn.Claim("i1", Open.Code), Ruling.NotAFinding, answers: Findings.KeyOf(Results, Open));
        var found = Findings.Answer(Results, [decision]);
        found.Suppressed.Should().ContainSingle().Which.AnsweredBy.Should().Be(decision.Id);
        found.Results.Should().HaveCount(Results.Count - 1);
    }

    [Fact]
    public void Of_several_alike_each_has_its_own_answer()
    {
        var alike = Given.Report(2566).Paragraph("จаน").Paragraph("ขวаญ").Paragraph("จаน").ResultsOf("ITA-T001");
        for (var meant = 0; meant < alike.Count; meant++)
        {
            var found = Findings.Answer(alike, [Keep(Findings.KeyOf(alike, alike[meant]))]);
            found.Results.Select(r => r.AnsweredBy is not null).Should().Equal(alike.Select((_, i) => i == meant));
        }
    }

    [Fact]
    public void What_is_left_of_several_alike_keeps_its_number_and_its_id()
    {
        var said = Results.First(r => r.IsOpen);
        CheckResult[] alike = [said, said with { Fit = null }, said with { Repair = null }];
        var ids = FindingId.Of("d", alike).Select(f => f.Id).ToList();
        var first = Findings.Answer(alike, [Drawn.Decide(Drawn.Claim("i1", said.Code), Ruling.NotAFinding, answers: Findings.KeyOf(alike, alike[0]))]);
        FindingId.Of("d", first.Results).Select(f => f.Id).Should().Equal(ids[1], ids[2]);

        var second = Findings.KeyOf(first.Results, first.Results[0]);
        second.Ordinal.Should().Be(2);
        var both = Findings.Answer(alike, [Drawn.Decide(Drawn.Claim("i1", said.Code), Ruling.NotAFinding, answers: Findings.KeyOf(alike, alike[0])), Keep(second)]);
        both.Results.Select(r => r.AnsweredBy is not null).Should().Equal(true, false);
    }

    private static Decision Keep(AnsweredFinding finding, string check = "") => Drawn.Decide(Drawn.Claim("i1", finding.Code), Ruling.KeepAsWritten, answers: finding, check: check);
}
