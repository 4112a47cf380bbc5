using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using ItaIngest.Fuzzing.Mutations;
using ItaIngest.Fuzzing.Running;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Tests.Fuzzing;

public sealed class InputsTests
{
    private static readonly SeedFiles Seeds = SeedFiles.Load(Repository.Root);

    [Theory]
    [InlineData(FuzzFormat.Docx)]
    [InlineData(FuzzFormat.Pdf)]
    [InlineData(FuzzFormat.Html)]
    [InlineData(FuzzFormat.Text)]
    public void The_same_number_is_the_same_bytes_whatever_was_made_before(FuzzFormat format)
    {
        var numbers = Numbers(format, 60).ToList();
        var forwards = new Inputs(Seeds, [format], 7);
        var first = numbers.ToDictionary(n => n, forwards.Make);
        var backwards = new Inputs(SeedFiles.Load(Repository.Root), [FuzzFormat.Docx, FuzzFormat.Pdf, FuzzFormat.Html, FuzzFormat.Text], 7);
        foreach (var number in Enumerable.Reverse(numbers)) backwards.Make(number).Should().Equal(first[number], $"input {number}");
        first.Values.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThan(50);
        new Inputs(Seeds, [format], 8).Make(numbers[0]).Should().NotEqual(first[numbers[0]], "another seed makes other inputs");
    }

    [Fact]
    public void Most_word_files_are_still_a_zip_whose_document_is_xml()
    {
        var inputs = new Inputs(Seeds, [FuzzFormat.Docx], 3);
        var made = Numbers(FuzzFormat.Docx, 300).Select(inputs.Make).ToList();
        made.Count(HasDocument).Should().BeGreaterThan(180).And.BeLessThan(300);
    }

    [Fact]
    public void A_pdf_that_is_taken_apart_and_written_again_has_the_same_objects()
    {
        foreach (var seed in Seeds[FuzzFormat.Pdf].Take(3))
        {
            var model = PdfModel.Read(seed.Bytes);
            model.Should().NotBeNull(seed.Name);
            for (ulong chance = 0; chance < 12; chance++)
            {
                var again = PdfModel.Read(model!.Write(new Dice(chance)));
                // Now and then a header lies on purpose; what is mutated is then rebuilt by the reader.
                if (again is not null) again.Parts.Select(p => p.Number).Should().Contain(model.Parts.Where(p => p.Data is not null).Select(p => p.Number), seed.Name);
            }
        }
    }

    [Fact]
    public void Markup_that_is_not_changed_is_written_as_it_was_read()
    {
        const string Xml = "<?xml version=\"1.0\"?><a b=\"1\"><c/>text &amp; more<!-- x --><d e=\"2\"></d></a>";
        MarkupReader.Read(Xml, isHtml: false).Write().Should().Be(Xml);
    }

    [Fact]
    public void Every_input_is_run_by_one_child()
    {
        var all = Enumerable.Range(0, 3).SelectMany(j => new Share(1, 0, 5_000, j, 3).Numbers()).Order().ToList();
        all.Should().Equal(Enumerable.Range(0, 5_000).Select(n => (long)n));
    }

    [Fact]
    public void What_is_made_smaller_still_shows_it()
    {
        var smallest = Minimiser.Smallest("some text with a thorn in it, and more of it"u8.ToArray(), b => b.AsSpan().IndexOf("thorn"u8) >= 0);
        smallest.Should().Equal("thorn"u8.ToArray());
    }

    private static IEnumerable<long> Numbers(FuzzFormat format, int count)
    {
        for (long number = 0; count > 0; number++)
        {
            if (Inputs.FormatOf(number) != format) continue;
            count--;
            yield return number;
        }
    }

    private static bool HasDocument(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.GetEntry("word/document.xml") is not { } entry) return false;
            using var stream = entry.Open();
            _ = XDocument.Load(stream);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException)
        {
            return false;
        }
    }
}
