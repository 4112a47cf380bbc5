using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Datasets;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Tests.Datasets;

public sealed class RecordNameTests
{
    [Theory]
    [InlineData("report.docx#i7", "report.docx", "i7", null, null)]
    [InlineData("3f2a91c0#overall@2567", "3f2a91c0", "overall", 2567, null)]
    [InlineData("2567/a#b.pdf#sub:9.1@2567", "2567/a#b.pdf", "sub:9.1", 2567, null)]
    [InlineData("r.txt#e1@2567/EIT1", "r.txt", "e1", 2567, "EIT1")]
    [InlineData("r.txt#i7@year", "r.txt", "i7@year", null, null)]
    [InlineData("r.txt#i7@2567/", "r.txt", "i7@2567/", null, null)]
    public void A_name_is_read(string text, string document, string item, int? year, string? part) =>
        RecordName.Parse(text).Should().Be(new RecordName(document, item, year, part));

    [Theory]
    [InlineData("")]
    [InlineData("report.docx")]
    [InlineData("#i7")]
    [InlineData("report.docx#")]
    public void What_is_none_is_null(string text) => RecordName.Parse(text).Should().BeNull();

    [Fact]
    public void What_the_dataset_names_is_read_again_and_names_that_value_alone()
    {
        var items = Gen.Elements("i7", "o15", "sub:9.1", "indicator:6", "instrument:EIT", "overall", "i10|i11|i12");
        var values = from item in items
                     from year in Gen.Choose(2562, 2569)
                     from part in Gen.Elements<string?>(null, "EIT1", "EIT2")
                     select new Observation(item, year, part, Figure.Score, "1.00", "1.00", new Place(), "", Standing.AsRead, []);

        Prop.ForAll(values.Two().ToArbitrary(), pair =>
        {
            var (value, other) = pair;
            var name = RecordName.Parse(RecordName.Of(new string('a', 64), value));
            name.Should().NotBeNull();
            name!.Document.Should().Be(new string('a', 16));
            name.Names(value).Should().BeTrue();
            if (value.Item != other.Item && !other.IsUndecided) name.Names(other).Should().BeFalse();
            if (value.Year != other.Year || (value.Part is not null && value.Part != other.Part)) name.Names(other).Should().BeFalse();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Each_item_that_it_may_be_names_an_undecided_value()
    {
        var value = new Observation("i10|i11", 2568, null, Figure.Score, "1.00", "1.00", new Place(), "", Standing.AsRead, []);
        RecordName.Parse("r#i11")!.Names(value).Should().BeTrue();
        RecordName.Parse("r#i1")!.Names(value).Should().BeFalse();
    }
}
