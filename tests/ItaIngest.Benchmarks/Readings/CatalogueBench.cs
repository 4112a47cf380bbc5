using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Rules;
using ItaIngest.Tests.Readings.Catalogue;

namespace ItaIngest.Benchmarks.Readings;

/// <summary>What the whole program makes of the noise that stands in the five real reports: right, proposed, seen, missed or wrong, by class.</summary>
internal static class CatalogueBench
{
    /// <summary>Judges one half of the catalogue or all of it.</summary>
    /// <param name="half">"even", "odd" or "all". Of the odd cases nothing is listed but what is wrong: nobody tunes to them.</param>
    /// <param name="told">Whether every even case is listed with what came out.</param>
    public static void Run(string half, bool told)
    {
        var root = Root();
        var shared = Shared(root) ?? throw new InvalidOperationException("The folder `shared` does not stand beside the repository.");
        var rules = RuleSetLoader.Load(Path.Combine(root, "rules"));
        var judge = new CatalogueJudge(path => Run(rules, path), Path.Combine(shared, "seeds"));
        var cases = CatalogueCase.Load(shared);
        if (half is not "odd") Say("even", [.. cases.Where(c => c.IsEven).Select(judge.Of)], [Fate.Missed, Fate.Wrong, .. told ? Enum.GetValues<Fate>().Except([Fate.Missed, Fate.Wrong]) : []]);
        if (half is not "even") Say("odd", [.. cases.Where(c => !c.IsEven).Select(judge.Of)], [Fate.Wrong]);
    }

    private static void Say(string half, IReadOnlyList<Judgement> judgements, IEnumerable<Fate> listed)
    {
        foreach (var line in CatalogueTable.Lines(half, judgements, j => j.Case.Class).Append("")) Console.WriteLine(line);
        foreach (var line in CatalogueTable.Lines("by repair", judgements, j => j.Case.Repair + (j.InProse ? ", prose" : "")).Append("")) Console.WriteLine(line);
        foreach (var fate in listed)
        {
            Console.WriteLine(fate);
            foreach (var line in CatalogueTable.List(judgements, fate)) Console.WriteLine(line);
        }
    }

    private static DocumentResult Run(RuleSet rules, string path)
    {
        var received = new FileReceiver(Limits.Default).Receive(new FoundFile(path, Path.GetFileName(path), null));
        return new Pipeline(rules, ExtractorList.All(Limits.Default)).Run(received.Source, received.Content, []);
    }

    private static string? Shared(string root)
    {
        for (var folder = Directory.GetParent(root); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "shared"))) return Path.Combine(folder.FullName, "shared");
        }

        return null;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ItaIngest.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The project is not around this program.");
        return folder;
    }
}
