using ItaIngest.Checks;
using ItaIngest.Comparisons;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using static ItaIngest.Tests.Comparisons.TwoStores;

namespace ItaIngest.Tests.Comparisons;

/// <summary>Values that were gained, lost and changed.</summary>
public sealed class ValuesComparedTests
{
    [Fact]
    public async Task Each_kind_of_difference_is_told()
    {
        var i7 = Score("i7", "79.15");

        (await ValuesAsync([i7], [i7, Score("i8", "88.00")])).Should().Equal("-> i8 88.00 clean");
        (await ValuesAsync([i7, Score("i8", "88.00")], [i7])).Should().Equal("i8 88.00 clean ->");
        (await ValuesAsync([i7], [Score("i7", "97.15")])).Should().Equal("i7 79.15 clean -> i7 97.15 clean");
        (await ValuesAsync([i7], [i7 with { Standing = Standing.ByReviewer }])).Should().Equal("i7 79.15 clean -> i7 79.15 clean byreviewer");
        (await ValuesAsync([i7], [i7 with { Decimals = 3 }])).Should().Equal(["i7 79.15 clean -> i7 79.150 clean"], "decimals are as written");
        (await ValuesAsync([i7], [i7 with { Year = 2567 }])).Should().BeEquivalentTo(["-> i7@2567 79.15 clean", "i7 79.15 clean ->"], "it is another value, not of the year of the report");
        (await ValuesAsync([i7], [i7 with { Part = "EIT1" }])).Should().HaveCount(2);
        (await ValuesAsync([i7], [i7 with { Figure = Figure.Target }])).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_value_that_only_stands_elsewhere_or_is_stated_once_more_is_the_same()
    {
        var i7 = Score("i7", "79.15");

        (await ValuesAsync([i7], [i7 with { At = new Place { Page = 9, Table = 3 }, Raw = "๗๙.๑๕", ItemRaw = "ข้อ ๗" }])).Should().BeEmpty();
        (await ValuesAsync([i7], [i7 with { Copies = [new Copy("79.15", "79.15", new Place { Line = 9 }, 79.15m, 2)] }])).Should().BeEmpty();
        (await ValuesAsync([i7, Score("i7", "80.00", line: 2)], [Score("i7", "80.00", line: 1), i7 with { At = new Place { Line = 2 } }])).Should().BeEmpty("which of the two stands first is a place");
    }

    [Fact]
    public async Task Of_values_of_one_name_the_one_that_went_is_lost_and_the_others_are_not_changed()
    {
        (await ValuesAsync([Score("i7", "79.15", 1), Score("i7", "80.00", 2), Score("i7", "81.00", 3)], [Score("i7", "80.00", 1), Score("i7", "81.00", 2)])).Should().Equal("i7 79.15 clean ->");
        (await ValuesAsync([Score("i7", "79.15", 1), Score("i7", "80.00", 2)], [Score("i7", "79.15", 1), Score("i7", "81.00", 2)])).Should().Equal("i7 80.00 clean -> i7 81.00 clean");
        (await ValuesAsync([Score("i7", "79.15", 1), Score("i7", "79.15", 2)], [Score("i7", "79.15", 1)])).Should().Equal("i7 79.15 clean ->");
    }

    [Fact]
    public async Task What_was_held_and_may_be_used_now_is_released()
    {
        var held = Report(results: [Finding("ITA-S010", Severity.Error, withholds: "i7@2568/score")]);
        var free = Report();

        var released = await CompareAsync(held, free);
        released.Differing().Should().Equal("i7 79.15 held -> i7 79.15 clean");
        Sum([released]).Values.Should().Be(ValueCounts.None with { Changed = 1, Released = 1 });
        Sum([await CompareAsync(free, held)]).Values.Should().Be(ValueCounts.None with { Changed = 1, NewlyHeld = 1 });

        var flagged = await CompareAsync(Report(results: [Finding("ITA-S020", Severity.Warning)]), free);
        flagged.Differing().Should().Equal("i7 79.15 flagged -> i7 79.15 clean");
        Sum([flagged]).Values.Should().Be(ValueCounts.None with { Changed = 1, OtherMark = 1 });
    }

    [Fact]
    public async Task An_item_that_was_decided_is_the_same_value_under_another_name()
    {
        var (undecided, decided) = (Score("i10|i11", "88.00"), Score("i11", "88.00") with { Standing = Standing.ByReviewer });

        var comparison = await CompareAsync(Report([undecided]), Report([decided]));
        comparison.Differing().Should().Equal("i10|i11 88.00 held -> i11 88.00 clean byreviewer");
        Sum([comparison]).Values.Should().Be(ValueCounts.None with { Changed = 1, OtherName = 1, Released = 1 });

        (await ValuesAsync([undecided], [Score("i12", "88.00")])).Should().HaveCount(2, "i12 was no candidate");
        (await ValuesAsync([undecided, Score("i11|i12", "88.00", 2)], [decided])).Should().HaveCount(3, "it is not certain which of the two it was");
    }

    [Fact]
    public async Task The_scores_of_a_report_whose_year_was_corrected_are_the_same_values()
    {
        var restated = Score("i7", "70.00", year: 2566);

        var comparison = await CompareAsync(Report([Score("i7", "79.15", year: 2567), restated], year: 2567), Report([Score("i7", "79.15"), restated]));

        comparison.Differing().Should().Equal("i7@2567 79.15 clean -> i7 79.15 clean");
        (comparison.Old!.ScoreYear, comparison.New!.ScoreYear).Should().Be((2567, 2568));
    }

    [Fact]
    public async Task Whether_an_item_was_published_is_compared()
    {
        (await ItemsAsync([Item("o1", true)], [Item("o1", false, line: 7)])).Should().Equal("o1 done clean -> o1 not-done clean");
        (await ItemsAsync([Item("o1", true)], [Item("o1", null)])).Should().Equal("o1 done clean -> o1  clean");
        (await ItemsAsync([Item("o1", true)], [Item("o1", true, line: 7), Item("o2", true, line: 8)])).Should().Equal("-> o2 done clean");
        (await ItemsAsync([Item("o2|o3", true) with { ItemRaw = "o๒๓" }], [Item("o3", true) with { ItemRaw = "o๒๓" }])).Should().Equal("o2|o3 done held -> o3 done clean");
        Sum([await CompareAsync(Report(disclosures: [Item("o1", true)]), Report(disclosures: [Item("o1", false)]))]).Disclosures.Should().Be(ValueCounts.None with { Changed = 1, OtherValue = 1 });
    }

    private static async Task<IReadOnlyList<string>> ValuesAsync(IReadOnlyList<Observation> old, IReadOnlyList<Observation> now) => [.. (await CompareAsync(Report(old), Report(now))).Differing()];

    private static async Task<IReadOnlyList<string>> ItemsAsync(IReadOnlyList<Disclosure> old, IReadOnlyList<Disclosure> now) => [.. (await CompareAsync(Report(disclosures: old), Report(disclosures: now))).Differing()];
}
