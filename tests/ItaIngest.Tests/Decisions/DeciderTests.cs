using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Tests.Checks;

namespace ItaIngest.Tests.Deciding;

public sealed class DeciderTests
{
    private const string Path = "a/report.txt";
    private int count;

    private static Given Sample => Given.Report(2566).Score("indicator:6", "80.97", copies: ["80.97", "80.87"]).Score("i10|i11|i12", "97.50").Level("B").Pass("indicator:6", "fail");

    [Fact]
    public void Without_decisions_the_facts_are_what_the_mapper_made()
    {
        var facts = Sample.Facts;
        new Decider().Settle(Path, facts, []).Facts.Should().BeSameAs(facts);
    }

    [Fact]
    public void A_replaced_score_is_read_again_and_stands_by_its_reviewer()
    {
        var settled = Settle(Of("indicator:6", "score", Ruling.Replace, "๘๑.๕"));
        settled.Facts.Observations[0].Should().BeEquivalentTo(new { Value = "81.5", Number = 81.5m, Decimals = 1, Standing = Standing.ByReviewer, Raw = "80.97" });
        settled.Facts.Observations[0].Copies.Select(c => c.Value).Should().Equal("80.97", "80.87");
        settled.Applied.Should().ContainSingle();
    }

    [Fact]
    public void A_copy_is_addressed_by_its_place_among_the_statements()
    {
        var settled = Settle(Of("indicator:6", "score", Ruling.AcceptRepair, "80.97", ordinal: 3, raw: "80.87"));
        settled.Facts.Observations[0].Copies.Select(c => (c.Value, c.Raw)).Should().Equal(("80.97", "80.97"), ("80.97", "80.87"));
        new Checker(Given.RealRules).Check(Sample.Document, settled.Facts).Single(r => r.Code == "ITA-S020").Verdict.Should().Be(Verdict.Holds);
    }

    [Fact]
    public void A_copy_that_is_kept_becomes_the_value()
    {
        var settled = Settle(Of("indicator:6", "score", Ruling.KeepAsWritten, null, ordinal: 3, raw: "80.87"));
        settled.Facts.Observations[0].Should().BeEquivalentTo(new { Value = "80.87", Standing = Standing.ByReviewer });
        settled.Facts.Observations[0].Copies.Should().HaveCount(2);
        new Checker(Given.RealRules).Check(Sample.Document, settled.Facts).Single(r => r.Code == "ITA-S020").Should().BeEquivalentTo(new { Severity = Severity.Warning, Withholds = Array.Empty<string>() });
    }

