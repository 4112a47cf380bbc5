using ItaIngest.Checks;
using ItaIngest.Comparisons;
using ItaIngest.Records;
using static ItaIngest.Tests.Comparisons.TwoStores;

namespace ItaIngest.Tests.Comparisons;

/// <summary>Findings that were gained, lost and answered.</summary>
public sealed class FindingsComparedTests
{
    private static readonly CheckResult Sum = Finding("ITA-S010", Severity.Error);

    [Fact]
    public async Task A_finding_is_known_by_its_check_its_subject_and_what_it_says()
    {
        (await FindingsAsync([], [Sum])).Should().Equal("gained ITA-S010 i7");
        (await FindingsAsync([Sum], [])).Should().Equal("lost ITA-S010 i7");
        (await FindingsAsync([Sum], [Finding("ITA-S010", Severity.Error, line: 9)])).Should().BeEmpty("its place is no part of it");
        (await FindingsAsync([Sum], [Finding("ITA-S011", Severity.Error)])).Should().BeEquivalentTo("lost ITA-S010 i7", "gained ITA-S011 i7");
        (await FindingsAsync([Sum], [Finding("ITA-S010", Severity.Error, item: "i8")])).Should().BeEquivalentTo("lost ITA-S010 i7", "gained ITA-S010 i8");
        (await FindingsAsync([Sum], [Finding("ITA-S010", Severity.Error, stated: "80.00")])).Should().BeEquivalentTo("lost ITA-S010 i7", "gained ITA-S010 i7");
        (await FindingsAsync([Sum, Sum with { }], [Sum])).Should().Equal("lost ITA-S010 i7");
    }

    [Fact]
    public async Task One_that_a_person_answered_is_told_as_answered()
    {
        (await FindingsAsync([Sum], [Answered(Sum)])).Should().Equal("answered ITA-S010 i7");
        (await FindingsAsync([Answered(Sum)], [Sum])).Should().Equal("reopened ITA-S010 i7");
        (await FindingsAsync([Answered(Sum)], [Answered(Sum)])).Should().BeEmpty();
        (await FindingsAsync([], [Answered(Sum)])).Should().BeEmpty("it is open on neither side");

        (await FindingsAsync([Sum], [Answered(Finding("ITA-S010", Severity.Error, stated: "80.00"))])).Should().Equal(["answered ITA-S010 i7"], "it says something else now, and is answered");
        (await FindingsAsync([Answered(Sum)], [Finding("ITA-S010", Severity.Error, stated: "80.00")])).Should().Equal("reopened ITA-S010 i7");

        var suppressed = Report();
        suppressed = suppressed with { Result = suppressed.Result! with { Suppressed = [Answered(Sum)] } };
        (await CompareAsync(Report(results: [Sum]), suppressed)).Told().Should().Equal("answered ITA-S010 i7");
    }

    [Fact]
    public async Task Only_what_a_person_has_to_look_at_is_compared()
    {
        (await FindingsAsync([], [Finding("ITA-T001", Severity.Info)])).Should().BeEmpty();
        (await FindingsAsync([], [Sum with { Verdict = Verdict.Holds, Severity = Severity.None }])).Should().BeEmpty();
        (await FindingsAsync([Sum], [Sum with { Severity = Severity.Warning }])).Should().Equal("regraded ITA-S010 i7");
        (await FindingsAsync([Sum], [Sum with { Severity = Severity.Info }])).Should().Equal("lost ITA-S010 i7");
    }

    [Fact]
    public async Task They_are_counted_by_check()
    {
        var comparison = await CompareAsync(
            Report(results: [Sum, Finding("ITA-S011", Severity.Warning), Finding("ITA-S012", Severity.Warning)]),
            Report(results: [Answered(Sum), Finding("ITA-S011", Severity.Warning), Finding("ITA-S013", Severity.Error), Finding("ITA-S013", Severity.Error, item: "i8")]));

        var summary = TwoStores.Sum([comparison]);

        summary.Findings.Should().Be(new FindingChangeCounts(1, 0, 2, 1, 1, 0));
        summary.Checks.Should().Equal(
            KeyValuePair.Create("ITA-S010", FindingChangeCounts.None with { Answered = 1 }),
            KeyValuePair.Create("ITA-S012", FindingChangeCounts.None with { Lost = 1 }),
            KeyValuePair.Create("ITA-S013", FindingChangeCounts.None with { Gained = 2 }));
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(IReadOnlyList<CheckResult> old, IReadOnlyList<CheckResult> now) => [.. (await CompareAsync(Of(old), Of(now))).Told()];

    private static FileRecord Of(IReadOnlyList<CheckResult> results) => Report(results: results);
}
