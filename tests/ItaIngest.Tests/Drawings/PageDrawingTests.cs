using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Documents;
using ItaIngest.Serialisation;

namespace ItaIngest.Tests.Drawings;

public sealed class PageDrawingTests
{
    private static readonly PageDrawing Page = new(
        1, 5950, 8420, 90,
        [new DrawnLine(500, 700, 5400, 700, 5), new DrawnLine(500, 700, 500, 8000, 0)],
        [new DrawnText("ตัวชี้วัดที่ ๑", 510, 710, 1500, 880), new DrawnText("97.51", 4000, 710, 4300, 880)]);

    private static readonly Gen<int> Tenths = Gen.OneOf(Gen.Choose(-100, 12_000), Gen.Choose(-1_000_000, 1_000_000));

    private static readonly Gen<PageDrawing> AnyPage =
        from number in Gen.Choose(1, 20_000)
        from rotation in Gen.Elements(0, 90, 180, 270)
        from lines in Gen.ListOf(from a in Tenths from b in Tenths from c in Tenths from d in Tenths from t in Gen.Choose(0, 50) select new DrawnLine(a, b, c, d, t))
        from runs in Gen.ListOf(from a in Tenths from b in Tenths from c in Tenths from d in Tenths from text in Gen.Elements("", "ก", "๙๗.๕๑", "การเผยแพร่ข้อมูล", "😀", "a b") select new DrawnText(text, a, b, c, d))
        select new PageDrawing(number, 5950, 8420, rotation, [.. lines], [.. runs]);

    [Fact]
    public void A_drawing_is_the_same_after_it_was_kept() => Prop.ForAll(Arb.From(AnyPage), page =>
    {
        var kept = new PageDrawings();
        kept.TryAdd(page).Should().BeTrue();
        kept[0].Should().BeEquivalentTo(page, o => o.WithStrictOrdering());
        return true;
    }).Check(Config.QuickThrowOnFailure.WithReplay(25681120UL, 3UL));

    [Fact]
    public void Damaged_bytes_are_refused_and_nothing_else_happens()
    {
        var kept = new PageDrawings();
        kept.TryAdd(Page).Should().BeTrue();
        var packed = Convert.FromBase64String(JsonSerializer.Deserialize<string[]>(JsonSerializer.Serialize(kept, JsonContract.Options))![0]);
        for (var i = 0; i < packed.Length; i++)
        {
            foreach (var change in new byte[] { 1, 0x80, 0xFF })
            {
                var damaged = (byte[])packed.Clone();
                damaged[i] ^= change;
                var json = Encoding.UTF8.GetBytes($"[\"{Convert.ToBase64String(damaged)}\"]");
                var read = JsonSerializer.Deserialize<PageDrawings>(json, JsonContract.Options)!;
                try
                {
                    read[0].Lines.Count.Should().BeLessThan(1_000);
                }
                catch (InvalidDataException)
                {
                    // That is what should happen where the damage can be seen.
                }
            }

            var cut = JsonSerializer.Deserialize<PageDrawings>($"[\"{Convert.ToBase64String(packed[..i])}\"]", JsonContract.Options)!;
            cut.Invoking(c => c[0]).Should().Throw<InvalidDataException>();
        }
    }

    [Fact]
    public void A_page_is_found_by_its_number()
    {
        var kept = new PageDrawings();
        foreach (var number in new[] { 1, 2, 5 }) kept.TryAdd(Page with { Number = number });
        kept.OfPage(2)!.Number.Should().Be(2);
        kept.OfPage(5)!.Number.Should().Be(5);
        kept.OfPage(3).Should().BeNull();
    }

    [Fact]
    public void Drawings_go_with_the_stored_document_and_one_without_reads_as_before()
    {
        var pages = new PageDrawings();
        pages.TryAdd(Page);
        var source = new SourceFile(new string('a', 64), "a.pdf", Documents.DocumentFormat.Pdf, 1);
        var with = new DocumentResult(new Extraction(source, ExtractionStatus.Complete, [], [], Residue.None) { Pages = pages }, null, null, []);
        var json = DocumentJson.Serialize(with);
        DocumentJson.Deserialize(json).Extraction.Pages!.Should().ContainSingle().Which.Should().BeEquivalentTo(Page);

        var without = DocumentJson.Serialize(with with { Extraction = with.Extraction with { Pages = null } });
        Encoding.UTF8.GetString(without).Should().NotContain("pages");
        DocumentJson.Deserialize(without).Extraction.Pages.Should().BeNull();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[\"%%\"]")]
    public void What_is_no_drawing_is_no_document(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<PageDrawings>(json, JsonContract.Options)).Should().Throw<JsonException>();
}
