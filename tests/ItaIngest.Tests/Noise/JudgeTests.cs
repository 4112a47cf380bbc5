using ItaIngest.Checks;
using ItaIngest.Mapping;
using ItaIngest.Noise.Counted;
using ItaIngest.Noise.Made;
using ItaIngest.Noise.Printed;
using ItaIngest.Noise.Spoiled;
using ItaIngest.Tests.RealReports;
using Fates = ItaIngest.Noise.Counted.Fate;
using What = ItaIngest.Noise.Counted.Judged;

namespace ItaIngest.Tests.Noise;

/// <summary>The judge on what a clean print gave, with one thing in it changed by hand.</summary>
public sealed class JudgeTests
{
    private const int Year = 2566;

    private static readonly CleanReport Report = new CleanReports(SeedRun.Rules).Make(Year, new Random(11));
    private static readonly SpoiltReport Printed = new(Report.Blocks, [], new HashSet<int>());
    private static readonly DocumentResult Clean = Silenced(SeedRun.OfBytes("a.txt", new TextPrinter().Print(Report.Blocks), Documents.DocumentFormat.Text));

    private static ReportRow Row => Report.Rows.First(r => r.Item == "i7");

    [Fact]
    public void Everything_is_right_where_nothing_was_changed() => Judged(Clean).Should().OnlyContain(j => j.Fate == Fates.Right);

    [Fact]
    public void Another_value_without_a_word_is_wrong_and_says_whether_a_sum_covers_it()
    {
        var judged = Judged(With(o => o with { Number = 1.23m, Value = "1.23" }), isSeenAlone: true).Where(j => j.Fate != Fates.Right);

        judged.Should().ContainSingle().Which.Should().Match<Judgement>(j => j.What == What.Score && j.Fate == Fates.Wrong && j.Item == "i7" && j.Read == "1.23" && j.Covered);
    }

    [Fact]
    public void Another_value_with_a_warning_or_error_is_held()
    {
        Fate(With(o => o with { Number = 1.23m, Value = "1.23" }, Finding(Severity.Warning))).Should().Be(Fates.Held);
        Fate(With(o => o with { Number = 1.23m, Value = "1.23" }, Finding(Severity.Error))).Should().Be(Fates.Held);
        Fate(With(o => o with { Number = 1.23m, Value = "1.23" }, Finding(Severity.Info))).Should().Be(Fates.Wrong);
    }

    [Fact]
    public void The_right_value_with_a_warning_is_flagged_and_with_an_error_held()
    {
        Fate(With(o => o, Finding(Severity.Warning))).Should().Be(Fates.Flagged);
        Fate(With(o => o, Finding(Severity.Error))).Should().Be(Fates.Held);
        Fate(With(o => o, Finding(Severity.Info))).Should().Be(Fates.Right);
    }

    [Fact]
    public void What_is_no_number_is_held() => Fate(With(o => o with { Number = null, Value = "9x.1" })).Should().Be(Fates.Held);

    [Fact]
    public void An_absent_value_is_silent_until_something_tells_of_its_item_or_row()
    {
        Fate(With(_ => null)).Should().Be(Fates.Silent);
        Fate(With(_ => null), What.Code).Should().Be(Fates.Silent);
        Fate(With(_ => null, Finding(Severity.Error))).Should().Be(Fates.Held);
        Fate(With(_ => null, Finding(Severity.Error, "i8") with { Evidence = [new Evidence(Observed.At, "", "defect")] })).Should().Be(Fates.Held);
        Fate(With(_ => null, Finding(Severity.Error, "i8"))).Should().Be(Fates.Silent);
        Fate(With(_ => null, Finding(Severity.Error) with { Code = "ITA-T001" })).Should().Be(Fates.Silent);
    }

