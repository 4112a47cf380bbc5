using System.Text;
using System.Text.Json;
using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Serialisation;
using ItaIngest.Store;
using ItaIngest.Tests.Store;
using Format = ItaIngest.Documents.DocumentFormat;

namespace ItaIngest.Tests.Serialisation;

public sealed class DocumentJsonTests
{
    [Fact]
    public void A_result_comes_back_as_it_was()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var result = new RandomResults(seed).Next();

            var json = DocumentJson.Serialize(result);
            var back = DocumentJson.Deserialize(json);

            back.Should().BeEquivalentTo(result, o => o.WithStrictOrdering().RespectingRuntimeTypes().IgnoringCyclicReferences(), "seed {0}", seed);
            // Equivalence takes 1.0 for 1.00; the bytes do not.
            Encoding.UTF8.GetString(DocumentJson.Serialize(back)).Should().Be(Encoding.UTF8.GetString(json), "seed {0}", seed);
        }
    }

    [Fact]
    public void Packed_it_comes_back_too()
    {
        for (var seed = 200; seed < 250; seed++)
        {
            var result = new RandomResults(seed).Next();
            DocumentJson.Serialize(ResultBlob.Unpack(ResultBlob.Pack(result))).Should().Equal(DocumentJson.Serialize(result));
        }
    }

    [Fact]
    public void Without_the_text_all_else_comes_back()
    {
        for (var seed = 250; seed < 300; seed++)
        {
            var result = new RandomResults(seed).Next();
            var bare = result with { Extraction = result.Extraction with { Blocks = [], Pages = null }, Readings = null };
            DocumentJson.Serialize(ResultBlob.UnpackWithoutText(ResultBlob.Pack(result))).Should().Equal(DocumentJson.Serialize(bare), "seed {0}", seed);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{\"form\":2}")]
    [InlineData("{\"form\":1}")]
    public void Without_the_text_no_other_JSON_is_taken_for_it(string json) =>
        FluentActions.Invoking(() => DocumentJson.DeserializeWithoutText(Encoding.UTF8.GetBytes(json))).Should().Throw<JsonException>();

    [Fact]
    public void The_decimals_that_were_written_stay()
    {
        var result = new RandomResults(1).Next() with { Results = [Repair(100.00m), Repair(0.10m), Repair(-79228162514264337593543950335m)] };

        DocumentJson.Deserialize(DocumentJson.Serialize(result)).Results.Select(r => r.Repair!.Cost.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Should().Equal("100.00", "0.10", "-79228162514264337593543950335");
    }

    [Fact]
    public void Thai_stands_as_it_is_and_enums_by_name()
    {
        var json = Encoding.UTF8.GetString(DocumentJson.Serialize(Simple("ข้อ i๗ น้ำ")));

        json.Should().Contain("ข้อ i๗ น้ำ").And.Contain("\"status\":\"complete\"").And.NotContain("outcome").And.NotContain("isFinding");
    }

    [Fact]
    public void What_nobody_decided_is_not_written_and_what_is_not_written_is_empty()
    {
        var result = Simple("a") with { Results = [new RandomResults(1).Result()] };
        var json = Encoding.UTF8.GetString(DocumentJson.Serialize(result));

        json.Should().NotContain("suppressed").And.NotContain("decisions").And.NotContain("answeredBy").And.NotContain("isToConfirm").And.NotContain("isOpen");
        var back = DocumentJson.Deserialize(Encoding.UTF8.GetBytes(json));
        back.Suppressed.Should().BeEmpty();
        back.DecisionsToConfirm.Should().BeEmpty();
        back.DecisionsUnmatched.Should().BeEmpty();
        back.Results.Single().Should().Match<CheckResult>(r => r.AnsweredBy == null && !r.IsToConfirm);
    }

    [Fact]
    public void What_the_readings_share_with_the_extraction_stands_once()
    {
        var json = Encoding.UTF8.GetString(DocumentJson.Serialize(Simple("เพียงครั้งเดียว")));

        json.Split("เพียงครั้งเดียว").Should().HaveCount(2);
    }

    [Fact]
    public void Readings_of_another_extraction_are_refused()
    {
        var one = Simple("a");
        var act = () => DocumentJson.Serialize(one with { Readings = Simple("b").Readings });
        act.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"form\":2}")]
    [InlineData("{\"form\":1,\"extraction\":null,\"results\":[]}")]
    [InlineData("[1]")]
    [InlineData("{")]
    public void What_is_no_document_is_told(string json)
    {
        var act = () => DocumentJson.Deserialize(Encoding.UTF8.GetBytes(json));
        act.Should().Throw<JsonException>();
    }

    [Fact]
    public void Damage_to_a_packed_document_is_told()
    {
        var packed = ResultBlob.Pack(new RandomResults(5).Next());
        foreach (var cut in new[] { 0, 3, 4, packed.Length / 2, packed.Length - 1 })
        {
            var act = () => ResultBlob.Unpack(packed.AsSpan(0, cut));
            act.Should().Throw<InvalidDataException>();
        }

        packed[3] = 0x7f;
        var lying = () => ResultBlob.Unpack(packed);
        lying.Should().Throw<InvalidDataException>();
    }

    private static CheckResult Repair(decimal cost) =>
        new("ITA-S010", Verdict.Fails, null, Severity.Error, new Subject("i1"), null, new Dictionary<string, string>(), [], [], new Repair("", "", "", Safety.Safe, cost, []));

    private static DocumentResult Simple(string text)
    {
        var at = new Place { Line = 1 };
        var paragraph = new Paragraph(at, text);
        var extraction = new Extraction(new SourceFile(new string('a', 64), "a.txt", Format.Text, 1), ExtractionStatus.Complete, [paragraph], [], Residue.None);
        return new DocumentResult(extraction, new ReadDocument(extraction, [new ReadParagraph(paragraph, new Reading(at, text, text, null, []))]), null, []);
    }
}
