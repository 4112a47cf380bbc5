using ItaIngest.Rules;

namespace ItaIngest.Tests.Rules;

/// <summary>The rules that are shipped.</summary>
public sealed class RealRulesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "rules");
    private static readonly RuleSet Rules = RuleSetLoader.Load(Folder);

    [Fact]
    public void Nothing_is_wrong_with_them() => RuleSetLoader.Check(Folder).Should().BeEmpty();

    [Fact]
    public void Every_year_from_2562_to_2569_has_a_book() => Rules.Books.Keys.Order().Should().Equal(Enumerable.Range(2562, 8));

    [Theory]
    [InlineData(2562, 30, 15, 48)]
    [InlineData(2563, 30, 15, 43)]
    [InlineData(2564, 30, 15, 43)]
    [InlineData(2565, 30, 15, 43)]
    [InlineData(2566, 30, 15, 43)]
    [InlineData(2567, 15, 9, 35)]
    [InlineData(2568, 15, 9, 28)]
    [InlineData(2569, 0, 0, 26)]
    public void A_book_has_the_questions_of_its_year(int year, int iit, int eit, int oit)
    {
        var codes = Rules.Books[year].Questions.Select(q => q.Code).ToList();
        codes.Should().Equal(
            [.. Enumerable.Range(1, iit).Select(n => $"i{n}"), .. Enumerable.Range(1, eit).Select(n => $"e{n}"), .. Enumerable.Range(1, oit).Select(n => $"o{n}")]);
    }

    [Theory]
    [InlineData(2562, "9 8 7 4 5 8 7")]
    [InlineData(2563, "9 8 7 4 5 8 2")]
    [InlineData(2564, "9 8 7 4 5 8 2")]
    [InlineData(2565, "9 8 7 4 5 8 2")]
    [InlineData(2566, "10 8 4 4 4 8 5")]
    [InlineData(2567, "6 7 4 4 4 6 4")]
    [InlineData(2568, "4 7 2 3 4 4 4")]
    [InlineData(2569, "")]
    public void The_sub_indicators_have_the_sizes_of_their_year(int year, string sizes) =>
        string.Join(' ', Rules.Books[year].Indicators.SelectMany(i => i.SubIndicators).Select(s => s.Questions.Count)).Should().Be(sizes);

    [Theory]
    [InlineData(2562, Confidence.Inferred, 12, Confidence.OwnKnowledge, 3)]
    [InlineData(2563, Confidence.Inferred, 12, Confidence.OwnKnowledge, 3)]
    [InlineData(2564, Confidence.Sourced, 12, Confidence.OwnKnowledge, 3)]
    [InlineData(2565, Confidence.Inferred, 12, Confidence.OwnKnowledge, 3)]
    [InlineData(2566, Confidence.Proved, 0, Confidence.Inferred, 0)]
    public void What_an_answer_counts_is_known_as_well_as_it_is(int year, Confidence internally, int internallyAveraged, Confidence externally, int externallyAveraged)
    {
        var answers = Rules.Books[year].Instruments.Select(i => i.Answers).ToList();
        answers[..2].Should().OnlyContain(a => a!.Value.Values.SequenceEqual(new[] { 0m, 33m, 67m, 100m }));
        answers[..2].Select(a => a!.Confidence).Should().Equal(internally, externally);
        answers[..2].Select(a => a!.Value.Averaged.Count).Should().Equal(internallyAveraged, externallyAveraged);
        answers[2].Should().BeNull("nobody is asked OIT questions");
    }

    [Theory]
    [InlineData(2567)]
    [InlineData(2568)]
    [InlineData(2569)]
    public void What_an_answer_counts_is_not_known_of_the_last_years(int year) => Rules.Books[year].Instruments.Should().OnlyContain(i => i.Answers == null);

    /// <summary>The titles of the books say which questions have sub-items.</summary>
    [Theory]
    [InlineData(2562)]
    [InlineData(2563)]
    [InlineData(2564)]
    [InlineData(2565)]
    public void The_questions_that_are_averaged_are_those_whose_title_announces_sub_items(int year)
    {
        var book = Rules.Books[year];
        var announced = book.Indicators.Where(i => i.Instrument is not "OIT").SelectMany(i => i.Questions)
            .Where(q => q.Title!.Value.Contains("ดังต่อไปนี้", StringComparison.Ordinal)).Select(q => q.Code);
        book.Instruments.SelectMany(i => i.Answers?.Value.Averaged ?? []).Should().BeEquivalentTo(announced);
    }

    [Fact]
    public void A_question_is_found_by_its_code_with_its_indicator()
    {
        var book = Rules.Books[2566];
        book.Question("o28")!.Title!.Value.Should().Be("ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ");
        book.Question("o28")!.Variants.Should().Contain("ช่องทางแจ้งร้องเรียนการทุจริตและประพฤติมิชอบ");
        book.IndicatorOf("o28")!.Number.Should().Be(9);
        book.Question("o44").Should().BeNull();
    }

    [Fact]
    public void Weights_and_parts_are_those_of_their_year()
    {
        Rules.Books[2564].Instruments.Select(i => i.Weight!.Value).Should().Equal(0.30m, 0.30m, 0.40m);
        Rules.Books[2564].Instruments.Should().OnlyContain(i => i.Parts.Count == 0);
        Rules.Books[2566].Instruments[1].Parts.Select(p => (p.Code, p.Weight!.Value)).Should().Equal(("EIT1", 0.15m), ("EIT2", 0.15m));
        Rules.Books[2569].Instruments.Should().OnlyContain(i => i.Weight == null);
    }

    [Fact]
    public void What_is_unknown_is_null_and_said_so()
    {
        var book = Rules.Books[2569];
        book.IsComplete.Should().BeFalse();
        book.Missing.Should().NotBeEmpty();
        book.Aggregation.Should().BeNull();
        book.Ratings.Should().BeNull();
        book.Indicators.Take(8).Should().OnlyContain(i => i.Questions.Count == 0 && i.Range == Confidence.Unknown);
        Rules.Books[2568].Question("i1")!.Title.Should().BeNull();
        Rules.Books[2567].Missing.Should().Contain(m => m.Contains("i1", StringComparison.Ordinal));
    }

    [Fact]
    public void Confidence_is_kept_per_field()
    {
        Rules.Books[2564].Aggregation!.Confidence.Should().Be(Confidence.Proved);
        Rules.Books[2564].Question("e1")!.Title!.Confidence.Should().Be(Confidence.OwnKnowledge);
        Rules.Books[2568].Indicators[8].Range.Should().Be(Confidence.Sourced);
        Rules.Books[2568].Indicators[8].SubIndicators[0].Range.Should().Be(Confidence.Inferred);
        Rules.Books[2568].Aggregation!.Value.EitConfidence.Should().Be(Confidence.Proved);
        Rules.Books[2568].Aggregation!.Value.OitConfidence.Should().Be(Confidence.Inferred);
        Rules.Books[2567].Question("o5")!.Title!.Settles.Should().BeFalse();
        Rules.Books[2566].Ratings!.Value.Bands[0].Condition.Should().Be(Confidence.Inferred);
    }

    [Fact]
    public void The_revision_names_the_state_of_the_files()
    {
        Rules.Revision.Should().MatchRegex("^[0-9a-f]{64}$");
        RuleSetLoader.Load(Folder).Revision.Should().Be(Rules.Revision);
        Rules.Books.Values.Select(b => b.Revision).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void No_source_key_stands_unused()
    {
        foreach (var book in Rules.Books.Values)
        {
            var text = File.ReadAllText(Path.Combine(Folder, "books", $"{book.Year}.json"));
            foreach (var key in book.Sources.Keys) text.Should().MatchRegex($"\"source\": \"([A-Z0-9]+, )*{key}[,\"]", $"{key} of {book.Year} is used");
        }
    }

    [Fact]
    public void Places_are_found_by_name_and_by_what_they_lie_in()
    {
        var places = Rules.Places;
        places.Provinces.Should().HaveCount(77).And.Contain("แพร่");
        places.DistrictsOf("แพร่").Should().Contain("สอง");
        places.SubdistrictsOf("ชัยภูมิ", "ซับใหญ่").Should().Contain("ตะโกทอง");
        places.DistrictsOf("ไม่มี").Should().BeEmpty();
        places.SubdistrictsOf("แพร่", "เทิง").Should().BeEmpty();
        places.Find("รางหวาย").Should().ContainSingle(p => p.Kind == PlaceKind.Subdistrict && p.District == "พนมทวน" && p.Province == "กาญจนบุรี");
        places.Find("สอง").Should().Contain(new NamedPlace(PlaceKind.District, "แพร่", "สอง", null));
        places.Find("พระนครศรีอยุธยา").Select(p => p.Kind).Should().BeInAscendingOrder().And.StartWith([PlaceKind.Province, PlaceKind.District]);
        places.Find("ราชวาง").Should().BeEmpty();
        places.FindAgencies("สอง").Should().ContainSingle(a => a.Type == "เทศบาลตำบล" && a.District == "สอง" && a.Province == "แพร่");
    }
}
