using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Tests.Checks;

/// <summary>Agencies, years, codes, text, files.</summary>
public sealed class OtherChecksTests
{
    [Fact]
    public void Another_agency_is_open_until_more_than_one_other_mention_settles_it()
    {
        var open = Given.Report(2568).Mention("เทศบาลตำบลตัวอย่าง").Mention("เทศบาลตำบลอื่น", MentionStanding.Other).ResultOf("ITA-A001");
        open.Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = new[] { "agency/name" } });
        var settled = Given.Report(2568).Mention("เทศบาลตำบลตัวอย่าง").Mention("เทศบาลตำบลตัวอย่าง").Mention("เทศบาลตำบลอื่น", MentionStanding.Other).ResultOf("ITA-A001");
        settled.Should().BeEquivalentTo(new { Severity = Severity.Warning, Withholds = Array.Empty<string>() });
        Given.Report(2568).Mention("เทศบาลตำบลตัวอย่าง").ResultsOf("ITA-A001").Should().BeEmpty();
    }

    [Fact]
    public void A_misspelt_agency_is_one_finding_a_spelling()
    {
        var results = Given.Report(2568).Mention("เทศบาลตำบลตัวอยาง", MentionStanding.Mangled).Mention("เทศบาลตำบลตัวอยาง", MentionStanding.Mangled).Mention("เทศบาลตำบลตวอย่าง", MentionStanding.Unclear).ResultsOf("ITA-A002");
        results.Select(r => r.Evidence.Count).Should().Equal(2, 1);
        results.Should().OnlyContain(r => r.Severity == Severity.Info);
        results.Select(r => r.Repair!.Safety).Should().Equal(Safety.Safe, Safety.ShowOnly);
        Given.Report(2568).Agency(null, null).Mention("เทศบาลตำบลตวอย่าง", MentionStanding.Unclear).ResultOf("ITA-A002")
            .Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = new[] { "agency/name" } });
    }

    [Fact]
    public void A_misspelt_province_is_settled_by_the_province()
    {
        Given.Report(2568).Agency("เทศบาลตำบล", "ตัวอย่าง", "เมือง", "ชัยภูมิ").Mention("จังหวัดชัยภูม", MentionStanding.Mangled, MentionKind.Province)
            .ResultOf("ITA-A003").Should().BeEquivalentTo(new { Severity = Severity.Info });
        Given.Report(2568).Agency("เทศบาลตำบล", "ตัวอย่าง").Mention("จังหวัดชัยภูม", MentionStanding.Mangled, MentionKind.Province)
            .ResultOf("ITA-A003").Withholds.Should().Equal("agency/province");
    }

    [Fact]
    public void A_cover_ends_where_the_running_text_begins()
    {
        var running = new string('ก', 200);
        Given.Report(2565).Paragraph("รายงาน").Paragraph(running).Mention("เทศบาลตำบลตัวอย่าง").ResultOf("ITA-A004").Severity.Should().Be(Severity.Info);
        Given.Report(2565).Paragraph("รายงาน").Mention("เทศบาลตำบลตัวอย่าง").Paragraph(running).ResultsOf("ITA-A004").Should().BeEmpty();
    }

    [Theory]
    [InlineData(2568, 2568, 2569, 0, Severity.None)]
    [InlineData(2567, 2568, 2569, 0, Severity.None)]
    [InlineData(2568, 2567, null, 1, Severity.Error)]
    [InlineData(2565, 2568, null, 1, Severity.Warning)]
    [InlineData(2568, 2568, 2567, 1, Severity.Warning)]
    public void Years_that_contradict_are_told(int scores, int report, int? plan, int findings, Severity severity)
    {
        var results = Given.Report(scores).Years(report, plan).Score("i1", "90").Paragraph($"ปีงบประมาณ พ.ศ. {report}").ResultsOf("ITA-A006");
        results.Select(r => r.Severity).Should().Equal(Enumerable.Repeat(severity, findings));
    }

    [Fact]
    public void Scores_of_the_year_before_are_noted_with_the_line_that_names_it()
    {
        var given = Given.Report(2564).Years(report: 2565).Paragraph("ปีงบประมาณ พ.ศ. ๒๕๖๕").Paragraph("ผลการประเมินปี พ.ศ.๒๕๖๔");
        given.ResultOf("ITA-N004").Evidence.Select(e => e.At.Line).Should().Equal(2, 1);
        Given.Report(2565).ResultsOf("ITA-N004").Should().BeEmpty();
    }

    [Fact]
    public void A_mangled_code_is_settled_or_holds_its_row()
    {
        var settled = Given.Report(2568).Score("o13", "100").RemarkOn(RemarkKind.CodeMangled, "o13", "ซื้อ ๐๑๓", "o13").ResultOf("ITA-M001");
        settled.Should().BeEquivalentTo(new { Severity = Severity.Info, Withholds = Array.Empty<string>() });
        settled.Repair!.Safety.Should().Be(Safety.Safe);
        var open = Given.Report(2566).Score("i7|i17", "60.07").RemarkOn(RemarkKind.CodeMangled, "i7|i17", "๑๗", "i7|i17", certain: false).ResultOf("ITA-M001");
        open.Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = new[] { "i7|i17@2566/score" } });
        open.Repair!.Alternatives.Should().Equal("i17");
        Given.Report(2566).Score("i7", "60.07").ResultsOf("ITA-M001").Should().BeEmpty();
    }

    [Fact]
    public void A_wrong_title_elsewhere_withholds_only_what_stands_in_its_row()
    {
        var given = Given.Report(2568).Score("indicator:10", "100.00").Remark(RemarkKind.IndicatorTitleWrong, "๑๐. การเปิดเผยข้อมูล", "การป้องกันการทุจริต", certain: false, item: "indicator:10");
        given.ResultOf("ITA-M006").Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = Array.Empty<string>() });
        given.RemarkOn(RemarkKind.IndicatorTitleWrong, "indicator:10", "x", certain: false).ResultsOf("ITA-M006")[0].Withholds.Should().Equal("indicator:10@2568/score");
    }

    [Fact]
    public void A_run_of_equal_defects_is_one_finding_with_many_places() =>
        Given.Report(2566).Remark(RemarkKind.CodeMangled, "01", "o1", places: 43).ResultOf("ITA-M001").Evidence.Should().HaveCount(43);

    [Theory]
    [InlineData(RemarkKind.CodeMangled, true, "ITA-M001", Severity.Info)]
    [InlineData(RemarkKind.CodeAbsent, true, "ITA-M002", Severity.Info)]
    [InlineData(RemarkKind.CodeAbsent, false, "ITA-M002", Severity.Error)]
    [InlineData(RemarkKind.CodeMissing, true, "ITA-M002", Severity.Error)]
    [InlineData(RemarkKind.CodeMismatch, false, "ITA-M003", Severity.Error)]
    [InlineData(RemarkKind.CodeMismatch, true, "ITA-M003", Severity.Warning)]
    [InlineData(RemarkKind.CodeWithTwoTitles, true, "ITA-M003", Severity.Warning)]
    [InlineData(RemarkKind.TitleWithTwoCodes, false, "ITA-M003", Severity.Error)]
    [InlineData(RemarkKind.QuestionTitleVariant, true, "ITA-M004", Severity.Info)]
    [InlineData(RemarkKind.IndicatorTitleVariant, true, "ITA-M005", Severity.Info)]
    [InlineData(RemarkKind.IndicatorTitleWrong, false, "ITA-M006", Severity.Error)]
    [InlineData(RemarkKind.CodeCase, true, "ITA-M008", Severity.Info)]
    [InlineData(RemarkKind.RowContinuation, true, "ITA-M009", Severity.Info)]
    [InlineData(RemarkKind.CodeRepeated, false, "ITA-M010", Severity.Error)]
    [InlineData(RemarkKind.CodeOutOfRange, false, "ITA-M011", Severity.Error)]
    [InlineData(RemarkKind.HeaderMangled, true, "ITA-T004", Severity.Info)]
    [InlineData(RemarkKind.NumberArtefact, true, "ITA-T009", Severity.Warning)]
    [InlineData(RemarkKind.NotANumber, true, "ITA-S001", Severity.Error)]
    public void Every_remark_is_told_by_its_check(RemarkKind kind, bool certain, string code, Severity severity)
    {
        var results = Given.Report(2566).Score("overall", "90").Score("i1", "90").Remark(kind, "ก", "ข", certain, "i2").Results;
        results.Where(r => r.IsFinding).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = code, Severity = severity });
    }

    [Fact]
    public void No_kind_of_remark_is_without_a_check()
    {
        foreach (var kind in Enum.GetValues<RemarkKind>())
            Given.Report(2566).Remark(kind, "ก", "ข").Results.Where(r => r.Evidence.Any(e => e.Text == "ก")).Should().ContainSingle($"{kind} must be told");
    }

    [Theory]
    [InlineData("อำเภอเก婷", 1)]
    [InlineData("детลະຄນ", 1)]
    [InlineData("ประโยжน์", 1)]
    [InlineData("คะแนน Google เฉลี่ย", 0)]
    [InlineData("ภาษา 中文 และ ລາວ", 0)]
    [InlineData("E–Service ของหน่วยงาน ๙๙.๓๔", 0)]
    public void A_foreign_letter_counts_only_inside_a_Thai_word(string text, int findings) =>
        Given.Report(2566).Paragraph(text).ResultsOf("ITA-T001").Should().HaveCount(findings);

    [Fact]
    public void Foreign_letters_of_one_paragraph_are_one_finding_with_their_places()
    {
        var result = Given.Report(2566).Paragraph("ตัวชี้วัดที่ ๖ คະแนนเฉลี่ย ๘๐.๘๗ คະแนน", new ReadingStep("lao", "ະ", "ะ", 1)).ResultOf("ITA-T001");
        result.Severity.Should().Be(Severity.Warning);
        result.Evidence.Select(e => e.At.Start).Should().HaveCount(2).And.OnlyHaveUniqueItems();
        result.Repair.Should().BeEquivalentTo(new { Safety = Safety.Safe, From = result.Evidence[0].Text, To = result.Evidence[0].Text.Replace('ະ', 'ะ') });
    }

    [Fact]
    public void Losses_are_told_and_information_is_not()
    {
        var given = Given.Report(2566).Note(NoteKind.Loss, "damaged-part", "a").Note(NoteKind.Loss, "damaged-part", "b").Note(NoteKind.Info, "repeated-header-dropped", "c").Note(NoteKind.Info, "overlapping-spans", "2");
        given.ResultOf("ITA-X002").Evidence.Should().HaveCount(2);
        given.ResultsOf("ITA-X003").Should().ContainSingle();
    }

    [Fact]
    public void Pages_that_were_not_read_are_named_together()
    {
        var given = Given.Report(2566).On(7).Note(NoteKind.Loss, "page-without-text", "").On(2).Note(NoteKind.Loss, "page-without-text", "").On(3).Note(NoteKind.Loss, "page-without-text", "");
        given.ResultOf("ITA-X002").Figures["pages"].Should().Be("2–3, 7");
    }

    [Fact]
    public void Values_of_a_page_read_by_OCR_are_held_and_those_of_other_pages_are_not()
    {
        var given = Given.Report(2566).On(1).Score("i1", "95.32").On(2).Score("i2", "90.00").Note(NoteKind.Info, "page-read-by-ocr", "layer");
        given.ResultOf("ITA-X005").Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = new[] { "i2@2566/score" } });
        Given.Report(2566).On(1).Score("i1", "95.32").On(2).Note(NoteKind.Info, "page-read-by-ocr", "layer").ResultsOf("ITA-X005").Should().BeEmpty("no value stands on that page");
        Given.Report(2566).On(1).Score("i1", "95.32").ResultsOf("ITA-X005").Should().BeEmpty();
    }

    [Fact]
    public void Values_of_a_table_whose_columns_are_not_certain_are_held_and_those_of_other_tables_are_not()
    {
        var given = Given.Report(2566).On(1, 1).Score("i1", "95.32").On(1, 2).Score("i2", "90.00").Note(NoteKind.Info, "table-doubtful", "0.40");
        given.ResultOf("ITA-X006").Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = new[] { "i2@2566/score" } });
        Given.Report(2566).On(1, 1).Score("i1", "95.32").On(1, 2).Note(NoteKind.Info, "table-doubtful", "0.40").ResultsOf("ITA-X006").Should().BeEmpty("no value stands in that table");
    }

    [Fact]
    public void A_year_without_a_book_holds_its_scores_and_an_incomplete_book_is_noted()
    {
        Given.Report(2561).Score("overall", "90").ResultOf("ITA-D010").Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = new[] { "overall@2561/score" } });
        Given.Report(2566).Score("overall", "90").ResultsOf("ITA-D010").Should().BeEmpty();
        Given.Report(2566).Book(b => b with { Aggregation = null }).Score("overall", "90").ResultOf("ITA-D011").Severity.Should().Be(Severity.Info);
        Given.Report(2566).Score("overall", "90").ResultsOf("ITA-D011").Should().BeEmpty("titles that are missing do not matter to it");
    }

    [Fact]
    public void A_book_that_does_not_know_the_year_makes_no_error_of_the_scores()
    {
        var results = Given.Report(2569).Indicators("50", "90.00").Scores("i1", "10", "20").Scores("o1", "0").Level("B").Score("overall", "1").Results;
        results.Where(r => r.Code.StartsWith("ITA-S", StringComparison.Ordinal) || r.Code.StartsWith("ITA-R", StringComparison.Ordinal))
            .Should().NotContain(r => r.Severity == Severity.Error);
    }

    [Fact]
    public void Deltas_are_compared_as_printed_and_in_their_direction()
    {
        static Given With(string from, string to, string delta, string direction) => Given.Report(2568).Claim(ClaimKind.Delta, "ก", ("item", "i1"), ("from", from), ("to", to), ("delta", delta), ("direction", direction), ("fromYear", "2567"), ("toYear", "2568"));
        With("97.50", "98.91", "1.41", "up").ResultOf("ITA-S030").Verdict.Should().Be(Verdict.Holds);
        With("98.91", "97.50", "1.41", "down").ResultOf("ITA-S030").Verdict.Should().Be(Verdict.Holds);
        With("98.91", "97.50", "1.41", "up").ResultOf("ITA-S030").Verdict.Should().Be(Verdict.Fails);
        With("97.50", "98.91", "1.4", "up").ResultOf("ITA-S030").Verdict.Should().Be(Verdict.Fails);
        With("๙๗.๕๐", "x", "1.41", "up").ResultOf("ITA-S030").Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void Every_check_stands_once_in_the_register_and_in_the_list()
    {
        Checker.All.Select(c => c.Code).Should().OnlyHaveUniqueItems();
        Checker.All.Select(c => c.Code).Should().OnlyContain(c => Given.RealRules.Checks.Find(c) != null);
    }

    [Fact]
    public void Every_finding_has_evidence_and_only_errors_withhold()
    {
        foreach (var result in new[] { SeedFigures.Seed000, SeedFigures.Seed001, SeedFigures.Seed002, SeedFigures.Seed003, SeedFigures.Seed004 }.SelectMany(s => s.Results))
        {
            if (result.Verdict != Verdict.CannotTell) result.Evidence.Should().NotBeEmpty(result.Code);
            if (result.Severity != Severity.Error) result.Withholds.Should().BeEmpty(result.Code);
        }
    }
}