    [Fact]
    public void What_is_kept_as_written_is_not_withheld_again()
    {
        var given = Given.Report(2566).Score("indicator:3", "99.90").Score("i17", "2.00");
        var settled = new Decider().Settle(Path, given.Facts, [Of("indicator:3", "score", Ruling.KeepAsWritten, null, raw: "99.90"), Of("i17", "score", Ruling.KeepAsWritten, null, raw: "2.00")]);
        var result = new Checker(Given.RealRules).Check(given.Document, settled.Facts).Single(r => r.Code == "ITA-S013");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning, Withholds = Array.Empty<string>() });
    }

    [Fact]
    public void Withdrawing_a_statement_leaves_its_copies_and_withdrawing_all_leaves_nothing()
    {
        Settle(Of("indicator:6", "score", Ruling.Withdraw, null)).Facts.Observations[0].Copies.Should().ContainSingle();
        var all = Settle([.. Enumerable.Range(1, 3).Select(n => Of("indicator:6", "score", Ruling.Withdraw, null, ordinal: n))]);
        all.Facts.Observations.Should().NotContain(o => o.Item == "indicator:6" && o.Figure == Figure.Score);
    }

    [Fact]
    public void An_undecided_item_is_reassigned_and_its_value_stays()
    {
        var settled = Settle(Of("i10|i11|i12", "item", Ruling.Replace, "i11"));
        settled.Facts.Observations[1].Should().BeEquivalentTo(new { Item = "i11", Value = "97.50", Standing = Standing.ByReviewer, ItemRaw = "i10|i11|i12" });
    }

    [Fact]
    public void An_item_and_its_score_can_both_be_decided_by_their_claims_as_read()
    {
        var settled = Settle(Of("i10|i11|i12", "item", Ruling.Replace, "i11"), Of("i10|i11|i12", "score", Ruling.Replace, "97.51"));
        settled.Facts.Observations[1].Should().BeEquivalentTo(new { Item = "i11", Number = 97.51m });
        settled.Unmatched.Should().BeEmpty();
    }

    [Fact]
    public void Levels_and_pass_words_are_replaced_by_what_they_can_be()
    {
        var settled = Settle(Of("overall", "level", Ruling.AcceptRepair, "ต้องปรับปรุง"), Of("indicator:6", "pass", Ruling.Replace, "pass"));
        settled.Facts.Observations.Where(o => o.Figure != Figure.Score).Select(o => o.Value).Should().Equal("ต้องปรับปรุง", "pass");
        Settle(Of("indicator:6", "pass", Ruling.Replace, "ผ่านมั้ง")).Unmatched.Should().ContainSingle();
    }

    [Fact]
    public void The_year_of_an_item_and_of_the_report_can_be_corrected()
    {
        Settle(Of("i10|i11|i12", "year", Ruling.Replace, "๒๕๖๕")).Facts.Observations[1].Year.Should().Be(2565);
        var report = Settle(Of("document", "year", Ruling.Replace, "2565")).Facts;
        report.ScoreYear.Should().Be(2565);
        report.Observations.Should().OnlyContain(o => o.Year == 2565);
        Settle(Of("document", "report-year", Ruling.Replace, "2567")).Facts.ReportYear.Should().Be(2567);
    }

    [Fact]
    public void The_agency_a_person_names_settles_who_the_mentions_mean()
    {
        var given = Given.Report(2568).Agency("เทศบาลตำบล", "ลาดขวาง").Mention("เทศบาลตำบลท่าวาสุกรี", MentionStanding.Other).Mention("เทศบาลตำบลลาดขวาง");
        var agency = new Decider().Settle(Path, given.Facts, [Of("agency", "agency", Ruling.Replace, "เทศบาลตำบลท่าวาสุกรี", year: null)]).Facts.Agency;
        agency.Should().BeEquivalentTo(new { Type = "เทศบาลตำบล", Name = "ท่าวาสุกรี" });
        agency.Mentions.Select(m => m.Standing).Should().Equal(MentionStanding.Same, MentionStanding.Other);
        new Decider().Settle(Path, given.Facts, [Of("agency", "district", Ruling.Replace, "อำเภอบ้านโพธิ์", year: null)]).Facts.Agency.District.Should().Be("บ้านโพธิ์");
        new Decider().Settle(Path, given.Facts, [Of("agency", "province", Ruling.Replace, "ฉะเชิงเทรา", year: null)]).Facts.Agency.Province.Should().Be("ฉะเชิงเทรา");
    }

    [Fact]
    public void The_last_decision_about_a_claim_counts()
    {
        var settled = Settle(Of("indicator:6", "score", Ruling.Replace, "1.00"), Of("indicator:6", "score", Ruling.Replace, "81.00"));
        settled.Facts.Observations[0].Number.Should().Be(81m);
        settled.Applied.Should().ContainSingle().Which.Value.Should().Be("81.00");
    }

    [Theory]
    [InlineData("indicator:9", 2566, "score", 1, "80.00")]
    [InlineData("indicator:6", 2565, "score", 1, "80.00")]
    [InlineData("indicator:6", 2566, "score", 4, "80.00")]
    [InlineData("indicator:6", 2566, "score", 0, "80.00")]
    [InlineData("indicator:6", 2566, "weight", 1, "80.00")]
    [InlineData("indicator:6", 2566, "score", 1, "eighty")]
    [InlineData("indicator:6", 2566, "score", 1, null)]
    [InlineData("indicator:6", null, "score", 1, "80.00")]
    public void A_decision_without_its_claim_or_a_readable_value_is_handed_back(string item, int? year, string figure, int ordinal, string? value)
    {
        var decision = Of(item, figure, Ruling.Replace, value, ordinal, year: year);
        var settled = Settle(decision);
        settled.Unmatched.Should().Equal(decision);
        settled.Facts.Should().BeEquivalentTo(Sample.Facts);
    }

    [Fact]
    public void A_decision_about_another_report_is_handed_back() =>
        new Decider().Settle("b.txt", Sample.Facts, [Of("indicator:6", "score", Ruling.Replace, "80.00")]).Unmatched.Should().ContainSingle();

    [Fact]
    public void A_decision_applies_but_is_to_confirm_when_the_text_has_changed()
    {
        var settled = Settle(Of("indicator:6", "score", Ruling.Replace, "81.00", raw: "80.98"));
        settled.Applied.Should().ContainSingle();
        settled.ToConfirm.Should().ContainSingle();
        Settle(Of("indicator:6", "score", Ruling.Replace, "81.00", raw: "80.97")).ToConfirm.Should().BeEmpty();
    }

    [Fact]
    public void No_decision_is_lost()
    {
        Decision[] decisions = [Of("indicator:6", "score", Ruling.Replace, "81.00"), Of("i1", "score", Ruling.Withdraw, null), Of("indicator:7", "ITA-S013", Ruling.NotAFinding, null)];
        var settled = Settle(decisions);
        settled.Applied.Concat(settled.Unmatched).Concat(settled.AboutFindings).Should().BeEquivalentTo(decisions);
    }

    [Fact]
    public void What_is_no_finding_is_taken_out_of_the_results_and_kept_aside()
    {
        var results = SeedFigures.Seed002.Results;
        var byCode = Findings.Answer(results, [Of("indicator:7", "ITA-S013", Ruling.NotAFinding, null)]);
        byCode.Suppressed.Should().ContainSingle().Which.Code.Should().Be("ITA-S013");
        byCode.Results.Should().HaveCount(results.Count - 1);
        var byVersion = Findings.Answer(results, [Of("overall", "level", Ruling.NotAFinding, null) with { CheckVersion = "ITA-R001@1" }]);
        byVersion.Suppressed.Select(r => r.Code).Should().Equal("ITA-R001");
        var byFigure = Findings.Answer(results, [Of("indicator:6", "score", Ruling.NotAFinding, null)]);
        byFigure.Suppressed.Select(r => r.Code).Should().Equal("ITA-S020");
    }

    [Theory]
    [InlineData(2, "", "ขวаญ")]
    [InlineData(1, "ขวаญ", "ขวаญ")]
    [InlineData(1, "", "จаน")]
    public void Of_several_findings_of_one_check_only_the_meant_one_is_taken_out(int ordinal, string raw, string suppressed)
    {
        var results = Given.Report(2566).Paragraph("จаน").Paragraph("ขวаญ").ResultsOf("ITA-T001");
        var found = Findings.Answer(results, [Of("document", "ITA-T001", Ruling.NotAFinding, null, ordinal, raw, year: null)]);
        found.Suppressed.Should().ContainSingle().Which.Evidence[0].Text.Should().Be(suppressed);
        found.Results.Should().ContainSingle();
    }

    [Fact]
    public void What_is_no_finding_any_more_is_handed_back()
    {
        var found = Findings.Answer(SeedFigures.Seed002.Results, [Of("indicator:1", "ITA-S013", Ruling.NotAFinding, null)]);
        found.Unmatched.Should().ContainSingle();
        found.Suppressed.Should().BeEmpty();
    }

    [Fact]
    public void A_finding_that_is_none_does_not_undo_a_value_that_was_replaced()
    {
        var settled = Settle(Of("indicator:6", "score", Ruling.Replace, "81.00"), Of("indicator:6", "score", Ruling.NotAFinding, null));
        settled.Facts.Observations[0].Number.Should().Be(81m);
        settled.AboutFindings.Should().ContainSingle();
    }

    private static SettledFacts Settle(params Decision[] decisions) => new Decider().Settle(Path, Sample.Facts, decisions);

    private Decision Of(string item, string figure, Ruling ruling, string? value, int ordinal = 1, string raw = "", int? year = 2566) =>
        new(FormattableString.Invariant($"d{++count}"), new DecidedClaim(Path, item, year, figure, ordinal, raw, "hash"), ruling, string.Empty, value, "reason", null, "reviewer", DateTimeOffset.UnixEpoch, DecidedBy.Form, string.Empty, null);
}
