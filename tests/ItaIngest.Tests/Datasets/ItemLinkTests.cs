using ItaIngest.Datasets;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Datasets;

public sealed class ItemLinkTests
{
    private static readonly RuleSet Real = RuleSetLoader.Load(Path.Combine(Repository.Root, "rules"));

    [Fact]
    public void A_question_continues_under_its_title_and_not_under_its_code()
    {
        // The sample books move one question from i9 to i10, and keep i7.
        var links = ItemLink.Of(SampleReports.Rules()).Where(l => l.From.Level == "question").Select(l => (l.From.Item, l.To.Item, l.Basis));
        links.Should().Equal(("i7", "i7", "same_title"), ("i9", "i10", "same_title"));
    }

    [Fact]
    public void A_title_that_changed_links_nothing_and_one_that_is_known_by_both_names_does()
    {
        var books = SampleReports.Rules().Books;
        var renamed = books[2568] with { Indicators = [.. books[2568].Indicators.Select(i => i.Number == 9 ? i with { Variants = ["ชื่อที่เปลี่ยน 1"] } : i)] };
        var rules = SampleReports.Rules() with { Books = new Dictionary<int, CodeBook> { [2567] = books[2567], [2568] = renamed } };

        ItemLink.Of(SampleReports.Rules()).Should().NotContain(l => l.From.Item == "indicator:9");
        ItemLink.Of(rules).Single(l => l.From.Item == "indicator:9").Basis.Should().Be("known_variant");
    }

    [Fact]
    public void A_title_that_two_items_bear_links_nothing()
    {
        var books = SampleReports.Rules().Books;
        var twice = books[2568] with { Indicators = [.. books[2568].Indicators.Select(i => i.Number == 1 ? i with { Questions = [.. i.Questions, new Question("i15", i.Questions[0].Title, [])] } : i)] };
        var rules = SampleReports.Rules() with { Books = new Dictionary<int, CodeBook> { [2567] = books[2567], [2568] = twice } };

        ItemLink.Of(rules).Should().NotContain(l => l.From.Item == "i7");
    }

    [Fact]
    public void Of_the_real_books_every_item_has_one_series_and_an_item_one_place_in_it()
    {
        var series = ItemLink.Series(Real);

        series.Should().HaveCount(Real.Books.Values.Sum(b => BookItem.Of(b).Count()));
        series.GroupBy(s => s.Value).Should().OnlyContain(g => g.Select(s => s.Key.Year).Distinct().Count() == g.Count(), "a year has one item of a series");
        series[(2569, "overall")].Should().Be("2562:overall");
        series[(2568, "indicator:1")].Should().Be("2562:indicator:1");
    }

    [Fact]
    public void Of_the_real_books_links_go_from_year_to_year_once()
    {
        var links = ItemLink.Of(Real).ToList();

        links.Should().OnlyContain(l => l.To.Year == l.From.Year + 1 && l.From.Level == l.To.Level && l.From.Instrument == l.To.Instrument);
        links.Select(l => (l.From.Year, l.From.Item)).Should().OnlyHaveUniqueItems();
        links.Select(l => (l.To.Year, l.To.Item)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_score_that_is_made_otherwise_says_so_and_what_is_unknown_stays_open()
    {
        // 2566 to 2567: OIT went from 43 questions to 35 (facts of the books).
        var link = ItemLink.Of(Real).Single(l => l.From.Year == 2566 && l.From.Item == "indicator:9");
        link.HasSameComposition.Should().BeFalse();
        // IIT went from 30 questions to 15, whatever an answer counted.
        ItemLink.Of(Real).Single(l => l.From.Year == 2566 && l.From.Item == "indicator:1").HasSameComposition.Should().BeFalse();
        ItemLink.Of(Real).Single(l => l.From.Year == 2564 && l.From.Item == "indicator:9").HasSameComposition.Should().BeTrue();
        ItemLink.Of(SampleReports.Rules()).Single(l => l.From.Item == "overall").HasSameComposition.Should().BeNull();
    }
}