    [Fact]
    public void What_the_noise_took_out_of_the_print_is_gone_whatever_the_dataset_has()
    {
        var dropped = Printed with { Dropped = new HashSet<int> { Row.Number } };

        Fate(With(_ => null), printed: dropped).Should().Be(Fates.Gone);
        Fate(With(_ => null), What.Code, dropped).Should().Be(Fates.Gone);
        Fate(Clean, printed: dropped).Should().Be(Fates.Gone);
    }

    [Fact]
    public void A_row_under_another_code_is_wrong_as_a_code_and_as_a_score_and_under_several_held()
    {
        Fate(With(o => o with { Item = "i99" })).Should().Be(Fates.Wrong);
        Fate(With(o => o with { Item = "i99" }), What.Code).Should().Be(Fates.Wrong);
        Fate(With(o => o with { Year = Year - 1 })).Should().Be(Fates.Wrong);
        Fate(With(o => o with { Item = "i7|i8" })).Should().Be(Fates.Held);
        Fate(With(o => o with { Item = "i7|i8" }), What.Code).Should().Be(Fates.Held);
    }

    [Fact]
    public void A_value_that_no_row_answers_for_is_wrong()
    {
        var invented = Observed with { Item = "i99", At = new Documents.Place { Line = 1 } };
        var facts = Clean.Facts! with { Observations = [.. Clean.Facts.Observations, invented] };

        Judged(Clean with { Facts = facts }).Should().ContainSingle(j => j.Fate == Fates.Wrong).Which.Item.Should().Be($"i99@{Year}");
    }

    [Fact]
    public void A_name_is_right_wrong_silent_or_held()
    {
        var agency = Clean.Facts!.Agency;
        DocumentResult Named(string? name, params CheckResult[] findings) =>
            Clean with { Facts = Clean.Facts! with { Agency = agency with { Name = name } }, Results = findings };
        var mangled = Finding(Severity.Warning, "agency") with { Code = "ITA-A002" };

        Name(Named(agency.Name)).Should().Be(Fates.Right);
        Name(Named(agency.Name, mangled)).Should().Be(Fates.Flagged);
        Name(Named("อื่น")).Should().Be(Fates.Wrong);
        Name(Named("อื่น", mangled)).Should().Be(Fates.Held);
        Name(Named(null)).Should().Be(Fates.Silent);
        Name(Named(null, mangled)).Should().Be(Fates.Held);
        Name(Named(agency.Name, mangled with { Severity = Severity.Error })).Should().Be(Fates.Held);
    }

    [Fact]
    public void A_refused_file_is_held_whole() =>
        Judged(Clean with { Facts = null, Readings = null }).Should().OnlyContain(j => j.Fate == Fates.Held);

    private static Observation Observed => Clean.Facts!.Observations.First(o => o.Item == "i7" && o.Figure == Figure.Score);

    // Only what a test says is said.
    private static DocumentResult Silenced(DocumentResult result) => result with { Results = [] };

    private static DocumentResult With(Func<Observation, Observation?> change, params CheckResult[] findings)
    {
        var observations = Clean.Facts!.Observations.Select(o => o == Observed ? change(o) : o).OfType<Observation>().ToList();
        return Clean with { Facts = Clean.Facts with { Observations = observations }, Results = findings };
    }

    private static CheckResult Finding(Severity severity, string item = "i7") =>
        new("ITA-S002", Verdict.Fails, null, severity, new Subject(item, Year), null, new Dictionary<string, string>(StringComparer.Ordinal), [],
            severity == Severity.Error ? [ObservationKey.Of(item, null, Year, Figure.Score)] : []);

    private static IReadOnlyList<Judgement> Judged(DocumentResult result, SpoiltReport? printed = null, bool isSeenAlone = false) =>
        new Judge(SeedRun.Rules).Of(Report, printed ?? Printed, result, (_, _) => isSeenAlone);

    private static Fates Fate(DocumentResult result, What what = What.Score, SpoiltReport? printed = null) => Judged(result, printed).Single(j => j.What == what && j.Item == "i7").Fate;

    private static Fates Name(DocumentResult result) => Judged(result).Single(j => j.What == What.Agency).Fate;
}
