using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Tests.Datasets;

public sealed class ValueStatusTests
{
    private static readonly Observation I7 = new("i7", 2568, null, Figure.Score, "97.51", "๙๗.๕๑", new Place { Table = 2, Row = 3, Column = 4, Document = "d" }, "", Standing.AsRead, [])
    {
        Number = 97.51m,
        Decimals = 2,
    };

    [Theory]
    [InlineData(Verdict.Fails, Severity.Error, "i7", "i7@2568/score", ValueStatus.Held)]
    [InlineData(Verdict.Fails, Severity.Error, "indicator:2", "i7@2568/score", ValueStatus.Held)]
    [InlineData(Verdict.Fails, Severity.Error, "i7", "i7@2567/score", ValueStatus.Flagged)]
    [InlineData(Verdict.Fails, Severity.Error, "indicator:2", "indicator:2@2568/score", ValueStatus.Clean)]
    [InlineData(Verdict.Fails, Severity.Warning, "i7", "", ValueStatus.Flagged)]
    [InlineData(Verdict.HoldsIf, Severity.Warning, "i7", "", ValueStatus.Flagged)]
    [InlineData(Verdict.HoldsIf, Severity.Info, "i7", "", ValueStatus.Clean)]
    [InlineData(Verdict.CannotTell, Severity.None, "i7", "", ValueStatus.Clean)]
    [InlineData(Verdict.Fails, Severity.Error, "agency", "", ValueStatus.Flagged)]
    [InlineData(Verdict.Fails, Severity.Error, "agency", "agency", ValueStatus.Held)]
    [InlineData(Verdict.Fails, Severity.Warning, "agency", "", ValueStatus.Clean)]
    [InlineData(Verdict.Fails, Severity.Warning, "document", "", ValueStatus.Clean)]
    public void A_finding_touches_the_values_that_it_names(Verdict verdict, Severity severity, string subject, string withholds, ValueStatus expected) =>
        new ValueStatuses([Result(verdict, severity, subject, withholds)]).Of(I7).Should().Be(expected);

    [Fact]
    public void What_is_no_number_or_undecided_is_held_without_any_finding()
    {
        var none = new ValueStatuses([]);
        none.Of(I7).Should().Be(ValueStatus.Clean);
        none.Of(I7 with { Number = null }).Should().Be(ValueStatus.Held);
        none.Of(I7 with { Item = "i7|i8" }).Should().Be(ValueStatus.Held);
        none.Of(I7 with { Number = null, Figure = Figure.Level, Value = "A" }).Should().Be(ValueStatus.Clean);
    }

    [Fact]
    public void A_finding_of_one_part_touches_that_part_and_one_of_the_item_touches_all()
    {
        var first = I7 with { Item = "e1", Part = "EIT1" };
        var ofPart = new ValueStatuses([Result(Verdict.Fails, Severity.Error, "EIT", "e1#EIT1@2568/score")]);
        ofPart.Of(first).Should().Be(ValueStatus.Held);
        ofPart.Of(first with { Part = "EIT2" }).Should().Be(ValueStatus.Clean);
        ofPart.Of(first with { Part = null }).Should().Be(ValueStatus.Clean);
        new ValueStatuses([Result(Verdict.Fails, Severity.Error, "EIT", "e1@2568/score")]).Of(first).Should().Be(ValueStatus.Held);
    }

    [Fact]
    public void Only_what_holds_confirms_and_only_its_subject_and_addends()
    {
        var holds = Result(Verdict.Holds, Severity.None, "indicator:2", "") with { Evidence = [new Evidence(I7.At with { Document = null }, "", "addend"), new Evidence(new Place { Line = 9 }, "", "stated")] };
        new ValueStatuses([holds]).ConfirmedBy(I7).Should().Equal("ITA-S010");
        new ValueStatuses([holds]).ConfirmedBy(I7 with { Item = "indicator:2", At = new Place { Line = 1 } }).Should().Equal("ITA-S010");
        new ValueStatuses([holds]).ConfirmedBy(I7 with { At = new Place { Line = 9 } }).Should().BeEmpty();
        new ValueStatuses([holds with { Verdict = Verdict.Fails }]).ConfirmedBy(I7).Should().BeEmpty();
    }

    [Theory]
    [InlineData("97.50", 2, "97.50")]
    [InlineData("97.5", 2, "97.50")]
    [InlineData("100", 0, "100")]
    [InlineData("97.51", 0, "97.51")]
    [InlineData("0.1", 99, "0.1000000000000000000000000000")]
    public void Numbers_keep_their_decimals(string number, int decimals, string text) =>
        PlainNumber.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), decimals).Should().Be(text);

    [Fact]
    public void A_document_that_says_nothing_is_no_report()
    {
        var nothing = new ReportFacts(ReportKind.Other, new Agency(null, null, null, null, []), null, null, null, [], [], [], [], [], []);
        ReportKey.Of("d", nothing).Should().BeNull();
        ReportKey.Of("d", null).Should().BeNull();
        ReportKey.Of("d", nothing with { Observations = [I7] }).Should().NotBeNull();
    }

    [Fact]
    public void Documents_of_nobody_knows_whom_are_not_one_report()
    {
        var unknown = new ReportFacts(ReportKind.Analysis, new Agency(null, null, null, null, []), 2568, 2568, null, [], [], [], [], [], []);
        ReportKey.Of("one", unknown)!.Id.Should().NotBe(ReportKey.Of("two", unknown)!.Id);
        var known = unknown with { Agency = new Agency("เทศบาลตำบล", "ตัวอย่าง", null, "น่าน", []) };
        ReportKey.Of("one", known)!.Id.Should().Be(ReportKey.Of("two", known)!.Id);
        ReportKey.Of("one", known)!.Id.Should().NotBe(ReportKey.Of("one", known with { ReportYear = 2567 })!.Id);
    }

    private static CheckResult Result(Verdict verdict, Severity severity, string subject, string withholds) =>
        new("ITA-S010", verdict, null, severity, new Subject(subject, 2568), null, new Dictionary<string, string>(), [], withholds.Length == 0 ? [] : [withholds]);
}
