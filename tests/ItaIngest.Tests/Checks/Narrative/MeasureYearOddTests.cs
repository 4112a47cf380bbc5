using ItaIngest.Checks;

namespace ItaIngest.Tests.Checks.Narrative;

/// <summary>ITA-N003: a measure's period against those around it.</summary>
public sealed class MeasureYearOddTests
{
    private static string Plan(params string[] periods) =>
        "ที่\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลา\n" + string.Concat(periods.Select((p, i) => FormattableString.Invariant($"{i + 1}\tมาตรการที่หมายเลข {i + 1}\tสำนักปลัด\t{p}\n")));

    private static IReadOnlyList<CheckResult> Say(params string[] periods) => TextReport.Say("ITA-N003", TextReport.Scores, Plan(periods));

    [Fact]
    public void A_year_between_rows_of_the_next_fails_as_information()
    {
        var result = Say("ภายในปีงบประมาณ พ.ศ.๒๕๖๗", "ภายในปีงบประมาณ พ.ศ.๒๕๖๖", "ภายในปีงบประมาณ ๒๕๖๗").Should().ContainSingle().Subject;
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Info });
        result.Repair.Should().BeEquivalentTo(new { From = "2566", To = "2567", Safety = Safety.ShowOnly });
        result.Evidence.Select(e => e.Role).Should().Equal("defect", "witness", "witness");
    }

    [Theory]
    // The fiscal year runs from October to September.
    [InlineData("๑ ตุลาคม ๒๕๖๖ - ๓๐ กันยายน ๒๕๖๗", "ภายในเดือน ธันวาคม พ.ศ.๒๕๖๖", "ภายในปีงบประมาณ ๒๕๖๗")]
    [InlineData("ต.ค. ๖๖ - ก.ย. ๖๗", "พฤศจิกายน ๒๕๖๖", "มิถุนายน ๒๕๖๗")]
    // Begun a little early, reported a little late, longer than a year.
    [InlineData("ปีงบประมาณ ๒๕๖๗", "สิงหาคม ๒๕๖๖", "ปีงบประมาณ ๒๕๖๗")]
    [InlineData("ปีงบประมาณ ๒๕๖๗", "ตุลาคม ๒๕๖๗", "ปีงบประมาณ ๒๕๖๗")]
    [InlineData("ปีงบประมาณ ๒๕๖๗", "๑ ตุลาคม ๒๕๖๕ - ๓๐ กันยายน ๒๕๖๘", "ปีงบประมาณ ๒๕๖๗")]
    // No year at all.
    [InlineData("ปีงบประมาณ ๒๕๖๗", "ตลอดปี", "ปีงบประมาณ ๒๕๖๗")]
    // Two plans in one table.
    [InlineData("ปีงบประมาณ ๒๕๖๗", "ปีงบประมาณ ๒๕๖๗", "ปีงบประมาณ ๒๕๖๗", "ปีงบประมาณ ๒๕๖๘", "ปีงบประมาณ ๒๕๖๘")]
    public void What_is_right_stays_silent(params string[] periods) => Say(periods).Should().NotContain(r => r.Verdict == Verdict.Fails);

    [Fact]
    public void Rows_of_as_many_years_cannot_be_told() =>
        Say("ปีงบประมาณ ๒๕๖๗", "ปีงบประมาณ ๒๕๖๖", "ปีงบประมาณ ๒๕๖๘").Should().ContainSingle().Which.Figures["reason"].Should().Be("period-years-differ");

    [Fact]
    public void Two_rows_are_too_few_to_say_anything() => Say("ปีงบประมาณ ๒๕๖๗", "ปีงบประมาณ ๒๕๖๖").Should().BeEmpty();
}
