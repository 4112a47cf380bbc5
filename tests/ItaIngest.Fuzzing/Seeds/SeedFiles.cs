namespace ItaIngest.Fuzzing.Seeds;

/// <summary>The seeds: the small files of fixtures/ and corpus/, and those made in code. What was found (fixtures/fuzz) is none, or every find would change all inputs.</summary>
internal sealed class SeedFiles
{
    private const int MostBytes = 12_000;
    private const int MostPdfBytes = 45_000;

    private readonly List<Seed>[] seeds = [[], [], [], []];

    private SeedFiles(IEnumerable<Seed> all)
    {
        foreach (var seed in all.OrderBy(s => s.Bytes.Length)) seeds[(int)seed.Format].Add(seed);
        TextLines = [.. seeds[(int)FuzzFormat.Text].Select(s => System.Text.Encoding.UTF8.GetString(s.Bytes).Split('\n'))];
    }

    /// <summary>The seeds of a format, the smallest first.</summary>
    public IReadOnlyList<Seed> this[FuzzFormat format] => seeds[(int)format];

    /// <summary>The lines of every text seed: rows of reports to put into files of other formats.</summary>
    public IReadOnlyList<string[]> TextLines { get; }

    /// <summary>The seeds of a checkout, in an order that does not depend on the file system.</summary>
    public static SeedFiles Load(string root)
    {
        var files = new[] { "corpus", "fixtures" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(root, f), "*", SearchOption.AllDirectories))
            .Select(f => (Full: f, Name: Path.GetRelativePath(root, f).Replace('\\', '/')))
            .Where(f => !f.Name.StartsWith("fixtures/fuzz/", StringComparison.Ordinal))
            .OrderBy(f => f.Name, StringComparer.Ordinal);
        return new SeedFiles(MadeSeeds.All().Concat(files.Select(f => Of(f.Full, f.Name)).OfType<Seed>()));
    }

    private static Seed? Of(string path, string name)
    {
        if (name.EndsWith(".expected.txt", StringComparison.Ordinal) || name.EndsWith("expected.txt", StringComparison.Ordinal)
            || name.EndsWith(".facts.txt", StringComparison.Ordinal) || name.EndsWith(".findings.txt", StringComparison.Ordinal)) return null;
        if (FormatOf(name) is not { } format) return null;
        var length = new FileInfo(path).Length;
        return length == 0 || length > (format == FuzzFormat.Pdf ? MostPdfBytes : MostBytes) ? null : new Seed(format, name, File.ReadAllBytes(path));
    }

    private static FuzzFormat? FormatOf(string name) => Path.GetExtension(name) switch
    {
        ".docx" => FuzzFormat.Docx,
        ".pdf" => FuzzFormat.Pdf,
        ".html" or ".htm" => FuzzFormat.Html,
        ".txt" => FuzzFormat.Text,
        _ => null,
    };
}
