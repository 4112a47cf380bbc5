namespace ItaIngest.Tests.Extractors.Text;

/// <summary>Each fixtures/extract/text/NAME.txt against NAME.expected.</summary>
public sealed class TextFixtureTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "fixtures", "extract", "text");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fixture_gives_what_stands_beside_it(string name)
    {
        var extraction = Extractions.OfBytes(File.ReadAllBytes(Path.Combine(Folder, name + ".txt")));
        var shown = Extractions.Show(extraction);
        var expected = Path.Combine(Folder, name + ".expected");
        if (Environment.GetEnvironmentVariable("ITA_WRITE_EXPECTED") == "1") File.WriteAllText(expected, shown);
        shown.Should().Be(File.ReadAllText(expected));
    }
}
