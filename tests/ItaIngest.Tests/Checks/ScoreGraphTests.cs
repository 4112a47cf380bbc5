using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Tests.Checks;

public sealed class ScoreGraphTests
{
    [Fact]
    public void It_runs_from_the_overall_score_to_the_questions()
    {
        var graph = Given.Report(2566).Score("o11", "0").Graph;
        graph.Overall!.Children.Select(c => c.Item).Should().Equal("instrument:IIT", "instrument:EIT", "instrument:OIT");
        var ninth = graph.Indicators[8];
        graph.Overall.Children[2].Children.Should().Contain(ninth);
        ninth.Children.Select(c => c.Item).Should().Equal("sub:9.1", "sub:9.2", "sub:9.3", "sub:9.4", "sub:9.5");
        ninth.Children[1].Children[0].Should().BeSameAs(graph.Node("o11"));
        graph.Node("o11")!.Score.Should().Be(new Printed(0, 2));
    }

    [Fact]
    public void A_part_stands_beside_the_whole()
    {
        var graph = Given.Report(2568).Score("indicator:6", "98.53").Score("indicator:6", "97.07", part: "EIT1").Score("instrument:EIT2", "100").Graph;
        graph.Indicators[5].Parts.Select(p => (p.Part, p.Score?.Number)).Should().Equal(("EIT1", 97.07m), ("EIT2", null));
        graph.Instruments[1].Parts[1].Score!.Value.Number.Should().Be(100m);
        graph.Instruments[1].Parts[0].Children[0].Should().BeSameAs(graph.Indicators[5].Parts[0]);
    }

    [Fact]
    public void The_observation_comes_before_its_copies_and_the_earlier_before_the_later()
    {
        var node = Given.Report(2568).Score("i1", "90", copies: ["91", "92"]).Score("i1", "93").Graph.Node("i1")!;
        node.Scores.Select(s => s.Value).Should().Equal("90", "93", "91", "92");
        node.Readings.Should().HaveCount(4);
    }

    [Fact]
    public void Scores_of_another_year_and_undecided_ones_are_kept_beside_it()
    {
        var graph = Given.Report(2568).Score("i1", "90", 2567).Score("i10|i11", "80").Graph;
        graph.Node("i1")!.Score.Should().BeNull();
        graph.Stated.Select(n => (n.Item, n.Year)).Should().Equal(("i1", 2567));
        graph.Undecided.Select(n => n.Item).Should().Equal("i10|i11");
    }

    [Fact]
    public void Without_a_book_what_is_stated_is_still_there()
    {
        var graph = Given.Report(2568).NoBook().Score("i1", "90").Graph;
        graph.Overall.Should().BeNull();
        graph.Node("i1")!.Score!.Value.Number.Should().Be(90m);
    }

    [Fact]
    public void A_key_names_item_part_year_and_figure()
    {
        var facts = Given.Report(2568).Score("e1", "90", part: "EIT1").Level("ผ่านดี").Facts;
        facts.Observations.Select(ObservationKey.Of).Should().Equal("e1#EIT1@2568/score", "overall@2568/level");
    }

    [Fact]
    public void Items_are_ordered_by_level_and_number()
    {
        string[] items = ["o2", "i10", "i2", "sub:10.1", "sub:9.1", "indicator:10", "indicator:9", "instrument:OIT", "instrument:IIT", "overall", "e1"];
        items.Order(Items.Order).Should().Equal("overall", "instrument:IIT", "instrument:OIT", "indicator:9", "indicator:10", "sub:9.1", "sub:10.1", "i2", "i10", "e1", "o2");
    }

    [Fact]
    public void Places_are_ordered_as_in_the_document()
    {
        Place[] places = [new() { Path = "body/p[10]" }, new() { Path = "body/p[9]" }, new() { Path = "body/p[9]", Start = 4 }];
        places.Order(PlaceOrder.InDocument).Should().Equal(places[1], places[2], places[0]);
        PlaceOrder.SameRow(new Place { Table = 1, Row = 2, Column = 1 }, new Place { Table = 1, Row = 2, Column = 3 }).Should().BeTrue();
        PlaceOrder.SameRow(new Place { Line = 1 }, new Place { Line = 2 }).Should().BeFalse();
        PlaceOrder.SameRow(new Place { Table = 1, Row = 2 }, new Place { Table = 2, Row = 2 }).Should().BeFalse();
    }

    [Theory]
    [InlineData("๙๙.๓๔", "99.34")]
    [InlineData("100", "100")]
    [InlineData("๑๐๐.๓๓.๓๓", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Figures_are_read_with_their_decimals(string? text, string? read) => (FigureText.Read(text)?.ToString()).Should().Be(read);
}
